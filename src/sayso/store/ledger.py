"""Open a ledger: a SQLite file or a PostgreSQL database."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, select
from sqlalchemy.exc import DBAPIError

from sayso.errors import LedgerError
from sayso.store.address import is_address, postgres_url, shown_url
from sayso.store.connections import postgres_engine, sqlite_engine, writing
from sayso.store.failures import explain_failure
from sayso.store.schema import SCHEMA_VERSION, alembic_version, statements


@dataclass(frozen=True, slots=True)
class Ledger:
    """An open ledger.

    Args:
        engine: Its connections.
        name: Path or address, without a password, for messages.
    """

    engine: Engine
    name: str

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection inside one transaction that only reads.

        Raises:
            LedgerError: the database fails.
        """
        with self._transaction(self.engine) as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Give a connection inside one transaction: all of it is stored, or nothing.

        Raises:
            LedgerError: the database fails.
        """
        with self._transaction(writing(self.engine)) as connection:
            yield connection

    @contextmanager
    def _transaction(self, engine: Engine) -> Iterator[Connection]:
        try:
            with engine.begin() as connection:
                yield connection
        except DBAPIError as error:
            raise explain_failure(error, self.name) from error
        except UnicodeEncodeError as error:  # bytes of an argument that are no text
            raise LedgerError(
                f"{error.object!r} holds what is no character.",
                fix="type it again, or check the encoding of your terminal",
            ) from error

    def close(self) -> None:
        """Give back all connections."""
        self.engine.dispose()


def open_ledger(target: str, *, create: bool = False) -> Ledger:
    """Return the ledger in a SQLite file or behind a `postgresql://` address.

    Args:
        target: Path or address.
        create: Make the file, or the tables in an empty database, if they are missing.

    Raises:
        LedgerError: there is no ledger, it cannot be reached, it is none, or its schema
            is older or newer than that of this Sayso.
    """
    ledger = connect_ledger(target, create=create)
    try:
        version = read_version(ledger)
        if version is None and create:
            # Loading alembic takes longer than opening a ledger that is there.
            from sayso.store.migrate import migrate_ledger  # noqa: PLC0415

            migrate_ledger(ledger)
            version = read_version(ledger)
        _check_version(version, ledger.name)
    except BaseException:
        ledger.close()
        raise
    return ledger


def connect_ledger(target: str, *, create: bool = False) -> Ledger:
    """Return a ledger of any schema version, or an empty database.

    Raises:
        LedgerError: the address is none, or there is no such file.
    """
    if is_address(target):
        url = postgres_url(target)
        return Ledger(postgres_engine(url), shown_url(url))
    path = Path(target)
    if not create and not path.exists():
        raise no_ledger(target)
    return Ledger(sqlite_engine(path), target)


def read_version(ledger: Ledger) -> str | None:
    """Return the version of a ledger's schema; None: the database has no tables.

    Raises:
        LedgerError: the database fails, or holds something else.
    """
    with ledger.read() as connection:
        tables = set(inspect(connection).get_table_names())
        if not tables:
            return None
        if {alembic_version.name, statements.name} <= tables:
            version: str | None = connection.scalar(
                select(alembic_version.c.version_num)
            )
            if version and version.isdecimal():
                return version
    raise LedgerError(
        f"{ledger.name} is a database, but not a ledger of Sayso.",
        fix="give a ledger, or a database without tables, to --ledger",
    )


def _check_version(version: str | None, name: str) -> None:
    if version is None:
        raise no_ledger(name)
    if is_older(version, name):
        raise LedgerError(
            f"The ledger {name} has schema {version}; this Sayso needs "
            f"{SCHEMA_VERSION}.",
            fix=f"run `sayso migrate --ledger {name}`",
        )


def is_older(version: str, name: str) -> bool:
    """Say whether a ledger has an older schema than this Sayso.

    Raises:
        LedgerError: it has a newer one.
    """
    if int(version) > int(SCHEMA_VERSION):
        raise LedgerError(
            f"The ledger {name} has schema {version}, made by a newer Sayso; this one "
            f"knows {SCHEMA_VERSION}.",
            fix="update it with `pip install --upgrade sayso`",
        )
    return int(version) < int(SCHEMA_VERSION)


def no_ledger(name: str) -> LedgerError:
    """Return the error for a path or database that has no ledger."""
    return LedgerError(
        f"There is no ledger at {name}.",
        fix="check the path, or make one with `sayso add FILE... --ledger LEDGER`",
    )
