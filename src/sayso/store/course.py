"""Follow what was said over time: of a source, or about a matter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from sayso.store.filters import Filters, is_wanted, select_wanted
from sayso.store.found import Found
from sayso.store.judged import Judged
from sayso.store.schema import statements
from sayso.store.search import read_found


@dataclass(frozen=True, slots=True)
class Course:
    """Statements in the order of time.

    Args:
        found: Those of one page.
        more: Whether there are later ones.
    """

    found: tuple[Found, ...]
    more: bool


def follow(
    connection: Connection,
    filters: Filters,
    judged: Judged,
    *,
    skip: int,
    limit: int | None,
) -> Course:
    """Return statements by the day on which they were said, else published.

    Args:
        connection: A transaction of the ledger.
        filters: Which statements.
        judged: What people have decided.
        skip: How many to leave out at the beginning.
        limit: How many at most; None: all.
    """
    wanted = select_wanted(connection, filters, judged, by_day=True)
    # A corrected day is not known to the database: all judged ones are sorted below.
    judged_rows = sorted(judged.decisions)
    if judged_rows:
        apart = wanted.where(statements.c.number.in_(judged_rows))
        rows = read_found(connection, list(connection.scalars(apart)))
        own = [each for each in map(judged.apply, rows) if is_wanted(each, filters)]
        wanted = wanted.where(statements.c.number.not_in(judged_rows))
    else:
        own = []
    wanted = wanted.order_by(statements.c.day_from, statements.c.number)
    if limit is not None:
        wanted = wanted.limit(skip + limit + 1)
    numbers = connection.scalars(wanted).all()
    if not own:  # nothing comes between: only those of the page are read
        numbers, skip = numbers[skip:], 0
    found = sorted([*own, *_read(connection, numbers, judged)], key=time_of)
    end = len(found) if limit is None else skip + limit
    return Course(tuple(found[skip:end]), more=len(found) > end)


def time_of(found: Found) -> tuple[str, int]:
    """Return what a statement is sorted by: those without any day come last."""
    return (found.said_at or found.published_at or "9999", found.number)


def _read(
    connection: Connection, numbers: Sequence[int], judged: Judged
) -> Iterator[Found]:
    for first in range(0, len(numbers), 500):
        for each in read_found(connection, numbers[first : first + 500]):
            yield judged.apply(each)
