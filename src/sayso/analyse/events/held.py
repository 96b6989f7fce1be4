"""Look up which statements hold a place of the report, and which words announce one."""

from collections.abc import Iterable, Iterator

from sayso.analyse.find.spans import overlap
from sayso.analyse.text.spanindex import SpanIndex
from sayso.records import Attribution, Span


class Held:
    """The contents and cues of a report by place."""

    def __init__(self, attributions: Iterable[Attribution]) -> None:
        """Take note of all statements of a report."""
        listed = tuple(attributions)
        self._contents = SpanIndex((s, (s, a)) for a in listed for s in a.content.spans)
        cues = ((s, a) for a in listed if a.cue for s in a.cue.spans)
        self._cues = SpanIndex((s, (s, a)) for s, a in cues)

    def holders(self, span: Span) -> tuple[str, ...]:
        """Return the statements that hold words of `span`, the smallest first."""
        return tuple(a.id for _, a in self._holding(span))

    def part_around(self, span: Span) -> Span | None:
        """Return the part of the smallest statement that holds words of `span`."""
        return next((part for part, _ in self._holding(span)), None)

    def announced(self, span: Span) -> tuple[str, ...]:
        """Return the ids of the statements that words of `span` announce."""
        near = self._cues.near(span)
        return tuple(dict.fromkeys(a.id for s, a in near if overlap(s, span)))

    def _holding(self, span: Span) -> Iterator[tuple[Span, Attribution]]:
        found = {a.id: (s, a) for s, a in self._contents.near(span) if overlap(s, span)}
        yield from sorted(found.values(), key=lambda pair: _size(pair[1]))


def _size(attribution: Attribution) -> int:
    return sum(s.end - s.start for s in attribution.content.spans)
