"""Make a large ledger of copies of a small one, to measure how it is asked.

    sayso add REPORTS --ledger small.db
    python benchmarks/grow.py small.db large.db --reports 100000

Each copy has its own reports and unnamed sources, published on another day. Of the
named sources the most quoted stay the same in all copies; the others are 40 different
ones. The records of the analyses are left out, and the texts of the reports cut short:
no question looks at them.
"""

import argparse
import hashlib
import itertools
import time
from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import Connection, Table, func, insert, select

from sayso.store import Ledger, open_ledger
from sayso.store.schema import analyses, parties, reports, runs, statements

COMMON = 100  # sources that all copies share
VARIANTS = 40
TABLES = (runs, reports, analyses, parties, statements)
REFERENCES = ("number", "report", "analysis", "run", "earlier")
Row = dict[str, object]


def read_rows(connection: Connection, table: Table) -> list[Row]:
    """Return the rows of a table, in their order."""
    wanted = select(table).order_by(table.c.number)
    return [dict(row._mapping) for row in connection.execute(wanted)]  # noqa: SLF001


def most_quoted(connection: Connection) -> set[str]:
    """Return the keys of the sources with the most statements."""
    key = statements.c.source_key
    wanted = select(key).group_by(key).order_by(func.count().desc()).limit(COMMON)
    return set(connection.scalars(wanted))


class Copies:
    """The rows of a ledger, and how its copies differ."""

    def __init__(self, ledger: Ledger) -> None:
        with ledger.read() as connection:
            self.rows = {t.name: read_rows(connection, t) for t in TABLES}
            self.common = most_quoted(connection)
        self.reports = len(self.rows["reports"])
        self.top = {
            name: max(int(str(row["number"])) for row in rows)
            for name, rows in self.rows.items()
        }

    def copy(self, table: str, number: int) -> Iterator[Row]:
        """Yield the rows of one table in copy `number`."""
        tables = {**dict.fromkeys(REFERENCES, ""), "number": table}
        tables |= {"report": "reports", "analysis": "analyses", "run": "runs"}
        tables["earlier"] = "reports"
        for row in self.rows[table]:
            moved = {
                name: value + number * self.top[tables[name]]
                if name in tables and isinstance(value, int)
                else value
                for name, value in row.items()
            }
            yield self._vary(moved, number)

    def _vary(self, row: Row, number: int) -> Row:
        if "id" in row:
            row["id"] = hashlib.sha256(f"{row['id']} {number}".encode()).hexdigest()
            row["text"] = str(row["text"])[:200]
            for name in ("published_at", "published_from"):
                if row[name]:
                    row[name] = _later(str(row[name]), number)
        if "record" in row:
            row["record"] = b""
        key = row.get("source_key")
        if isinstance(key, str) and key.startswith("report:"):
            row["source_key"] = f"report:{number:04}{key[11:]}"
        elif isinstance(key, str) and key not in self.common:
            row["source_key"] = f"{key} {number % VARIANTS}"
        return row


def _later(value: str, days: int) -> str:
    return (date.fromisoformat(value[:10]) + timedelta(days)).isoformat() + value[10:]


def main() -> None:
    """Make the ledger."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", help="a small ledger")
    parser.add_argument("target", help="path or address of the ledger to make")
    parser.add_argument("--reports", type=int, default=100_000)
    arguments = parser.parse_args()
    copies = Copies(open_ledger(arguments.source))
    target = open_ledger(arguments.target, create=True)
    began = time.perf_counter()
    for number in range(-(-arguments.reports // copies.reports)):
        with target.write() as connection:
            for table in TABLES:
                rows = copies.copy(table.name, number)
                for some in iter(lambda r=rows: list(itertools.islice(r, 1000)), []):
                    connection.execute(insert(table), some)
        print(f"copy {number + 1}, {time.perf_counter() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
