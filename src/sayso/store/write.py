"""Write analyses into a ledger: one report, one transaction."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

import msgspec
from sqlalchemy import Connection, Row, Table, insert, select

from sayso.records import Analysis, Producer
from sayso.rules import RULES
from sayso.store.dialect import insert_statements, lock_name
from sayso.store.ledger import Ledger
from sayso.store.moments import written_now
from sayso.store.names import NAMING
from sayso.store.record import pack_analysis
from sayso.store.rows import (
    Values,
    party_rows,
    report_row,
    statement_rows,
    storable,
)
from sayso.store.schema import (
    analyses,
    parties,
    reports,
    runs,
    unlinked_analyses,
)
from sayso.store.versions import address_of, find_earlier


class Outcome(StrEnum):
    """What became of a report."""

    ADDED = "added"
    VERSION = "new version"  # of a report that the ledger had already
    AGAIN = "analysed again"
    THERE = "already there"


@dataclass(frozen=True, slots=True)
class Run:
    """One use of a command that writes; `number` is that of its row."""

    number: int
    producer: Producer


def begin_run(ledger: Ledger, command: str, producer: Producer) -> Run:
    """Record which program and models are about to write, and by which command.

    Raises:
        LedgerError: the database fails.
    """
    row = {
        **producer_values(producer),
        "command": storable(command),
        "recorded_at": written_now(),
    }
    with ledger.write() as connection:
        return Run(_insert_one(connection, runs, row), producer)


def is_known(
    connection: Connection, report_id: str, producer: Producer, *, again: bool
) -> bool:
    """Say whether there is nothing to do for a report.

    Args:
        connection: A transaction of the ledger.
        report_id: The id of the report.
        producer: What would analyse it.
        again: Whether an analysis by another version, models or rules is not enough.
    """
    newest = _newest_run(connection, report_id)
    if newest is None or not again:
        return newest is not None
    return all(
        getattr(newest, name) == value
        for name, value in producer_values(producer).items()
    )


def store_analysis(
    ledger: Ledger, run: Run, analysis: Analysis, *, again: bool = False
) -> Outcome:
    """Store an analysis and all of its rows, or find that they are there already.

    Several processes may store the same report at once: one of them does it.

    Raises:
        LedgerError: the database fails; nothing of the report is stored then.
    """
    with ledger.write() as connection:
        return insert_report(connection, run, analysis, again=again)


def insert_report(
    connection: Connection, run: Run, analysis: Analysis, *, again: bool = False
) -> Outcome:
    """Do what `store_analysis` does as a part of a transaction that writes.

    What is stored in one transaction has to be sorted by id, or two of them could wait
    for each other.
    """
    report = analysis.report
    for name in (address_of(report), report.id):
        if name:
            lock_name(connection, name)
    if is_known(connection, report.id, run.producer, again=again):
        return Outcome.THERE
    now = written_now()
    number = connection.scalar(
        select(reports.c.number).where(reports.c.id == report.id)
    )
    outcome = Outcome.AGAIN
    if number is None:
        earlier = find_earlier(connection, report)
        row = {**report_row(report), "earlier": earlier, "run": run.number}
        number = _insert_one(connection, reports, {**row, "recorded_at": now})
        outcome = Outcome.ADDED if earlier is None else Outcome.VERSION
    _insert_analysis(connection, analysis, number, run, now)
    return outcome


def producer_values(producer: Producer) -> Values:
    """Return the columns of `runs` that tell one way of analysing from another."""
    return {
        "version": producer.version,
        "models": [msgspec.to_builtins(model) for model in producer.models],
        "rules": _RULES_DIGEST,
        "naming": NAMING,
    }


def _insert_analysis(
    connection: Connection, analysis: Analysis, report: int, run: Run, now: str
) -> None:
    row = {"report": report, "run": run.number, "record": pack_analysis(analysis)}
    number = _insert_one(connection, analyses, {**row, "recorded_at": now})
    connection.execute(insert(unlinked_analyses).values(analysis=number))
    common = {"analysis": number, "recorded_at": now}
    if rows := [{**row, **common} for row in party_rows(analysis)]:
        connection.execute(insert(parties), rows)
    common["report"] = report
    if rows := [{**row, **common} for row in statement_rows(analysis)]:
        insert_statements(connection, rows)


def _newest_run(
    connection: Connection, report_id: str
) -> Row[tuple[object, ...]] | None:
    """Return the run of the newest analysis of a report."""
    wanted = (
        select(runs)
        .join(analyses, analyses.c.run == runs.c.number)
        .join(reports, reports.c.number == analyses.c.report)
        .where(reports.c.id == report_id)
        .order_by(analyses.c.number.desc())
        .limit(1)
    )
    return connection.execute(wanted).first()


def _insert_one(connection: Connection, table: Table, row: Values) -> int:
    """Insert a row and return its number."""
    number: int = connection.execute(
        insert(table).values(row).returning(table.c.number)
    ).scalar_one()
    return number


_RULES_DIGEST = hashlib.sha256(repr(sorted(RULES.items())).encode()).hexdigest()
