"""Draw the origins of a claim, each with the hands that lead from it to the reports.

A  two officials (unnamed)
┊  └─ Journal, 2 Mar 2026
┊     │  1  "The lock will close"
┊     └─ Herald, 3 Mar 2026
┊           2  in the words of 1
┊
┊  B may be one origin with A: Two unnamed sources are described alike.
┊
B  an official (unnamed)
└─ Bell, 3 Mar 2026
3  "The lock is to be closed"
"""

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sayso.rules import RULES
from sayso.show.firmness import name_status
from sayso.show.lines import clean, fit, join, quote
from sayso.show.linked.groups import Block
from sayso.show.linked.hands import Drawn, Hand
from sayso.show.linked.strokes import Strokes
from sayso.show.linked.told import Told, published

MARGIN = 3  # columns, of which a letter or a stroke takes the first
LONG = 150  # characters of words that stand in the drawing
_MOST_LETTERS = 5  # of origins that another one may be
_LEAST = 16  # columns for words, however deep they stand
_NOT_THERE = "(its own report is not among these)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pen:
    """Draws origins with some strokes, within a width."""

    strokes: Strokes
    width: int
    same_as: Mapping[int, int] = field(default_factory=dict)
    """By number of a member, that of an earlier one with the same words."""

    def draw(self, block: Block) -> Iterator[str]:
        """Yield the lines of origins that may be one."""
        joined = self.strokes.maybe.ljust(MARGIN)
        for origin in block.origins:
            is_last = origin is block.origins[-1]
            for link in _why_joined(block, origin):
                yield from self._flow(link, joined, joined)
            if origin is not block.origins[0]:
                yield joined.rstrip()
            yield from self._origin(origin, " " * MARGIN if is_last else joined)
            if not is_last:
                yield joined.rstrip()

    def _origin(self, origin: Drawn, margin: str) -> Iterator[str]:
        head = origin.letter.ljust(MARGIN)
        yield from self._flow(origin.origin, head, margin)
        yield from self._hands(origin, origin.hands, margin)

    def _hands(
        self, origin: Drawn, hands: tuple[Hand, ...], before: str
    ) -> Iterator[str]:
        for hand in hands:
            is_last = hand is hands[-1]
            inner = before + (" " * MARGIN if is_last else self.strokes.down)
            corner = self.strokes.last if is_last else self.strokes.branch
            yield from self._flow(_label(hand), before + corner, inner)
            stem = inner + (self.strokes.down if hand.below else " " * MARGIN)
            for told in hand.members:
                head = f"{stem}{told.number:>2}  "
                words = self._words(origin, told)
                yield from self._flow(words, head, stem + " " * 4)
            yield from self._hands(origin, tuple(hand.below), inner)

    def _words(self, origin: Drawn, told: Told) -> str:
        """Return what a member says, and what is not plain about who says it how."""
        how = ", ".join(
            filter(None, (_who(origin, told), name_status(told.holder.status)))
        )
        if same := self.same_as.get(told.number):
            return f"{how}{', ' if how else ''}in the same words as {same}"
        words = quote(fit(told.shown, LONG))
        return f"{how}: {words}" if how else words

    def _flow(self, words: str, first: str, rest: str) -> list[str]:
        return textwrap.wrap(
            clean(words),
            max(self.width, len(rest) + _LEAST),
            initial_indent=first,
            subsequent_indent=rest,
        )


def _why_joined(block: Block, origin: Drawn) -> Iterator[str]:
    """Yield with which origins before it an origin may be one, by which rule."""
    letters: dict[str, list[str]] = {}
    for link in block.links:
        if link.later is origin:
            letters.setdefault(link.edges[0].rule, []).append(link.earlier.letter)
    for rule, earlier in letters.items():
        left = len(earlier) - _MOST_LETTERS
        shown = earlier[:_MOST_LETTERS] + ([f"{left} more"] if left > 0 else [])
        yield f"{origin.letter} may be one with {join(shown, 'or')}: {RULES[rule]}"


def _label(hand: Hand) -> str:
    if not hand.members:
        return f"{hand.name} {_NOT_THERE}"
    days = dict.fromkeys(filter(None, (published(t.report) for t in hand.members)))
    return ", ".join((hand.name, *days))


def _who(origin: Drawn, told: Told) -> str | None:
    """Return who says it, where neither the origin nor the hands tell."""
    if told.is_own:
        return None if origin.is_own else "in its own voice"
    return None if told.is_outlet or told.source == origin.origin else told.source
