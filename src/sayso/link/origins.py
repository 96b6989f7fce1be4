"""Which members of a claim rest on one origin: each edge with its rule and words."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from sayso.link.copies import Copies
from sayso.link.judged import Parts, begin_parts
from sayso.link.outlets import cite_one_outlet, follow_scoop
from sayso.link.paths import Path, Shared, published_day
from sayso.link.speakers import (
    LEAST_COPIED_RUN,
    find_run,
    fit_descriptors,
    leave_source_open,
    quote_one_person,
    quote_the_source,
    share_words,
)
from sayso.records import Evidence, JudgedOrigin, SameOrigin

JUDGED = "judged-one-origin"


def find_edges(
    paths: Sequence[Path],
    copies: Copies | None = None,
    judged: Sequence[JudgedOrigin] = (),
) -> Iterator[SameOrigin]:
    """Yield why members share, or may share, an origin; members are "m1", "m2", ...

    Of members that copy each other, each is paired with the earliest only: a thousand
    copies need no more reasons than that. Those that people keep apart are not joined
    by way of others either.

    Args:
        paths: Of the members.
        copies: What is known of copies among their reports, and grows here.
        judged: What people decided about the origins of members.
    """
    named = {f"m{number}": path for number, path in enumerate(paths, 1)}
    parts, copied = begin_parts(named, judged), Parts(named)
    for each in judged:
        if each.verdict == "one-origin":
            yield _make_judged(each, named)
    yield from _find_copies(named, copies or Copies(), parts, copied)
    edges = (
        _make_edge(one, other, found, named)
        for one, other in combinations(named, 2)
        if not copied.are_one(one, other)
        and (found := _compare(named[one], named[other]))
    )
    yield from _keep_apart(list(edges), parts, named) if parts.keeps_apart else edges


def _find_copies(
    named: Mapping[str, Path], copies: Copies, parts: Parts, copied: Parts
) -> Iterator[SameOrigin]:
    """Yield what joins copies, and join them in `parts` and `copied`."""
    for one, other in combinations(_by_day(named), 2):
        if copied.are_one(one, other):
            continue
        found = copies.share_passage(named[one], named[other])
        if found and parts.join(one, other):
            copied.join(one, other)
            yield _make_edge(one, other, found, named)


def _keep_apart(
    edges: Sequence[SameOrigin], parts: Parts, named: Mapping[str, Path]
) -> Iterator[SameOrigin]:
    """Yield the edges, in their order, that join none whom people keep apart.

    What is certain goes first, and then the earlier report: so each member stays with
    the one that it certainly shares an origin with.
    """
    ages = {name: age for age, name in enumerate(_by_day(named))}

    def rank(edge: SameOrigin) -> tuple[bool, list[int]]:
        return not edge.certain, sorted((ages[edge.a], ages[edge.b]))

    kept = {
        (edge.a, edge.b)
        for edge in sorted(edges, key=rank)
        if parts.join(edge.a, edge.b)
    }
    yield from (edge for edge in edges if (edge.a, edge.b) in kept)


def _by_day(named: Mapping[str, Path]) -> list[str]:
    return sorted(named, key=lambda name: published_day(named[name]))


def _make_judged(each: JudgedOrigin, named: Mapping[str, Path]) -> SameOrigin:
    """Return the edge that a person has drawn; both clauses as a whole show it."""
    spans = (named[each.a].member.span, named[each.b].member.span)
    return _make_edge(each.a, each.b, Shared(JUDGED, spans, certain=True), named)


def _make_edge(a: str, b: str, found: Shared, named: Mapping[str, Path]) -> SameOrigin:
    return SameOrigin(
        a=a,
        b=b,
        rule=found.rule,
        certain=found.certain,
        evidence=tuple(
            Evidence(report=named[name].member.report.id, span=span)
            for name, span in zip((a, b), found.spans, strict=True)
        ),
    )


def share_origin(a: Path, b: Path, copies: Copies) -> Shared | None:
    """Return the strongest rule by which two members share an origin, if any."""
    return copies.share_passage(a, b) or _compare(a, b)


def _compare(a: Path, b: Path) -> Shared | None:
    return (
        cite_one_outlet(a, b)
        or _carry_one_text(a, b)
        or quote_one_person(a, b)
        or quote_the_source(a, b)
        or fit_descriptors(a, b)
        or follow_scoop(a, b)
        or share_words(a, b)
        or leave_source_open(a, b)
    )


def _carry_one_text(a: Path, b: Path) -> Shared | None:
    """Find a publisher's own voice in two places, or in another's paper."""
    spans = (a.member.span, b.member.span)
    if a.source or a.outlets or b.source or b.outlets:
        return None
    if a.publisher and a.publisher == b.publisher:
        return Shared("same-publisher", spans, certain=True)
    if find_run(a, b) >= LEAST_COPIED_RUN:
        return Shared("same-text", spans, certain=True)
    agency = a.member.report.agency
    if agency and agency == b.member.report.agency:
        return Shared("same-agency", spans, certain=True)
    return None
