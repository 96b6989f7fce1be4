"""Draw the origins of a claim, each with the hands that lead from it to the reports.

`tests/show/linked/test_drawing.py` shows what comes of it.
"""

import textwrap
from collections.abc import Iterator, Sequence

from sayso.rules import RULES
from sayso.show.lines import clean, fit, join, quote
from sayso.show.linked.groups import Block, Drawn
from sayso.show.linked.hands import Hand
from sayso.show.linked.labels import Labels, days_of, why_joined
from sayso.show.linked.strokes import Strokes
from sayso.show.linked.told import Told

MARGIN = 3  # columns, of which a letter or a stroke takes the first
LONG = 150  # characters of words that stand in the drawing
_LEAST = 16  # columns for words, however deep they stand
NOT_THERE = "its own report is not among these"


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
        self._labels = Labels(members)

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
        how, first = self._labels.word_member(origin, told)
        if first:
            return f"{how}{', ' if how else ''}in the same words as {first}"
        words = quote(fit(told.shown, LONG))
        return f"{how}: {words}" if how else words

    def _label(self, hand: Hand) -> str:
        """Return an outlet with the days of its reports, or where these stand."""
        if hand.members:
            return ", ".join((hand.name, *days_of(hand)))
        own = self._labels.own_places(hand)
        if own is None:
            return hand.name
        where = f"see {join(list(map(str, own)), 'and')}" if own else NOT_THERE
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
    for rule, shown in why_joined(block, origin):
        yield f"{origin.letter} may be one with {join(shown, 'or')}: {RULES[rule]}"
