import pytest

from sayso.show.dates import show_date


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        pytest.param("2024-10-09", "9 Oct 2024", id="day"),
        pytest.param("2024-10", "Oct 2024", id="month"),
        pytest.param("2024", "2024", id="year"),
        pytest.param("2024-W40", "week of 30 Sep 2024", id="week"),
        pytest.param("2025-W01", "week of 30 Dec 2024", id="week-of-the-year-before"),
    ],
)
def test_dates_are_shown_as_people_write_them(value: str, shown: str) -> None:
    assert show_date(value) == shown
