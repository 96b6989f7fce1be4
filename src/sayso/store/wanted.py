"""Read which statements somebody wants, from what was typed."""

from sqlalchemy import Connection

from sayso.errors import OptionError
from sayso.store.filters import Filters, find_publishers
from sayso.store.judged import Judged
from sayso.store.moments import first_moment, moment_after
from sayso.store.query import Query
from sayso.store.sourcenames import find_keys


def make_filters(
    connection: Connection,
    judged: Judged,
    *,
    query: Query,
    source: str | None = None,
    publisher: str | None = None,
    period: tuple[str | None, str | None] = (None, None),
    status: str | None = None,
    named: bool | None = None,
    versions: bool = False,
) -> Filters:
    """Return the filters that are asked for; None: everything.

    Raises:
        OptionError: a date is none.
        LedgerError: there is no such source or publisher.
    """
    since, until = read_period(*period)
    return Filters(
        query=query,
        source_keys=find_keys(connection, source, judged) if source else None,
        publishers=find_publishers(connection, publisher) if publisher else None,
        since=since,
        until=until,
        status=status,
        named=named,
        versions=versions,
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
