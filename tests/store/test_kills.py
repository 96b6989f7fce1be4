"""What is left when processes die, or work at the same time.

`just kills` does it a hundred times, and with five hundred reports.
"""

import os
import random
import time
from pathlib import Path

from sqlalchemy import Connection, func, select, text

from fastadd import start_adding, write_reports
from harbour import HARBOUR
from sayso.errors import LedgerError
from sayso.store import Ledger, open_ledger
from sayso.store.schema import analyses, parties, reports, statements

KILLS = int(os.environ.get("SAYSO_KILLS", "5"))
TOGETHER = int(os.environ.get("SAYSO_TOGETHER", "40"))
PROCESSES = 4
WHOLE = (len(HARBOUR.parties), len(HARBOUR.attributions))
WORDS_CHECK = (
    "INSERT INTO statement_words(statement_words, rank) VALUES ('integrity-check', 1)"
)
LONGEST_S = 0.5  # of a life; opening takes a tenth of it
REPORTS_A_KILL = 30  # a life stores some of them, the last process the rest


def test_kill_at_any_moment_loses_and_doubles_nothing(
    no_ledger: str, tmp_path: Path
) -> None:
    chance = random.Random(6)  # noqa: S311 - no secret
    path, log = tmp_path / "reports.jsonl", tmp_path / "printed.txt"
    count = write_reports(path, REPORTS_A_KILL * KILLS)
    told: set[str] = set()
    for _ in range(KILLS):
        adding = start_adding(path, no_ledger, log)
        time.sleep(chance.uniform(0, LONGEST_S))
        told |= ids_told(adding.kill())
        if stored := open_if_there(no_ledger):
            whole = whole_reports(stored)
            assert told <= whole
            assert_each_once(stored, len(whole))  # so none is half there
            stored.close()
    adding = start_adding(path, no_ledger, log)
    printed = adding.wait()
    assert adding.process.exitcode == 0, printed
    stored = open_ledger(no_ledger)
    assert_each_once(stored, count)
    assert told <= whole_reports(stored)
    stored.close()


def test_processes_at_once_store_each_report_once(
    no_ledger: str, tmp_path: Path
) -> None:
    path = tmp_path / "reports.jsonl"
    count = write_reports(path, TOGETHER)
    together = [
        start_adding(path, no_ledger, tmp_path / f"printed{number}.txt")
        for number in range(PROCESSES)
    ]
    printed = [adding.wait() for adding in together]
    assert [adding.process.exitcode for adding in together] == [0] * PROCESSES, printed
    assert sum(lines.count(": added, ") for lines in printed) == count
    stored = open_ledger(no_ledger)
    assert_each_once(stored, count)
    stored.close()


def ids_told(printed: str) -> set[str]:
    """Return the beginnings of the ids that whole lines report as added."""
    lines = printed.splitlines(keepends=True)
    return {line[:12] for line in lines if ": added, " in line and line.endswith("\n")}


def open_if_there(target: str) -> Ledger | None:
    try:
        return open_ledger(target)
    except LedgerError:
        return None  # killed before the first transaction


def whole_reports(ledger: Ledger) -> set[str]:
    """Return the beginnings of the ids of the reports that have all their rows."""
    with ledger.read() as connection:
        number = per_analysis(connection)
        rows = connection.execute(
            select(reports.c.id, analyses.c.number).join(
                analyses, analyses.c.report == reports.c.number
            )
        )
        return {row.id[:12] for row in rows if number.get(row.number) == WHOLE}


def per_analysis(connection: Connection) -> dict[int, tuple[int, int]]:
    """Return the numbers of parties and statements of each analysis."""
    of_parties, of_statements = (
        {row[0]: int(row[1]) for row in connection.execute(counted)}
        for counted in (
            select(table.c.analysis, func.count()).group_by(table.c.analysis)
            for table in (parties, statements)
        )
    )
    return {
        number: (of_parties[number], of_statements.get(number, 0))
        for number in of_parties
    }


def assert_each_once(ledger: Ledger, count: int) -> None:
    """Check that nothing is missing, double, half there or damaged."""
    assert len(whole_reports(ledger)) == count
    with ledger.read() as connection:
        for table in (reports, analyses):
            assert connection.scalar(select(func.count()).select_from(table)) == count
    if ledger.engine.dialect.name == "sqlite":
        with ledger.write() as connection:
            assert connection.execute(text("PRAGMA integrity_check")).all() == [("ok",)]
            assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
            connection.execute(text(WORDS_CHECK))  # raises where they differ
