"""`sayso timeline`: follow what was said over time."""

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


@click.command()
@click.option("--about", metavar="WORDS", help="What was said of this; as in search.")
@click.option("--source", metavar="NAME", help="What this source said: name or key.")
@click.option("--publisher", metavar="NAME", help="In reports of this publisher.")
@period_options
@naming_option
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
    ledger: str,
    limit: int,
    page: int,
    everything: bool,
    form: str,
) -> None:
    """Show how a source's line, or what is said of a matter, changed over time.

    Statements are in order of the day on which they were said. Where a report does
    not give that day they stand at the day of publication, and it is said so.

    \b
    Examples:
      sayso timeline --source "Dagny Holmqvist"
      sayso timeline --about "tanker leak" --unnamed
      sayso timeline --source "Dagny Holmqvist" --about leak --format jsonl
    """
    if about is None and source is None:
        raise click.UsageError("Say what to follow: --source NAME, --about WORDS.")
    query = read_words([about or ""])
    with asked(ledger, totals=source is not None) as (opened, judged):
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
    if form != "table":
        print_records(course.found, form, COLUMNS)
    elif not print_blocks(render_course(course.found, query, WIDTH)):
        click.echo("Nothing found.")
    if course.more:
        rest = f"Later statements: --page {page + 1}, or --all."
        click.echo(f"\n{rest}" if form == "table" else rest, err=form != "table")
