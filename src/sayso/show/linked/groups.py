"""Put the origins of a claim in order, those that may be one beside each other."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sayso.records import Claim, SameOrigin
from sayso.show.linked.hands import Hand, all_hands, arrange
from sayso.show.linked.naming import name_origin
from sayso.show.linked.told import Told

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Drawn:
    """One origin, and the hands that lead from it to the reports."""

    letter: str
    origin: str
    is_own: bool  # an outlet says it in its own voice
    hands: tuple[Hand, ...]
    members: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class MayBeOne:
    """Two origins, and the edges by which they may be one."""

    earlier: Drawn
    later: Drawn
    edges: tuple[SameOrigin, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Origins of which each may be one with another of the block."""

    origins: tuple[Drawn, ...]
    links: tuple[MayBeOne, ...]  # by the later origin


def block_origins(claim: Claim, members: Sequence[Told]) -> tuple[Block, ...]:
    """Return the origins in blocks, that of the most reports first."""
    by_id = {told.id: told for told in members}
    groups = [[by_id[name] for name in each.members] for each in claim.origin_groups]
    groups.sort(key=_size)
    between = _between(claim.merges, groups)
    parts = _connect(len(groups), between)
    order = [at for part in parts for at in part]
    drawn = {at: _draw(_letter(place), groups[at]) for place, at in enumerate(order)}
    return tuple(
        Block(
            origins=tuple(drawn[at] for at in part),
            links=tuple(
                MayBeOne(drawn[one], drawn[other], tuple(between[one, other]))
                for other in part
                for one in part
                if (one, other) in between
            ),
        )
        for part in parts
    )


def number_as_drawn(claim: Claim, members: Sequence[Told]) -> tuple[Told, ...]:
    """Return the members with the numbers that they have from the top of a drawing."""
    drawn = [
        told
        for block in block_origins(claim, members)
        for origin in block.origins
        for hand in all_hands(origin.hands)
        for told in hand.members
    ]
    return tuple(replace(told, number=at) for at, told in enumerate(drawn, 1))


def _draw(letter: str, members: Sequence[Told]) -> Drawn:
    hands = arrange(members)
    origin, is_own = name_origin(hands)
    return Drawn(letter, origin, is_own, hands, tuple(members))


def _between(
    edges: Iterable[SameOrigin], groups: Sequence[Sequence[Told]]
) -> dict[tuple[int, int], list[SameOrigin]]:
    """Return the edges from one group to another, by both, the lesser first."""
    home = {told.id: at for at, group in enumerate(groups) for told in group}
    found: defaultdict[tuple[int, int], list[SameOrigin]] = defaultdict(list)
    for edge in edges:
        one, other = sorted((home[edge.a], home[edge.b]))
        if one != other:
            found[one, other].append(edge)
    return dict(found)


def _connect(number: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Return the parts into which pairs join the numbers below `number`."""
    part_of = {at: [at] for at in range(number)}
    for one, other in pairs:
        if part_of[one] is not part_of[other]:
            part_of[one] += part_of[other]
            part_of.update(dict.fromkeys(part_of[other], part_of[one]))
    distinct = {id(part): sorted(part) for part in part_of.values()}
    return sorted(distinct.values())


def _size(group: Sequence[Told]) -> tuple[int, int]:
    """Return what groups are sorted by: many reports first, then the earliest."""
    return -len({told.report.id for told in group}), min(t.number for t in group)


def _letter(place: int) -> str:
    """Return A to Z, and then A2 and so on."""
    again, at = divmod(place, len(_LETTERS))
    return f"{_LETTERS[at]}{again + 1}" if again else _LETTERS[at]
