"""Which members of a claim rest on one origin: each edge with its rule and words."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from sayso.link.copies import Copies
from sayso.link.outlets import cite_one_outlet, follow_scoop
from sayso.link.paths import Path, Shared
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

    Args:
        paths: Of the members.
        copies: What is known of copies among their reports, and grows here.
    """
    copies = copies or Copies()
    for (i, a), (j, b) in combinations(enumerate(paths, 1), 2):
        if found := share_origin(a, b, copies):
            yield SameOrigin(
                a=f"m{i}",
                b=f"m{j}",
                rule=found.rule,
                certain=found.certain,
                evidence=tuple(
                    Evidence(report=path.member.report.id, span=span)
                    for path, span in zip((a, b), found.spans, strict=True)
                ),
            )


def share_origin(a: Path, b: Path, copies: Copies) -> Shared | None:
    """Return the strongest rule by which two members share an origin, if any."""
    return (
        copies.share_passage(a, b)
        or cite_one_outlet(a, b)
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
