"""Read what became of the events that some reports tell of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from sayso.link import link_events
from sayso.records import EventCourse, Report
from sayso.show.linked.happened import choose_courses
from sayso.store import find_report, load_report
from sayso.store.claims import ClaimFilters, find_claims
from sayso.store.found import Found
from sayso.store.query import Query

EVENT_COLUMNS = "id text plover cameo parties steps".split()
MOST_REPORTS = 50  # whose events are compared: each takes some milliseconds to read


@dataclass(frozen=True, slots=True)
class Told:
    """Events that several reports tell of, and these reports by id."""

    courses: tuple[EventCourse, ...]
    reports: Mapping[str, Report]


def read_events(
    connection: Connection,
    found: Iterable[Found],
    query: Query,
    *,
    anywhere: bool,
    most: int = MOST_REPORTS,
) -> Told:
    """Return what became of the events that a query is about.

    They are looked for in the reports of some statements and, if `anywhere`, in those
    that state a claim with the words of the query: what a report tells in its own voice
    is no statement. The events of `most` reports are compared.
    """
    stating = _find_stating(connection, query, most) if anywhere and query else []
    ids = dict.fromkeys([*(each.report for each in found), *stating])
    analyses = [
        load_report(connection, find_report(connection, identity)).analysis
        for identity in list(ids)[:most]
    ]
    reports = {each.report.id: each.report for each in analyses}
    return Told(choose_courses(link_events(analyses), reports, query), reports)


def _find_stating(connection: Connection, query: Query, most: int) -> list[str]:
    """Return the ids of the reports that state a claim with the words of a query."""
    filters = ClaimFilters(query=query)
    found = find_claims(connection, filters, skip=0, limit=most).found
    return [member.report for each in found for member in each.claim.members]
