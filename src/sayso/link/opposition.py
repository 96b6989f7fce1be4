"""Contradictions between origins, and what they mean for the claims they join.

Copies of one text, and retellings of one outlet's report, do not contradict each
other: where they differ in a number, or in part and all, one retells it wrongly.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.link.circumstances.extents import is_part_of
from sayso.link.copies import Copies
from sayso.link.course import sort_stands, stand_of
from sayso.link.grade import regrade
from sayso.link.members import Member
from sayso.link.origins import share_origin
from sayso.link.paths import Path, is_citing, published_day, trace_path
from sayso.link.speakers import have_one_name
from sayso.records import (
    Analysis,
    Claim,
    ClaimPlace,
    Contradiction,
    Drift,
    MemberPlace,
)

_COPIED = frozenset({"copied", "same-wire-text", "same-agency"})
_OUTLET = frozenset({"cites-same-outlet", "cites-the-other"})


def oppose_claims(
    claims: Iterable[Claim],
    found: Iterable[Contradiction],
    members: Mapping[MemberPlace, Member],
    by_report: Mapping[str, Analysis],
    copies: Copies,
) -> tuple[Claim, ...]:
    """Return claims with what contradicts them, once for each claim of another origin.

    Args:
        claims: As `describe_claim` returns them.
        found: Contradictions between members of any claims, the likeliest first.
        members: The members at both ends of `found`, and those of `claims`.
        by_report: The analyses of their reports.
        copies: What is known of copies among these, and grows here.
    """
    against: defaultdict[str, dict[str, Contradiction]] = defaultdict(dict)
    drift: defaultdict[str, dict[str, Drift]] = defaultdict(dict)
    for each in found:
        one, other = each.a.claim, each.b.claim
        if other in against[one]:
            continue
        a, b = (_trace(end, members, by_report) for end in (each.a, each.b))
        if not _is_one_origin(a, b, copies):
            against[one][other] = each
            against[other][one] = replace(each, a=each.b, b=each.a)
        elif retold := _retell(each, a, b):
            drift[retold.to.claim].setdefault(retold.to.report, retold)
    return tuple(
        _oppose(
            claim,
            tuple(against[claim.id].values()),
            tuple(drift[claim.id].values()),
            [_trace(each.b, members, by_report) for each in against[claim.id].values()],
        )
        for claim in claims
    )


def _oppose(
    claim: Claim,
    against: Sequence[Contradiction],
    drift: Sequence[Drift],
    others: Sequence[Path],
) -> Claim:
    """Return a claim with what contradicts it, and its course and grade anew."""
    denying = [
        stand_of(path)
        for each, path in zip(against, others, strict=True)
        if each.type == "denial"
    ]
    return replace(
        claim,
        contradictions=tuple(against),
        drift=(*claim.drift, *drift),
        course=sort_stands((*claim.course, *denying)),
        grade=regrade(claim, against),
    )


def _trace(
    end: ClaimPlace,
    members: Mapping[MemberPlace, Member],
    by_report: Mapping[str, Analysis],
) -> Path:
    return trace_path(members[MemberPlace(end.report, end.span)], by_report[end.report])


def _is_one_origin(a: Path, b: Path, copies: Copies) -> bool:
    """Return whether two members are copies, or retell one report alike."""
    if a.member.report.id == b.member.report.id:
        return False  # what a report says against itself is worth showing
    shared = share_origin(a, b, copies)
    if not shared or not shared.certain:
        return False
    if shared.rule in _COPIED:
        return True
    if a.source and b.source:
        return shared.rule in _OUTLET and have_one_name(a.source, b.source)
    if shared.rule == "cites-the-other":
        return not (a if is_citing(a, b) else b).source
    return shared.rule in _OUTLET and not (a.source or b.source)


def _retell(each: Contradiction, a: Path, b: Path) -> Drift | None:
    """Return what became of a number, or of a part that is now all, in a retelling."""
    first, then = each.a, each.b
    if is_citing(a, b) or (not is_citing(b, a) and published_day(b) < published_day(a)):
        first, then, a, b = then, first, b, a
    if each.type == "number":
        return Drift(type="number-changed", from_=first, to=then, why=each.why)
    if each.type == "scope" and is_part_of(
        a.member.circumstances.extents, b.member.circumstances.extents
    ):
        return Drift(type="scope-broadened", from_=first, to=then, why=each.why)
    return None
