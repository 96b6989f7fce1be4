"""What retelling loses: drift along a relay, or between two retellings of one origin.

Only members are compared of which one cites or copies the other, or that both retell
what one outlet or person said, each with one that is nearer to the origin: the report
that it cites, or an earlier one. An own voice is compared with the scoop it follows.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from sayso.link.broadened import broaden_scope
from sayso.link.losses import Loss, find_losses, is_own_voice
from sayso.link.paths import Path, is_citing, published_day
from sayso.link.raised import raise_status
from sayso.link.relays import COPYING
from sayso.link.unanswered import drop_denial
from sayso.records import Analysis, ClaimPlace, Drift, SameOrigin

MOST_COMPARED = 20  # nearer members; more show nothing new
_SCOOP = "after-scoop"
_RETELLING = frozenset(
    {
        _SCOOP,
        "cites-same-outlet",
        "cites-the-other",
        "copied",
        "judged-one-origin",
        "quotes-the-source",
        "same-statement",
        "same-wire-text",
    }
)


def find_drift(
    name: str,
    paths: Mapping[str, Path],
    edges: Sequence[SameOrigin],
    by_report: Mapping[str, Analysis],
) -> Iterator[Drift]:
    """Yield the drift within a claim, at most one of a type for each report.

    Args:
        name: Id of the claim.
        paths: Of its members, by their ids.
        edges: Why they share, or may share, an origin.
        by_report: The analyses of their reports.
    """
    told: set[tuple[str, ...]] = set()
    related = _relate(paths, edges)
    for each, path in paths.items():
        nearer = [other for other in related[each] if _is_nearer(other.path, path)]
        nearer.sort(key=partial(_rank, path))
        for loss, other in _find_first(nearer[:MOST_COMPARED], path, by_report):
            first, then = other.member.report.id, path.member.report.id
            seen = not told.isdisjoint({(loss.type, then), (loss.type, first, then)})
            if not seen and not _is_kept(loss, path, paths.values()):
                # On one day either may be the earlier: only one way is told.
                told |= {(loss.type, then), (loss.type, then, first)}
                yield Drift(
                    type=loss.type,
                    from_=_place(name, other),
                    to=_place(name, path),
                    why=loss.why,
                )


class _Related(NamedTuple):
    """A member that may be nearer to the origin of another, and why."""

    path: Path
    rule: str


def _relate(
    paths: Mapping[str, Path], edges: Iterable[SameOrigin]
) -> Mapping[str, list[_Related]]:
    """Return with what each member may be compared."""
    found: dict[str, list[_Related]] = {name: [] for name in paths}
    for edge in edges:
        if edge.rule in _RETELLING:
            found[edge.a].append(_Related(paths[edge.b], edge.rule))
            found[edge.b].append(_Related(paths[edge.a], edge.rule))
    return found


def _find_first(
    nearer: Iterable[_Related], path: Path, by_report: Mapping[str, Analysis]
) -> list[tuple[Loss, Path]]:
    """Return the first loss of each type."""
    found: dict[str, tuple[Loss, Path]] = {}
    for other in nearer:
        for loss in _compare(other, path, by_report):
            found.setdefault(loss.type, (loss, other.path))
    return [found[kind] for kind in sorted(found)]


def _compare(
    other: _Related, path: Path, by_report: Mapping[str, Analysis]
) -> Iterator[Loss]:
    if other.rule != _SCOOP or is_own_voice(path):
        yield from find_losses(other.path, path)
        yield from broaden_scope(other.path, path)
        yield from raise_status(other.path, path, by_report)
    if other.rule in COPYING or is_citing(path, other.path):
        yield from drop_denial(other.path, path, by_report)


def _is_kept(loss: Loss, path: Path, paths: Iterable[Path]) -> bool:
    """Return whether the report shows elsewhere whose word it is."""
    return loss.type == "anonymity-lost" and any(
        other.member.report.id == path.member.report.id
        and (other.outlets or (other is not path and other.source))
        for other in paths
    )


def _is_nearer(a: Path, b: Path) -> bool:
    """Return whether `a` is nearer to the origin than `b`: cited by it, or earlier."""
    if a.member.report.id == b.member.report.id or is_citing(a, b):
        return False
    return is_citing(b, a) or published_day(a) <= published_day(b)


def _rank(path: Path, other: _Related) -> tuple[bool, str, object]:
    """Sort what a member cites first, then by day."""
    cited = is_citing(path, other.path)
    return not cited, published_day(other.path), other.path.member.key


def _place(claim: str, path: Path) -> ClaimPlace:
    report = path.member.report
    span = path.member.span
    return ClaimPlace(claim=claim, report=report.id, key=report.key, span=span)
