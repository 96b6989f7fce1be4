"""Bring a ledger to the newest schema, step by step, in one transaction."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from sayso.errors import LedgerError
from sayso.store.connections import without_references
from sayso.store.dialect import lock_name
from sayso.store.ledger import Ledger

_SCRIPTS = "sayso.store:migrations"
_LOCK = "sayso migration"


@dataclass(frozen=True, slots=True)
class Step:
    """One migration."""

    version: str
    summary: str


def steps_after(version: str) -> tuple[Step, ...]:
    """Return the steps that a ledger of this version lacks, in order."""
    missing = ScriptDirectory.from_config(_config()).iterate_revisions("head", version)
    return tuple(reversed([Step(step.revision, step.doc) for step in missing]))


def migrate_ledger(ledger: Ledger, version: str = "head") -> None:
    """Bring a ledger to a version of the schema, in one transaction.

    Raises:
        LedgerError: the database fails; nothing has changed then.
    """
    config = _config()
    with without_references(ledger.engine), ledger.write() as connection:
        lock_name(connection, _LOCK)
        config.attributes["connection"] = connection
        command.upgrade(config, version)


def back_up(ledger: Ledger, version: str) -> Path | None:
    """Copy a SQLite ledger beside itself; None: it is on a server.

    The copy holds all that was stored until now, also while others write.

    Raises:
        LedgerError: it cannot be written, or the disk is full.
    """
    if ledger.engine.dialect.name != "sqlite":
        return None
    path = Path(ledger.engine.url.database or "")
    names = (f"{path.name}.schema-{version}{more}.bak" for more in _numbers())
    backup = next(p for p in map(path.with_name, names) if not p.exists())
    try:
        with (
            closing(sqlite3.connect(path)) as old,
            closing(sqlite3.connect(backup)) as new,
        ):
            old.backup(new)
    except sqlite3.Error as error:
        backup.unlink(missing_ok=True)
        raise LedgerError(
            f"The backup {backup} cannot be written: {error}.",
            fix="make room for it, or permit writing in the folder; the ledger has not "
            "changed",
        ) from error
    return backup


def _numbers() -> Iterator[str]:
    yield ""
    yield from (f"-{number}" for number in count(2))


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", _SCRIPTS)
    config.set_main_option("path_separator", "os")
    return config
