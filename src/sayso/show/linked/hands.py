"""Arrange the chains of one origin as a tree: who has it, and who has it from whom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sayso.link.paths import OutletName, is_same_outlet, name_outlet
from sayso.show.linked.told import LAST, Told
from sayso.show.naming import is_same_name


@dataclass(frozen=True, slots=True)
class Hand:
    """An outlet that a claim went through, with those that have it from there."""

    name: str
    stems: OutletName
    members: list[Told] = field(default_factory=list)
    """What the ledger has of it; empty: it is only named by those below."""
    below: list["Hand"] = field(default_factory=list)


def arrange(members: Sequence[Told]) -> tuple[Hand, ...]:
    """Return the tree of the members of an origin: the hands nearest to it on top."""
    top: list[Hand] = []
    for told in sorted(members, key=lambda each: (len(_path(each)), each.number)):
        *through, publisher = _path(told)
        level = top
        for name in through:
            level = _find_or_add(level, name).below
        _find_or_add(level, publisher).members.append(told)
    _sort(top)
    return tuple(top)


def _find_or_add(level: list[Hand], name: str) -> Hand:
    stems = name_outlet(name)
    for hand in level:
        if is_same_name(hand.name, name) or is_same_outlet(hand.stems, stems):
            return hand
    level.append(Hand(name, stems))
    return level[-1]


def all_hands(hands: Sequence[Hand]) -> Iterator[Hand]:
    """Yield hands, each before those below it."""
    for hand in hands:
        yield hand
        yield from all_hands(hand.below)


def _path(told: Told) -> tuple[str, ...]:
    """Return the outlets of a chain; an outlet may be the source itself."""
    begins_with_outlet = told.is_own or told.is_outlet
    return told.hands if begins_with_outlet else told.hands[1:] or told.hands


def _sort(hands: list[Hand]) -> None:
    """Put hands of the earliest reports first, of one day those that others cite."""
    for hand in hands:
        _sort(hand.below)
    hands.sort(key=lambda hand: (_earliest(hand), -sum(1 for _ in all_hands([hand]))))


def _earliest(hand: Hand) -> str:
    times = (t.report.published_at for h in all_hands([hand]) for t in h.members)
    return min((time.value[:10] if time else LAST for time in times), default=LAST)
