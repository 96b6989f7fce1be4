"""Gather the clauses that may be in claims with some others."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from sayso.linking.verdicts import Judged
from sayso.store.links import (
    Place,
    StoredLink,
    ages_of,
    claims_at,
    links_of,
    members_of,
)

MOST_LINKED = 300  # clauses that hang together; of more the earliest are looked at


@dataclass(frozen=True, slots=True)
class Gathered:
    """Clauses with their links."""

    places: frozenset[Place]
    links: tuple[StoredLink, ...]  # that have an end among them
    left_out: Mapping[Place, int]  # further clauses that each is linked with


def gather_linked(
    connection: Connection, touched: set[Place], judged: Judged
) -> Gathered:
    """Return all that hangs together with the touched clauses, by links and claims."""
    near: defaultdict[Place, set[Place]] = defaultdict(set)
    links: dict[StoredLink, None] = {}
    places: set[Place] = set()
    asked: set[int] = set()
    frontier = touched
    while frontier:
        places |= frontier
        new = sorted({place.report for place in frontier} - asked)
        asked.update(new)
        for link in links_of(connection, new):
            links[link] = None
            if link.kind == "same":
                near[link.a].add(link.b)
                near[link.b].add(link.a)
        for one, *others in judged.pairs_of(frontier, same=True):
            near[one].update(others)
            for other in others:
                near[other].add(one)
        stated = set(claims_at(connection, frontier).values())
        reached = members_of(connection, stated)
        for place in frontier:
            reached |= near[place]
        frontier = reached - places
    kept = _keep_earliest(connection, places, near)
    return Gathered(
        places=frozenset(kept),
        links=tuple(link for link in links if link.a in kept or link.b in kept),
        left_out={place: len(near[place] - kept) for place in kept},
    )


def _keep_earliest(
    connection: Connection, places: set[Place], near: Mapping[Place, set[Place]]
) -> set[Place]:
    """Return of each part that hangs together at most `MOST_LINKED` places."""
    kept: set[Place] = set()
    for part in _find_parts(places, near):
        if len(part) > MOST_LINKED:
            ages = ages_of(connection, {place.report for place in part})
            ordered = sorted(part, key=lambda place: (ages[place.report], place[1:]))
            kept.update(ordered[:MOST_LINKED])
        else:
            kept |= part
    return kept


def _find_parts(
    places: Iterable[Place], near: Mapping[Place, set[Place]]
) -> list[set[Place]]:
    rest = set(places)
    parts = []
    while rest:
        part: set[Place] = set()
        frontier = {rest.pop()}
        while frontier:
            part |= frontier
            frontier = {
                other for place in frontier for other in near.get(place, ())
            } & rest
            rest -= frontier
        parts.append(part)
    return parts
