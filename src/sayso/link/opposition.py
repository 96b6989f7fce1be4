"""Contradictions between origins, and what they mean for the claims they join.

Copies of one text, and retellings of one outlet's report, do not contradict each
other: where they differ in a number, one of them retells it wrongly.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.link.copies import Copies
from sayso.link.course import sort_stands
from sayso.link.grade import grade_information
from sayso.link.members import Member
from sayso.link.origins import share_origin
from sayso.link.paths import Path, is_citing
from sayso.link.relays import COPYING
from sayso.link.speakers import have_one_name
from sayso.records import (
    Claim,
    ClaimPlace,
    Contradiction,
    Drift,
    MemberLink,
    MemberPlace,
    Stand,
)

_OUTLET = frozenset({"cites-same-outlet", "cites-the-other"})


def oppose_claim(
    claim: Claim, against: Sequence[Contradiction], others: Mapping[str, Claim]
) -> Claim:
    """Return a claim with what contradicts it, and with its course and grade anew.

    Args:
        claim: As `describe_claim` returns it.
        against: Contradictions whose `a` is a member of `claim`.
        others: The claims at the other ends by their ids; those that are missing add
            nothing to the course.
    """
    denying = (
        stand
        for each in against
        if each.type == "denial" and each.b.claim in others
        if (stand := _find_stand(others[each.b.claim], each.b))
    )
    number, reasons = grade_information(
        {holder.status for holder in claim.holders}, claim.origins, against
    )
    return replace(
        claim,
        contradictions=tuple(against),
        course=sort_stands((*claim.course, *denying)),
        grade=replace(claim.grade, information=number, information_reasons=reasons),
    )


def is_one_origin(a: Path, b: Path, copies: Copies) -> bool:
    """Return whether two members are copies, or retell one report of an outlet alike.

    Such two do not contradict each other. Two clauses of one report do: what a report
    says against itself is worth showing.
    """
    if a.member.report.id == b.member.report.id:
        return False
    shared = share_origin(a, b, copies)
    if not shared or not shared.certain:
        return False
    if shared.rule in COPYING:
        return True
    if not (a.source and b.source):
        return shared.rule in _OUTLET and not (a.source or b.source)
    return shared.rule in _OUTLET and have_one_name(a.source, b.source)


def gather_contradictions(
    links: Iterable[MemberLink], claims: Mapping[str, Sequence[Member]]
) -> Mapping[str, tuple[Contradiction, ...]]:
    """Return what contradicts each claim: of two claims the likeliest, under both.

    Args:
        links: Between members of the claims; those that oppose nothing are left out.
        claims: Members by the id of their claim.
    """
    places = _find_places(claims)
    found: defaultdict[str, dict[str, Contradiction]] = defaultdict(dict)
    for link in sorted(links, key=lambda link: (-link.probability, link.a, link.b)):
        if link.kind == "same":
            continue
        a, b = places[link.a], places[link.b]
        if a.claim != b.claim and b.claim not in found[a.claim]:
            for one, other in ((a, b), (b, a)):
                found[one.claim][other.claim] = Contradiction(
                    type=link.kind, a=one, b=other, why=link.why or ""
                )
    return {name: tuple(found[name].values()) for name in claims}


def gather_retold(
    links: Iterable[MemberLink],
    claims: Mapping[str, Sequence[Member]],
    paths: Mapping[MemberPlace, Path],
) -> Mapping[str, tuple[Drift, ...]]:
    """Return the drift of numbers by the claim that retells: of one origin are `links`.

    Args:
        links: Between members of one origin that differ.
        claims: Members by the id of their claim.
        paths: Of the members that `links` join.
    """
    places = _find_places(claims)
    found: defaultdict[str, list[Drift]] = defaultdict(list)
    for link in sorted(links, key=lambda link: (link.a, link.b)):
        if link.kind != "number":
            continue
        ends = (link.a, link.b)
        if _comes_first(paths[link.b], paths[link.a]):
            ends = (link.b, link.a)
        first, then = (places[end] for end in ends)
        found[then.claim].append(
            Drift(type="number-changed", from_=first, to=then, why=link.why or "")
        )
    return {name: tuple(each) for name, each in found.items()}


def _comes_first(a: Path, b: Path) -> bool:
    """Return whether `a` is cited by `b`, or was published before it."""
    return is_citing(b, a) or (not is_citing(a, b) and _day(a) < _day(b))


def _day(path: Path) -> str:
    published = path.member.report.published_at
    return published.value if published else ""


def _find_places(
    claims: Mapping[str, Sequence[Member]],
) -> Mapping[MemberPlace, ClaimPlace]:
    return {
        MemberPlace(*each.key): ClaimPlace(
            claim=name, report=each.report.id, key=each.report.key, span=each.span
        )
        for name, group in claims.items()
        for each in group
    }


def _find_stand(claim: Claim, place: ClaimPlace) -> Stand | None:
    """Return the stand that is taken at a place, or else in its report."""
    stands = [
        each for each in claim.course if each.member and each.report == place.report
    ]
    stands.sort(key=lambda each: each.span != place.span)
    return replace(stands[0], member=None) if stands else None
