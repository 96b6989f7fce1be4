"""Show how far a long work has come: a bar on a terminal, plain lines elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from sayso.cli.tally import Tally, render_item
from sayso.pipeline import Ingested
from sayso.records import Skipped

Show = Callable[[Ingested | Skipped, Tally], None]


@contextmanager
def show_progress() -> Iterator[Show]:
    """Give a function that shows a report and the counts so far, on standard error."""
    if not sys.stderr.isatty():
        yield lambda item, _tally: click.echo(render_item(item), err=True)
        return
    # Loaded here: a quarter of a second that only a terminal needs.
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True, markup=False, highlight=False)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("reading", total=None)

        def show(item: Ingested | Skipped, tally: Tally) -> None:
            if isinstance(item, Skipped) or item.outcome != "already there":
                progress.console.print(render_item(item), soft_wrap=True)
            progress.update(task, description=tally.line())

        yield show
