"""Check a whole ledger again: every stored analysis, and every row made from one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Row, Table, exists, func, select

from sayso.errors import LedgerError
from sayso.records import Analysis
from sayso.store.dialect import structure_problems
from sayso.store.ledger import Ledger
from sayso.store.record import unpack_analysis
from sayso.store.rows import Values, party_rows, report_row, statement_rows
from sayso.store.schema import analyses, parties, reports, statements
from sayso.verify import verify_analysis

_AT_ONCE = 50  # analyses that are in memory
_WORDS = frozenset({"search_text"})  # SQLite has them in its index alone


@dataclass(frozen=True, slots=True)
class Checked:
    """One analysis of the ledger, and what is wrong with it."""

    report_id: str
    statements: int
    problems: tuple[str, ...]


def count_analyses(ledger: Ledger) -> int:
    """Return how many analyses there are to check.

    Raises:
        LedgerError: the database fails.
    """
    with ledger.read() as connection:
        counted = select(func.count()).select_from(analyses)
        return connection.scalar(counted) or 0


def check_analyses(ledger: Ledger) -> Iterator[Checked]:
    """Yield every analysis, in the order in which they were stored.

    All spans, ids and rules are checked again, and the rows of the report, its parties
    and its statements are compared with those that the analysis gives. Memory does not
    grow with the ledger.

    Raises:
        LedgerError: the database fails.
    """
    last = 0
    while True:
        with ledger.read() as connection:
            older = analyses.alias()
            again = exists().where(
                older.c.report == analyses.c.report, older.c.number < analyses.c.number
            )
            wanted = (
                select(
                    analyses.c.number.label("analysis"),
                    analyses.c.record,
                    again.label("again"),
                    reports,
                )
                .join(reports, reports.c.number == analyses.c.report)
                .where(analyses.c.number > last)
                .order_by(analyses.c.number)
                .limit(_AT_ONCE)
            )
            stored = connection.execute(wanted).all()
            if not stored:
                return
            last = stored[-1].analysis
            there = {
                table.name: _rows_of(connection, table, [s.analysis for s in stored])
                for table in (parties, statements)
            }
        yield from (_check(each, there) for each in stored)


def check_tables(ledger: Ledger) -> tuple[str, ...]:
    """Return what is wrong with the ledger as a whole, a line each.

    Raises:
        LedgerError: the database fails.
    """
    with ledger.read() as connection:
        problems = list(structure_problems(connection))
        owners = (
            (parties.c.analysis, analyses, "parties of an analysis"),
            (statements.c.analysis, analyses, "statements of an analysis"),
            (analyses.c.report, reports, "analyses of a report"),
            (statements.c.report, reports, "statements of a report"),
        )
        for column, table, what in owners:
            lost = select(func.count()).where(column.not_in(select(table.c.number)))
            if number := connection.scalar(lost):
                problems.append(f"{number} {what} that is not in the ledger")
        bare = select(func.count()).where(
            reports.c.number.not_in(select(analyses.c.report))
        )
        if number := connection.scalar(bare):
            problems.append(f"{number} reports without an analysis")
        lost = select(func.count()).where(
            statements.c.report
            != select(analyses.c.report)
            .where(analyses.c.number == statements.c.analysis)
            .scalar_subquery()
        )
        if number := connection.scalar(lost):
            problems.append(
                f"{number} statements of a report that is not their analysis's"
            )
    return tuple(problems)


def _rows_of(
    connection: Connection, table: Table, numbers: Sequence[int]
) -> dict[int, list[Values]]:
    rows: dict[int, list[Values]] = {number: [] for number in numbers}
    wanted = select(table).where(table.c.analysis.in_(numbers)).order_by(table.c.number)
    for row in connection.execute(wanted):
        rows[row.analysis].append(dict(row._mapping))  # noqa: SLF001
    return rows


def _check(
    stored: Row[tuple[object, ...]], there: Mapping[str, Mapping[int, list[Values]]]
) -> Checked:
    try:
        analysis = unpack_analysis(stored.record, stored.text)
    except LedgerError as error:
        return Checked(stored.id, 0, (error.message,))
    problems = list(verify_analysis(analysis))
    if not stored.again:  # later the same text may have come with another title
        problems += _report_problems(stored, analysis)
    for name, made in (
        ("parties", party_rows(analysis)),
        ("statements", statement_rows(analysis)),
    ):
        problems += _row_problems(name, there[name][stored.analysis], made)
    return Checked(stored.id, len(analysis.attributions), tuple(problems))


def _report_problems(
    stored: Row[tuple[object, ...]], analysis: Analysis
) -> Iterator[str]:
    there = dict(stored._mapping)  # noqa: SLF001
    for column, value in report_row(analysis.report).items():
        if there[column] != value:
            yield f"reports.{column} is not that of the analysis"


def _row_problems(
    table: str, there: Sequence[Values], made: Sequence[Values]
) -> Iterator[str]:
    """Yield where rows differ from those that the analysis gives."""
    by_id = {row["local"]: row for row in there}
    for row in made:
        own = by_id.pop(row["local"], None)
        if own is None:
            yield f"{table}: {row['local']} is missing"
            continue
        different = [
            name
            for name, value in row.items()
            if own[name] != value and name not in _WORDS
        ]
        if different:
            names = ", ".join(different)
            yield f"{table}: {row['local']} differs from its analysis in {names}"
    for local in by_id:
        yield f"{table}: {local} is in no analysis"
