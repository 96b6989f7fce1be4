"""All in which SQLite and PostgreSQL differ."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import (
    DDL,
    URL,
    ColumnElement,
    Connection,
    Engine,
    Select,
    Table,
    and_,
    column,
    create_engine,
    event,
    func,
    literal_column,
    select,
    table,
)

from sayso.errors import LedgerError
from sayso.store.query import Query, Term
from sayso.store.schema import statements

BUSY_S = 60  # how long a writer waits for the others
CONNECT_S = 10  # how long a server may take to answer
_WRITES = "sayso_writes"  # execution option of a connection that is going to write


def sqlite_engine(path: Path) -> Engine:
    """Return an engine for a SQLite file, which is made if it is missing."""
    engine = create_engine(URL.create("sqlite", database=str(path)))
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


def where_words(
    connection: Connection, wanted: Select[tuple[int]], query: Query
) -> Select[tuple[int]]:
    """Keep of a selection of statements those whose search text answers a query."""
    if not is_sqlite(connection):
        # As the index has it: its configuration is part of the expression.
        words = func.to_tsvector(literal_column("'simple'"), statements.c.search_text)
        wanted = wanted.where(*(words.op("@@")(_tsquery(t)) for t in query.required))
        return wanted.where(*(~words.op("@@")(_tsquery(t)) for t in query.excluded))
    if not query.required:
        without = " OR ".join(map(_fts5, query.excluded))
        excluded = select(_WORDS.c.rowid).where(_MATCHED.op("MATCH")(without))
        return wanted.where(statements.c.number.not_in(excluded))
    match = " AND ".join(map(_fts5, query.required))
    if query.excluded:
        match = f"({match}) NOT ({' OR '.join(map(_fts5, query.excluded))})"
    return wanted.where(
        and_(statements.c.number == _WORDS.c.rowid, _MATCHED.op("MATCH")(match))
    )


def newest_first(
    connection: Connection, wanted: Select[tuple[int]], query: Query
) -> Select[tuple[int]]:
    """Order a selection of statements by number, the highest first."""
    if is_sqlite(connection) and query.required:
        # The full-text index counts down by itself; another column would be sorted.
        return wanted.order_by(_WORDS.c.rowid.desc())
    return wanted.order_by(statements.c.number.desc())


def gather_statistics(connection: Connection, table: Table) -> None:
    """Let the database look at how a table is filled, to choose how to search it."""
    connection.execute(DDL(f"ANALYZE {table.name}"))


_WORDS = table("statement_words", column("rowid"))
_MATCHED: ColumnElement[str] = literal_column("statement_words")


def _fts5(term: Term) -> str:
    """Return a term for FTS5; in quotation marks nothing is syntax."""
    return f'"{" ".join(term.words)}"{"*" if term.prefix else ""}'


def _tsquery(term: Term) -> ColumnElement[object]:
    simple = literal_column("'simple'")
    if not term.prefix:
        return func.phraseto_tsquery(simple, " ".join(term.words))
    # Folded words are letters and digits: none of them is syntax.
    return func.to_tsquery(simple, " <-> ".join(term.words) + ":*")


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
    # FULL: what was reported as added is on the disk, even if the power fails.
    connection.execute("PRAGMA synchronous = FULL")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
