"""Options and messages that several commands share."""

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from sayso.errors import OptionError
from sayso.records import Skipped

if TYPE_CHECKING:
    from sayso.read import Overrides

SKIPPED_EXIT = 3
_SURROGATE = re.compile("[\ud800-\udfff]")  # how Python has bytes that are no text

_Command = TypeVar("_Command", bound=Callable[..., Any])


def report_options(command: _Command) -> _Command:
    """Add --published, --publisher and --title."""
    for option in (
        click.option("--title", help="Title of the report."),
        click.option("--publisher", help="Who published the report."),
        click.option(
            "--published", metavar="DATE", help="Publication date, such as 2024-10-09."
        ),
    ):
        command = option(command)
    return command


def order_option(command: _Command) -> _Command:
    """Add --by."""
    return click.option(
        "--by",
        "order",
        type=click.Choice(["report", "source"]),
        default="report",
        show_default=True,
        help="Table in the order of the report, or under a heading for each source.",
    )(command)


def ledger_option(command: _Command) -> _Command:
    """Add --ledger."""
    return click.option(
        "--ledger",
        metavar="PATH|URL",
        envvar="SAYSO_LEDGER",
        default="sayso.db",
        show_default="sayso.db in this folder, or what SAYSO_LEDGER says",
        help="A SQLite file, or postgresql://user@host/database.",
    )(command)


def make_overrides(
    published: str | None, publisher: str | None, title: str | None
) -> "Overrides":
    """Return what the user said about the reports.

    Raises:
        OptionError: the date is none, or bytes were given that are no text.
    """
    from sayso.read import Overrides, parse_published

    for name, value in (("publisher", publisher), ("title", title)):
        if value and _SURROGATE.search(value):
            raise OptionError(
                f"--{name} holds bytes that are no text.", fix="write it in UTF-8"
            )
    return Overrides(
        published=parse_published(published, how="argument") if published else None,
        publisher=publisher,
        title=title,
    )


def print_skipped(ctx: click.Context, skipped: Sequence[Skipped]) -> None:
    """Say what was skipped and why; if anything was, exit with the code for it."""
    for item in skipped:
        click.echo(render_skipped(item), err=True)
    if skipped:
        ctx.exit(SKIPPED_EXIT)


def render_skipped(item: Skipped) -> str:
    """Return what was skipped and its remedy on two lines.

    Names of files and addresses in archives are foreign words: they steer no terminal.
    """
    from sayso.show.lines import clean

    where, reason, fix = map(clean, (item.where, item.reason, item.fix))
    return f"Skipped {where}: {reason}\nTo fix it: {fix}"
