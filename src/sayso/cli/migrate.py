"""`sayso migrate`: bring a ledger of an older Sayso to the schema of this one."""

import sys

import click

from sayso.cli.options import ledger_option


@click.command()
@ledger_option
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def migrate(*, ledger: str, dry_run: bool, yes: bool) -> None:
    """Bring a ledger that an older Sayso made to the schema of this one.

    All of it is done, or nothing. A SQLite file is copied first, beside itself; of a
    PostgreSQL database, make a backup with pg_dump.

    \b
    Examples:
      sayso migrate --dry-run
      sayso migrate --ledger desk.db
    """
    from sayso.store.ledger import connect_ledger, is_older, no_ledger, read_version
    from sayso.store.migrate import back_up, migrate_ledger, steps_after

    opened = connect_ledger(ledger)
    try:
        version = read_version(opened)
        if version is None:
            raise no_ledger(opened.name)
        if not is_older(version, opened.name):
            click.echo(f"{opened.name} has schema {version}, the newest.")
            return
        click.echo(f"{opened.name} has schema {version}. To do:")
        steps = steps_after(version)
        for step in steps:
            click.echo(f"  {step.version}  {step.summary}")
        if dry_run or not (yes or _is_agreed()):
            click.echo("Nothing has changed.")
            return
        if backup := back_up(opened, version):
            click.echo(f"The ledger as it was: {backup}")
        migrate_ledger(opened)
        click.echo(f"{opened.name} has schema {steps[-1].version} now.")
    finally:
        opened.close()


def _is_agreed() -> bool:
    """Ask on a terminal; elsewhere the command itself is the answer."""
    return not sys.stdin.isatty() or click.confirm("Do this?", default=True)
