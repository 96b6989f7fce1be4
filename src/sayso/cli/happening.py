"""Read what became of the events that some reports tell of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from sayso.records import EventCourse, Report
    from sayso.store.found import Found
    from sayso.store.query import Query

EVENT_COLUMNS = "id text plover cameo parties steps".split()
MOST_REPORTS = 50  # whose events are compared: each takes some milliseconds to read


@dataclass(frozen=True, slots=True)
class Told:
    """Events that several reports tell of, and these reports by id."""

    courses: "tuple[EventCourse, ...]"
    reports: "Mapping[str, Report]"


def read_events(
    connection: "Connection", found: "Iterable[Found]", query: "Query"
) -> Told:
    """Return the events with the words of a query in the reports of some statements."""
    from sayso.link import link_events
    from sayso.show.linked.happened import choose_courses
    from sayso.store import find_report, load_report

    ids = list(dict.fromkeys(each.report for each in found))[:MOST_REPORTS]
    analyses = [
        load_report(connection, find_report(connection, identity)).analysis
        for identity in ids
    ]
    reports = {each.report.id: each.report for each in analyses}
    return Told(choose_courses(link_events(analyses), reports, query), reports)
