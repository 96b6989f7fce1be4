"""What the page of two reports side by side shows, before it is HTML."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.link.compare import Comparison, Said
from sayso.records import MemberPlace, Report
from sayso.show.lines import fit
from sayso.show.linked.alone import LONG, who_says, words_of
from sayso.show.linked.changes import OPPOSITIONS, Lost, gather_drift
from sayso.show.linked.comparison import tell_said
from sayso.show.linked.reused import Reused, describe_reuse
from sayso.show.linked.sharing import Shared, share
from sayso.show.linked.told import Told, tell


@dataclass(frozen=True, slots=True)
class Both:
    """What both reports say, or contradict each other in."""

    title: str
    a: Told
    b: Told
    claim: str | None  # its name in the ledger


@dataclass(frozen=True, slots=True)
class Alone:
    """What only one report says."""

    who: str
    words: str
    told: Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What only one report says, under a title."""

    title: str
    said: tuple[Alone, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonView:
    """Two reports as their page shows them."""

    a: Report
    b: Report
    reused: Reused
    agreed: tuple[Both, ...]
    opposed: tuple[Both, ...]
    changed: str  # title of what changed
    lost: tuple[Lost, ...]
    alone: tuple[Part, ...]


def view_comparison(
    a: Report, b: Report, found: Comparison, names: Mapping[MemberPlace, str]
) -> ComparisonView:
    """Return all that the page of two reports shows.

    Args:
        a: One report.
        b: The other.
        found: What they have to do with each other.
        names: Of the claims of the ledger, by the places that state them.
    """
    shared = [share(claim, a, b) for claim in found.shared]
    old, new = ("B", "A") if found.earlier == "b" else ("A", "B")
    reports = {a.id: a, b.id: b}
    members = [
        replace(told, number=0)
        for claim in found.shared
        for told in tell(claim, reports)
    ]
    return ComparisonView(
        a=a,
        b=b,
        reused=describe_reuse(found.reuse, a, b),
        agreed=tuple(_pair(s, names) for s in shared if not s.is_opposed),
        opposed=(
            *(_pair(each, names) for each in shared if each.is_opposed),
            *(
                Both(
                    f"{OPPOSITIONS[each.type]}: {each.why}",
                    tell_said(each.a, a),
                    tell_said(each.b, b),
                    None,
                )
                for each in found.contradictions
            ),
        ),
        changed=f"Changed from {old} to {new}",
        lost=tuple(gather_drift(found.drift, members, reports)),
        alone=(
            Part(
                title=f"Said in {old} only, though {new} names these parties too",
                said=_list_alone(found.lost, a if old == "A" else b),
            ),
            Part(title="Only in A", said=_list_alone(found.only_a, a)),
            Part(title="Only in B", said=_list_alone(found.only_b, b)),
        ),
    )


def _pair(shared: Shared, names: Mapping[MemberPlace, str]) -> Both:
    places = (MemberPlace(t.report.id, t.span) for t in (shared.a, shared.b))
    one, other = (names.get(place) for place in places)
    return Both(shared.title, shared.a, shared.b, one if one == other else None)


def _list_alone(found: Sequence[Said], report: Report) -> tuple[Alone, ...]:
    return tuple(
        Alone(
            who_says(each, report),
            fit(words_of(each, report), LONG),
            tell_said(each, report),
        )
        for each in found
    )
