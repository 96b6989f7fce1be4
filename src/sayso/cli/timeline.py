"""`sayso timeline`: follow what was said over time, and what became of events."""

from collections.abc import Iterable
from itertools import chain
from typing import TYPE_CHECKING

import click

from sayso.cli.asking import (
    asked,
    format_option,
    naming_option,
    paging_options,
    period_options,
    print_blocks,
    print_records,
)
from sayso.cli.options import ledger_option
from sayso.cli.search import COLUMNS
from sayso.cli.wanted import make_filters, read_words

if TYPE_CHECKING:
    from sayso.linking.happening import Told


@click.command()
@click.option("--about", metavar="WORDS", help="What was said of this; as in search.")
@click.option("--source", metavar="NAME", help="What this source said: name or key.")
@click.option("--publisher", metavar="NAME", help="In reports of this publisher.")
@period_options
@naming_option
@click.option("--events", is_flag=True, help="Only the events, and no statement.")
@ledger_option
@paging_options
@format_option
def timeline(
    *,
    about: str | None,
    source: str | None,
    publisher: str | None,
    since: str | None,
    until: str | None,
    named: bool | None,
    events: bool,
    ledger: str,
    limit: int,
    page: int,
    everything: bool,
    form: str,
) -> None:
    """Show how a source's line, or what is said of a matter, changed over time.

    Statements are in order of the day on which they were said. Where a report does
    not give that day they stand at the day of publication, and it is said so. Below
    them is what became of events that several of their reports tell of: planned,
    postponed, occurred.

    \b
    Examples:
      sayso timeline --source "Dagny Holmqvist"
      sayso timeline --about "tanker leak" --unnamed
      sayso timeline --source "Dagny Holmqvist" --about leak --format jsonl
      sayso timeline --about brannock --events
    """
    if about is None and source is None:
        raise click.UsageError("Say what to follow: --source NAME, --about WORDS.")
    query = read_words([about or ""])
    with asked(ledger, totals=source is not None, claims=True) as (opened, judged):
        from sayso.linking.happening import EVENT_COLUMNS, read_events
        from sayso.show.asked.course import render_course
        from sayso.show.lines import WIDTH
        from sayso.store.course import follow

        with opened.read() as connection:
            filters = make_filters(
                connection,
                judged,
                query=query,
                source=source,
                publisher=publisher,
                period=(since, until),
                named=named,
            )
            skip = 0 if everything else (page - 1) * limit
            most = None if everything else limit
            course = follow(connection, filters, judged, skip=skip, limit=most)
            narrow = bool(source or publisher)
            told = read_events(connection, course.found, query, anywhere=not narrow)
    if form != "table":
        if events:
            print_records(told.courses, form, EVENT_COLUMNS)
        else:
            print_records(course.found, form, COLUMNS)
    else:
        _print(() if events else render_course(course.found, query, WIDTH), told)
    if course.more:
        rest = f"Later statements: --page {page + 1}, or --all."
        click.echo(f"\n{rest}" if form == "table" else rest, err=form != "table")


def _print(days: Iterable[str], told: "Told") -> None:
    """Print statements day by day, and what became of the events of their reports."""
    from sayso.show.lines import WIDTH
    from sayso.show.linked.happened import render_courses
    from sayso.show.linked.parts import INDENT, render_parts

    courses = render_courses(told.courses, told.reports, WIDTH - INDENT)
    parts = render_parts([("Events that several reports tell of", courses)], WIDTH)
    if not print_blocks(chain(days, parts)):
        click.echo("Nothing found.")
