"""What retelling loses: drift along a relay, or between two retellings of one origin.

Only members that certainly rest on one origin are compared, and such as follow a scoop
or have the same words, each with one that is nearer to the origin: the report that it
cites, or an earlier one.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from sayso.link.losses import Loss, find_losses
from sayso.link.parts import find_parts
from sayso.link.paths import Path, is_citing
from sayso.link.raised import raise_status
from sayso.link.unanswered import drop_denial
from sayso.records import Analysis, ClaimPlace, Drift, SameOrigin

MOST_COMPARED = 20  # nearer members; more show nothing new
_RETELLING = frozenset({"after-scoop", "same-words"})


def find_drift(
    name: str,
    paths: Sequence[Path],
    edges: Sequence[SameOrigin],
    by_report: Mapping[str, Analysis],
) -> Iterator[Drift]:
    """Yield the drift within a claim, at most one of a type for each report.

    Args:
        name: Id of the claim.
        paths: Of its members, "m1", "m2", ...
        edges: Why they share, or may share, an origin.
        by_report: The analyses of their reports.
    """
    told: set[tuple[str, str]] = set()
    for path, nearer in _pair(paths, edges):
        for loss, other in _find_first(nearer, path, by_report):
            key = (loss.type, path.member.report.id)
            if key not in told and not _is_kept(loss, path, paths):
                told.add(key)
                yield Drift(
                    type=loss.type,
                    from_=_place(name, other),
                    to=_place(name, path),
                    why=loss.why,
                )


def _pair(
    paths: Sequence[Path], edges: Iterable[SameOrigin]
) -> Iterator[tuple[Path, list[Path]]]:
    """Yield each member with those nearer to its origin, what it cites first."""
    names = [f"m{number}" for number in range(1, len(paths) + 1)]
    named = dict(zip(names, paths, strict=True))
    joined = [(edge.a, edge.b) for edge in edges if edge.certain]
    related: dict[str, set[str]] = {name: set() for name in names}
    for part in find_parts(names, joined):
        for each in part:
            related[each].update(part)
    for edge in edges:
        if edge.rule in _RETELLING:
            related[edge.a].add(edge.b)
            related[edge.b].add(edge.a)
    for each, path in named.items():
        others = [named[other] for other in names if other in related[each]]
        nearer = [other for other in others if _is_nearer(other, path)]
        nearer.sort(key=_day)
        nearer.sort(key=partial(is_citing, path), reverse=True)
        yield path, nearer[:MOST_COMPARED]


def _find_first(
    nearer: Iterable[Path], path: Path, by_report: Mapping[str, Analysis]
) -> list[tuple[Loss, Path]]:
    """Return the first loss of each type."""
    found: dict[str, tuple[Loss, Path]] = {}
    for other in nearer:
        for loss in (
            *find_losses(other, path),
            *raise_status(other, path, by_report),
            *drop_denial(other, path, by_report),
        ):
            found.setdefault(loss.type, (loss, other))
    return [found[kind] for kind in sorted(found)]


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
    return is_citing(b, a) or _day(a) <= _day(b)


def _day(path: Path) -> str:
    published = path.member.report.published_at
    return published.value[:10] if published else ""


def _place(claim: str, path: Path) -> ClaimPlace:
    report = path.member.report
    span = path.member.span
    return ClaimPlace(claim=claim, report=report.id, key=report.key, span=span)
