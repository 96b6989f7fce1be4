"""Draw the origins of a claim, each with the hands that lead from it to the reports.

`tests/show/linked/test_drawing.py` shows what comes of it.
"""

import textwrap
from collections.abc import Iterator, Sequence

from sayso.link.paths import PLATFORMS, is_same_outlet, name_outlet
from sayso.rules import RULES
from sayso.show.firmness import name_status
from sayso.show.lines import clean, fit, join, quote
from sayso.show.linked.groups import Block, Drawn
from sayso.show.linked.hands import Hand
from sayso.show.linked.strokes import Strokes
from sayso.show.linked.told import Told, published
from sayso.store.fold import fold_text

MARGIN = 3  # columns, of which a letter or a stroke takes the first
LONG = 150  # characters of words that stand in the drawing
_MOST_LETTERS = 5  # of origins that another one may be
_LEAST = 16  # columns for words, however deep they stand
_NOT_THERE = "its own report is not among these"


class Pen:
    """Draws origins with some strokes, within a width."""

    def __init__(self, strokes: Strokes, width: int, members: Sequence[Told]) -> None:
        """Take what to draw with.

        Args:
            strokes: Lines or letters.
            width: Columns of a line, 40 or more.
            members: Of the claim, with the numbers that they have in the drawing.
        """
        self._strokes = strokes
        self._width = width
        self._members = members
        self._first = {
            fold_text(told.words): told.number
            for told in sorted(members, key=lambda each: -each.number)
        }

    def draw(self, block: Block) -> Iterator[str]:
        """Yield the lines of origins that may be one."""
        joined = self._strokes.maybe.ljust(MARGIN)
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
            inner = before + (" " * MARGIN if is_last else self._strokes.down)
            corner = self._strokes.last if is_last else self._strokes.branch
            yield from self._flow(self._label(hand), before + corner, inner)
            stem = inner + (self._strokes.down if hand.below else " " * MARGIN)
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
        first = self._first[fold_text(told.words)]
        if first != told.number:
            return f"{how}{', ' if how else ''}in the same words as {first}"
        words = quote(fit(told.shown, LONG))
        return f"{how}: {words}" if how else words

    def _label(self, hand: Hand) -> str:
        """Return an outlet with the days of its reports, or where these stand."""
        if hand.members:
            days = filter(None, (published(told.report) for told in hand.members))
            return ", ".join((hand.name, *dict.fromkeys(days)))
        if hand.stems & PLATFORMS:
            return hand.name
        own = [
            str(told.number)
            for told in self._members
            if is_same_outlet(name_outlet(told.hands[-1]), hand.stems)
        ]
        where = f"see {join(own, 'and')}" if own else _NOT_THERE
        return f"{hand.name} ({where})"

    def _flow(self, words: str, first: str, rest: str) -> list[str]:
        return textwrap.wrap(
            clean(words),
            max(self._width, len(rest) + _LEAST),
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


def _who(origin: Drawn, told: Told) -> str | None:
    """Return who says it, where neither the origin nor the hands tell."""
    if told.is_own:
        return None if origin.is_own else "in its own voice"
    return None if told.is_outlet or told.source == origin.origin else told.source
