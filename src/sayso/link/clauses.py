"""Cut a report into clauses, the smallest places that may state a claim.

Statements end at their edges: a clause lies wholly inside what is attributed or wholly
outside, and never holds the cue.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from sayso.link.deeds import tells_deed
from sayso.link.furniture import outside_furniture
from sayso.records import Analysis, Span

LEAST_CLAUSE = 2  # words
_WORD = re.compile(r"[^\W_]+")
# Looks back behind the first mark: to look for marks is quick, looking back is not.
_SENTENCE_END = re.compile(
    r"[.!?](?<!\b[A-Z].)(?<!\b[A-Z]\.[A-Z].)(?<!\b(?:Mr|Ms|Dr|St|Jr|Sr).)"
    r"(?<!\b(?:Mrs|Sen|Rep|Gov|Gen|Lt\.|Col|Jan|Feb|Aug|Oct|Nov|Dec).)(?<!\bSept.)"
    r"[.!?]*[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])|\n\s*"
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
LEAST_CUT = 6  # words; shorter parts have no two sides


def find_clauses(analysis: Analysis) -> Iterator[Span]:
    """Yield the clauses of a report in text order, without its furniture."""
    text = _Text(analysis.report.text)
    edges = sorted({edge for span in _edged(analysis) for edge in span})
    is_outside = outside_furniture(analysis.report)
    for sentence in text.split(Span(0, len(text.text)), _SENTENCE_END, least=0):
        for part in _cut_at(sentence, edges):
            for clause in text.cut_clauses(part):
                if is_outside(clause.start):
                    yield clause


def _edged(analysis: Analysis) -> Iterator[Span]:
    for attribution in analysis.attributions:
        if tells_deed(attribution):
            continue
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


class _Text:
    """A text whose words are counted once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [match.start() for match in _WORD.finditer(text)]

    def count_words(self, start: int, end: int) -> int:
        """Return how many words begin in a place of the text."""
        return bisect_left(self._starts, end) - bisect_left(self._starts, start)

    def cut_clauses(self, part: Span) -> Iterator[Span]:
        """Yield the clauses of a part of a sentence."""
        parts: Iterable[Span] = [part]
        cuts = _CUTS if self.count_words(*part) >= LEAST_CUT else ()
        for pattern, least in cuts:
            parts = [p for whole in parts for p in self.split(whole, pattern, least)]
        for piece in parts:
            clause = _trim(self.text, piece)
            if self.count_words(*clause) >= LEAST_CLAUSE:
                yield clause

    def split(
        self, whole: Span, pattern: re.Pattern[str], least: int
    ) -> Iterator[Span]:
        """Yield `whole` cut where `pattern` is, if both sides have `least` words."""
        start, end = whole
        if self.count_words(start, end) >= 2 * least:
            for match in pattern.finditer(self.text, start, end):
                before, after = (start, match.start()), (match.end(), end)
                if all(self.count_words(*side) >= least for side in (before, after)):
                    yield Span(*before)
                    start = match.end()
        yield Span(start, whole.end)


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and not (text[start].isalnum() or text[start] in "$£€"):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in "%)"):
        end -= 1
    return Span(start, end)
