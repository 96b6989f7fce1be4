"""All in which SQLite and PostgreSQL differ."""

import hashlib
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    column,
    create_engine,
    event,
    func,
    insert,
    select,
    table,
)

from sayso.errors import LedgerError
from sayso.store.schema import statements

BUSY_S = 60  # how long a writer waits for the others
CONNECT_S = 10  # how long a server may take to answer
_STATEMENT_WORDS = table("statement_words", column("rowid"), column("search_text"))
_WRITES = "sayso_writes"  # execution option of a connection that is going to write


def sqlite_engine(path: Path) -> Engine:
    """Return an engine for a SQLite file, which is made if it is missing."""
    # Absolute, or `:memory:` and `file:x` would be something else than files.
    engine = create_engine(URL.create("sqlite", database=str(path.absolute())))
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def postgres_engine(url: URL) -> Engine:
    """Return an engine for a PostgreSQL database.

    Raises:
        LedgerError: its driver is not installed.
    """
    try:
        return create_engine(url, connect_args={"connect_timeout": CONNECT_S})
    except ModuleNotFoundError as error:
        raise LedgerError(
            "A ledger in PostgreSQL needs the package psycopg.",
            fix="install it with `pip install 'sayso[postgres]'`",
        ) from error


def is_sqlite(connection: Connection) -> bool:
    """Say which of the two a connection leads to."""
    return connection.dialect.name == "sqlite"


def writing(engine: Engine) -> Engine:
    """Return an engine whose transactions write, and queue for it from the beginning.

    In SQLite a transaction that reads first and then wants to write fails at once when
    somebody else has written in between; one that begins as a writer waits its turn.
    """
    return engine.execution_options(**{_WRITES: True})


def lock_name(connection: Connection, name: str) -> None:
    """Keep other writers of the same name away until this transaction ends.

    SQLite has one writer at a time anyway.
    """
    if not is_sqlite(connection):
        digest = hashlib.sha256(name.encode()).digest()
        number = int.from_bytes(digest[:8], signed=True)
        connection.execute(select(func.pg_advisory_xact_lock(number)))


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
    connection.execute(insert(_STATEMENT_WORDS), words)


@contextmanager
def without_references(engine: Engine) -> Iterator[None]:
    """Let SQLite rebuild tables that others refer to, for as long as this lasts.

    It heeds this only between transactions, so new connections are made with it.
    """
    if engine.dialect.name != "sqlite":
        yield
        return
    event.listen(engine, "connect", _ignore_references)
    engine.dispose()
    try:
        yield
    finally:
        event.remove(engine, "connect", _ignore_references)
        engine.dispose()


def _ignore_references(connection: sqlite3.Connection, _record: object) -> None:
    connection.execute("PRAGMA foreign_keys = OFF")


def _set_up_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves, and when
    connection.execute(f"PRAGMA busy_timeout = {BUSY_S * 1000}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA journal_mode = WAL")
    # 32 MB: the indexes of 100,000 reports are looked into at random places.
    connection.execute("PRAGMA cache_size = -32000")
    # FULL: what was reported as added is on the disk, even if the power fails.
    connection.execute("PRAGMA synchronous = FULL")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
