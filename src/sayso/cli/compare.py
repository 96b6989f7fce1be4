"""`sayso compare`: two reports of the ledger beside each other."""

import click

from sayso.cli.asking import asked, print_blocks, print_object
from sayso.cli.options import ledger_option
from sayso.cli.terminal import find_strokes, find_width


@click.command()
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@ledger_option
@click.option("--all", "everything", is_flag=True, help="Show all, not the first six.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="table for people; json for programs.",
)
def compare(*, one: str, other: str, ledger: str, everything: bool, form: str) -> None:
    """Show two reports beside each other: what both say, and what only one does.

    A and B are ids as `sayso add` prints them, their beginnings, or addresses. You see
    which words are the same; what both say, on one origin or two; what they contradict
    each other in; what changed from the earlier to the later report; what the later one
    leaves out of parties that it names; and what else only one of them says.

    \b
    Examples:
      sayso compare 961f492f23ee f1b962bc3f5c
      sayso compare 961f f1b9 --all
    """
    with asked(ledger) as (opened, _):
        from sayso.link.compare import compare_reports
        from sayso.show.linked.comparison import FIELDS, MOST, Two, render_comparison
        from sayso.store import find_report, load_report
        from sayso.store.corrections import read_corrections

        with opened.read() as connection:
            correct = read_corrections(connection).apply
            a, b = (
                correct(
                    load_report(connection, find_report(connection, words)).analysis
                )
                for words in (one, other)
            )
    if a.report.id == b.report.id:
        raise click.UsageError("A and B are the same report.")
    found = compare_reports(a, b)
    if form == "json":
        print_object(found, FIELDS)
        return
    two = Two(
        a=a.report,
        b=b.report,
        found=found,
        between=find_strokes().between,
        width=find_width(),
        most=None if everything else MOST,
    )
    print_blocks(render_comparison(two))
