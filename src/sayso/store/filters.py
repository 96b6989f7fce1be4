"""Keep of the statements those that an editor asks for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Select, and_, or_, select

from sayso.errors import LedgerError
from sayso.store.fold import fold_text, fold_words
from sayso.store.found import Found, counting
from sayso.store.judged import Judged
from sayso.store.moments import first_moment
from sayso.store.query import Query
from sayso.store.schema import reports, statements
from sayso.store.words import where_words, where_words_in_order

_SHOWN = 12  # publishers that a message lists


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which statements are wanted; None: all of them."""

    query: Query = Query()  # noqa: RUF009 - frozen and empty
    source_keys: frozenset[str] | None = None
    publishers: frozenset[str] | None = None  # as reports have them
    since: str | None = None  # a moment: said, else published, then or later
    until: str | None = None  # a moment: ... before
    status: str | None = None
    named: bool | None = None
    versions: bool = False  # also from reports that have a newer version

    def is_empty(self) -> bool:
        """Say whether everything is wanted."""
        return self == Filters(versions=self.versions)


def select_wanted(
    connection: Connection, filters: Filters, judged: Judged, *, by_day: bool = False
) -> Select[int]:
    """Select the numbers of the wanted statements.

    Of the statements that people have judged all are among them that hold the words:
    ask `is_wanted` about each.

    Args:
        connection: Where it will be executed.
        filters: Which statements.
        judged: What people have decided.
        by_day: Whether they will be read by their days, mostly the first ones alone.
    """
    wanted = counting(outdated=filters.versions)
    if filters.publishers is not None:
        wanted = wanted.where(reports.c.publisher.in_(sorted(filters.publishers)))
    if filters.query and by_day:
        wanted = where_words_in_order(connection, wanted, filters.query, statements)
    elif filters.query:
        wanted = where_words(connection, wanted, filters.query, statements)
    plain = list(_plain(filters))
    judged_rows = sorted(judged.decisions)
    if not plain:
        return wanted
    if not judged_rows:
        return wanted.where(*plain)
    return wanted.where(or_(and_(*plain), statements.c.number.in_(judged_rows)))


def _plain(filters: Filters) -> Iterator[ColumnElement[bool]]:
    """Yield what has to hold of statements that nobody has judged."""
    if filters.source_keys is not None:
        yield statements.c.source_key.in_(sorted(filters.source_keys))
    if filters.status:
        yield statements.c.status == filters.status
    if filters.named is not None:
        yield statements.c.named.is_(filters.named)
    if filters.since:
        yield statements.c.day_from >= filters.since
    if filters.until:
        yield statements.c.day_from < filters.until


def is_wanted(found: Found, filters: Filters) -> bool:
    """Say whether a statement, as people judged it, is wanted; words are not looked at.

    The source has to be one of those asked for, under any of the keys it has. What a
    person rejected is wanted by nobody.
    """
    if found.is_rejected:
        return False
    day = first_moment(found.said_at) or first_moment(found.published_at)
    return (
        (filters.source_keys is None or found.source_key in filters.source_keys)
        and (filters.status is None or found.status == filters.status)
        and (filters.named is None or found.named == filters.named)
        and (filters.since is None or (day is None or day >= filters.since))
        and (filters.until is None or (day is not None and day < filters.until))
    )


def find_publishers(connection: Connection, name: str) -> frozenset[str]:
    """Return the publishers that have this name, or else these words in their names.

    Raises:
        LedgerError: there is none.
    """
    there = [p for p in connection.scalars(select(reports.c.publisher).distinct()) if p]
    same = frozenset(p for p in there if fold_text(p) == fold_text(name))
    words = set(fold_words(name))
    found = same or frozenset(p for p in there if words and words <= set(fold_words(p)))
    if not found:
        raise LedgerError(
            f"No report in the ledger is by a publisher called {name!r}.",
            fix=f"give one of: {_listed(sorted(there))}",
        )
    return found


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _SHOWN
    shown = ", ".join(names[:_SHOWN]) or "none; no report names its publisher"
    return f"{shown} and {more} more" if more > 0 else shown
