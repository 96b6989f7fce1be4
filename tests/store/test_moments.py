from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.store.moments import first_moment, moment_after, written


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        pytest.param("2024", "2024-01-01T00:00:00Z", id="year"),
        pytest.param("2024-10", "2024-10-01T00:00:00Z", id="month"),
        pytest.param("2024-W41", "2024-10-07T00:00:00Z", id="week"),
        pytest.param("2024-10-09", "2024-10-09T00:00:00Z", id="day"),
        pytest.param("2024-10-09T14", "2024-10-09T14:00:00Z", id="hour"),
        pytest.param("2024-10-09T14:30", "2024-10-09T14:30:00Z", id="minute"),
        pytest.param("2024-10-09T14:30:05Z", "2024-10-09T14:30:05Z", id="utc"),
        pytest.param("2024-10-09T01:30+02:00", "2024-10-08T23:30:00Z", id="east"),
        pytest.param("2024-10-09T22:30:00-0500", "2024-10-10T03:30:00Z", id="west"),
        pytest.param("2024-10-09T08:00:00.25+00:00", "2024-10-09T08:00:00Z", id="part"),
        pytest.param("2024-10-09TEV", "2024-10-09T00:00:00Z", id="part-of-day"),
        pytest.param("0001-01-01T00:00+02:00", None, id="before-the-calendar"),
        pytest.param("2023-02-30", None, id="no-such-day"),
        pytest.param("2024-W99", None, id="no-such-week"),
        pytest.param("PAST_REF", None, id="vague"),
        pytest.param("", None, id="empty"),
        pytest.param(None, None, id="missing"),
    ],
)
def test_time_begins_at_its_first_second(value: str | None, moment: str | None) -> None:
    assert first_moment(value) == moment


@given(st.datetimes(), st.integers(-14 * 60, 14 * 60))
def test_moments_sort_as_time_does(naive: datetime, offset_min: int) -> None:
    zone = timezone(timedelta(minutes=offset_min))
    try:
        moment = naive.replace(microsecond=0, tzinfo=zone).astimezone(UTC)
    except OverflowError:
        return
    assert first_moment(moment.astimezone(UTC).isoformat()) == written(moment)


@given(st.text())
def test_any_text_is_a_moment_or_none(value: str) -> None:
    moment = first_moment(value)
    assert moment is None or first_moment(moment) == moment


@pytest.mark.parametrize(
    ("value", "after"),
    [
        pytest.param("2024-12-31", "2025-01-01T00:00:00Z", id="day"),
        pytest.param("2024-12", "2025-01-01T00:00:00Z", id="month"),
        pytest.param("2024-02", "2024-03-01T00:00:00Z", id="short-month"),
        pytest.param("2024", "2025-01-01T00:00:00Z", id="year"),
        pytest.param("2024-W09", "2024-03-04T00:00:00Z", id="week"),
        pytest.param("2024-10-08T23:30", "2024-10-09T00:00:00Z", id="clock"),
        pytest.param("9999", "9999-01-01T00:00:00Z", id="last-year"),
        pytest.param("2024-02-30", None, id="no-day"),
        pytest.param("someday", None, id="no-time"),
    ],
)
def test_moment_after_a_time_is_the_first_that_is_not_in_it(
    value: str, after: str | None
) -> None:
    assert moment_after(value) == after
