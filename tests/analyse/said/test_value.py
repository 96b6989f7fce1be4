import pytest

from sayso.analyse.said.value import cut_value, first_day


@pytest.mark.parametrize(
    ("value", "found"),
    [
        pytest.param("2024-10-08", ("2024-10-08", "day"), id="day"),
        pytest.param("2024-10-08TNI", ("2024-10-08", "day"), id="night"),
        pytest.param("2024-10-08T10:35", ("2024-10-08T10:35", "minute"), id="minute"),
        pytest.param("2024-10-08T10", ("2024-10-08T10", "hour"), id="hour"),
        pytest.param("2024-10", ("2024-10", "month"), id="month"),
        pytest.param("2024", ("2024", "year"), id="year"),
        pytest.param("2024-Q3", ("2024", "year"), id="quarter"),
        pytest.param("2024-SU", ("2024", "year"), id="season"),
        pytest.param("2024-W39", ("2024-09", "month"), id="week-of-one-month"),
        pytest.param("2024-W40", ("2024-W40", "week"), id="week-of-two-months"),
        pytest.param("2024-W39-WE", ("2024-09", "month"), id="weekend"),
        pytest.param("2024-W99", ("2024", "year"), id="no-such-week"),
        pytest.param("199", None, id="decade"),
        pytest.param("PAST_REF", None, id="vague"),
        pytest.param("P2Y", None, id="length"),
        pytest.param("", None, id="open"),
    ],
)
def test_value_is_cut_to_what_it_says_of_a_day(
    value: str, found: tuple[str, str] | None
) -> None:
    assert cut_value(value) == found


@pytest.mark.parametrize(
    ("value", "day"),
    [
        pytest.param("2024-W40", "2024-09-30", id="week"),
        pytest.param("2024-10-08TNI", "2024-10-08", id="night"),
        pytest.param("2024-10", "2024-10", id="month"),
        pytest.param("2024-W99", "2024", id="no-such-week"),
    ],
)
def test_values_are_compared_by_their_first_day(value: str, day: str) -> None:
    assert first_day(value) == day
