"""`sayso score`: analyse annotated reports and print how right it is."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:  # with numpy behind it; --help should answer at once
    from sayso.score.gold import GoldReport


@click.command()
@click.argument("gold", type=click.Path(path_type=Path))
def score(*, gold: Path) -> None:
    """Analyse the annotated reports of GOLD and print precision, recall and F1.

    GOLD is a JSON Lines file in the PolNeAR format: doc, text, and attributions with
    source, cue and content spans. Needs `pip install 'sayso[score]'`.

    \b
    Example:
      sayso score dev.jsonl
    """
    from sayso.pipeline import find_in_gold, load_models
    from sayso.score import read_gold, render_scores, score_attributions

    reports = read_gold(gold)
    models = load_models()
    found = {r.doc: find_in_gold(r, models) for r in _with_progress(reports)}
    click.echo(render_scores(score_attributions(reports, found)))


def _with_progress(reports: "Sequence[GoldReport]") -> "Iterator[GoldReport]":
    """Yield the reports, with a progress bar on standard error if it is a terminal."""
    hidden = not sys.stderr.isatty()
    with click.progressbar(
        reports, label="Reading", file=sys.stderr, hidden=hidden
    ) as bar:
        yield from bar
