"""Bring a ledger to the newest schema, step by step, in one transaction."""

from dataclasses import dataclass

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

_SCRIPTS = "sayso.store:migrations"


@dataclass(frozen=True, slots=True)
class Step:
    """One migration."""

    version: str
    summary: str


def steps_after(version: str | None) -> tuple[Step, ...]:
    """Return the steps that a ledger of this version lacks, in order; None: all."""
    scripts = ScriptDirectory.from_config(_config())
    missing = scripts.iterate_revisions("head", version or "base")
    steps = [Step(each.revision, each.doc) for each in missing]
    return tuple(reversed(steps))


def run_steps(connection: Connection, version: str = "head") -> None:
    """Run all steps up to a version, inside the transaction of the connection."""
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, version)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", _SCRIPTS)
    config.set_main_option("path_separator", "os")
    return config
