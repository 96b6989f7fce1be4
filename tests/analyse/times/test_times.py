from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dating import WEDNESDAY, published, times_of, values_of
from sayso.analyse.text.parse import parse_text
from sayso.analyse.times.grammar import patterns
from sayso.analyse.times.times import READERS, find_times
from sayso.records import PublicationTime, Span
from sayso.rules import RULES


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        pytest.param(
            "She left on Oct. 3, 2024.", "Oct. 3, 2024", "2024-10-03", id="full"
        ),
        pytest.param(
            "She left on 3 October 2024.", "3 October 2024", "2024-10-03", id="british"
        ),
        pytest.param("It is 2024-10-08.", "2024-10-08", "2024-10-08", id="iso"),
        pytest.param(
            "Seen 2024-10-08T14:30 there.",
            "2024-10-08T14:30",
            "2024-10-08T14:30",
            id="iso-time",
        ),
        pytest.param("It is 10/8/2024.", "10/8/2024", "2024-10-08", id="slashes"),
        pytest.param("It is 10/8/98.", "10/8/98", "1998-10-08", id="short-year"),
        pytest.param("It fell in October 2019.", "October 2019", "2019-10", id="month"),
        pytest.param("It fell in 2019.", "2019", "2019", id="year"),
        pytest.param("In the 1990s it fell.", "the 1990s", "199", id="decade"),
        pytest.param("In the '80s it fell.", "the '80s", "198", id="short-decade"),
        pytest.param("In the nineties it fell.", "the nineties", "199", id="in-words"),
        pytest.param("The 19th century.", "The 19th century", "18", id="century"),
        pytest.param(
            "The fall of 2023 was dry.", "The fall of 2023", "2023-FA", id="season-year"
        ),
        pytest.param(
            "In January nineteen ninety-seven it hit.",
            "January nineteen ninety-seven",
            "1997-01",
            id="broadcast-month",
        ),
        pytest.param(
            "It was nineteen seventy-nine.",
            "nineteen seventy-nine",
            "1979",
            id="year-in-words",
        ),
        pytest.param(
            "In two thousand four it fell.", "two thousand four", "2004", id="2004"
        ),
        pytest.param("In Q3 2023 it fell.", "Q3 2023", "2023-Q3", id="Q3"),
        pytest.param(
            "The third quarter of 2023 was dry.",
            "The third quarter of 2023",
            "2023-Q3",
            id="quarter-of-year",
        ),
        pytest.param(
            "In the last half of 2023 it fell.",
            "the last half of 2023",
            "2023-H2",
            id="half",
        ),
        pytest.param(
            "On March 5, 2021 at 7:30 p.m. she rose.",
            "March 5, 2021 at 7:30 p.m.",
            "2021-03-05T19:30",
            id="day-and-clock",
        ),
        pytest.param(
            "At 9 a.m. on March 5, 2021 she rose.",
            "9 a.m. on March 5, 2021",
            "2021-03-05T09:00",
            id="clock-and-day",
        ),
        pytest.param(
            "By Christmas 2021 it fell.", "Christmas 2021", "2021-12-25", id="holiday"
        ),
    ],
)
def test_absolute_times_need_no_anchor(text: str, words: str, value: str) -> None:
    (time,) = times_of(text, None)
    assert (time.text, time.value, time.anchor) == (words, value, None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("She said on Tuesday it fell.", "2024-10-08", id="tuesday"),
        pytest.param("She said Wednesday it fell.", "2024-10-09", id="same-day"),
        pytest.param("She said Thursday it fell.", "2024-10-03", id="six-days-ago"),
        pytest.param("She will speak on Thursday.", "2024-10-10", id="future"),
        pytest.param("He is expected to speak Monday.", "2024-10-14", id="expected"),
        pytest.param("She spoke last Wednesday.", "2024-10-02", id="last"),
        pytest.param("She may speak next Wednesday.", "2024-10-16", id="next"),
        pytest.param("She has until Friday to answer.", "2024-10-11", id="until"),
        pytest.param(
            "They were to meet, but Tuesday he fell ill.", "2024-10-08", id="but"
        ),
        pytest.param("Officials praised Monday’s ruling.", "2024-10-07", id="owned"),
        pytest.param("He fell on Tuesday night.", "2024-10-08TNI", id="night"),
        pytest.param("He fell late on Monday.", "2024-10-07", id="late-on"),
        pytest.param("He rose at noon on Friday.", "2024-10-04T12:00", id="noon"),
        pytest.param("He rose at 8 p.m. ET Thursday.", "2024-10-03T20:00", id="zone"),
        pytest.param("He rose Tuesday at 7:15 a.m.", "2024-10-08T07:15", id="at"),
        pytest.param("He rose on Oct. 1.", "2024-10-01", id="month-day"),
        pytest.param("He rose on Feb. 20.", "2024-02-20", id="day-long-ago"),
        pytest.param("He will rise on Jan. 5.", "2025-01-05", id="day-next-year"),
        pytest.param("He rose in March.", "2024-03", id="month"),
        pytest.param("He rose last December.", "2023-12", id="last-month-name"),
        pytest.param("He left in June last year.", "2023-06", id="of-last-year"),
        pytest.param("He rose last week.", "2024-W40", id="last-week"),
        pytest.param("He rose this week.", "2024-W41", id="this-week"),
        pytest.param("He may rise next week.", "2024-W42", id="next-week"),
        pytest.param("He rose last month.", "2024-09", id="last-month"),
        pytest.param("He rose last year.", "2023", id="last-year"),
        pytest.param("He rose earlier this year.", "2024", id="earlier-this-year"),
        pytest.param("By the end of next month.", "2024-11", id="end-of"),
        pytest.param("It rained over the weekend.", "2024-W40-WE", id="weekend"),
        pytest.param("It rained last summer.", "2024-SU", id="last-summer"),
        pytest.param("It rained this spring.", "2024-SP", id="this-spring"),
        pytest.param("He rose two weeks ago.", "2024-W39", id="weeks-ago"),
        pytest.param("He rose 10 days ago.", "2024-09-29", id="days-ago"),
        pytest.param("He rose a month ago.", "2024-09", id="month-ago"),
        pytest.param("He rose five years ago.", "2019", id="years-ago"),
        pytest.param("He rose two decades ago.", "2004", id="decades-ago"),
        pytest.param("He rose a few years ago.", "PAST_REF", id="vaguely-ago"),
        pytest.param("He rose yesterday.", "2024-10-08", id="yesterday"),
        pytest.param("He rose today.", "2024-10-09", id="today"),
        pytest.param("He may rise tomorrow.", "2024-10-10", id="tomorrow"),
        pytest.param("It rained last night.", "2024-10-08TNI", id="last-night"),
        pytest.param("It rained tonight.", "2024-10-09TNI", id="tonight"),
        pytest.param("It rained this morning.", "2024-10-09TMO", id="this-morning"),
        pytest.param("He left the day after tomorrow.", "2024-10-11", id="after-that"),
        pytest.param("He left the day before yesterday.", "2024-10-07", id="before"),
        pytest.param("The third quarter was dry.", "2024-Q3", id="quarter"),
        pytest.param("The latest quarter was dry.", "2024-Q3", id="latest-quarter"),
        pytest.param("He fasts on Christmas Eve.", "2024-12-24", id="christmas"),
        pytest.param("He fasted last Thanksgiving.", "2023-11-23", id="thanksgiving"),
        pytest.param("He will vote on Election Day.", "2024-11-05", id="election"),
        pytest.param("He fasted on Good Friday.", "2024-03-29", id="good-friday"),
        pytest.param("They left in Easter week.", "2024-W13", id="easter-week"),
        pytest.param("They rested this Labor Day weekend.", "2024-W36-WE", id="of-it"),
        pytest.param("It begins the week of Oct. 21.", "2024-W43", id="week-of"),
    ],
)
def test_other_times_count_from_the_day_of_publication(text: str, value: str) -> None:
    (time,) = times_of(text)
    assert time.value == value
    assert time.anchor == ("published_at" if value[0].isdigit() else time.anchor)


