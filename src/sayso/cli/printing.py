"""Analyse reports and print what is found."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from sayso.cli.options import print_skipped
from sayso.errors import OptionError
from sayso.records import Analysis, Report, Skipped

if TYPE_CHECKING:
    from sayso.show.table import Order


def print_reports(
    ctx: click.Context,
    reports: Iterable[Report | Skipped],
    form: str,
    *,
    order: "Order" = "report",
    least: float = 0.0,
) -> None:
    """Print the statements of each report, and at the end what was skipped.

    Args:
        ctx: The command that runs.
        reports: What to analyse.
        form: table, timeline, json, jsonl, or html, which is of one report.
        order: Of the table.
        least: Confidence below which statements are left out.
    """
    from sayso.pipeline import analyse_reports, load_models

    skipped: list[Skipped] = []
    printed = 0
    for item in analyse_reports(reports, load_models(), least):
        if isinstance(item, Skipped):
            skipped.append(item)
        elif form == "html" and printed:
            raise OptionError(
                "There are several reports; --format html makes a page of one.",
                fix="give one report, or `sayso add` them and look at each",
            )
        else:
            _print(item, form, order, first=printed == 0)
            printed += 1
    print_skipped(ctx, skipped)


def _print(analysis: Analysis, form: str, order: "Order", *, first: bool) -> None:
    from sayso.show import (
        encode_json,
        encode_jsonl,
        render_analysis,
        render_timeline,
    )

    if form == "html":
        from sayso.show.page import render_report_page

        click.echo(render_report_page(analysis), nl=False)
    elif form in {"table", "timeline"}:
        click.echo(("" if first else "\n" + "=" * 80 + "\n\n"), nl=False)
        table = form == "table"
        shown = (
            render_analysis(analysis, by=order) if table else render_timeline(analysis)
        )
        click.echo(shown, nl=False)
    else:
        click.echo(encode_json(analysis) if form == "json" else encode_jsonl(analysis))
