"""Turn pieces into spans of the text that an editor would have marked."""

from collections.abc import Sequence

from sayso.analyse.pieces import Pieces
from sayso.analyse.quotations import Quotation
from sayso.records import Span

_AROUND = " \t\n\r\u00a0,;:–—-"  # never begin or end a content or a source
_AFTER = _AROUND + "."
_MARKS = "\"“”„«»'‘’`"


def span_of(pieces: Pieces, first: int, last: int) -> Span:
    """Return the span from the first to the last piece, both included."""
    return Span(int(pieces.starts[first]), int(pieces.ends[last]))


def trim_span(text: str, span: Span) -> Span | None:
    """Return `span` without white space and stray punctuation around it, if any left.

    A full stop stays where it ends an abbreviation such as "U.S.".
    """
    start, end = span
    while start < end and text[start] in _AROUND:
        start += 1
    while start < end and text[end - 1] in _AFTER:
        if text[end - 1] == "." and _is_abbreviation(text, start, end):
            break
        end -= 1
    return Span(start, end) if start < end else None


def complete_quotation(span: Span, quotations: Sequence[Quotation]) -> Span:
    """Return `span` with the mark just before or after it, if it holds the words."""
    start, end = span
    for quotation in quotations:
        outer, inner = quotation.outer, quotation.inner
        if inner.start <= start <= inner.start + 1 and start < inner.end:
            start = outer.start
        if inner.end - 1 <= end <= inner.end and end > inner.start:
            end = outer.end
    return Span(start, end)


def join_spans(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return `spans` in order, those joined that only white space or nothing parts."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and not text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def overlap(a: Span, b: Span) -> int:
    """Return how many code points two spans share."""
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def _is_abbreviation(text: str, start: int, end: int) -> bool:
    """Say whether the last word before `end` holds another full stop: U.S., a.m."""
    word = text[start : end - 1].split()[-1:]
    return bool(word) and "." in word[0].strip(_MARKS)
