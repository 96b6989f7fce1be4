import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.text.spanindex import SpanIndex
from sayso.records import Span


@pytest.mark.parametrize(
    ("place", "near"),
    [
        pytest.param(Span(0, 2), [], id="before all"),
        pytest.param(Span(3, 5), ["whole"], id="borders on the first"),
        pytest.param(Span(12, 13), ["whole", "part"], id="in one that holds another"),
        pytest.param(Span(45, 48), ["last"], id="in the last"),
        pytest.param(Span(51, 60), [], id="behind all"),
    ],
)
def test_things_are_found_by_place(place: Span, near: list[str]) -> None:
    index = SpanIndex(
        [(Span(40, 50), "last"), (Span(10, 15), "part"), (Span(5, 30), "whole")]
    )

    assert index.near(place) == near


def test_things_of_equal_spans_keep_their_order() -> None:
    index = SpanIndex([(Span(1, 2), "b"), (Span(1, 2), "a")])

    assert index.near(Span(1, 2)) == ["b", "a"]


def spans() -> st.SearchStrategy[Span]:
    ends = st.tuples(st.integers(0, 50), st.integers(0, 50))
    return ends.map(lambda pair: Span(min(pair), max(pair)))


@given(st.lists(spans()), spans())
def test_nothing_that_touches_a_place_is_missed(things: list[Span], at: Span) -> None:
    found = SpanIndex((span, span) for span in things).near(at)

    touching = [s for s in things if s.start <= at.end and at.start <= s.end]
    assert all(span in found for span in touching)
    assert list(found) == sorted(found)
