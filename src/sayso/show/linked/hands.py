"""Arrange the chains of one origin as a tree: who has it, and who has it from whom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sayso.link.paths import OutletName, is_same_outlet, name_outlet
from sayso.show.linked.told import LAST, Told
from sayso.show.naming import is_same_name

# What somebody does with a claim who does not say that it is so.
NO_SUPPORT = frozenset({"denied", "doubted", "declined", "unknown", "asked"})


@dataclass(frozen=True, slots=True)
class Hand:
    """An outlet that a claim went through, with those that have it from there."""

    name: str
    stems: OutletName
    members: list[Told] = field(default_factory=list)
    """What the ledger has of it; empty: it is only named by those below."""
    below: list["Hand"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Drawn:
    """One origin, and the hands that lead from it to the reports."""

    letter: str
    origin: str
    hands: tuple[Hand, ...]
    members: tuple[Told, ...]
    is_own: bool  # an outlet says it in its own voice


def arrange(letter: str, members: Sequence[Told]) -> Drawn:
    """Return the tree of the members that certainly rest on one origin."""
    top: list[Hand] = []
    for told in sorted(members, key=lambda each: (len(_path(each)), each.number)):
        *through, publisher = _path(told)
        level = top
        for name in through:
            level = _find_or_add(level, name).below
        _find_or_add(level, publisher).members.append(told)
    _sort(top)
    named = _nearest_source(top)
    return Drawn(
        letter=letter,
        origin=named or _name_outlet(top),
        hands=tuple(top),
        members=tuple(members),
        is_own=named is None and _is_own(top),
    )


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


def _nearest_source(top: Sequence[Hand]) -> str | None:
    """Return the source that the most direct member names; None: none does.

    Who denies it, or will not speak of it, is named only if nobody else is.
    """
    members = [told for hand in all_hands(top) for told in hand.members]
    members.sort(key=lambda t: (t.holder.status in NO_SUPPORT, len(t.hands)))
    sources = (told.source for told in members if not told.is_outlet)
    return next(filter(None, sources), None)


def _is_own(top: Sequence[Hand]) -> bool:
    return any(told.is_own for hand in top for told in hand.members)


def _name_outlet(top: Sequence[Hand]) -> str:
    how = "in its own voice" if _is_own(top) else "as others cite it"
    return f"{top[0].name}, {how}"
