"""The course of a claim: who took which stand on it, and when."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from sayso.link.answers import find_answers
from sayso.link.paths import Path
from sayso.records import Analysis, Attribution, Report, Span, Stand


def trace_course(
    paths: Sequence[Path],
    by_report: Mapping[str, Analysis],
) -> tuple[Stand, ...]:
    """Return every stand on a claim, by time; what has no time comes last.

    A party that says it twice in one report takes one stand.

    Args:
        paths: Of its members.
        by_report: The analyses of their reports.
    """
    stands = [stand_of(path, f"m{number}") for number, path in enumerate(paths, 1)]
    for path in paths:
        analysis = by_report[path.member.report.id]
        names = {party.id: party.name for party in analysis.parties}
        stands += [
            _stand(analysis.report, each, names.get(each.source.party or ""))
            for each in find_answers(path, analysis)
        ]
    return sort_stands(stands)


def sort_stands(stands: Iterable[Stand]) -> tuple[Stand, ...]:
    """Return stands by time; of a party that takes one twice in a report, the first."""
    first: dict[object, Stand] = {}
    for stand in sorted(stands, key=_order):
        first.setdefault((stand.party, stand.status, stand.report), stand)
    return tuple(first.values())


def stand_of(path: Path, member: str | None = None) -> Stand:
    """Return the stand that a member takes; it has no id where it opposes a claim."""
    report, attribution = path.member.report, path.member.attribution
    name = path.member.source.name if path.member.source else None
    return _stand(report, attribution, name, member=member, span=path.member.span)


def _stand(
    report: Report,
    attribution: Attribution | None,
    party: str | None,
    *,
    member: str | None = None,
    span: Span | None = None,
) -> Stand:
    at, how = _find_time(report, attribution)
    return Stand(
        party=party,
        status=attribution.status if attribution else None,
        at=at,
        how=how,
        report=report.id,
        key=report.key,
        member=member,
        span=span or (attribution.content.spans[0] if attribution else Span(0, 0)),
    )


def _find_time(
    report: Report, attribution: Attribution | None
) -> tuple[str | None, Literal["said_at", "published_at"] | None]:
    if attribution and attribution.said_at:
        return attribution.said_at.value, "said_at"
    if report.published_at:
        return report.published_at.value, "published_at"
    return None, None


def _order(stand: Stand) -> tuple[object, ...]:
    time = (stand.at is None, stand.at or "")
    return *time, stand.report, stand.span, stand.status or ""
