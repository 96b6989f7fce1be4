"""Link analyses of several reports: claims with their origins and contradictions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.link.alike import explain_members
from sayso.link.clusters import group_members
from sayso.link.copies import Copies
from sayso.link.course import trace_course
from sayso.link.decide import Decisions
from sayso.link.drift import find_drift
from sayso.link.exactness import find_clearest, is_vaguer
from sayso.link.grade import grade_claim
from sayso.link.holders import describe_holder
from sayso.link.judged import OriginVerdict, settle
from sayso.link.members import Member, find_members
from sayso.link.opposition import oppose_claims
from sayso.link.origins import find_edges
from sayso.link.pairs import find_links
from sayso.link.parts import find_parts
from sayso.link.paths import Path, trace_path
from sayso.link.relays import count_witnesses, find_circles
from sayso.models.wordweights import WordWeights, load_word_weights
from sayso.records import (
    Analysis,
    Claim,
    ClaimMember,
    ClaimPlace,
    Contradiction,
    MemberLink,
    MemberPlace,
    OriginCount,
    OriginGroup,
)


class Known:
    """What is found of pairs but once: copies of reports, decisions on members."""

    def __init__(self, decisions: Decisions | None = None) -> None:
        self.decisions = decisions or Decisions()
        self.copies = Copies()


def link_claims(
    analyses: Iterable[Analysis], weights: WordWeights | None = None
) -> tuple[Claim, ...]:
    """Return the claims of some reports, those in the most reports first.

    The order of `analyses` does not matter. A clause that nothing else repeats is a
    claim of one member.
    """
    by_report = {each.report.id: each for each in analyses}
    known = weights or load_word_weights()
    return link_members(
        by_report, {each: find_members(by_report[each], known) for each in by_report}
    )


def link_members(
    by_report: Mapping[str, Analysis],
    found: Mapping[str, Sequence[Member]],
    *,
    alone: bool = True,
) -> tuple[Claim, ...]:
    """Return the claims that some clauses state.

    Args:
        by_report: Analyses by the id of their report.
        found: The clauses of each report, by its id.
        alone: Also those of one report that nothing contradicts.
    """
    members: list[Member] = []
    links: list[MemberLink] = []
    decisions = Decisions()
    for identity in sorted(by_report):
        links += find_links(found[identity], members, decisions)
        members += found[identity]
    groups = group_members(members, links, decisions=decisions)
    groups.sort(key=lambda group: (-_count_reports(group), group[0].key))
    named = {f"c{number}": group for number, group in enumerate(groups, 1)}
    owners = {m.key: name for name, group in named.items() for m in group}
    known = Known(decisions)
    opposed = gather_contradictions(links, owners, by_report)
    contested = {end.claim for each in opposed for end in (each.a, each.b)}
    return oppose_claims(
        [
            describe_claim(name, group, by_report, known)
            for name, group in named.items()
            if alone or _count_reports(group) > 1 or name in contested
        ],
        opposed,
        {member.key: member for member in members},
        by_report,
        known.copies,
    )


def gather_contradictions(
    links: Iterable[MemberLink],
    owners: Mapping[MemberPlace, str],
    by_report: Mapping[str, Analysis],
) -> list[Contradiction]:
    """Return the contradictions between members of two claims, the likeliest first.

    Args:
        links: Between members; those that oppose nothing are left out.
        owners: The id of the claim of each member.
        by_report: The analyses of their reports.
    """
    found = []
    for link in sorted(links, key=lambda link: (-link.probability, link.a, link.b)):
        if link.kind == "same" or owners[link.a] == owners[link.b]:
            continue
        a, b = (
            ClaimPlace(
                claim=owners[end],
                report=end.report,
                key=by_report[end.report].report.key,
                span=end.span,
            )
            for end in (link.a, link.b)
        )
        found.append(Contradiction(type=link.kind, a=a, b=b, why=link.why or ""))
    return found


def describe_claim(
    name: str,
    group: Sequence[Member],
    by_report: Mapping[str, Analysis],
    known: Known | None = None,
    *,
    verdicts: Iterable[OriginVerdict] = (),
) -> Claim:
    """Return the claim that the members of `group` state, without contradictions.

    Args:
        name: Its id.
        group: Its members, in the order of their keys.
        by_report: The analyses of their reports, by the id of the report.
        known: What is known of pairs of reports and members, and grows here.
        verdicts: What people decided about the origins of clauses.
    """
    known = known or Known()
    paths = [trace_path(member, by_report[member.report.id]) for member in group]
    names = [f"m{number}" for number in range(1, len(group) + 1)]
    places = (member.key for member in group)
    judged = settle(verdicts, dict(zip(places, names, strict=True)))
    edges = tuple(find_edges(paths, known.copies, judged))
    certain = find_parts(names, [(e.a, e.b) for e in edges if e.certain])
    possible = find_parts(names, [(e.a, e.b) for e in edges])
    named = dict(zip(names, paths, strict=True))
    return Claim(
        id=name,
        text=find_clearest(group).text,
        members=tuple(_make_members(group, known.decisions)),
        reports=_count_reports(group),
        origins=OriginCount(least=len(possible), most=len(certain)),
        origin_groups=tuple(_describe(part, named) for part in certain),
        witnesses=count_witnesses(named, edges),
        merges=edges,
        judged=judged,
        circles=tuple(find_circles(paths)),
        holders=tuple(
            describe_holder(by_report[member.report.id], member.attribution)
            for member in group
        ),
        course=trace_course(paths, by_report),
        drift=tuple(find_drift(name, named, edges, by_report)),
        grade=grade_claim(named, edges, certain, len(possible)),
    )


def _make_members(
    group: Sequence[Member], decisions: Decisions
) -> Iterator[ClaimMember]:
    reasons = explain_members(group, decisions)
    for number, (member, alike) in enumerate(zip(group, reasons, strict=True), 1):
        yield ClaimMember(
            id=f"m{number}",
            report=member.report.id,
            key=member.report.key,
            attribution=member.attribution.id if member.attribution else None,
            span=member.span,
            vaguer=is_vaguer(member, group),
            alike=alike,
        )


def _describe(part: Sequence[str], paths: Mapping[str, Path]) -> OriginGroup:
    """Return an origin in words: "U.S. officials via Wall Street Journal"."""
    names = [_name_origin(paths[each]) for each in part if paths[each].source]
    names = names or [_name_origin(paths[each]) for each in part]
    # What most retellings say; the first of these, where there are several.
    often = max(names, key=names.count)
    return OriginGroup(origin=often, members=tuple(part))


def _name_origin(path: Path) -> str:
    outlets = list(dict.fromkeys(cited.words for cited in path.outlets))
    if path.source:
        return " via ".join([path.source.name, *outlets])
    if outlets:
        return " and ".join(outlets)
    return f"{path.member.report.publisher or 'the report'} itself"


def _count_reports(group: Sequence[Member]) -> int:
    return len({member.report.id for member in group})
