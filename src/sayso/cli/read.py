"""`sayso read`: analyse reports and print what was found; stores nothing."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from sayso.cli.options import make_overrides, order_option, report_options
from sayso.cli.printing import print_reports

if TYPE_CHECKING:
    from sayso.show.table import Order


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="FILE...")
@report_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "jsonl", "html"]),
    default="table",
    show_default=True,
    help="table for people; json, an object a report; jsonl, a line a report; html, "
    "one page of one report.",
)
@order_option
@click.option(
    "--timeline",
    is_flag=True,
    help="Show what happened, will or might instead, in order of time.",
)
@click.option(
    "--min-confidence",
    "least",
    type=click.FloatRange(0, 1),
    default=0.0,
    help="Leave out statements that Sayso is less sure of, 0 to 1.",
)
@click.pass_context
def read(
    ctx: click.Context,
    *,
    inputs: Sequence[str],
    published: str | None,
    publisher: str | None,
    title: str | None,
    form: str,
    order: "Order",
    timeline: bool,
    least: float,
) -> None:
    """Print every attributed statement of one or more reports.

    FILE is plain text, a web page, JSON Lines with one report a line, an RSS or Atom
    feed, a web archive (WARC, WACZ), a NewsML-G2 or ninjs item or a PDF press release,
    packed by gzip or not; a folder of such files, a pattern in quotation marks, or -
    for standard input. What the report itself says of its date, publisher and title is
    used unless an option says otherwise.

    \b
    Examples:
      sayso read report.txt --published 2024-10-09 --publisher JNS
      sayso read report.txt --by source
      sayso read report.txt --timeline
      sayso read report.txt --min-confidence 0.6
      sayso read page.html --format json
      sayso read report.txt --format html > report.html
      sayso read folder/ --format jsonl > statements.jsonl
      sayso read feed.rss "releases/*.pdf" crawl.wacz
    """
    if timeline and form != "table":
        raise click.UsageError("--timeline is a table; json and jsonl hold all events.")
    if order != "report" and form == "html":
        raise click.UsageError("--by is for the table; a page follows the text.")
    # Loaded here: --help and a wrong option should answer at once.
    from sayso.read import read_inputs

    overrides = make_overrides(published, publisher, title)
    reports = read_inputs(inputs, overrides)
    shown = "timeline" if timeline else form
    print_reports(ctx, reports, shown, order=order, least=least)
