"""`sayso fetch`: analyse live pages into a ledger."""

from collections.abc import Sequence

import click

from sayso.cli.options import ledger_option, make_overrides, report_options
from sayso.cli.printing import print_reports
from sayso.cli.storing import store_reports


@click.command()
@click.argument("urls", nargs=-1, required=True, metavar="URL...")
@ledger_option
@report_options
@click.option(
    "--print",
    "only_print",
    is_flag=True,
    help="Print the statements, as `sayso read` does, and store nothing.",
)
@click.pass_context
def fetch(
    ctx: click.Context,
    *,
    urls: Sequence[str],
    ledger: str,
    published: str | None,
    publisher: str | None,
    title: str | None,
    only_print: bool,
) -> None:
    """Fetch pages from the net, analyse them and keep them in a ledger.

    URL is the http or https address of a page, a feed, a PDF or a text. Pages come one
    at a time; nothing that they name is loaded. Only public addresses are visited,
    robots.txt is heeded, and pages behind a login are not fetched. A page fetched again
    changes nothing, unless its text has changed: then it is a new version.

    \b
    Examples:
      sayso fetch https://example.com/news/story
      sayso fetch https://example.com/feed.xml --ledger desk.db
      sayso fetch https://example.com/news/story --print
    """
    # Loaded here: --help and a wrong option should answer at once.
    from sayso.pipeline import fetch_reports

    reports = fetch_reports(urls, make_overrides(published, publisher, title))
    if only_print:
        print_reports(ctx, reports, "table")
    else:
        store_reports(ctx, reports, ledger, ["fetch", *urls])
