"""Cut a report into clauses, the smallest places that may state a claim.

Statements end at their edges: a clause lies wholly inside what is attributed or wholly
outside, and never holds the cue.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from sayso.link.furniture import outside_furniture
from sayso.records import Analysis, Span

LEAST_CLAUSE = 2  # words
_WORD = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\b[A-Z]\.[A-Z])(?<!\b(?:Mr|Ms|Dr|St|Jr|Sr))"
    r"(?<!\b(?:Mrs|Sen|Rep|Gov|Gen|Lt\.|Col))"
    r"[.!?]+[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])|\s*\n\s*"
)
_HARD = re.compile(r"\s*(?:;|:(?!\d)|\s--\s|\s[—–]\s|—|–(?=[^\W\d])|\()\s*|\)\s*")
_COMMA = re.compile(
    r",\s+(?=“|(?:and|but|or|so|while|because|although|though|which|who|whose|where|when"
    r"|after|before|as|with|including|saying|adding|despite|if|until|since|even"
    r"|whether|meaning|making|causing|calling|according)\b)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\s(?=(?:and|but|because|while|although|after|before|which|who|whether|where|when"
    r"|if|so that|until|since|that)\s)",
    re.IGNORECASE,
)
# With the fewest words on either side of a cut.
_CUTS = ((_HARD, 3), (_COMMA, 3), (_BARE, 5))


def find_clauses(analysis: Analysis) -> Iterator[Span]:
    """Yield the clauses of a report in text order, without its furniture."""
    text = analysis.report.text
    edges = sorted({edge for span in _edged(analysis) for edge in span})
    is_outside = outside_furniture(analysis.report)
    for sentence in _split(text, Span(0, len(text)), _SENTENCE_END, least=0):
        for part in _cut_at(sentence, edges):
            for clause in _cut_clause(text, part):
                if is_outside(clause.start):
                    yield clause


def _edged(analysis: Analysis) -> Iterator[Span]:
    for attribution in analysis.attributions:
        yield from attribution.content.spans
        if attribution.cue:
            yield from attribution.cue.spans


def _cut_at(sentence: Span, edges: list[int]) -> Iterator[Span]:
    first = bisect_right(edges, sentence.start)
    start = sentence.start
    while first < len(edges) and edges[first] < sentence.end:
        yield Span(start, edges[first])
        start = edges[first]
        first += 1
    yield Span(start, sentence.end)


def _cut_clause(text: str, part: Span) -> Iterator[Span]:
    parts: Iterable[Span] = [part]
    for pattern, least in _CUTS:
        parts = [
            piece
            for whole in parts
            for piece in _split(text, whole, pattern, least=least)
        ]
    for piece in parts:
        clause = _trim(text, piece)
        if count_words(text, clause) >= LEAST_CLAUSE:
            yield clause


def _split(
    text: str, whole: Span, pattern: re.Pattern[str], *, least: int
) -> Iterator[Span]:
    """Yield `whole` cut where `pattern` is, if both sides have `least` words."""
    start = whole.start
    for match in pattern.finditer(text, whole.start, whole.end):
        before, after = Span(start, match.start()), Span(match.end(), whole.end)
        if all(count_words(text, side) >= least for side in (before, after)):
            yield before
            start = match.end()
    yield Span(start, whole.end)


def count_words(text: str, span: Span) -> int:
    """Return how many words `span` of `text` holds."""
    return sum(1 for _ in _WORD.finditer(text, span.start, span.end))


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and not (text[start].isalnum() or text[start] in "$£€"):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in "%)"):
        end -= 1
    return Span(start, end)
