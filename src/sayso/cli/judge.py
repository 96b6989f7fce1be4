"""`sayso judge`: decide what the analysis cannot, and take it back."""

import getpass
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

from sayso.cli.asking import asked, format_option, print_blocks, print_records
from sayso.cli.options import ledger_option

if TYPE_CHECKING:
    from sayso.store import Ledger

_Command = TypeVar("_Command", bound=Callable[..., Any])

FIELDS = ("source", "named", "status", "certainty", "polarity", "said_at")
COLUMNS = (
    "number kind source_key other_key report_id spans field value undoes who why"
    " recorded_at"
).split()


@click.group()
def judge() -> None:
    """Decide about sources and statements; every decision can be taken back.

    A judgement never changes what was found. It is a line of its own, with who, when
    and why, shows wherever the statement or source does, and survives when a report
    is analysed again.

    \b
    Examples:
      sayso judge merge "person:ana ruiz" "person:ruiz" --why "the mayor, both times"
      sayso judge correct 0d3f8a6c91be:a4 --field status --value denied --why "see 3"
      sayso judge undo 2 --why "another Ruiz"
    """


def _by_options(command: _Command) -> _Command:
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


@judge.command()
@click.argument("key")
@click.argument("other")
@_by_options
def merge(*, key: str, other: str, why: str, who: str | None, ledger: str) -> None:
    """Say that two sources are one: OTHER is shown under KEY from now on.

    Keys are those that `sayso sources` prints.

    \b
    Example:
      sayso judge merge "person:ana ruiz" "person:ruiz" --why "the mayor, both times"
    """
    from sayso.store.decide import Person, merge_sources

    with _opened(ledger, totals=True) as opened:
        number = merge_sources(opened, key, other, Person(_name(who), why))
    _say(number, f"{other} is now shown under {key}")


@judge.command()
@click.argument("key")
@_by_options
def split(*, key: str, why: str, who: str | None, ledger: str) -> None:
    """Take a source out of those that it was merged with.

    \b
    Example:
      sayso judge split "person:ruiz" --why "two of them are the mayor's brother"
    """
    from sayso.store.decide import Person, split_source

    with _opened(ledger) as opened:
        number = split_source(opened, key, Person(_name(who), why))
    _say(number, f"{key} is a source of its own again")


@judge.command()
@click.argument("statement")
@_by_options
def confirm(*, statement: str, why: str, who: str | None, ledger: str) -> None:
    """Say that a statement is right as it stands.

    STATEMENT is what `sayso search` prints below it.

    \b
    Example:
      sayso judge confirm 0d3f8a6c91be:a4 --why "asked the author"
    """
    from sayso.store.decide import Person, confirm_statement

    with _opened(ledger) as opened:
        number = confirm_statement(opened, statement, Person(_name(who), why))
    _say(number, f"{statement} is confirmed")


@judge.command()
@click.argument("statement")
@click.option(
    "--field", type=click.Choice(FIELDS), required=True, help="What is wrong."
)
@click.option(
    "--value",
    required=True,
    help="What it should be: a key for source, yes or no for named, a day for said_at.",
)
@_by_options
def correct(
    *, statement: str, field: str, value: str, why: str, who: str | None, ledger: str
) -> None:
    """Say what a field of a statement should be.

    \b
    Example:
      sayso judge correct 0d3f8a6c91be:a4 --field status --value denied --why "line 3"
    """
    from sayso.store.decide import Person, correct_statement

    with _opened(ledger) as opened:
        by = Person(_name(who), why)
        number = correct_statement(opened, statement, field, value, by)
    _say(number, f"{field} of {statement} is now {value}")


@judge.command()
@click.argument("number", type=click.IntRange(1))
@_by_options
def undo(*, number: int, why: str, who: str | None, ledger: str) -> None:
    """Take judgement NUMBER back; what was before is shown again.

    \b
    Example:
      sayso judge undo 2 --why "another Ruiz"
    """
    from sayso.store.decide import Person, undo_judgement

    with _opened(ledger) as opened:
        made = undo_judgement(opened, number, Person(_name(who), why))
    _say(made, f"judgement {number} does not hold any more")


@judge.command(name="list")
@ledger_option
@format_option
def list_judgements(*, ledger: str, form: str) -> None:
    """List all judgements: who decided what, when and why, and what still holds.

    Those whose statement is not found any more, because a report was analysed again,
    are marked.

    \b
    Example:
      sayso judge list
    """
    with asked(ledger) as (opened, judged):
        from sayso.show.asked.judgements import render_judgements
        from sayso.show.lines import WIDTH
        from sayso.store.judgements import read_judgements, standing

        with opened.read() as connection:
            made = read_judgements(connection)
    if form != "table":
        print_records(made, form, COLUMNS)
        return
    words = {
        each.number: judged.originals[row].content
        for row, decisions in judged.decisions.items()
        for each in decisions
    }
    holding = frozenset(each.number for each in standing(made))
    lost = frozenset(each.number for each in judged.lost)
    if not print_blocks(render_judgements(made, holding, lost, words, WIDTH)):
        click.echo("Nobody has judged anything in this ledger.")


@contextmanager
def _opened(target: str, *, totals: bool = False) -> "Iterator[Ledger]":
    with asked(target, totals=totals) as (ledger, _):
        yield ledger


def _name(who: str | None) -> str:
    """Return who decides.

    Raises:
        click.UsageError: nobody is logged in under a name.
    """
    try:
        return who or getpass.getuser()
    except (OSError, KeyError) as error:
        raise click.UsageError("Say who decides: --who NAME.") from error


def _say(number: int, what: str) -> None:
    from sayso.show.lines import clean

    click.echo(f"Judgement {number}: {clean(what)}.")
    click.echo(f"To take it back: sayso judge undo {number} --why WORDS")
