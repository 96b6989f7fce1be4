"""`sayso add`: analyse reports into a ledger."""

import shlex
from collections.abc import Sequence

import click

from sayso.cli.options import (
    SKIPPED_EXIT,
    ledger_option,
    make_overrides,
    report_options,
)

INTERRUPTED_EXIT = 130  # as shells have it
SHOWN_INPUTS = 20


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="PATH...")
@ledger_option
@report_options
@click.option(
    "--again",
    is_flag=True,
    help="Analyse anew what another version of Sayso, its models or rules analysed.",
)
@click.pass_context
def add(
    ctx: click.Context,
    *,
    inputs: Sequence[str],
    ledger: str,
    published: str | None,
    publisher: str | None,
    title: str | None,
    again: bool,
) -> None:
    """Analyse reports and keep them in a ledger.

    PATH is what `sayso read` takes: a file, a folder, or - for standard input. The
    ledger is made if it is missing. A report that it has already changes nothing, so
    the same command may be given again after an interruption; a changed text at the
    same address is stored as a new version of the old.

    \b
    Examples:
      sayso add reports/ --publisher "Northgate Courier"
      sayso add today.jsonl --ledger desk.db
      sayso add today.jsonl --ledger postgresql://desk@localhost/sayso
    """
    from sayso.cli.progress import show_progress
    from sayso.cli.stopping import stopping
    from sayso.cli.tally import Tally
    from sayso.pipeline import ingest, load_models
    from sayso.store import open_ledger

    overrides = make_overrides(published, publisher, title)
    opened = open_ledger(ledger, create=True)
    found = ingest(
        inputs,
        opened,
        load_models(),
        overrides=overrides,
        command=_command(inputs, opened.name, again=again),
        again=again,
    )
    tally = Tally()
    try:
        with stopping() as stop, show_progress() as show:
            for item in found:
                tally.add(item)
                show(item, tally)
                if stop.is_asked:
                    break
    finally:  # also when the ledger fails, or at a second Ctrl-C
        click.echo(tally.summary(opened.name))
        opened.close()
    if stop.is_asked:
        ctx.exit(INTERRUPTED_EXIT)
    if tally.skipped:
        ctx.exit(SKIPPED_EXIT)


def _command(inputs: Sequence[str], ledger: str, *, again: bool) -> str:
    """Return the command for the record, without passwords and not too long."""
    shown = [*inputs[:SHOWN_INPUTS], *(["..."] if inputs[SHOWN_INPUTS:] else [])]
    words = [
        "sayso",
        "add",
        *shown,
        "--ledger",
        ledger,
        *(["--again"] if again else []),
    ]
    return shlex.join(words)
