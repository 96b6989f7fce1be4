"""Lay out how a claim came to its reports: boxes in layers, the origins on the left.

Each origin is a tree, so its layers are the hands that a claim went through.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.show.lines import join
from sayso.show.linked.groups import Block, Drawn
from sayso.show.linked.hands import Hand, all_hands
from sayso.show.linked.labels import Labels, why_joined
from sayso.show.linked.told import Told
from sayso.show.page.boxes import (
    LINE,
    WIDTH,
    Content,
    fill_hand,
    fill_origin,
    fill_rest,
)

_ACROSS = 46  # between two layers
_APART, _ORIGINS_APART = 10, 28  # between two boxes, and two origins
_ARC = 30  # left of the origins, for what joins them
MOST_BOXES = 60
_LOWEST = 160  # below the first of what comes from a box; further down nobody sees it
_EDGE = 1  # so that no stroke is cut off


@dataclass(frozen=True, slots=True)
class Box:
    """A box in its place."""

    x: int
    y: int
    content: Content

    @property
    def middle(self) -> int:
        """The y of what comes in and goes out."""
        return self.y + self.content.height // 2

    @property
    def bottom(self) -> int:
        """Its lower edge."""
        return self.y + self.content.height


@dataclass(frozen=True, slots=True)
class MayBe:
    """A line between two origins that may be one, and what is written by it."""

    path: str
    x: int
    y: int
    text: str  # empty but for the first line to an origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """A whole drawing."""

    width: int
    height: int
    boxes: tuple[Box, ...]  # each before those that have it from there
    paths: tuple[str, ...]  # from a box to one in the next layer
    maybe: tuple[MayBe, ...]
    left_out: int  # origins that it has no room for


def lay_out(blocks: Sequence[Block], members: Sequence[Told]) -> Flow:
    """Return the drawing of the origins of a claim.

    Args:
        blocks: Its origins, those that may be one beside each other.
        members: With the numbers that they have in the drawing.
    """
    layout = _Layout(members, is_joined=any(block.links for block in blocks))
    left_out = 0
    for block in blocks:
        for origin in block.origins:
            if layout.is_full:
                left_out += 1
            else:
                layout.add(block, origin)
    return layout.finish(left_out)


class _Layout:
    """A drawing that grows downwards."""

    def __init__(self, members: Sequence[Told], *, is_joined: bool) -> None:
        self._labels = Labels(members)
        self._left = _EDGE + (_ARC if is_joined else 0)
        self._y = _EDGE  # where there is room
        self._boxes: list[Box] = []
        self._paths: list[str] = []
        self._maybe: list[MayBe] = []
        self._origins: dict[str, Box] = {}  # by letter

    @property
    def is_full(self) -> bool:
        """Whether there is no room for further boxes."""
        return len(self._boxes) >= MOST_BOXES

    def add(self, block: Block, origin: Drawn) -> None:
        """Draw an origin with its hands, below those before it."""
        joined = tuple(why_joined(block, origin))
        self._y += LINE if joined else 0
        top, place = self._y, len(self._boxes)
        hands = self._add_hands(origin.hands, origin, 1)
        box = self._put(fill_origin(origin), 0, top, hands)
        self._boxes.insert(place, box)
        self._origins[origin.letter] = box
        letters = [letter for _, group in joined for letter in group]
        self._join(box, list(dict.fromkeys(letters)))
        self._y += _ORIGINS_APART - _APART

    def finish(self, left_out: int) -> Flow:
        """Return the drawing."""
        return Flow(
            width=max((box.x for box in self._boxes), default=0) + WIDTH + _EDGE,
            height=max((box.bottom for box in self._boxes), default=0) + _EDGE,
            boxes=tuple(self._boxes),
            paths=tuple(self._paths),
            maybe=tuple(self._maybe),
            left_out=left_out,
        )

    def _add_hands(self, hands: Sequence[Hand], origin: Drawn, layer: int) -> list[Box]:
        """Draw hands below each other, each with those that have it from there."""
        drawn: list[Box] = []
        for at, hand in enumerate(hands):
            top, place = self._y, len(self._boxes)
            if self.is_full:
                rest = fill_rest(sum(1 for _ in all_hands(hands[at:])))
                drawn.append(self._put(rest, layer, top, []))
                self._boxes.append(drawn[-1])
                break
            below = self._add_hands(hand.below, origin, layer + 1)
            content = fill_hand(hand, origin, self._labels)
            drawn.append(self._put(content, layer, top, below))
            self._boxes.insert(place, drawn[-1])
        return drawn

    def _put(self, content: Content, layer: int, top: int, below: Sequence[Box]) -> Box:
        """Place a box at the middle of what comes from it, but in sight of `top`."""
        y = top
        if below:
            middle = (below[0].middle + below[-1].middle) // 2
            y = max(top, min(middle - content.height // 2, top + _LOWEST))
        box = Box(self._left + layer * (WIDTH + _ACROSS), y, content)
        self._paths += [_draw_path(box, each) for each in below]
        self._y = max(self._y, box.bottom + _APART)
        return box

    def _join(self, box: Box, letters: Sequence[str]) -> None:
        """Draw lines from an origin to those before it that it may be one with."""
        text = f"may be one with {join(letters, 'or')}" if letters else ""
        for letter in letters:
            if earlier := self._origins.get(letter):
                path = _draw_arc(earlier, box)
                self._maybe.append(MayBe(path, box.x, box.y - 7, text))
                text = ""


def _draw_path(one: Box, other: Box) -> str:
    start, end = one.x + WIDTH, other.x
    bend = (start + end) // 2
    return (
        f"M{start} {one.middle}C{bend} {one.middle} {bend} {other.middle}"
        f" {end} {other.middle}"
    )


def _draw_arc(one: Box, other: Box) -> str:
    out = one.x - _ARC
    return (
        f"M{one.x} {one.middle}C{out} {one.middle} {out} {other.middle}"
        f" {other.x} {other.middle}"
    )
