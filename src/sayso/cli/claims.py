"""`sayso claims`: list what several reports say, and on how many origins it rests."""

import click

from sayso.cli.asking import (
    asked,
    format_option,
    paging_options,
    print_blocks,
    print_records,
)
from sayso.cli.options import ledger_option
from sayso.cli.terminal import find_width
from sayso.cli.wanted import read_words

SEVERAL = 2


@click.command()
@click.option("--about", metavar="WORDS", help="Claims with these words; as in search.")
@click.option(
    "--min-reports",
    type=click.IntRange(1),
    metavar="N",
    help="In so many reports or more.  [default: 2; 1 with --contested]",
)
@click.option("--contested", is_flag=True, help="Only what something contradicts.")
@ledger_option
@paging_options
@format_option
def claims(
    *,
    about: str | None,
    min_reports: int | None,
    contested: bool,
    ledger: str,
    limit: int,
    page: int,
    everything: bool,
    form: str,
) -> None:
    """List what several reports say: on how many origins, held and opposed by whom.

    Ten reports are not ten origins: those that copy or cite one another rest on one.
    `1 to 3 origins` means that the reports do not show which of three are the same.
    Claims in the most reports come first. That is how well something is reported, and
    not whether it is true.

    \b
    Examples:
      sayso claims
      sayso claims --about "orsa lock" --min-reports 3
      sayso claims --contested --format jsonl
    """
    least = min_reports or (1 if contested else SEVERAL)
    query = read_words([about or ""])
    with asked(ledger, claims=True) as (opened, _):
        from sayso.linking.opposing import read_holders
        from sayso.show.linked.claims import render_claims
        from sayso.store.claims import ClaimFilters, find_claims

        filters = ClaimFilters(query=query, least_reports=least, contested=contested)
        skip = 0 if everything else (page - 1) * limit
        most = None if everything else limit
        with opened.read() as connection:
            found = find_claims(connection, filters, skip=skip, limit=most)
            holders = read_holders(connection, (each.claim for each in found.found))
    if form != "table":
        from sayso.show.linked.claimrows import CLAIM_FIELDS, ROW_FIELDS, make_row

        if form == "csv":
            rows = (make_row(each, holders) for each in found.found)
            print_records(rows, form, ROW_FIELDS)
        else:
            print_records((each.claim for each in found.found), form, CLAIM_FIELDS)
    elif print_blocks(
        render_claims(found.found, query, holders, first=skip + 1, width=find_width())
    ):
        click.echo("\nTo see what one rests on:\n  sayso origins CLAIM")
        if found.more:
            click.echo(f"More with --page {page + 1} or --all.")
    else:
        click.echo("No claim found." if page == 1 else "No further claims.")
    if found.more and form != "table":
        click.echo("More were found: --page 2, a higher --limit, or --all.", err=True)
