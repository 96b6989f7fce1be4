"""`sayso origins`: draw on what a claim rests."""

import click

from sayso.cli.asking import asked, print_blocks, print_object
from sayso.cli.options import ledger_option
from sayso.cli.terminal import find_strokes, find_width


@click.command()
@click.argument("claim")
@ledger_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="table for people; json, the whole claim.",
)
def origins(*, claim: str, ledger: str, form: str) -> None:
    """Draw on what a claim rests, and say why: who has it from whom, who denies it.

    CLAIM is the name that `sayso claims` prints below it. Each origin is drawn with
    the reports that lead back to it, and every merge has its reason with the words of
    both reports; then come circular reporting, contradictions, what changed on the
    way, who took which stand when, and a suggested grade. All of that is about
    reporting, not about truth.

    \b
    Examples:
      sayso origins 0d3f8a6c91be:120
      sayso origins 0d3f8a6c91be:120 --format json
    """
    with asked(ledger, claims=True) as (opened, _):
        from sayso.linking.opposing import read_holders
        from sayso.show.linked.claimrows import CLAIM_FIELDS
        from sayso.show.linked.origins import render_origins
        from sayso.store.claims import find_claim

        with opened.read() as connection:
            found = find_claim(connection, claim)
            holders = read_holders(connection, [found.claim])
    if form == "json":
        print_object(found.claim, CLAIM_FIELDS)
    else:
        print_blocks(render_origins(found, holders, find_strokes(), find_width()))
