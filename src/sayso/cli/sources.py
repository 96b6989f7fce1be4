"""`sayso sources`: list the sources of a ledger."""

from collections.abc import Sequence

import click

from sayso.cli.asking import (
    asked,
    format_option,
    naming_option,
    paging_options,
    print_blocks,
    print_records,
)
from sayso.cli.options import ledger_option
from sayso.cli.wanted import read_words

COLUMNS = (
    "source_key name title source_type known statements named reports publishers first"
    " last merged alike"
).split()


@click.command(
    context_settings={"ignore_unknown_options": True, "help_option_names": ["--help"]}
)
@click.argument("words", nargs=-1, metavar="[WORDS]...")
@ledger_option
@click.option("--publisher", metavar="NAME", help="Quoted in reports of this one.")
@naming_option
@click.option(
    "--least-reports",
    type=click.IntRange(1),
    default=1,
    metavar="N",
    help="Quoted in so many reports or more.",
)
@paging_options
@format_option
def sources(
    *,
    words: Sequence[str],
    ledger: str,
    publisher: str | None,
    named: bool | None,
    least_reports: int,
    limit: int,
    page: int,
    everything: bool,
    form: str,
) -> None:
    """List who is quoted: how often, in how many reports and outlets, since when.

    WORDS are words of the source's name. Those with the most statements come first.
    The same named person or organization is one source in all reports; an unnamed
    source is one of one report only. The numbers count what a source says anywhere:
    --publisher only chooses which sources are listed.

    \b
    Examples:
      sayso sources
      sayso sources ministry --unnamed
      sayso sources --publisher "Northgate Courier" --least-reports 2
    """
    query = read_words(words)
    with asked(ledger, totals=True) as (opened, judged):
        from sayso.show.asked.sources import render_sources
        from sayso.show.lines import WIDTH
        from sayso.store.filters import find_publishers
        from sayso.store.sourceline import SourceFilters
        from sayso.store.sources import list_sources

        skip = 0 if everything else (page - 1) * limit
        with opened.read() as connection:
            filters = SourceFilters(
                query=query,
                known=named,
                least_reports=least_reports,
                publishers=find_publishers(connection, publisher)
                if publisher
                else None,
            )
            # One more than is shown tells whether there are further ones.
            least = None if everything else limit + 1
            found = list_sources(connection, filters, judged, skip=skip, limit=least)
    shown = found if everything else found[:limit]
    if form != "table":
        print_records(shown, form, COLUMNS)
    elif shown:
        print_blocks(render_sources(shown, WIDTH), apart=False)
        if len(found) > len(shown):
            click.echo(f"\nMore with --page {page + 1} or --all.")
    else:
        click.echo("No source found." if page == 1 else "No further sources.")