@pytest.mark.parametrize(
    ("text", "type_", "value"),
    [
        pytest.param("It took two years.", "DURATION", "P2Y", id="years"),
        pytest.param("It took twenty-four hours.", "DURATION", "PT24H", id="hours"),
        pytest.param("It took 90 minutes.", "DURATION", "PT90M", id="minutes"),
        pytest.param("It took half an hour.", "DURATION", "PT30M", id="half-an-hour"),
        pytest.param("It took a year and a half.", "DURATION", "P1Y6M", id="and-half"),
        pytest.param("It took 2 1/2 years.", "DURATION", "P2Y6M", id="fraction"),
        pytest.param("It took a minute and a half.", "DURATION", "PT1M30S", id="90s"),
        pytest.param("It took several months.", "DURATION", "PXM", id="several"),
        pytest.param("It took a couple of days.", "DURATION", "P2D", id="couple"),
        pytest.param("It took two to three weeks.", "DURATION", "P2W", id="range"),
        pytest.param("It took a century.", "DURATION", "P100Y", id="century"),
        pytest.param("It took a fortnight.", "DURATION", "P2W", id="fortnight"),
        pytest.param("A three-day visit.", "DURATION", "P3D", id="hyphens"),
        pytest.param("A year-long war.", "DURATION", "P1Y", id="year-long"),
        pytest.param("In the past two years.", "DURATION", "P2Y", id="past-two"),
        pytest.param("In the coming days.", "DURATION", "PXD", id="coming-days"),
        pytest.param("In the next 48 hours.", "DURATION", "PT48H", id="next-hours"),
        pytest.param("It fell in recent weeks.", "DURATION", "PXW", id="recent-weeks"),
        pytest.param("He waited for a while.", "DURATION", "PXX", id="a-while"),
        pytest.param("He rests every Tuesday.", "SET", "XXXX-WXX-2", id="every"),
        pytest.param("He rests on Tuesdays.", "SET", "XXXX-WXX-2", id="plural"),
        pytest.param("He rests every other week.", "SET", "P2W", id="every-other"),
        pytest.param("He rests twice a week.", "SET", "P1W", id="per-week"),
        pytest.param("He fasts daily.", "SET", "P1D", id="daily"),
        pytest.param("He fasts each July.", "SET", "XXXX-07", id="each-month"),
        pytest.param("He left recently.", "DATE", "PAST_REF", id="recently"),
        pytest.param("He rests now.", "DATE", "PRESENT_REF", id="now"),
        pytest.param("He leaves soon.", "DATE", "FUTURE_REF", id="soon"),
        pytest.param("In the near future.", "DATE", "FUTURE_REF", id="future"),
    ],
)
def test_lengths_sets_and_vague_times(text: str, type_: str, value: str) -> None:
    (time,) = times_of(text)
    assert (time.type, time.value, time.anchor) == (type_, value, None)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The 38-year-old spoke.", id="age"),
        pytest.param("May I speak, May asked.", id="may"),
        pytest.param("They march on.", id="march"),
        pytest.param("The March on the capital.", id="the-march"),
        pytest.param("The second was better.", id="second"),
        pytest.param("Prices fall in autumnal weather.", id="fall"),
        pytest.param("He spoke to USA Today at length.", id="newspaper"),
        pytest.param("The Weekly Standard wrote it.", id="magazine"),
        pytest.param("She was on CBS’s 60 Minutes.", id="programme"),
        pytest.param("He paid $2,016 for 2016 shares.", id="amounts"),
        pytest.param("Some 2016 people came.", id="people"),
        pytest.param("It won 3:16 to 9:11.", id="score"),
        pytest.param("He ate three-quarters of it.", id="quarters"),
        pytest.param("The second half decided the match.", id="sport"),
        pytest.param("They sailed to Easter Island.", id="island"),
        pytest.param("Jan Kavan spoke.", id="name"),
        pytest.param("It costs $5 million a year.", id="rate"),
        pytest.param("As soon as it rained they left.", id="as-soon-as"),
        pytest.param("The Sun wrote it.", id="sun"),
    ],
)
def test_other_words_are_no_times(text: str) -> None:
    assert values_of(text) == []


