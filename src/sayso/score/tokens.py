"""Tokens of a text as the measure counts them, and what spans cover of them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from sayso.records import Span

_WORD = re.compile(r"[^\W_]+")
_MARK = re.compile(r"``|''|[\"“”\n]|\Z")
_OPENING = "\"“”„«‘'`"


def quoted_regions(text: str) -> list[Span]:
    """Return what stands inside double quotation marks; a line end closes one."""
    regions, start = [], -1
    for found in _MARK.finditer(text):
        mark, here = found.group(), found.start()
        if start >= 0 and mark not in ("“", "``"):
            regions.append(Span(start, here))
            start = -1
        elif mark in ("“", "``", '"', "''"):
            start = here
    return regions


class Tokens:
    """Tokens of one text: maximal runs of letters and digits."""

    def __init__(self, text: str) -> None:
        found = list(_WORD.finditer(text))
        self._text = text
        self._starts = [m.start() for m in found]
        self._ends = [m.end() for m in found]
        self._quoted = self.cover(quoted_regions(text))

    def cover(self, spans: Iterable[Span]) -> frozenset[int]:
        """Return the indices of tokens that share a character with any span."""
        covered: set[int] = set()
        for start, end in spans:
            if start < end:
                first = bisect_right(self._ends, start)
                last = max(first, bisect_left(self._starts, end))
                covered.update(range(first, last))
        return frozenset(covered)

    def form(self, content: frozenset[int], spans: Sequence[Span]) -> str:
        """Return direct, mixed or indirect, by how much of a content is quoted."""
        if content and content <= self._quoted:
            return "direct"
        begins = bool(spans) and self._text[min(s for s, _ in spans) :][:1] in _OPENING
        return "mixed" if begins or content & self._quoted else "indirect"


def jaccard(a: frozenset[int], b: frozenset[int]) -> float:
    """Return the share of common tokens, 0 to 1; 0 for two empty sets."""
    return len(a & b) / len(a | b) if a or b else 0.0
