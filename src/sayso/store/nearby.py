"""Find the neighbours of a report by an index of telling terms, by day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select

from sayso.records import Report
from sayso.store.schema import report_terms, reports

_UNKNOWN = 0  # day of a report that does not say when it was published
_UNIT = 100  # hundredths of a nat


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How far neighbours are looked for."""

    days: int  # between both publications; an unknown day is near to all
    terms: int  # that both have, at least
    least: float  # that these weigh together, in nats
    most: int  # neighbours; ties are broken by the id of the report


def add_terms(
    connection: Connection, number: int, report: Report, terms: Mapping[str, float]
) -> None:
    """Store the telling terms of a report, with their weights in nats."""
    day = day_of(report)
    rows = [
        {"term": term, "day": day, "report": number, "weight": round(_UNIT * weight)}
        for term, weight in terms.items()
    ]
    if rows:
        connection.execute(insert(report_terms), rows)


def find_neighbours(
    connection: Connection,
    report: Report,
    terms: Mapping[str, float],
    reach: Reach,
) -> tuple[int, ...]:
    """Return the numbers of reports that share telling terms, those with most first.

    Args:
        connection: A transaction of the ledger.
        report: Whose neighbours are wanted; its own number may be among them.
        terms: Its telling terms.
        reach: How far to look.
    """
    shared = func.sum(report_terms.c.weight)
    wanted = (
        select(report_terms.c.report, shared.label("shared"))
        .where(report_terms.c.term.in_(sorted(terms)))
        .group_by(report_terms.c.report)
    )
    day = day_of(report)
    found: dict[int, int] = {}
    for near in _near(day, reach.days):
        part = wanted.where(*near).having(
            func.count() >= reach.terms, shared >= _UNIT * reach.least
        )
        found.update((row.report, row.shared) for row in connection.execute(part))
    if len(found) > reach.most:
        least_kept = sorted(found.values(), reverse=True)[reach.most - 1]
        found = {key: value for key, value in found.items() if value >= least_kept}
    ids = select(reports.c.number, reports.c.id).where(reports.c.number.in_(found))
    ranked = sorted(connection.execute(ids), key=lambda r: (-found[r.number], r.id))
    return tuple(row.number for row in ranked[: reach.most])


def remove_terms(connection: Connection, number: int) -> bool:
    """Delete the telling terms of a report, and return whether it had any."""
    own = report_terms.c.report == number
    return connection.execute(delete(report_terms).where(own)).rowcount > 0


def _near(day: int, days: int) -> Iterator[tuple[ColumnElement[bool], ...]]:
    """Yield conditions on the day, each for an index to answer."""
    if day == _UNKNOWN:
        yield ()
        return
    yield (report_terms.c.day.between(day - days, day + days),)
    yield (report_terms.c.day == _UNKNOWN,)


def day_of(report: Report) -> int:
    """Return the day of publication, counted from 1 January of the year 1; 0: none."""
    published = report.published_at
    try:
        return date.fromisoformat(published.value[:10]).toordinal() if published else 0
    except ValueError:  # a month or a year
        return _UNKNOWN
