"""What the commands that record a judgement have in common."""

import getpass
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

from sayso.cli.asking import asked
from sayso.cli.options import ledger_option

if TYPE_CHECKING:
    from sayso.store import Ledger

_Command = TypeVar("_Command", bound=Callable[..., Any])


def by_options(command: _Command) -> _Command:
    """Add --why, --who and --ledger."""
    for option in (
        ledger_option,
        click.option(
            "--who", metavar="NAME", help="Who decides; else your login name."
        ),
        click.option("--why", required=True, metavar="WORDS", help="The reason."),
    ):
        command = option(command)
    return command


@contextmanager
def opened_for(
    target: str, *, totals: bool = False, claims: bool = False
) -> "Iterator[Ledger]":
    """Give the open ledger, with what a judgement needs to be up to date in it."""
    with asked(target, totals=totals, claims=claims) as (ledger, _):
        yield ledger


def name_person(who: str | None) -> str:
    """Return who decides.

    Raises:
        click.UsageError: nobody is logged in under a name.
    """
    try:
        return who or getpass.getuser()
    except (OSError, KeyError) as error:
        raise click.UsageError("Say who decides: --who NAME.") from error


def say_judged(number: int, what: str) -> None:
    """Say what is recorded, and how to take it back."""
    from sayso.show.lines import clean

    click.echo(f"Judgement {number}: {clean(what)}.")
    click.echo(f"To take it back: sayso judge undo {number} --why WORDS")
