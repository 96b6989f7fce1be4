"""Connections to SQLite and PostgreSQL, set up as a ledger needs them."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection

from sayso.errors import LedgerError

BUSY_S = 60  # how long a writer waits for the others
AGAIN_S = 0.02  # until something is tried again that SQLite does not wait for
CONNECT_S = 10  # how long a server may take to answer
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
        engine = create_engine(url, connect_args={"connect_timeout": CONNECT_S})
    except ModuleNotFoundError as error:
        raise LedgerError(
            "A ledger in PostgreSQL needs the package psycopg.",
            fix="install it with `pip install 'sayso[postgres]'`",
        ) from error
    event.listen(engine, "connect", _set_up_postgres)
    return engine


def writing(engine: Engine) -> Engine:
    """Return an engine whose transactions write, and queue for it from the beginning.

    In SQLite a transaction that reads first and then wants to write fails at once when
    somebody else has written in between; one that begins as a writer waits its turn.
    """
    return engine.execution_options(**{_WRITES: True})


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
    _write_ahead(connection)
    # 32 MB: the indexes of 100,000 reports are looked into at random places.
    connection.execute("PRAGMA cache_size = -32000")
    # FULL: what was reported as added is on the disk, even if the power fails.
    connection.execute("PRAGMA synchronous = FULL")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Let a SQLite file have readers while it is written, as it then stays.

    While another makes the same new file, SQLite refuses this at once, whatever the
    timeout, and so it is asked again.
    """
    last = time.monotonic() + BUSY_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            is_busy = error.sqlite_errorcode == sqlite3.SQLITE_BUSY
            if not is_busy or time.monotonic() > last:
                raise
            time.sleep(AGAIN_S)
        else:
            return


def _set_up_postgres(connection: DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    # A plan for any word would be made after a few questions; words differ too much.
    cursor.execute("SET plan_cache_mode = force_custom_plan")
    # Of a common word all places have to fit; else whole pages are read and folded.
    cursor.execute("SET work_mem = '64MB'")
    cursor.close()
    connection.commit()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
