import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import span_of_words
from sayso.records import Span
from sayso.score.tokens import Tokens, jaccard, quoted_regions
from strategies import texts

TEXT = 'He said they "will pay" on Monday-night.'
sets = st.frozensets(st.integers(0, 9))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("no marks", [], id="none"),
        pytest.param('a "b c" d', ["b c"], id="straight"),
        pytest.param("a “b c” d", ["b c"], id="curly"),
        pytest.param("a ''b c'' d", ["b c"], id="two-apostrophes"),
        pytest.param("a ``b c'' d", ["b c"], id="two-backquotes"),
        pytest.param("a “b c\nd” e", ["b c"], id="line-end-closes"),
        pytest.param("a “b c", ["b c"], id="text-end-closes"),
        pytest.param("a ‘b c’ d", [], id="single-marks-do-not-count"),
        pytest.param("a “b “c” d", ["c"], id="second-opening-mark-opens-anew"),
    ],
)
def test_words_inside_double_marks_are_quoted(text: str, expected: list[str]) -> None:
    found = [text[s.start : s.end].lstrip("\"“'`") for s in quoted_regions(text)]
    assert found == expected


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        pytest.param(Span(0, 2), {0}, id="a-word"),
        pytest.param(Span(1, 4), {0, 1}, id="parts-of-words"),
        pytest.param(Span(2, 3), set(), id="a-space"),
        pytest.param(Span(5, 5), set(), id="empty"),
        pytest.param(span_of_words(TEXT, "Monday-night."), {6, 7}, id="hyphen-parts"),
    ],
)
def test_span_covers_the_words_it_touches(span: Span, expected: set[int]) -> None:
    assert Tokens(TEXT).cover([span]) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("will pay", "direct", id="all-inside"),
        pytest.param('they "will pay"', "mixed", id="some-inside"),
        pytest.param('" on Monday', "mixed", id="begins-with-a-mark"),
        pytest.param("on Monday", "indirect", id="none-inside"),
    ],
)
def test_form_tells_how_much_is_quoted(content: str, expected: str) -> None:
    tokens, span = Tokens(TEXT), span_of_words(TEXT, content)
    assert tokens.form(tokens.cover([span]), [span]) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (frozenset(), frozenset(), 0),
        (frozenset({1}), frozenset(), 0),
        (frozenset({1, 2}), frozenset({2, 3}), 1 / 3),
        (frozenset({1, 2}), frozenset({1, 2}), 1),
    ],
)
def test_jaccard_is_the_share_of_common_tokens(
    a: frozenset[int], b: frozenset[int], expected: float
) -> None:
    assert jaccard(a, b) == expected


@given(sets, sets)
def test_jaccard_is_symmetric_and_at_most_one(
    a: frozenset[int], b: frozenset[int]
) -> None:
    assert jaccard(a, b) == jaccard(b, a)
    assert 0 <= jaccard(a, b) <= 1
    assert (jaccard(a, b) == 1) == (a == b != frozenset())


@given(text=texts, data=st.data())
def test_longer_span_covers_no_fewer_tokens(text: str, data: st.DataObject) -> None:
    # given
    start, end = sorted(data.draw(st.integers(0, len(text))) for _ in range(2))
    more = data.draw(st.integers(end, len(text)))
    # then
    tokens = Tokens(text)
    assert tokens.cover([Span(start, end)]) <= tokens.cover([Span(start, more)])
