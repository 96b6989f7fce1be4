"""Link analyses of several reports: claims with their origins and contradictions."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.link.clusters import group_members
from sayso.link.holders import find_holder
from sayso.link.members import Member, find_members
from sayso.link.origins import find_edges
from sayso.link.pairs import find_links
from sayso.link.paths import Path, trace_path
from sayso.models.wordweights import WordWeights, load_word_weights
from sayso.records import (
    Analysis,
    Claim,
    ClaimMember,
    ClaimPlace,
    Contradiction,
    Grade,
    MemberLink,
    MemberPlace,
    OriginCount,
    OriginGroup,
    Report,
    SameOrigin,
)


def link_claims(
    analyses: Iterable[Analysis], weights: WordWeights | None = None
) -> tuple[Claim, ...]:
    """Return the claims of some reports, those in the most reports first.

    The order of `analyses` does not matter. A clause that nothing else repeats is a
    claim of one member.
    """
    by_report = {each.report.id: each for each in analyses}
    known = weights or load_word_weights()
    members: list[Member] = []
    links: list[MemberLink] = []
    for identity in sorted(by_report):
        own = find_members(by_report[identity], known)
        links += find_links(own, members)
        members += own
    groups = group_members(members, links)
    groups.sort(key=lambda group: (-_count_reports(group), group[0].key))
    named = {f"c{number}": group for number, group in enumerate(groups, 1)}
    against = gather_contradictions(links, named)
    return tuple(
        replace(describe_claim(name, group, by_report), contradictions=against[name])
        for name, group in named.items()
    )


def gather_contradictions(
    links: Iterable[MemberLink], claims: Mapping[str, Sequence[Member]]
) -> Mapping[str, tuple[Contradiction, ...]]:
    """Return what contradicts each claim: of two claims the likeliest, under the first.

    Args:
        links: Between members of the claims; those that oppose nothing are left out.
        claims: Members by the id of their claim.
    """
    owners = {m.key: (name, m.report) for name, group in claims.items() for m in group}
    found: defaultdict[str, dict[str, Contradiction]] = defaultdict(dict)
    for link in sorted(links, key=lambda link: (-link.probability, link.a, link.b)):
        (one, first), (other, second) = owners[link.a], owners[link.b]
        if link.kind == "same" or one == other or one in found[other]:
            continue
        found[one].setdefault(
            other,
            Contradiction(
                type=link.kind,
                a=_place(one, first, link.a),
                b=_place(other, second, link.b),
                why=link.why or "",
            ),
        )
    return {name: tuple(found[name].values()) for name in claims}


def _place(claim: str, report: Report, place: MemberPlace) -> ClaimPlace:
    return ClaimPlace(claim=claim, report=report.id, key=report.key, span=place.span)


def describe_claim(
    name: str, group: Sequence[Member], by_report: Mapping[str, Analysis]
) -> Claim:
    """Return the claim that the members of `group` state, without contradictions.

    Args:
        name: Its id.
        group: Its members, in the order of their keys.
        by_report: The analyses of their reports, by the id of the report.
    """
    paths = [trace_path(member, by_report[member.report.id]) for member in group]
    edges = tuple(find_edges(paths))
    names = [f"m{number}" for number in range(1, len(group) + 1)]
    certain = _connect(names, edges, lambda edge: edge.certain)
    possible = _connect(names, edges, lambda _: True)
    clearest = max(group, key=lambda member: (sum(member.terms.values()), member.key))
    return Claim(
        id=name,
        text=clearest.text,
        members=tuple(
            _make_member(each, member)
            for each, member in zip(names, group, strict=True)
        ),
        reports=_count_reports(group),
        origins=OriginCount(least=len(possible), most=len(certain)),
        origin_groups=tuple(
            OriginGroup(
                origin=_describe(paths[names.index(part[0])]), members=tuple(part)
            )
            for part in certain
        ),
        witnesses=_count_reports(group),
        merges=edges,
        holders=tuple(
            find_holder(by_report[member.report.id], member.span) for member in group
        ),
        grade=Grade(
            source="F",
            source_reasons=(),
            information=6,
            information_reasons=(),
        ),
    )


def _connect(
    names: Sequence[str],
    edges: Iterable[SameOrigin],
    counts: Callable[[SameOrigin], bool],
) -> list[list[str]]:
    """Return the connected groups of `names` under the edges that count."""
    groups = {name: [name] for name in names}
    for edge in edges:
        one, other = groups[edge.a], groups[edge.b]
        if counts(edge) and one is not other:
            one += other
            groups.update(dict.fromkeys(other, one))
    distinct = {id(group): group for group in groups.values()}
    return [sorted(group, key=names.index) for group in distinct.values()]


def _make_member(name: str, member: Member) -> ClaimMember:
    return ClaimMember(
        id=name,
        report=member.report.id,
        key=member.report.key,
        attribution=member.attribution.id if member.attribution else None,
        span=member.span,
    )


def _describe(path: Path) -> str:
    """Return an origin in words: "U.S. officials via Wall Street Journal"."""
    report = path.member.report
    source = path.member.source
    name = source.name if source else f"{report.publisher or 'the report'} itself"
    via = [" ".join(sorted(cited.name)) for cited in path.outlets if path.source]
    return " via ".join([name, *via])


def _count_reports(group: Sequence[Member]) -> int:
    return len({member.report.id for member in group})
