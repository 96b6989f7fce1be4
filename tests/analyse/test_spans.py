from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import span_of_words
from sayso.analyse.parse import parse_text
from sayso.analyse.spans import complete_quotation, join_spans, overlap, trim_span
from sayso.records import Span
from strategies import texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("we pay", "we pay", id="nothing-to-trim"),
        pytest.param(" we pay \n", "we pay", id="space"),
        pytest.param(", we pay,", "we pay", id="commas"),
        pytest.param("— we pay —", "we pay", id="dashes"),
        pytest.param("we pay.", "we pay", id="full-stop"),
        pytest.param("from the U.S.", "from the U.S.", id="abbreviation"),
        pytest.param("at 5 a.m.", "at 5 a.m.", id="lower-case-abbreviation"),
        pytest.param("“We pay,”", "“We pay,”", id="marks-stay"),
        pytest.param("we pay?", "we pay?", id="question-mark-stays"),
        pytest.param(" ,; ", None, id="nothing-left"),
        pytest.param("", None, id="empty"),
        pytest.param(".", None, id="only-a-stop"),
    ],
)
def test_span_is_trimmed_to_its_words(text: str, expected: str | None) -> None:
    span = trim_span(text, Span(0, len(text)))
    assert (text[span.start : span.end] if span else None) == expected


@given(text=texts, data=st.data())
def test_trimmed_span_is_inside_and_trims_no_further(
    text: str, data: st.DataObject
) -> None:
    # given
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    # when
    span = trim_span(text, Span(start, end))
    # then
    if span is None:
        assert not any(c.isalnum() for c in text[start:end])
    else:
        assert start <= span.start < span.end <= end
        assert trim_span(text, span) == span


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("We pay now,", "“We pay now,”", id="both-marks-missing"),
        pytest.param("“We pay now", "“We pay now,”", id="comma-and-mark-missing"),
        pytest.param("We pay now,”", "“We pay now,”", id="opening-mark-missing"),
        pytest.param("pay", "pay", id="part-of-a-quotation"),
        pytest.param("she said", "she said", id="beside-a-quotation"),
        pytest.param("that we lost", "that we lost", id="elsewhere"),
    ],
)
def test_quotation_is_completed_by_its_marks(words: str, expected: str) -> None:
    # given
    text = "“We pay now,” she said, and that we lost."
    quotations = parse_text(text).quotations
    # when
    span = complete_quotation(span_of_words(text, words), quotations)
    # then
    assert text[span.start : span.end] == expected


def test_unclosed_quotation_is_completed_at_its_beginning_only() -> None:
    # given
    text = "She said: “We pay now."
    # when
    span = complete_quotation(
        span_of_words(text, "We pay"), parse_text(text).quotations
    )
    # then
    assert text[span.start : span.end] == "“We pay"


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        pytest.param([], (), id="none"),
        pytest.param([Span(0, 2)], (Span(0, 2),), id="one"),
        pytest.param([Span(3, 6), Span(0, 2)], (Span(0, 6),), id="space-between"),
        pytest.param([Span(0, 2), Span(7, 11)], (Span(0, 2), Span(7, 11)), id="apart"),
        pytest.param([Span(0, 6), Span(3, 6)], (Span(0, 6),), id="one-in-the-other"),
        pytest.param([Span(0, 5), Span(4, 6)], (Span(0, 6),), id="overlapping"),
    ],
)
def test_spans_parted_by_space_are_joined(
    spans: list[Span], expected: tuple[Span, ...]
) -> None:
    assert join_spans("we pay them now", spans) == expected


@given(
    text=st.text("ab ,", max_size=20),
    ends=st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=5),
)
def test_joined_spans_lie_apart_in_text_order(
    text: str, ends: list[tuple[int, int]]
) -> None:
    # given
    spans = [Span(*sorted((min(a, len(text)), min(b, len(text))))) for a, b in ends]
    # when
    joined = join_spans(text, spans)
    # then
    assert list(joined) == sorted(joined)
    assert all(a.end <= b.start for a, b in pairwise(joined))
    assert join_spans(text, joined) == joined


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (Span(0, 5), Span(3, 9), 2),
        (Span(0, 5), Span(5, 9), 0),
        (Span(0, 9), Span(3, 5), 2),
        (Span(6, 9), Span(0, 2), 0),
    ],
)
def test_overlap_counts_shared_code_points(a: Span, b: Span, expected: int) -> None:
    assert overlap(a, b) == overlap(b, a) == expected
