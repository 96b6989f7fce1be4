"""`sayso stats`: count what a ledger holds."""

import click

from sayso.cli.asking import asked, format_option, print_records
from sayso.cli.options import ledger_option

COLUMNS = (
    "reports versions analyses statements named sourced sources unnamed_sources"
    " publishers judgements first_published last_published size_bytes run_kinds"
).split()


@click.command()
@ledger_option
@format_option
def stats(*, ledger: str, form: str) -> None:
    """Count the reports, statements, sources and runs of a ledger.

    \b
    Example:
      sayso stats
    """
    with asked(ledger, totals=True) as (opened, _):
        from sayso.show.asked.statistics import render_statistics
        from sayso.show.lines import WIDTH
        from sayso.store.stats import count_ledger

        with opened.read() as connection:
            found = count_ledger(connection)
    if form == "table":
        click.echo(render_statistics(found, opened.name, WIDTH))
    else:
        print_records([found], form, COLUMNS)
