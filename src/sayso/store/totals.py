"""Keep the totals of all sources, made from the statements when somebody asks.

Nothing is kept up to date while reports are added: many writers would wait for each
other at the row of a source that all of them quote. See docs/adr/0015.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby, islice

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    case,
    delete,
    func,
    insert,
    select,
    true,
)

from sayso.store.breaks import Breaks
from sayso.store.chunks import chunks
from sayso.store.dialect import gather_statistics, lock_name
from sayso.store.fold import fold_words
from sayso.store.found import AnyRow, counting
from sayso.store.ledger import Ledger
from sayso.store.rows import Values
from sayso.store.schema import (
    analyses,
    reports,
    source_totals,
    statements,
    summed_analyses,
)

_LOCK = "sayso source totals"
_AT_ONCE = 1000  # analyses in one transaction; other writers wait for its end
_ROWS = 5000  # that are fetched or written at once
_VAGUE = ("year", "month", "week")  # would count from their first day
DAY_FROM: ColumnElement[str | None] = func.coalesce(
    case((statements.c.said_precision.not_in(_VAGUE), statements.c.said_from)),
    reports.c.published_from,
    statements.c.said_from,
)


@dataclass(slots=True)
class _Sum:
    """What is counted of one source."""

    source_type: str | None = None
    statements: int = 0
    named: int = 0
    reports: int = 0
    last_report: int | None = None
    outlets: set[str] = field(default_factory=set)
    names: dict[str, int] = field(default_factory=dict)
    first_from: str | None = None
    last_from: str | None = None

    def count(self, row: AnyRow) -> None:
        """Count one statement; those of one report have to follow each other."""
        self.source_type = self.source_type or row.source_type
        self.statements += 1
        self.named += row.named
        if row.report != self.last_report:
            self.last_report = row.report
            self.reports += 1
            if row.publisher:
                self.outlets.add(row.publisher)
        self.names[row.source_name] = self.names.get(row.source_name, 0) + 1
        if row.day:
            self.first_from = min(self.first_from or row.day, row.day)
            self.last_from = max(self.last_from or row.day, row.day)

    def add(self, stored: AnyRow) -> None:
        """Add what was counted in other reports."""
        self.source_type = stored.source_type or self.source_type
        self.statements += stored.statements
        self.named += stored.named
        self.reports += stored.reports
        self.outlets.update(stored.outlets)
        for name, number in stored.names.items():
            self.names[name] = self.names.get(name, 0) + number
        days = [self.first_from, self.last_from, stored.first_from, stored.last_from]
        known = [day for day in days if day]
        self.first_from = min(known, default=None)
        self.last_from = max(known, default=None)


def refresh_totals(ledger: Ledger, tell: Callable[[int], None]) -> None:
    """Bring the totals up to date, if analyses have been added since.

    Args:
        ledger: The ledger; it must be open for writing if there is anything to do.
        tell: Called with the number of analyses that are left, before a longer work and
            now and then.

    Raises:
        LedgerError: the database fails.
    """
    with ledger.read() as connection:
        left = _left(connection)
        replaced = connection.scalar(_replaced()) or 0 if left > _AT_ONCE else 0
    if replaced > _AT_ONCE:
        tell(left)
        _sum_all(ledger)
        return
    breaks = Breaks(ledger)
    while left > 0:
        if left > _AT_ONCE:
            tell(left)
        _sum_some(ledger)
        breaks.take()
        left -= _AT_ONCE


def _sum_some(ledger: Ledger) -> None:
    """Add some new analyses; others may write before the next ones."""
    with ledger.write() as connection:
        lock_name(connection, _LOCK)
        new = connection.scalars(_new_analyses().limit(_AT_ONCE)).all()
        _tick_off(connection, new)
        _add_new(connection, new)


def _sum_all(ledger: Ledger) -> None:
    """Make all totals anew: faster, where many reports have been analysed again."""
    with ledger.write() as connection:
        lock_name(connection, _LOCK)
        _tick_off(connection, connection.scalars(_new_analyses()).all())
        connection.execute(delete(source_totals))
        _store(connection, _scan(connection, true()))
        gather_statistics(connection, source_totals)


def _tick_off(connection: Connection, new: Sequence[int]) -> None:
    for numbers in chunks(new, _ROWS):
        rows = [{"analysis": number} for number in numbers]
        connection.execute(insert(summed_analyses), rows)


def _left(connection: Connection) -> int:
    """Return how many analyses have not been summed."""
    there = connection.scalar(select(func.count()).select_from(analyses)) or 0
    summed = select(func.count()).select_from(summed_analyses)
    return there - (connection.scalar(summed) or 0)


def _new_analyses() -> Select[int]:
    return (
        select(analyses.c.number)
        .where(analyses.c.number.not_in(select(summed_analyses.c.analysis)))
        .order_by(analyses.c.number)
    )


def _replaced() -> Select[int]:
    """Select how many new analyses are of reports whose older one has been summed."""
    older = analyses.alias()
    summed = (
        select(older.c.report)
        .join(summed_analyses, summed_analyses.c.analysis == older.c.number)
        .where(older.c.report == analyses.c.report)
    )
    new = analyses.c.number.not_in(select(summed_analyses.c.analysis))
    return select(func.count()).select_from(analyses).where(new, summed.exists())


def _add_new(connection: Connection, new: Sequence[int]) -> None:
    """Add the sources of new analyses; count those anew that others had before."""
    fresh = dict(_scan_some(connection, statements.c.analysis, new))
    stale = _stale_keys(connection, new)
    for keys in chunks(sorted(fresh.keys() - stale)):
        totals = select(source_totals).where(source_totals.c.source_key.in_(keys))
        for row in connection.execute(totals):
            fresh[row.source_key].add(row)
    kept = {key: each for key, each in fresh.items() if key not in stale}
    kept |= dict(_scan_some(connection, statements.c.source_key, sorted(stale)))
    for keys in chunks(sorted(kept.keys() | stale)):
        gone = delete(source_totals).where(source_totals.c.source_key.in_(keys))
        connection.execute(gone)
    _store(connection, kept.items())


def _stale_keys(connection: Connection, new: Sequence[int]) -> set[str]:
    """Return the sources of analyses that new ones have replaced."""
    keys: set[str] = set()
    for numbers in chunks(new):
        fresh = select(analyses.c.report).where(analyses.c.number.in_(numbers))
        earlier = select(reports.c.earlier).where(
            reports.c.number.in_(fresh), reports.c.earlier.is_not(None)
        )
        replaced = select(analyses.c.number).where(
            analyses.c.report.in_(fresh) & analyses.c.number.not_in(numbers)
            | analyses.c.report.in_(earlier)
        )
        wanted = select(statements.c.source_key).where(
            statements.c.analysis.in_(replaced)
        )
        keys.update(filter(None, connection.scalars(wanted.distinct())))
    return keys


def _scan_some(
    connection: Connection, column: ColumnElement[object], values: Sequence[object]
) -> Iterator[tuple[str, _Sum]]:
    """Yield what is counted where a column has one of some values."""
    sums: dict[str, _Sum] = {}
    for some in chunks(values):
        for key, each in _scan(connection, column.in_(some)):
            if key in sums:  # the same source in reports of another chunk
                sums[key] = _joined(sums[key], each)
            else:
                sums[key] = each
    yield from sums.items()


def _scan(
    connection: Connection, where: ColumnElement[bool]
) -> Iterator[tuple[str, _Sum]]:
    """Yield what is counted of each source, an unnamed one as soon as it is done.

    Only the sources that are one across reports are held in memory.
    """
    wanted = (
        counting()
        .where(where)
        # Those that are added meanwhile are new the next time, and added then.
        .where(statements.c.analysis.in_(select(summed_analyses.c.analysis)))
        .with_only_columns(
            statements.c.analysis,
            statements.c.report,
            statements.c.source_key,
            statements.c.source_name,
            statements.c.source_type,
            statements.c.named,
            reports.c.publisher,
            DAY_FROM.label("day"),
        )
        .order_by(statements.c.analysis)
        .execution_options(yield_per=_ROWS)
    )
    rows = connection.execute(wanted)
    known: dict[str, _Sum] = {}
    for _, each in groupby(rows, key=lambda row: row.analysis):
        unnamed: dict[str, _Sum] = {}
        for row in each:
            if row.source_key is not None:
                sums = unnamed if row.source_key.startswith("report:") else known
                sums.setdefault(row.source_key, _Sum()).count(row)
        yield from unnamed.items()
    yield from known.items()


def _joined(one: _Sum, other: _Sum) -> _Sum:
    one.add(other)  # type: ignore[arg-type] # it has the same fields
    return one


def _store(connection: Connection, sums: Iterable[tuple[str, _Sum]]) -> None:
    rows = (_row(key, each) for key, each in sums)
    while some := list(islice(rows, _ROWS)):
        connection.execute(insert(source_totals), some)


def _row(key: str, found: _Sum) -> Values:
    name = max(found.names, key=lambda name: (found.names[name], len(name), name))
    return {
        "source_key": key,
        "name": name,
        "words": f" {_folded(name)} {key.replace(':', ' ')} ",
        "source_type": found.source_type,
        "known": not key.startswith("report:"),
        "statements": found.statements,
        "named": found.named,
        "reports": found.reports,
        "publishers": len(found.outlets),
        "outlets": sorted(found.outlets),
        "names": found.names,
        "first_from": found.first_from,
        "last_from": found.last_from,
    }


@lru_cache(maxsize=100_000)
def _folded(name: str) -> str:
    return " ".join(fold_words(name))
