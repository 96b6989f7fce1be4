"""What the commands that ask a ledger have in common."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from sayso.store import Ledger
    from sayso.store.judged import Judged

FORMATS = ("table", "json", "jsonl", "csv")
LIMIT = 20

_Command = TypeVar("_Command", bound=Callable[..., Any])


def format_option(command: _Command) -> _Command:
    """Add --format."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(FORMATS),
        default="table",
        show_default=True,
        help="table for people; json, one list; jsonl, an object a line; csv.",
    )(command)


def paging_options(command: _Command) -> _Command:
    """Add --limit, --page and --all."""
    for option in (
        click.option("--all", "everything", is_flag=True, help="Show all, not a page."),
        click.option(
            "--page",
            type=click.IntRange(1),
            default=1,
            metavar="N",
            help="Show the next ones: --page 2 for those after --limit.",
        ),
        click.option(
            "--limit",
            type=click.IntRange(1),
            default=LIMIT,
            show_default=True,
            metavar="N",
            help="How many to show.",
        ),
    ):
        command = option(command)
    return command


def period_options(command: _Command) -> _Command:
    """Add --from and --to."""
    for option in (
        click.option(
            "--to",
            "until",
            metavar="DATE",
            help="Said, or else published, in this day, month or year or before.",
        ),
        click.option(
            "--from",
            "since",
            metavar="DATE",
            help="Said on DATE or later; where a report does not say when, published.",
        ),
    ):
        command = option(command)
    return command


def naming_option(command: _Command) -> _Command:
    """Add --named and --unnamed."""
    return click.option(
        "--named/--unnamed",
        "named",
        default=None,
        help="Only named sources, or only unnamed ones.",
    )(command)


@contextmanager
def asked(
    target: str, *, totals: bool = False, claims: bool = False
) -> Iterator["tuple[Ledger, Judged]"]:
    """Open a ledger to ask it, with what people have decided about its statements.

    Args:
        target: Path or address.
        totals: Whether the totals of its sources have to be up to date.
        claims: Whether its claims have to be.
    """
    from sayso.store import open_ledger
    from sayso.store.judged import read_judged
    from sayso.store.totals import refresh_totals

    ledger = open_ledger(target)
    try:
        if totals:
            refresh_totals(ledger, _tell)
        if claims:
            from sayso.linking import refresh_claims

            refresh_claims(ledger, _tell_linking)
        with ledger.read() as connection:
            judged = read_judged(connection)
        yield ledger, judged
    finally:
        ledger.close()


def print_records(records: Iterable[object], form: str, columns: Sequence[str]) -> None:
    """Print records as json, jsonl or csv."""
    from sayso.show.cells import csv_lines, encode_record, encode_records

    if form == "json":
        click.echo(encode_records(records, columns))
        return
    lines = (
        csv_lines(records, columns)
        if form == "csv"
        else (encode_record(each, columns) for each in records)
    )
    for line in lines:
        click.echo(line)


def print_object(record: object, columns: Sequence[str]) -> None:
    """Print one record as indented JSON."""
    from sayso.show.cells import encode_object

    click.echo(encode_object(record, columns))


def print_blocks(blocks: Iterable[str], *, apart: bool = True) -> int:
    """Print blocks, with an empty line between two if `apart`; return how many."""
    number = 0
    for number, block in enumerate(blocks, 1):
        click.echo(("\n" if apart and number > 1 else "") + block)
    return number


def _tell(new: int) -> None:
    click.echo(f"Counting the sources of {new:,} new reports ...", err=True)


def _tell_linking(left: int) -> None:
    click.echo(f"Linking {left:,} new reports with the others ...", err=True)
