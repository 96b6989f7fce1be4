"""Copy a ledger from SQLite into an empty PostgreSQL database, in one go.

    python benchmarks/copying.py FILLED.db postgresql://...

Faster than filling a second ledger report by report, and both hold the same then.
"""

import argparse
from collections.abc import Iterator

from sqlalchemy import Connection, Table, func, select, text

from sayso.store import Ledger, open_ledger
from sayso.store.fold import fold_text
from sayso.store.schema import metadata, reports, statements


def read_rows(ledger: Ledger, table: Table) -> Iterator[tuple[object, ...]]:
    """Yield the rows of a table as SQLite has them, with the search texts."""
    keys = ", ".join(column.name for column in table.primary_key)
    wanted = f"SELECT * FROM {table.name} ORDER BY {keys}"  # noqa: S608 - our names
    with ledger.read() as connection:
        listed = select(reports.c.number, reports.c.title)
        titles = dict(connection.execute(listed).all())
        names = list(table.c.keys())
        for row in connection.exec_driver_sql(wanted):
            values = dict(zip(row._fields, row, strict=True))
            if table is statements:
                title = titles[values["report"]]
                values["search_text"] = fold_text(
                    values["content"], values["source_name"], title
                )
            yield tuple(values[name] for name in names)


def copy_table(connection: Connection, ledger: Ledger, table: Table) -> None:
    """Copy all rows of a table."""
    names = ", ".join(f'"{column.name}"' for column in table.c)
    driver = connection.connection.driver_connection
    with (
        driver.cursor() as cursor,
        cursor.copy(f"COPY {table.name} ({names}) FROM STDIN") as copy,
    ):
        for row in read_rows(ledger, table):
            copy.write_row(row)
    print(f"{table.name} copied", flush=True)


def count_on(connection: Connection, table: Table) -> None:
    """Let new rows of a table get numbers after those that it has."""
    if table.autoincrement_column is not None:
        sequence = func.pg_get_serial_sequence(table.name, "number")
        last = select(func.max(table.c.number)).scalar_subquery()
        connection.execute(select(func.setval(sequence, last)))


def main() -> None:
    """Read the arguments and copy."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("filled")
    parser.add_argument("empty")
    args = parser.parse_args()
    filled, empty = open_ledger(args.filled), open_ledger(args.empty, create=True)
    with empty.write() as connection:
        for table in metadata.sorted_tables:
            copy_table(connection, filled, table)
            count_on(connection, table)
    with empty.write() as connection:
        connection.execute(text("ANALYZE"))
    filled.close()
    empty.close()


if __name__ == "__main__":
    main()