def test_time_told_before_is_an_anchor() -> None:
    # given
    text = "It fell on March 5, 2021. Three days later it rose."
    # when
    first, second = times_of(text)
    # then
    assert (second.value, second.anchor) == ("2021-03-08", first.id)


def test_same_day_is_the_one_told_before() -> None:
    text = "It fell on March 5, 2021. It rose that same day."
    assert values_of(text)[1:] == [("that same day", "2021-03-05")]


def test_that_day_is_open_where_only_a_year_was_told() -> None:
    _, time = times_of("It fell in 2021. It rose that day.")
    assert (time.value, time.rule) == (None, "no-day-told")


def test_year_before_a_quarter_is_that_quarter_of_the_year_before() -> None:
    text = "Profit rose in the second quarter of 2023 from a year earlier."
    assert values_of(text)[1:] == [("a year earlier", "2022-Q2")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("She said on Tuesday it fell.", id="weekday"),
        pytest.param("She said last week it fell.", id="week"),
        pytest.param("She said at 9 a.m. it fell.", id="clock"),
    ],
)
def test_without_publication_day_the_value_is_open_with_a_reason(text: str) -> None:
    (time,) = times_of(text, None)
    assert (time.value, time.anchor, time.rule) == (None, None, "no-publication-day")


def test_month_of_publication_dates_no_weekday() -> None:
    text = "She said on Tuesday it fell."
    report = published(text, "2024-10", "month")
    (time,) = find_times(parse_text(text), report)
    assert time.rule == "no-publication-day"


