"""Set what contradicts a claim beside it: both wordings, and who says each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from sayso.records import (
    SHOWN_ID,
    Claim,
    ClaimPlace,
    ContradictionType,
    Holder,
    MemberPlace,
    Report,
)
from sayso.show.linked.told import Told, held, name_publisher, words_at

Holders: TypeAlias = Mapping[MemberPlace, Holder]
_NOT_AT_HAND = "(the report is not at hand)"


@dataclass(frozen=True, slots=True)
class Wording:
    """What is said in one place, and who says it."""

    words: str
    who: str
    claim: str  # name of its claim
    report: str = ""  # id


@dataclass(frozen=True, slots=True)
class Opposed:
    """A contradiction as seen from one of its two claims."""

    type: ContradictionType
    why: str
    mine: Wording
    theirs: Wording


def oppose(
    claim: Claim,
    members: Sequence[Told],
    reports: Mapping[str, Report],
    holders: Holders,
) -> tuple[Opposed, ...]:
    """Return the contradictions of a claim, in their order.

    Args:
        claim: The claim.
        members: Its members.
        reports: By id, those of its members and of what contradicts them.
        holders: Who holds what contradicts it.
    """
    found = []
    for each in claim.contradictions:
        ends = [each.a, each.b]
        if each.a.claim != claim.id:
            ends.reverse()
        mine, theirs = (word_place(end, members, reports, holders) for end in ends)
        found.append(Opposed(each.type, each.why, mine, theirs))
    return tuple(found)


def opposing_places(
    claims: Sequence[Claim], most: int | None = None
) -> tuple[MemberPlace, ...]:
    """Return the places that contradict some claims, each once.

    Args:
        claims: The claims.
        most: Contradictions of each that are looked at, the first ones; None: all.
    """
    places: dict[MemberPlace, None] = {}
    for claim in claims:
        for each in claim.contradictions[:most]:
            for end in (each.a, each.b):
                if end.claim != claim.id:
                    places[MemberPlace(end.report, end.span)] = None
    return tuple(places)


def word_place(
    place: ClaimPlace,
    members: Sequence[Told],
    reports: Mapping[str, Report],
    holders: Holders,
) -> Wording:
    """Return the words at a place, with who says them or at least who prints them."""
    for told in members:
        if (told.report.id, told.span) == (place.report, place.span):
            number = f" ({told.number})" if told.number else ""
            who = f"{held(told)}{number}"
            return Wording(told.shown, who, place.claim, place.report)
    report = reports.get(place.report)
    if report is None:
        where = f"report {place.report[:SHOWN_ID]}"
        return Wording(_NOT_AT_HAND, where, place.claim, place.report)
    holder = holders.get(MemberPlace(place.report, place.span))
    if holder is None:
        words = words_at(report, place.span)
        who = f"in {name_publisher(report)}"
        return Wording(words, who, place.claim, place.report)
    told = Told(span=place.span, holder=holder, report=report)
    return Wording(told.shown, held(told), place.claim, place.report)
