"""Make anew the claims that some clauses belong to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from sayso.link.claims import Known, describe_claim, gather_contradictions
from sayso.link.clusters import group_members
from sayso.link.members import Member
from sayso.link.opposition import oppose_claims
from sayso.linking.gather import Gathered, gather_linked
from sayso.linking.recall import Recall
from sayso.linking.verdicts import Judged
from sayso.records import Claim, MemberLink, MemberPlace
from sayso.store.claimrows import NewClaim, claim_name, insert_claims
from sayso.store.links import (
    Place,
    StoredLink,
    claims_at,
    drop_claims,
    names_at,
)
from sayso.store.moments import LAST, first_moment


def regroup(
    connection: Connection, recall: Recall, touched: Iterable[Place], judged: Judged
) -> None:
    """Store the claims of the touched clauses, and of all that are linked with them."""
    gathered = gather_linked(connection, set(touched), judged)
    places, links = gathered.places, gathered.links
    drop_claims(connection, claims_at(connection, places).values())
    there = _Clauses(connection, recall, gathered)
    members = {place: m for place, m in there.members.items() if place in places}
    known = Known()
    groups = group_members(
        members.values(),
        there.name_ends(
            link
            for link in links
            if link.kind == "same" and members.keys() >= {link.a, link.b}
        ),
        same=there.key_pairs(judged.pairs_of(members, same=True)),
        different=there.key_pairs(judged.pairs_of(members, same=False)),
        decisions=known.decisions,
    )
    named = {_name(group): group for group in groups}
    owners = there.find_owners(connection, named)
    opposed = gather_contradictions(
        there.name_ends(link for link in links if link.kind != "same"),
        owners,
        there.analyses,
    )
    contested = {end.claim for each in opposed for end in (each.a, each.b)}
    verdicts = judged.origins_of({place: m.key for place, m in members.items()})
    claims = [
        describe_claim(name, group, there.analyses, known, verdicts=verdicts)
        for name, group in named.items()
        if len(group) > 1 or name in contested
    ]
    by_key = {member.key: member for member in there.members.values()}
    stated = oppose_claims(claims, opposed, by_key, there.analyses, known.copies)
    told = (each for each in stated if len(each.members) > 1 or each.contradictions)
    insert_claims(connection, (_to_store(each, there) for each in told))


class _Clauses:
    """Clauses with what is known of them, by place and by key."""

    def __init__(
        self,
        connection: Connection,
        recall: Recall,
        gathered: Gathered,
    ) -> None:
        opposed = (link for link in gathered.links if link.kind != "same")
        ends = {end for link in opposed for end in (link.a, link.b)} | gathered.places
        self.left_out = gathered.left_out
        numbers = sorted({place.report for place in ends})
        read = {number: recall.read(connection, number) for number in numbers}
        self.members = {
            place: read[place.report].members[place.span]
            for place in sorted(ends)
            if place.span in read[place.report].members
        }
        self.analyses = {
            each.analysis.report.id: each.analysis for each in read.values()
        }
        self.numbers = {each.analysis.report.id: each.number for each in read.values()}

    def name_ends(self, links: Iterable[StoredLink]) -> list[MemberLink]:
        """Return links between clauses that are still there, as records."""
        return [
            MemberLink(
                a=self.members[link.a].key,
                b=self.members[link.b].key,
                kind=link.kind,
                probability=link.probability,
                why=link.why,
            )
            for link in links
            if link.a in self.members and link.b in self.members
        ]

    def key_pairs(
        self, pairs: Iterable[frozenset[Place]]
    ) -> list[frozenset[MemberPlace]]:
        """Return pairs of clauses that are still there."""
        return [
            frozenset(self.members[place].key for place in pair)
            for pair in pairs
            if pair <= self.members.keys()
        ]

    def find_owners(
        self, connection: Connection, named: Mapping[str, Sequence[Member]]
    ) -> dict[MemberPlace, str]:
        """Return the claim of every clause: one of these, a stored one, or its own."""
        owners = {member.key: _name([member]) for member in self.members.values()}
        stored = names_at(connection, self.members)
        owners.update((self.members[place].key, name) for place, name in stored.items())
        owners.update((m.key, name) for name, group in named.items() for m in group)
        return owners


def _to_store(claim: Claim, there: _Clauses) -> NewClaim:
    reports = {m.report: there.analyses[m.report].report for m in claim.members}
    places = [Place(there.numbers[m.report], *m.span) for m in claim.members]
    left_out = max((there.left_out.get(place, 0) for place in places), default=0)
    claim = replace(claim, left_out=left_out)
    words = [
        *(reports[m.report].text[m.span.start : m.span.end] for m in claim.members),
        *(holder.party or "" for holder in claim.holders),
        *(report.title or "" for report in reports.values()),
    ]
    return NewClaim(claim, places, words)


def _name(group: Sequence[Member]) -> str:
    """Return the name of a claim: that of its earliest member."""
    first = min(group, key=_age)
    return claim_name(first.report.id, first.span.start)


def _age(member: Member) -> tuple[str, MemberPlace]:
    published = member.report.published_at
    moment = first_moment(published.value) if published else None
    return moment or LAST, member.key
