"""Which members of a claim rest on one origin: each edge with its rule and words."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from sayso.link.copies import Copies
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
from sayso.records import Evidence, SameOrigin


def find_edges(
    paths: Sequence[Path], copies: Copies | None = None
) -> Iterator[SameOrigin]:
    """Yield why members share, or may share, an origin; members are "m1", "m2", ...

    Of members that copy each other, each is paired with the earliest only: a thousand
    copies need no more reasons than that.

    Args:
        paths: Of the members.
        copies: What is known of copies among their reports, and grows here.
    """
    copies = copies or Copies()
    named = {f"m{number}": path for number, path in enumerate(paths, 1)}
    parts = {name: {name} for name in named}
    by_day = sorted(named, key=lambda name: published_day(named[name]))
    for one, other in combinations(by_day, 2):
        if parts[one] is parts[other]:
            continue
        if found := copies.share_passage(named[one], named[other]):
            parts[one] |= parts[other]
            parts.update(dict.fromkeys(parts[other], parts[one]))
            yield _make_edge(one, other, found, named)
    for one, other in combinations(named, 2):
        if parts[one] is not parts[other] and (
            found := _compare(named[one], named[other])
        ):
            yield _make_edge(one, other, found, named)


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
