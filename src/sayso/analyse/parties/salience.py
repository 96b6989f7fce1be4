"""Which party a pronoun most likely means: the nearest that stands out and fits.

A hand-weighted salience in the manner of Lappin and Leass (1994, J94-4002): closeness
in sentences, being the last source, being named first in its sentence; less for a name
inside somebody's quotation or before a possessive. Weights were chosen on the layers
and source benchmarks (dev, 2026-11).
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.analyse.text.parse import Parse
from sayso.analyse.text.quotations import QuotationKind
from sayso.records import Span

REACH = 12  # sentences back that a pronoun may look
MARGIN = 0.35  # two parties closer than this cannot be told apart
_DISTANCE = 1.0  # off for each sentence between
_SOURCE, _FIRST = 1.5, 1.0
_QUOTED, _POSSESSIVE, _OBJECT = 2.0, 1.2, 0.3
_SAME = 1.0


@dataclass(frozen=True, slots=True)
class Place:
    """One place where a party is mentioned."""

    start: int
    end: int
    party: int
    weight: float


@dataclass(frozen=True, slots=True)
class Choice:
    """The party chosen, or the rivals that nothing tells apart."""

    party: int | None
    rivals: tuple[int, ...] = ()


class Discourse:
    """All mentions of a text by place; grows while the text is read."""

    def __init__(self, parse: Parse) -> None:
        self._text = parse.text
        self._sentences = [s.start for s in parse.sentences]
        self._quoted = [
            q.inner for q in parse.quotations if q.kind is QuotationKind.SPEECH
        ]
        self._quote_starts = [q.start for q in self._quoted]
        self._places: list[Place] = []
        self._led: dict[int, int] = {}  # sentence: start of its first mention

    def sentence_of(self, offset: int) -> int:
        """Return the number of the sentence that `offset` is in."""
        return bisect_right(self._sentences, offset) - 1

    def is_quoted(self, offset: int) -> bool:
        """Say whether `offset` is inside speech between marks."""
        at = bisect_right(self._quote_starts, offset) - 1
        return any(q.end > offset for q in self._quoted[max(0, at - 1) : at + 1])

    def add(self, span: Span, party: int, *, source: bool = False) -> None:
        """Take note that `party` is mentioned at `span`."""
        weight = _SOURCE if source else 0.0
        sentence = self.sentence_of(span.start)
        first = self._led.setdefault(sentence, span.start)
        weight += _FIRST if span.start <= first else -_OBJECT
        if not source and self.is_quoted(span.start):
            weight -= _QUOTED
        if self._text[span.end : span.end + 1] in ("'", "’"):
            weight -= _POSSESSIVE
        place = Place(span.start, span.end, party, weight)
        at = bisect_right(self._places, span.start, key=lambda p: p.start)
        self._places.insert(at, place)

    def before(self, offset: int) -> Sequence[Place]:
        """Return the mentions in reach before `offset`, nearest first."""
        at = bisect_right(self._places, offset, key=lambda p: p.end)
        least = self.sentence_of(offset) - REACH
        nearest = reversed(self._places[max(0, at - 60) : at])
        return [
            p for p in nearest if p.end <= offset and self.sentence_of(p.start) >= least
        ]

    def choose(self, offset: int, parties: Iterable[int]) -> Choice:
        """Return which of `parties` stands out most before `offset`."""
        fitting = set(parties)
        here = self.sentence_of(offset)
        best: dict[int, float] = {}
        for place in self.before(offset):
            if place.party in fitting:
                away = here - self.sentence_of(place.start)
                score = place.weight - _DISTANCE * away + _SAME * (away == 0)
                best[place.party] = max(best.get(place.party, score), score)
        ranked = sorted(best, key=lambda party: -best[party])
        if not ranked:
            return Choice(None)
        close = [p for p in ranked if best[ranked[0]] - best[p] < MARGIN]
        return Choice(ranked[0]) if len(close) == 1 else Choice(None, tuple(close))
