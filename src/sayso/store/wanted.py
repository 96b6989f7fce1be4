"""Read which statements somebody wants, from what was typed."""

from dataclasses import dataclass

from sqlalchemy import Connection

from sayso.errors import OptionError
from sayso.store.filters import Filters, find_publishers
from sayso.store.judged import Judged
from sayso.store.moments import first_moment, moment_after
from sayso.store.query import Query
from sayso.store.sourcenames import find_keys


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What somebody asks for; None: everything."""

    query: Query = Query()  # noqa: RUF009 - frozen and empty
    source: str | None = None  # name or key
    publisher: str | None = None
    since: str | None = None  # a day, a month or a year
    until: str | None = None
    status: str | None = None
    named: bool | None = None
    versions: bool = False  # also in reports that have a newer version


def make_filters(connection: Connection, judged: Judged, asked: Asked) -> Filters:
    """Return the filters that are asked for.

    Raises:
        OptionError: a date is none.
        LedgerError: there is no such source or publisher.
    """
    since, until = read_period(asked.since, asked.until)
    named, by = asked.source, asked.publisher
    return Filters(
        query=asked.query,
        source_keys=find_keys(connection, named, judged) if named else None,
        publishers=find_publishers(connection, by) if by else None,
        since=since,
        until=until,
        status=asked.status,
        named=asked.named,
        versions=asked.versions,
    )


def read_period(since: str | None, until: str | None) -> tuple[str | None, str | None]:
    """Return the first moment of a period and the first one after it.

    Raises:
        OptionError: one of them is no date.
    """
    fix = "give it as 2024-10-09, 2024-10 or 2024"
    moments = first_moment(since), moment_after(until) if until else None
    for typed, moment in zip((since, until), moments, strict=True):
        if typed and (moment is None or not typed[:4].isdigit()):
            raise OptionError(f"{typed!r} is no date.", fix=fix)
    return moments
