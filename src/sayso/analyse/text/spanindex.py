"""Look up what lies at a place of a text, without going through all of the text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Generic, TypeVar

from sayso.records import Span

Thing = TypeVar("Thing")


class SpanIndex(Generic[Thing]):
    """Things by their spans, which may overlap; a look-up takes logarithmic time."""

    def __init__(self, things: Iterable[tuple[Span, Thing]]) -> None:
        ordered = sorted(things, key=lambda pair: pair[0])
        self._starts = [span.start for span, _ in ordered]
        # How far the things up to each one reach: an early one may hold later ones.
        self._ends = list(accumulate((span.end for span, _ in ordered), max))
        self._things = [thing for _, thing in ordered]

    def near(self, span: Span) -> Sequence[Thing]:
        """Return all things that overlap or border on `span`, in text order.

        Some that do not may be among them.
        """
        first = bisect_left(self._ends, span.start)
        return self._things[first : bisect_right(self._starts, span.end)]
