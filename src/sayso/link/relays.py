"""Who heard it, and who only handed it on: witnesses of a claim, and circles."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.link.parts import find_parts
from sayso.link.paths import Path, is_same_outlet
from sayso.records import Circle, Evidence, SameOrigin, Span

COPYING = frozenset(
    {"copied", "same-wire-text", "same-text", "same-agency", "same-publisher"}
)


def count_witnesses(paths: Mapping[str, Path], edges: Iterable[SameOrigin]) -> int:
    """Return how many reports carry an origin themselves.

    A report that cites another outlet for it is none, and copies count once. Thirty
    outlets at one briefing are thirty witnesses of one origin.

    Args:
        paths: Of members, by their ids.
        edges: Why these, or others, share an origin.
    """
    reports = {name: path.member.report.id for name, path in paths.items()}
    copied = [
        (reports[edge.a], reports[edge.b])
        for edge in edges
        if edge.rule in COPYING and edge.a in reports and edge.b in reports
    ]
    heard = {path.member.report.id for path in paths.values() if not path.outlets}
    parts = find_parts(sorted(set(reports.values())), copied)
    return sum(1 for part in parts if heard.intersection(part))


def find_circles(paths: Sequence[Path]) -> Iterator[Circle]:
    """Yield the shortest way on which reports cite each other round to the first.

    One circle for each set of reports, from the least of their ids on.
    """
    cites = _find_citations(paths)
    seen: set[frozenset[str]] = set()
    for start in sorted(cites):
        ring = _shortest_ring(start, cites)
        if ring and frozenset(ring) not in seen and start == min(ring):
            seen.add(frozenset(ring))
            ends = zip(ring, (*ring[1:], ring[0]), strict=True)
            places = [cites[one][other] for one, other in ends]
            yield Circle(
                members=tuple(f"m{number}" for number, _ in places),
                evidence=tuple(
                    Evidence(report=report, span=span)
                    for report, (_, span) in zip(ring, places, strict=True)
                ),
            )


Citations = dict[str, dict[str, tuple[int, Span | None]]]


def _find_citations(paths: Sequence[Path]) -> Citations:
    """Return which report cites which, with the first member that does, and where."""
    cites: Citations = {}
    publishers = {path.member.report.id: path.publisher for path in paths}
    for number, path in enumerate(paths, 1):
        own = path.member.report.id
        for cited in path.outlets:
            for report, publisher in publishers.items():
                if report != own and is_same_outlet(cited.name, publisher):
                    cites.setdefault(own, {}).setdefault(report, (number, cited.span))
    return cites


def _shortest_ring(
    start: str, cites: Mapping[str, Mapping[str, object]]
) -> tuple[str, ...]:
    """Return the reports of the shortest way from `start` back to it; or none."""
    before: dict[str, str] = {}
    queue = deque([start])
    while queue:
        report = queue.popleft()
        for other in sorted(cites.get(report, ())):
            if other == start:
                ring = [report]
                while ring[-1] != start:
                    ring.append(before[ring[-1]])
                return tuple(reversed(ring))
            if other not in before:
                before[other] = report
                queue.append(other)
    return ()
