"""Read reports and their analyses back from a ledger."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, select

from sayso.errors import LedgerError
from sayso.records import SHOWN_ID, Analysis
from sayso.store.record import unpack_analysis
from sayso.store.rows import storable
from sayso.store.schema import analyses, reports

_LEAST_ID = 4  # characters; fewer would name too many reports
_ID = re.compile(rf"[0-9a-f]{{{_LEAST_ID},64}}")
_LISTED = 5  # reports named in a message
_TRIED = 100  # reports that may have one address or key


@dataclass(frozen=True, slots=True)
class Stored:
    """A report of the ledger with its newest analysis."""

    number: int
    recorded_at: str  # when the report was first stored
    analysis: Analysis


def find_report(connection: Connection, words: str) -> int:
    """Return the number of the report that somebody means.

    Args:
        connection: A transaction of the ledger.
        words: The first characters of its id, its address, or the id that the input
            gave; of several versions with one address, the newest is meant.

    Raises:
        LedgerError: no report fits, or several do that are no versions of one.
    """
    words = storable(words)
    ways = [reports.c.url == words, reports.c.key == words]
    if _ID.fullmatch(words):
        ways.append(id_begins(words))
    for way in ways:
        if newest := _newest_of(connection, way):
            return _only(newest, words)
    raise LedgerError(
        f"The ledger has no report {words!r}.",
        fix="give the first characters of its id, as `sayso add` prints it, its "
        "address, or the id that the input gave",
    )


def id_begins(digits: str) -> ColumnElement[bool]:
    """Return what holds of the reports whose id begins so; an index finds them."""
    after = f"{digits}g"  # comes after every hexadecimal digit
    return and_(reports.c.id >= digits, reports.c.id < after)


def _newest_of(
    connection: Connection, way: ColumnElement[bool]
) -> list[tuple[int, str]]:
    """Return number and id of the reports found, without those they are versions of."""
    wanted = (
        select(reports.c.number, reports.c.id, reports.c.earlier)
        .where(way)
        .order_by(reports.c.number.desc())
        .limit(_TRIED)
    )
    found = connection.execute(wanted).all()
    replaced = {row.earlier for row in found}
    return [(row.number, row.id) for row in found if row.number not in replaced]


def _only(found: Sequence[tuple[int, str]], words: str) -> int:
    (number, _), *others = found
    if others:
        ids = ", ".join(identity[:SHOWN_ID] for _, identity in found[:_LISTED])
        raise LedgerError(
            f"{words!r} may be several reports: {ids}"
            f"{', ...' if found[_LISTED:] else '.'}",
            fix="give more characters of the id of the one that you mean",
        )
    return number


def load_report(connection: Connection, number: int) -> Stored:
    """Return a report with its newest analysis.

    Raises:
        LedgerError: the record cannot be read.
    """
    row = connection.execute(
        select(reports.c.text, reports.c.recorded_at, analyses.c.record)
        .join(analyses, analyses.c.report == reports.c.number)
        .where(reports.c.number == number)
        .order_by(analyses.c.number.desc())
        .limit(1)
    ).one()
    return Stored(number, row.recorded_at, unpack_analysis(row.record, row.text))


def find_versions(connection: Connection, number: int) -> tuple[int, ...]:
    """Return the numbers of all versions of a report, the oldest first."""
    first = number
    while earlier := connection.scalar(
        select(reports.c.earlier).where(reports.c.number == first)
    ):
        first = earlier
    return tuple(_followers(connection, first))


def _followers(connection: Connection, number: int) -> Iterator[int]:
    later: int | None = number
    while later:
        yield later
        later = connection.scalar(
            select(reports.c.number).where(reports.c.earlier == later)
        )
