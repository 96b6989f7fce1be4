from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import span_of_words
from sayso.analyse.find.spans import (
    clean_cue,
    clean_source,
    complete_quotation,
    continue_quotation,
    cut_spans,
    fill_quotation,
    find_steps,
    join_spans,
    overlap,
    trim_span,
)
from sayso.analyse.text.parse import parse_text
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


@pytest.mark.parametrize(
    ("away", "left"),
    [
        pytest.param([], [(2, 9)], id="nothing"),
        pytest.param([(0, 4)], [(4, 9)], id="start"),
        pytest.param([(8, 12)], [(2, 8)], id="end"),
        pytest.param([(4, 6)], [(2, 4), (6, 9)], id="middle"),
        pytest.param([(0, 12)], [], id="all"),
        pytest.param([(0, 3), (5, 6)], [(3, 5), (6, 9)], id="two"),
        pytest.param([(9, 12), (0, 2)], [(2, 9)], id="beside"),
    ],
)
def test_spans_are_cut_out_of_a_span(
    away: list[tuple[int, int]], left: list[tuple[int, int]]
) -> None:
    cut = cut_spans(Span(2, 9), [Span(*each) for each in away])

    assert cut == left


@pytest.mark.parametrize(
    ("text", "words", "cleaned"),
    [
        pytest.param("the mayor told", "mayor", "mayor", id="whole"),
        pytest.param(
            "Philippa N’Dour said", "Philippa N", "Philippa N’Dour", id="name"
        ),
        pytest.param("the S.E.C. said", ".E.C.", "S.E.C.", id="letters-with-stops"),
        pytest.param("the minister’s aide said", "minister", "minister", id="owner"),
        pytest.param("Dawn\n\nThe company said", "Dawn\n\nThe company", "The company"),
        pytest.param("officials, who said", "officials, who", "officials", id="who"),
        pytest.param("”the mayor said", "”the mayor", "the mayor", id="lone-mark"),
        pytest.param('John "Jack" Ray said', 'John "Jack" Ray', 'John "Jack" Ray'),
    ],
)
def test_source_is_whole_words_of_one_line(text: str, words: str, cleaned: str) -> None:
    cue = span_of_words(text, text.rsplit(maxsplit=1)[-1])

    found = clean_source(text, span_of_words(text, words), cue, ())

    assert found is not None
    assert text[found.start : found.end] == cleaned


def test_source_stops_before_a_quotation() -> None:
    text = "“We saw it come,” said Ana Ruiz, a baker, “and then we all ran away.”"
    span = span_of_words(text, "Ana Ruiz, a baker, “and then we all ran away.”")

    found = clean_source(
        text, span, span_of_words(text, "said"), parse_text(text).quotations
    )

    assert found == span_of_words(text, "Ana Ruiz, a baker")


@pytest.mark.parametrize(
    ("words", "cleaned"),
    [
        pytest.param("told a", "told", id="article"),
        pytest.param("told", "told", id="bare"),
        pytest.param("told a news", "told a news", id="article-inside"),
    ],
)
def test_cue_ends_before_an_article(words: str, cleaned: str) -> None:
    text = "She told a news briefing"

    assert clean_cue(text, span_of_words(text, words)) == span_of_words(text, cleaned)


def test_good_part_of_a_quotation_counts_whole() -> None:
    text = "He said “we will pay for all of it”, and no word more about the money."
    quotations = parse_text(text).quotations
    part = span_of_words(text, "pay for all")

    assert fill_quotation(part, quotations, ()) == quotations[0].outer


def test_quotation_that_holds_the_cue_is_not_filled() -> None:
    text = "“We will go, she said, and we will pay for all of it.”"
    part = span_of_words(text, "and we will pay for all of it")
    cue = span_of_words(text, "said")

    assert fill_quotation(part, parse_text(text).quotations, (cue,)) == part


THREE_PARAGRAPHS = "“First we wait.\n\n“Then we leave.\n\n“Now you know,” she said."


@pytest.mark.parametrize("words", ["First we wait", "Then we leave", "Now you know"])
def test_quotation_goes_on_over_paragraphs(words: str) -> None:
    quotations = parse_text(THREE_PARAGRAPHS).quotations
    part = span_of_words(THREE_PARAGRAPHS, words)

    grown = continue_quotation([part], find_steps(quotations, ()))

    assert all(any(overlap(q.inner, span) for span in grown) for q in quotations)


def test_paragraph_of_another_speaker_ends_a_quotation() -> None:
    quotations = parse_text(THREE_PARAGRAPHS).quotations
    part = span_of_words(THREE_PARAGRAPHS, "First we wait")
    taken = span_of_words(THREE_PARAGRAPHS, "Then we leave")

    assert continue_quotation([part], find_steps(quotations, [taken])) == [part]
