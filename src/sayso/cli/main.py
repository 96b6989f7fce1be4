"""The `sayso` command: its subcommands, and how errors reach the user."""

import logging
import sys
from collections.abc import Sequence
from typing import Any

import click

from sayso import __version__
from sayso.cli.add import add
from sayso.cli.claims import claims
from sayso.cli.compare import compare
from sayso.cli.fetch import fetch
from sayso.cli.judge import judge
from sayso.cli.migrate import migrate
from sayso.cli.origins import origins
from sayso.cli.read import read
from sayso.cli.schema import schema
from sayso.cli.score import score
from sayso.cli.search import search
from sayso.cli.serve import serve
from sayso.cli.show import show
from sayso.cli.sources import sources
from sayso.cli.stats import stats
from sayso.cli.timeline import timeline
from sayso.cli.verify import verify
from sayso.errors import SaysoError


class _Group(click.Group):
    """A group that prints Sayso's own errors without a traceback."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's signature
        try:
            return super().invoke(ctx)
        except SaysoError as error:
            if ctx.params.get("debug"):
                raise
            click.echo(f"Error: {error.message}\nTo fix it: {error.fix}", err=True)
            ctx.exit(1)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="sayso")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def sayso(*, debug: bool) -> None:
    """Read news reports and show who said what, on whose say-so.

    \b
    Example:
      sayso read report.txt --published 2024-10-09 --publisher JNS
    """
    logging.basicConfig(format="%(message)s")
    logging.getLogger("sayso").setLevel(logging.DEBUG if debug else logging.WARNING)


for _command in (
    add,
    claims,
    compare,
    fetch,
    judge,
    migrate,
    origins,
    read,
    schema,
    score,
    search,
    serve,
    show,
    sources,
    stats,
    timeline,
    verify,
):
    sayso.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit with its code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a stand-in under test may not have it
            stream.reconfigure(encoding="utf-8", errors="replace")
    sayso.main(args=arguments, prog_name="sayso")
