"""Numbers of a clause, with their hedges and what they count."""

from math import inf

import pytest

from sayso.link.figures import Figure, read_figures
from sayso.records import Span


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        pytest.param("found 11 pillars", [(11, 11, "pillar")], id="count"),
        pytest.param("more than 915 boats", [(915, inf, "boat")], id="from"),
        pytest.param("for 15-plus years", [(15, inf, "year")], id="plus"),
        pytest.param("up to 40 divers", [(-inf, 40, "diver")], id="up-to"),
        pytest.param("about 200 boats", [(180, 220, "boat")], id="about"),
        pytest.param("at 8:55 in 1,500 rooms", [(1500, 1500, "room")], id="no-clock"),
        pytest.param("Ana Ruiz, 43,", [(43, 43, "")], id="nothing-counted"),
        pytest.param("29 with 3.5 more", [(29, 29, ""), (3.5, 3.5, "")], id="no-noun"),
    ],
)
def test_a_number_is_a_range_of_something(
    text: str, figures: list[tuple[float, float, str]]
) -> None:
    assert list(read_figures(text, Span(0, len(text)), ())) == figures


@pytest.mark.parametrize(
    ("one", "other", "allowed"),
    [
        pytest.param((15, inf), (18, 18), True, id="open-above"),
        pytest.param((-inf, 10), (18, 18), False, id="open-below"),
        pytest.param((11, 11), (14, 14), False, id="two-counts"),
    ],
)
def test_ranges_allow_what_they_have_in_common(
    one: tuple[float, float], other: tuple[float, float], *, allowed: bool
) -> None:
    a, b = Figure(*one, "pillar"), Figure(*other, "pillar")

    assert a.allows(b) is b.allows(a) is allowed


def test_a_table_gives_few_figures() -> None:
    text = "11 pillars " * 500

    assert len(read_figures(text, Span(0, len(text)), ())) == 20
