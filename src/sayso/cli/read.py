"""`sayso read`: analyse reports and print what was found; stores nothing."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from sayso.cli.options import (
    make_overrides,
    order_option,
    print_skipped,
    report_options,
)
from sayso.records import Analysis, Skipped

if TYPE_CHECKING:
    from sayso.show.table import Order


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="FILE...")
@report_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "jsonl"]),
    default="table",
    show_default=True,
    help="table for people; json, an object a report; jsonl, a line a report.",
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

    FILE is a text or HTML file, a .jsonl file with one report a line, a folder of
    such files, or - for standard input. What the page itself says of its date,
    publisher and title is used unless an option says otherwise.

    \b
    Examples:
      sayso read report.txt --published 2024-10-09 --publisher JNS
      sayso read report.txt --by source
      sayso read report.txt --timeline
      sayso read report.txt --min-confidence 0.6
      sayso read page.html --format json
      sayso read folder/ --format jsonl > statements.jsonl
    """
    if timeline and form != "table":
        raise click.UsageError("--timeline is a table; json and jsonl hold all events.")
    # Loaded here: --help and a wrong option should answer at once.
    from sayso.pipeline import analyse_inputs, load_models

    overrides = make_overrides(published, publisher, title)
    skipped: list[Skipped] = []
    printed = 0
    for item in analyse_inputs(inputs, overrides, load_models(), least):
        if isinstance(item, Skipped):
            skipped.append(item)
        else:
            shown = "timeline" if timeline else form
            _print(item, shown, order, first=printed == 0)
            printed += 1
    print_skipped(ctx, skipped)


def _print(analysis: Analysis, form: str, order: "Order", *, first: bool) -> None:
    from sayso.show import (
        encode_json,
        encode_jsonl,
        render_analysis,
        render_timeline,
    )

    if form in {"table", "timeline"}:
        click.echo(("" if first else "\n" + "=" * 80 + "\n\n"), nl=False)
        table = form == "table"
        shown = (
            render_analysis(analysis, by=order) if table else render_timeline(analysis)
        )
        click.echo(shown, nl=False)
    else:
        click.echo(encode_json(analysis) if form == "json" else encode_jsonl(analysis))
