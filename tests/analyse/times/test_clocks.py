from datetime import date

import pytest

from dating import published
from sayso.analyse.text.parse import parse_text
from sayso.analyse.times.clocks import clock_of, day_of
from sayso.analyse.times.tense import tense_at
from sayso.records import Span


@pytest.mark.parametrize(
    ("value", "day"),
    [
        pytest.param("2024-10-08", date(2024, 10, 8), id="day"),
        pytest.param("2024-10-08TNI", date(2024, 10, 8), id="night"),
        pytest.param("2024-10-08T10:35", date(2024, 10, 8), id="clock"),
        pytest.param("2024-10-08T10:35:00+02:00", date(2024, 10, 8), id="zone"),
        pytest.param("2024-10", date(2024, 10, 1), id="month"),
        pytest.param("2024", date(2024, 1, 1), id="year"),
        pytest.param("2024-W40", date(2024, 9, 30), id="week"),
        pytest.param("2024-W40-WE", date(2024, 9, 30), id="weekend"),
        pytest.param("2024-Q3", date(2024, 7, 1), id="quarter"),
        pytest.param("2024-SU", None, id="season"),
        pytest.param("2024-02-30", None, id="no-such-day"),
        pytest.param("2024-W60", None, id="no-such-week"),
        pytest.param("2024-Q9", None, id="no-such-quarter"),
        pytest.param("199", None, id="decade"),
        pytest.param("0001-01-01", None, id="end-of-the-calendar"),
        pytest.param("PAST_REF", None, id="vague"),
        pytest.param("P2Y", None, id="length"),
        pytest.param("", None, id="empty"),
    ],
)
def test_first_day_of_a_value(value: str, day: date | None) -> None:
    assert day_of(value) == day


def test_clock_of_a_report_without_date_knows_no_day() -> None:
    assert clock_of(published("Words.", None)).published is None


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        pytest.param("He fell on |Tuesday|.", "past", id="past"),
        pytest.param("He will fall on |Tuesday|.", "future", id="will"),
        pytest.param("He’ll fall on |Tuesday|.", "future", id="short-will"),
        pytest.param("The vote is set to begin |Tuesday|.", "future", id="set-to"),
        pytest.param("The term ends on |Tuesday|.", "future", id="schedule"),
        pytest.param("It had been due on |Tuesday|.", "past", id="had-been-due"),
        pytest.param("She has until |Tuesday|.", "future", id="until"),
        pytest.param("He was to go, but on |Tuesday| she fell.", "past", id="clause"),
        pytest.param("On |Tuesday|, he will fall.", "future", id="verb-behind"),
        pytest.param("He praised |Tuesday|’s vote.", "past", id="owned"),
        pytest.param("He will attend |Tuesday|’s vote.", "future", id="owned-ahead"),
        pytest.param("The |Tuesday| deadline.", None, id="no-verb"),
        pytest.param("He is there on |Tuesday|.", None, id="present"),
    ],
)
def test_tense_of_the_words_around_a_time(text: str, tense: str | None) -> None:
    # given
    before, time, after = text.split("|")
    plain = before + time + after
    span = Span(len(before), len(before) + len(time))
    # then
    assert tense_at(plain, parse_text(plain).sentences[0], span) == tense
