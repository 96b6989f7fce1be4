"""In what SQLite and PostgreSQL differ once they are connected; words: words.py."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import (
    Connection,
    Table,
    column,
    func,
    insert,
    select,
    table,
)
from sqlalchemy.exc import DBAPIError

from sayso.store.schema import statements

STATEMENT_WORDS = table("statement_words", column("rowid"), column("search_text"))
_WORD_CHECKS = (
    (
        "INSERT INTO source_words(source_words, rank) VALUES ('integrity-check', 1)",
        "source_words: the words are not those of the sources",
    ),
    (
        "INSERT INTO claim_words(claim_words, rank) VALUES ('integrity-check', 1)",
        "claim_words: the words are not those of the claims",
    ),
)


def is_sqlite(connection: Connection) -> bool:
    """Say which of the two a connection leads to."""
    return connection.dialect.name == "sqlite"


def lock_name(connection: Connection, name: str) -> None:
    """Keep other writers of the same name away until this transaction ends.

    SQLite has one writer at a time anyway.
    """
    if not is_sqlite(connection):
        digest = hashlib.sha256(name.encode()).digest()
        number = int.from_bytes(digest[:8], signed=True)
        connection.execute(select(func.pg_advisory_xact_lock(number)))


def gather_statistics(connection: Connection, rows: Table) -> None:
    """Let the database look at how a table is filled, to choose how to search it."""
    connection.exec_driver_sql(f"ANALYZE {rows.name}")


def structure_problems(connection: Connection) -> Iterator[str]:
    """Yield what the database itself finds wrong with its pages and indexes.

    PostgreSQL checks its pages when it reads them; SQLite is asked to look at all.
    """
    if not is_sqlite(connection):
        return
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if line != "ok":
            yield str(line)
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"{row[0]}: row {row[1]} refers to a row of {row[2]} that is missing"
    for check, problem in _WORD_CHECKS:
        try:
            connection.exec_driver_sql(check)
        except DBAPIError:
            yield problem
    words = STATEMENT_WORDS.c.rowid
    unsearched = select(func.count()).where(statements.c.number.not_in(select(words)))
    if number := connection.scalar(unsearched):
        yield f"statement_words: {number} statements cannot be found by their words"


def size_on_disk(connection: Connection) -> int:
    """Return the bytes that the ledger takes."""
    if not is_sqlite(connection):
        size = func.pg_database_size(func.current_database())
        return int(connection.scalar(select(size)) or 0)
    pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    return int(pages) * int(connection.exec_driver_sql("PRAGMA page_size").scalar_one())


def insert_statements(
    connection: Connection, rows: Sequence[Mapping[str, object]]
) -> None:
    """Insert rows of statements, and put their search texts where they are looked for.

    In SQLite that is the full-text index alone. It wants numbers, and the one writer at
    a time may give them.
    """
    if not is_sqlite(connection):
        connection.execute(insert(statements), rows)
        return
    last = connection.scalar(select(func.max(statements.c.number))) or 0
    numbered = [{**row, "number": n} for n, row in enumerate(rows, last + 1)]
    words = [
        {"rowid": row["number"], "search_text": row["search_text"]} for row in numbered
    ]
    bare = [{**row, "search_text": None} for row in numbered]
    connection.execute(insert(statements), bare)
    connection.execute(insert(STATEMENT_WORDS), words)
