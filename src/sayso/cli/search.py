"""`sayso search`: find statements in a ledger."""

from collections.abc import Sequence

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
from sayso.cli.wanted import make_filters, read_words

STATUSES = (
    "asserted denied doubted unknown declined promised requested expected conditional"
    " asked"
).split()
COLUMNS = (
    "statement source source_key source_type title named on_behalf_of via publisher"
    " said_at published_at status certainty polarity content cue form confidence"
    " decisions report key report_title url"
).split()


@click.command(
    context_settings={"ignore_unknown_options": True, "help_option_names": ["--help"]}
)
@click.argument("words", nargs=-1, metavar="[WORDS]...")
@ledger_option
@click.option("--source", metavar="NAME", help="By this source: its name or key.")
@click.option("--publisher", metavar="NAME", help="In reports of this publisher.")
@period_options
@click.option("--status", type=click.Choice(STATUSES), help="How it is put.")
@naming_option
@click.option("--versions", is_flag=True, help="Also in replaced versions of reports.")
@paging_options
@format_option
def search(
    *,
    words: Sequence[str],
    ledger: str,
    source: str | None,
    publisher: str | None,
    since: str | None,
    until: str | None,
    status: str | None,
    named: bool | None,
    versions: bool,
    limit: int,
    page: int,
    everything: bool,
    form: str,
) -> None:
    """Find statements by their words, their source and the title of the report.

    WORDS all have to be there: a word, a "phrase in quotation marks", a beginning*,
    or -without. Case, accents and apostrophes do not matter. Statements that hold
    the words themselves come first, then those whose source or report's title does,
    the newest first. Without WORDS, an option has to say what is wanted.

    \b
    Examples:
      sayso search tanker leak
      sayso search '"tanker leak"' -inquiry --from 2024-10-01
      sayso search --source "Dagny Holmqvist" --status denied
      sayso search strik* --unnamed --format csv > unnamed.csv
    """
    query = read_words(words)
    with asked(ledger, totals=source is not None) as (opened, judged):
        from sayso.show.asked.statements import render_found
        from sayso.show.lines import WIDTH
        from sayso.store.search import search_page, search_statements

        with opened.read() as connection:
            filters = make_filters(
                connection,
                judged,
                query=query,
                source=source,
                publisher=publisher,
                period=(since, until),
                status=status,
                named=named,
                versions=versions,
            )
            if everything:
                results = search_statements(connection, filters, judged)
                if form == "table":
                    print_blocks(render_found(results, query, first=1, width=WIDTH))
                else:
                    print_records(results, form, COLUMNS)
                return
            skip = (page - 1) * limit
            found = search_page(connection, filters, judged, skip=skip, limit=limit)
    if form != "table":
        print_records(found.found, form, COLUMNS)
    elif print_blocks(render_found(found.found, query, first=skip + 1, width=WIDTH)):
        click.echo(_footer(page, more=found.more))
    else:
        click.echo("Nothing found." if page == 1 else "No further statements.")
    if found.more and form != "table":
        click.echo("More were found: --page 2, a higher --limit, or --all.", err=True)


def _footer(page: int, *, more: bool) -> str:
    rest = f"; more with --page {page + 1} or --all" if more else ""
    return f"\nLook at a report with `sayso show ID`{rest}."
