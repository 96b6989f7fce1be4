"""`sayso add`: analyse reports into a ledger."""

from collections.abc import Sequence

import click

from sayso.cli.options import ledger_option, make_overrides, report_options
from sayso.cli.storing import store_reports


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

    PATH is what `sayso read` takes: a file of any kind, a folder, a pattern in
    quotation marks, or - for standard input. The ledger is made if it is missing. A
    report that it has already changes nothing, so the same command may be given again
    after an interruption; a changed text at the same address is stored as a new
    version of the old.

    \b
    Examples:
      sayso add reports/ --publisher "Northgate Courier"
      sayso add today.jsonl --ledger desk.db
      sayso add feed.rss crawl.wacz "releases/*.pdf"
      sayso add today.jsonl --ledger postgresql://desk@localhost/sayso
    """
    from sayso.read import read_inputs

    overrides = make_overrides(published, publisher, title)
    reports = read_inputs(inputs, overrides)
    store_reports(ctx, reports, ledger, ["add", *inputs], again=again)
