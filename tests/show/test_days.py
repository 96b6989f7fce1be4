from dataclasses import replace

import pytest

from builders import statement
from sayso.records import Precision, SaidAt, Status
from sayso.show.days import name_day, stamp

TEXT = "Ana Ruiz said that it fell."
PLAIN = statement(1, TEXT, "Ana Ruiz", "said", "that it fell")


def said(value: str, precision: Precision) -> SaidAt:
    return SaidAt(value=value, precision=precision, time="t1", rule="said-in-cue")


@pytest.mark.parametrize(
    ("value", "precision", "words"),
    [
        pytest.param("2024-10-08", "day", "8 Oct 2024", id="day"),
        pytest.param("2024-10-08T07:30", "minute", "8 Oct 2024 07:30", id="minute"),
        pytest.param("2024-10", "month", "Oct 2024", id="month"),
        pytest.param("2024", "year", "2024", id="year"),
        pytest.param("2024-W40", "week", "in week 40 of 2024", id="week"),
    ],
)
def test_day_is_named_as_people_write_it(
    value: str, precision: Precision, words: str
) -> None:
    assert name_day(said(value, precision)) == words


@pytest.mark.parametrize(
    ("status", "day", "words"),
    [
        pytest.param(None, None, "", id="nothing"),
        pytest.param("asserted", "2024-10-08", "said 8 Oct 2024", id="asserted"),
        pytest.param("denied", "2024-10-08", "denied, 8 Oct 2024", id="denied"),
        pytest.param("denied", None, "denied", id="without-a-day"),
    ],
)
def test_stamp_joins_status_and_day(
    status: Status | None, day: str | None, words: str
) -> None:
    at = said(day, "day") if day else None
    assert stamp(replace(PLAIN, status=status, said_at=at)) == words