def test_publication_day_from_the_dateline_is_named_as_anchor() -> None:
    # given
    text = "She said on Tuesday it fell."
    day = PublicationTime(value=WEDNESDAY, precision="day", how="dateline")
    # when
    report = replace(published(text), published_at=day)
    (time,) = find_times(parse_text(text), report)
    # then
    assert (time.value, time.anchor) == ("2024-10-08", "dateline")


def test_times_of_furniture_are_left_out() -> None:
    text = "LIMA, Oct. 8 — It fell on Monday."
    report = replace(published(text), furniture=(Span(0, 14),))
    assert [time.text for time in find_times(parse_text(text), report)] == ["Monday"]


def test_day_that_the_calendar_lacks_is_open() -> None:
    (time,) = times_of("It fell on Feb. 30.")
    assert (time.value, time.rule) == (None, "no-such-day")


def test_times_are_numbered_in_text_order() -> None:
    times = times_of("On Monday, and on Tuesday, and in 2019 it fell.")
    assert [(t.id, t.text) for t in times] == [
        ("t1", "Monday"),
        ("t2", "Tuesday"),
        ("t3", "2019"),
    ]


WORDS = st.sampled_from(
    """the a last next this past two 3 15 2019 Oct. March Tuesday week weeks year years
    ago later before after night morning at in on of and or to a.m. p.m. 7:30 first
    third quarter half century decade 1990s every daily now soon recently 1/2 hundred
    thousand million Christmas Easter Labor Day - , . ( ) ’s 99999999 0 31st weekend
    fiscal 999999 season summer early late mid q3 yesterday fortnight""".split()
)


@given(st.lists(WORDS, max_size=40))
def test_any_words_give_spans_that_quote_them_and_known_rules(words: list[str]) -> None:
    # given
    text = " ".join(words)
    # when
    times = times_of(text)
    # then
    assert all(text[time.span.start : time.span.end] == time.text for time in times)
    assert all(a.span.end <= b.span.start for a, b in pairwise(times))
    assert all(time.rule in RULES for time in times)


@given(st.text(max_size=60))
def test_any_text_gives_spans_that_quote_it(text: str) -> None:
    for time in times_of(text):
        assert text[time.span.start : time.span.end] == time.text


@pytest.mark.parametrize(
    "day",
    [pytest.param("0001-01-01", id="first"), pytest.param("9999-12-31", id="last")],
)
def test_ends_of_the_calendar_do_not_break(day: str) -> None:
    assert times_of("It fell last week, 900,000 years ago, and on Tuesday.", day)


def test_no_pattern_matches_nothing() -> None:
    assert not any(pattern.search("") for _, pattern in patterns())


def test_every_pattern_has_a_reader() -> None:
    assert {name for name, _ in patterns()} == set(READERS)
