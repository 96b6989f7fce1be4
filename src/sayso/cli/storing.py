"""Analyse reports into a ledger, and say what becomes of each."""

import re
import shlex
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from sayso.cli.options import SKIPPED_EXIT

if TYPE_CHECKING:
    from sayso.records import Report, Skipped

INTERRUPTED_EXIT = 130  # as shells have it
SHOWN_INPUTS = 20
_LOGIN = re.compile(r"://[^/\s]*@")


def store_reports(
    ctx: click.Context,
    reports: "Iterable[Report | Skipped]",
    ledger: str,
    words: Sequence[str],
    *,
    again: bool = False,
) -> None:
    """Store the reports in a ledger, which is made if it is missing.

    Exits with a code of its own when something was skipped, or at Ctrl-C, after the
    report in hand.

    Args:
        ctx: The command that runs.
        reports: What to store.
        ledger: Path or address.
        words: The command and what it was given, for the record.
        again: Analyse anew what another version analysed.
    """
    from sayso.cli.progress import show_progress
    from sayso.cli.stopping import stopping
    from sayso.cli.tally import Tally
    from sayso.pipeline import ingest, load_models
    from sayso.store import open_ledger

    opened = open_ledger(ledger, create=True)
    command = _command(words, opened.name, again=again)
    found = ingest(reports, opened, load_models(), command=command, again=again)
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


def _command(words: Sequence[str], ledger: str, *, again: bool) -> str:
    """Return the command for the record, without passwords and not too long."""
    name, *inputs = (_LOGIN.sub("://", word) for word in words)
    shown = [*inputs[:SHOWN_INPUTS], *(["..."] if inputs[SHOWN_INPUTS:] else [])]
    options = ["--ledger", ledger, *(["--again"] if again else [])]
    return shlex.join(["sayso", name, *shown, *options])
