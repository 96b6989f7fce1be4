"""Make anew the claims that some clauses belong to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection

from sayso.link.claims import describe_claim
from sayso.link.clusters import group_members
from sayso.link.members import Member
from sayso.linking.recall import ReadReport, Recall
from sayso.linking.verdicts import Judged
from sayso.records import MemberLink, MemberPlace
from sayso.store.claimrows import claim_name, insert_claim
from sayso.store.links import (
    Place,
    StoredLink,
    claims_at,
    drop_claims,
    links_of,
    members_of,
)
from sayso.store.moments import first_moment

_LAST = "9999"  # sorts after every year


def regroup(
    connection: Connection, recall: Recall, touched: Iterable[Place], judged: Judged
) -> None:
    """Store the claims of the touched clauses, and of all that are linked with them."""
    places, links = _gather(connection, set(touched), judged)
    drop_claims(connection, claims_at(connection, places).values())
    numbers = sorted({place.report for place in places})
    read = {number: recall.read(connection, number) for number in numbers}
    members = {
        place: read[place.report].members[place.span]
        for place in sorted(places)
        if place.span in read[place.report].members
    }
    by_key = {member.key: place for place, member in members.items()}
    groups = group_members(
        members.values(),
        _name_ends(links, members),
        same=_keyed(judged.pairs_of(members, same=True), members),
        different=_keyed(judged.pairs_of(members, same=False), members),
    )
    opposed = _find_opposed(links)
    for group in groups:
        own = [by_key[member.key] for member in group]
        inside = set(own)
        contested = any(not inside >= opposed.get(place, set()) for place in own)
        if len(group) > 1 or contested:
            _store(connection, group, own, read, contested=contested)


def _gather(
    connection: Connection, touched: set[Place], judged: Judged
) -> tuple[set[Place], list[StoredLink]]:
    """Return the clauses that may be in claims with the touched ones, and all links."""
    places: set[Place] = set()
    links: list[StoredLink] = []
    asked: set[int] = set()
    frontier = touched
    while frontier:
        places |= frontier
        new = sorted({place.report for place in frontier} - asked)
        asked.update(new)
        links += links_of(connection, new)
        stated = set(claims_at(connection, frontier).values())
        reached = members_of(connection, stated)
        reached |= {
            place
            for link in links
            if link.kind == "same" and not places.isdisjoint((link.a, link.b))
            for place in (link.a, link.b)
        }
        for pair in judged.pairs_of(frontier, same=True):
            reached |= pair
        frontier = reached - places
    return places, list(dict.fromkeys(links))


def _name_ends(
    links: Iterable[StoredLink], members: Mapping[Place, Member]
) -> list[MemberLink]:
    return [
        MemberLink(
            a=members[link.a].key,
            b=members[link.b].key,
            kind="same",
            probability=link.probability,
        )
        for link in links
        if link.kind == "same" and link.a in members and link.b in members
    ]


def _keyed(
    pairs: Iterable[frozenset[Place]], members: Mapping[Place, Member]
) -> list[frozenset[MemberPlace]]:
    return [
        frozenset(members[place].key for place in pair)
        for pair in pairs
        if pair <= members.keys()
    ]


def _find_opposed(links: Iterable[StoredLink]) -> Mapping[Place, set[Place]]:
    """Return the places that contradict each place."""
    found: defaultdict[Place, set[Place]] = defaultdict(set)
    for link in links:
        if link.kind != "same":
            found[link.a].add(link.b)
            found[link.b].add(link.a)
    return found


def _store(
    connection: Connection,
    group: Sequence[Member],
    places: Sequence[Place],
    read: Mapping[int, ReadReport],
    *,
    contested: bool,
) -> None:
    analyses = {
        read[place.report].analysis.report.id: read[place.report].analysis
        for place in places
    }
    first = min(group, key=_age)
    claim = describe_claim(
        claim_name(first.report.id, first.span.start), group, analyses
    )
    words = [
        *(member.text for member in group),
        *(holder.party or "" for holder in claim.holders),
        *(each.report.title or "" for each in analyses.values()),
    ]
    insert_claim(connection, claim, places, words=words, contested=contested)


def _age(member: Member) -> tuple[str, MemberPlace]:
    published = member.report.published_at
    moment = first_moment(published.value) if published else None
    return moment or _LAST, member.key
