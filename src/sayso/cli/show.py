"""`sayso show`: print a report of the ledger, a statement of it, or its versions."""

import re
from typing import TYPE_CHECKING

import click

from sayso.cli.options import ledger_option, order_option
from sayso.errors import LedgerError

if TYPE_CHECKING:  # with SQLAlchemy behind it; --help should answer at once
    from sqlalchemy import Connection

    from sayso.records import Analysis
    from sayso.show.table import Order
    from sayso.store import Ledger

_STATEMENT = re.compile(r"a\d+")


@click.command()
@click.argument("words", metavar="ID")
@ledger_option
@click.option(
    "--versions",
    is_flag=True,
    help="Show all versions of the report, and what was edited between them.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="table for people; json as `sayso read` prints it.",
)
@order_option
def show(*, words: str, ledger: str, versions: bool, form: str, order: "Order") -> None:
    """Print a report of the ledger as `sayso read` does, without analysing it again.

    ID is what `sayso add` printed for it or the first characters of that, the address
    of the report, or the id that the input gave. ID:a7 is its statement a7.

    \b
    Examples:
      sayso show 734850ff6ffc
      sayso show 734850ff6ffc:a7
      sayso show https://example.org/strike --versions
    """
    from sayso.store import open_ledger

    opened = open_ledger(ledger)
    try:
        if versions:
            _show_versions(opened, words, form)
        else:
            _show_report(opened, words, form, order)
    finally:
        opened.close()


def _show_versions(ledger: "Ledger", words: str, form: str) -> None:
    from sayso.show import compare_versions, encode_versions, render_versions
    from sayso.store import find_report, find_versions, load_report

    with ledger.read() as connection:
        numbers = find_versions(connection, find_report(connection, words))
        stored = [load_report(connection, number) for number in numbers]
    found = compare_versions([(one.recorded_at, one.analysis) for one in stored])
    if form == "json":
        click.echo(encode_versions(found))
    else:
        click.echo(render_versions(found), nl=False)


def _show_report(ledger: "Ledger", words: str, form: str, order: "Order") -> None:
    from sayso.show import encode_json, encode_statement, render_analysis, render_one
    from sayso.show.asked.marks import render_marks
    from sayso.show.lines import WIDTH
    from sayso.store import find_versions, load_report
    from sayso.store.judged import judged_of

    with ledger.read() as connection:
        number, statement = _find(connection, words)
        versions = find_versions(connection, number)
        analysis = load_report(connection, number).analysis
        marks = render_marks(*judged_of(connection, analysis.report.id), WIDTH)
    if len(versions) > 1:
        place = f"version {versions.index(number) + 1} of {len(versions)}"
        click.echo(f"This is {place}; --versions shows the edits.", err=True)
    if statement is None:
        json = form == "json"
        shown = encode_json(analysis) if json else render_analysis(analysis, by=order)
    else:
        one = encode_statement if form == "json" else render_one
        shown = one(analysis, _number_of(statement, analysis))
    click.echo(shown.rstrip("\n"))
    if marks and form == "table":
        click.echo(f"\n{marks}")


def _find(connection: "Connection", words: str) -> tuple[int, str | None]:
    """Return the number of the report, and the id of the statement if one is meant."""
    from sayso.store import find_report

    report, _, statement = words.rpartition(":")
    try:
        return find_report(connection, words), None  # an address holds a colon too
    except LedgerError:
        if not report or not _STATEMENT.fullmatch(statement):
            raise
    return find_report(connection, report), statement


def _number_of(statement: str, analysis: "Analysis") -> int:
    """Return the place of a statement in its report, from 1."""
    ids = [item.id for item in analysis.attributions]
    if statement not in ids:
        fix = f"give one from {ids[0]} to {ids[-1]}" if ids else "it has no statements"
        raise LedgerError(f"The report has no statement {statement}.", fix=fix)
    return ids.index(statement) + 1
