"""Turn pieces into spans of the text that an editor would have marked."""

import re
from collections.abc import Sequence
from itertools import pairwise

from sayso.analyse.text.pieces import Pieces
from sayso.analyse.text.quotations import Quotation, QuotationKind
from sayso.records import Span

_AROUND = " \t\n\r\u00a0,;:–—-"  # never begin or end a content or a source
_AFTER = _AROUND + "."
# Share of a quotation in a content, from which on it counts whole; on PolNeAR dev
# (2026-11) 0.3 gave quoted F1 89.8, 0.5 and 0.7 gave 89.4, and none at all 89.3.
FILLED = 0.3
_ARTICLE = re.compile(r"\s+(?:an?|the)\Z", re.IGNORECASE)
_RELATIVE = re.compile(r",? (?:who|whom|whose|which)\Z")
_LINE = re.compile(r"[^\n]+")
_WITHIN_WORD = re.compile(  # O|’Brien, O’|Brien, S|.E.C., but the minister|’s
    r"(?<=\w)(?=\w)|(?<=[^\W\d_])(?=['’]\w\w)|(?<=[^\W\d_]['’])(?=\w\w)"
    r"|(?<=[A-Z])(?=\.[A-Z]\.)|(?<=[A-Z]\.)(?=[A-Z]\.)"
)
_ENDING = re.compile(r"(?<=\w)['’]s\b")  # Veldra|’s mayor
_GOES_ON = re.compile(
    r"(?:in the|familiar|briefed|involved|close to|with (?:direct )?knowledge)\b"
)
_HEAD = re.compile(
    r"\b(?:(?:an?|the|one|two|three|four|five|six|several|some|many|other)\s)+"
    r"(?:[\w’'-]+\s){1,3}\Z",
    re.IGNORECASE,
)
_HEAD_REACH = 60  # characters
_DOUBLE_MARKS = '"“”„«»'
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


def clean_cue(text: str, span: Span) -> Span:
    """Return `span` without an article at its end that belongs to the next words."""
    trimmed = trim_span(text, span) or span
    article = _ARTICLE.search(text, trimmed.start, trimmed.end)
    return Span(trimmed.start, article.start()) if article else trimmed


def clean_source(
    text: str, span: Span, cue: Span, quotations: Sequence[Quotation]
) -> Span | None:
    """Return `span` as whole words of the one line that is nearest to `cue`.

    It stops before a quotation, and leaves out a mark that is alone in it and a
    relative pronoun at its end.
    """
    for quotation in quotations:
        if quotation.kind is QuotationKind.SPEECH and overlap(span, quotation.inner):
            span = Span(span.start, max(span.start, quotation.outer.start))
    lines = [
        Span(span.start + m.start(), span.start + m.end())
        for m in _LINE.finditer(text[span.start : span.end])
    ]
    if not lines:
        return None
    start, end = min(lines, key=lambda s: max(s.start - cue.end, cue.start - s.end))
    if _ENDING.match(text, start - 1):
        start -= 1
    while _WITHIN_WORD.match(text, start) or _ENDING.match(text, start):
        start -= 1
    while _WITHIN_WORD.match(text, end):
        end += 1
    marks = [i for i in range(start, end) if text[i] in _DOUBLE_MARKS]
    if len(marks) == 1 and marks[0] in (start, end - 1):
        start, end = (start + 1, end) if marks[0] == start else (start, end - 1)
    start = _with_head(text, start)
    pronoun = _RELATIVE.search(text, start, end)
    return trim_span(text, Span(start, pronoun.start() if pronoun else end))


def _with_head(text: str, start: int) -> int:
    """Return where a source begins whose first words only go on: "[a person] in it"."""
    if not _GOES_ON.match(text, start):
        return start
    line = max(text.rfind("\n", 0, start) + 1, start - _HEAD_REACH)
    head = _HEAD.search(text, line, start)
    return head.start() if head else start


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


def fill_quotation(
    span: Span, quotations: Sequence[Quotation], taken: Sequence[Span]
) -> Span:
    """Return `span` grown to a whole quotation of which it holds a good part.

    Nobody quotes half a quotation: where the model lost the thread inside one, the
    marks know better. A quotation that holds any of `taken` (cue, source) stays.
    """
    start, end = span
    for quotation in quotations:
        outer, inner = quotation.outer, quotation.inner
        if quotation.nested or quotation.kind is not QuotationKind.SPEECH:
            continue
        shared = overlap(span, inner)
        whole = inner.end - inner.start
        if shared >= FILLED * whole > 0 and not any(overlap(outer, t) for t in taken):
            start, end = min(start, outer.start), max(end, outer.end)
    return Span(start, end)


def find_steps(
    quotations: Sequence[Quotation], taken: Sequence[Span]
) -> list[tuple[Span, Span]]:
    """Return the paragraphs of longer quotations, each with the next one.

    They open anew in each and close in the last; what is `taken` is somebody else's.
    """
    return [
        (before.outer, after.outer)
        for before, after in pairwise(q for q in quotations if not q.nested)
        if before.continues and not any(overlap(after.outer, span) for span in taken)
    ]


def continue_quotation(
    content: Sequence[Span], steps: Sequence[tuple[Span, Span]]
) -> list[Span]:
    """Return `content` with all paragraphs of the quotations that it holds a part of.

    `steps` is what `find_steps` says of the text.
    """
    grown = list(content)
    for start, goal in [*steps, *((after, before) for before, after in steps[::-1])]:
        if any(overlap(start, span) for span in grown):
            grown.append(goal)
    return grown


def join_spans(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return `spans` in order, those joined that only white space or nothing parts."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and not text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def cut_spans(span: Span, away: Sequence[Span]) -> list[Span]:
    """Return what is left of `span` when the spans in `away` are cut out of it."""
    left = [span]
    for cut in away:
        left = [
            part
            for old in left
            for part in (
                Span(old.start, min(old.end, cut.start)),
                Span(max(old.start, cut.end), old.end),
            )
            if part.start < part.end
        ]
    return left


def overlap(a: Span, b: Span) -> int:
    """Return how many code points two spans share."""
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def _is_abbreviation(text: str, start: int, end: int) -> bool:
    """Say whether the last word before `end` holds another full stop: U.S., a.m."""
    word = text[start : end - 1].split()[-1:]
    return bool(word) and "." in word[0].strip(_MARKS)
