"""Say what stands in a drawing of origins: beside a hand, and beside a member."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.link.paths import PLATFORMS, is_same_outlet, name_outlet
from sayso.show.firmness import name_status
from sayso.show.linked.groups import Block, Drawn
from sayso.show.linked.hands import Hand
from sayso.show.linked.told import Told, published
from sayso.store.fold import fold_text

_MOST_LETTERS = 5  # of origins that another one may be


class InWords(NamedTuple):
    """What a member says, as far as nothing before it in the drawing tells."""

    how: str  # who says it and how firmly, where that is not plain; else empty
    first: int | None  # the number of the first member with the same words


class Labels:
    """Labels of a drawing."""

    def __init__(self, members: Sequence[Told]) -> None:
        """Take the members of the claim, with their numbers in the drawing."""
        self._members = members
        self._first = {
            fold_text(told.words): told.number
            for told in sorted(members, key=lambda each: -each.number)
        }

    def word_member(self, origin: Drawn, told: Told) -> InWords:
        """Return what is not plain about who says it how, and where it stood first."""
        how = ", ".join(
            filter(None, (_who(origin, told), name_status(told.holder.status)))
        )
        first = self._first[fold_text(told.words)]
        return InWords(how, first if first != told.number else None)

    def own_places(self, hand: Hand) -> tuple[int, ...] | None:
        """Return where the own reports stand of an outlet that is only named.

        None: it is a platform, which has none.
        """
        if hand.stems & PLATFORMS:
            return None
        return tuple(
            told.number
            for told in self._members
            if is_same_outlet(name_outlet(told.hands[-1]), hand.stems)
        )


def days_of(hand: Hand) -> tuple[str, ...]:
    """Return the days on which a hand published the claim, each once."""
    days = filter(None, (published(told.report) for told in hand.members))
    return tuple(dict.fromkeys(days))


def why_joined(block: Block, origin: Drawn) -> Iterator[tuple[str, list[str]]]:
    """Yield the rules by which an origin may be one with others before it.

    Each comes with the letters of these, as people are shown them.
    """
    letters: dict[str, list[str]] = {}
    for link in block.links:
        if link.later is origin:
            letters.setdefault(link.edges[0].rule, []).append(link.earlier.letter)
    for rule, earlier in letters.items():
        left = len(earlier) - _MOST_LETTERS
        shown = earlier[:_MOST_LETTERS] + ([f"{left} more"] if left > 0 else [])
        yield rule, shown


def _who(origin: Drawn, told: Told) -> str | None:
    """Return who says it, where neither the origin nor the hands tell."""
    if told.is_own:
        return None if origin.is_own else "in its own voice"
    return None if told.is_outlet or told.source == origin.origin else told.source
