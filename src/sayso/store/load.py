"""Read reports and their analyses back from a ledger."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from sayso.errors import LedgerError
from sayso.records import Analysis
from sayso.store.record import unpack_analysis
from sayso.store.schema import analyses, reports

_LEAST_ID = 4  # characters; fewer would name too many reports
_ID = re.compile(rf"[0-9a-f]{{{_LEAST_ID},64}}")
_LISTED = 5  # reports named in a message
_TRIED = 100  # reports that may have one address or key
_SHOWN_ID = 12  # characters


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
    named = select(reports.c.number, reports.c.id, reports.c.earlier).limit(_TRIED)
    newest_first = named.order_by(reports.c.number.desc())
    ways = [reports.c.url == words, reports.c.key == words]
    if _ID.fullmatch(words):
        ways.insert(0, reports.c.id.between(words, words + "g"))  # after any digit
    for way in ways:
        found = connection.execute(newest_first.where(way)).all()
        replaced = {row.earlier for row in found}
        newest = [row for row in found if row.number not in replaced]
        if len(newest) == 1:
            return int(newest[0].number)
        if newest:
            ids = ", ".join(row.id[:_SHOWN_ID] for row in newest[:_LISTED])
            raise LedgerError(
                f"{words!r} may be several reports: {ids}"
                f"{', ...' if newest[_LISTED:] else '.'}",
                fix="give more characters of the id of the one that you mean",
            )
    raise LedgerError(
        f"The ledger has no report {words!r}.",
        fix="give the first characters of its id, as `sayso add` prints it, its "
        "address, or the id that the input gave",
    )


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
