"""The one place that knows the order of reading and analysing."""

from collections.abc import Iterator, Sequence

from sayso.analyse import Models, analyse_report
from sayso.models import (
    load_attribution_model,
    load_metonymy_model,
    load_name_model,
)
from sayso.read import Overrides, read_inputs, read_text
from sayso.records import Analysis, Skipped
from sayso.score.gold import GoldReport, Spans, spans_of


def load_models() -> Models:
    """Return the shipped models, loaded and checked.

    Raises:
        ModelError: a model file is missing or damaged.
    """
    return Models(
        attribution=load_attribution_model(),
        names=load_name_model(),
        metonymy=load_metonymy_model(),
    )


def analyse_inputs(
    arguments: Sequence[str],
    overrides: Overrides,
    models: Models,
    least: float = 0.0,
) -> Iterator[Analysis | Skipped]:
    """Yield an analysis of each report in files, folders or standard input (`-`).

    Reports come one by one, in the order of the arguments; what cannot be read is
    yielded as `Skipped` in its place, and the rest goes on. Statements with a
    confidence below `least` are left out.
    """
    for item in read_inputs(arguments, overrides):
        if isinstance(item, Skipped):
            yield item
        else:
            yield analyse_report(item, models, least)


def find_in_gold(report: GoldReport, models: Models) -> tuple[Spans, ...]:
    """Return the attributions found in an annotated report, without its annotation."""
    overrides = Overrides(
        published=None, publisher=report.publisher, title=report.title
    )
    analysis = analyse_report(read_text(report.text, overrides), models)
    return tuple(spans_of(attribution) for attribution in analysis.attributions)
