"""The one place that knows the order of reading, analysing and storing."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.analyse import Models, analyse_report
from sayso.models import (
    load_attribution_model,
    load_metonymy_model,
    load_name_model,
)
from sayso.read import Overrides, read_live, read_text
from sayso.records import SHOWN_ID, Analysis, Report, Skipped
from sayso.score.gold import GoldReport, Spans, spans_of

if TYPE_CHECKING:  # with SQLAlchemy behind it, which `sayso read` does without
    from sayso.store import Ledger, Outcome

_LOG = logging.getLogger(__name__)


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


def analyse_reports(
    reports: Iterable[Report | Skipped], models: Models, least: float = 0.0
) -> Iterator[Analysis | Skipped]:
    """Yield an analysis of each report, in their order.

    What could not be read is yielded in its place. Statements with a confidence below
    `least` are left out.
    """
    for item in reports:
        if isinstance(item, Skipped):
            yield item
        else:
            yield _analyse(item, models, least)


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of a report on its way into a ledger."""

    report: Report
    outcome: "Outcome"
    statements: int  # that were stored now


def fetch_reports(
    urls: Sequence[str], overrides: Overrides
) -> Iterator[Report | Skipped]:
    """Yield the reports at addresses of the net, in order and one at a time.

    What cannot be fetched or read is yielded as `Skipped` in its place.
    """
    from sayso.fetch import fetch_pages  # noqa: PLC0415 - only this needs the net

    for page in fetch_pages(urls):
        if isinstance(page, Skipped):
            yield page
        else:
            yield from read_live(
                page.body,
                page.url,
                media_type=page.media_type,
                charset=page.charset,
                captured_at=page.captured_at,
                sha256=page.sha256,
                overrides=overrides,
            )


def ingest(
    reports: Iterable[Report | Skipped],
    ledger: "Ledger",
    models: Models,
    *,
    command: str,
    again: bool = False,
) -> Iterator[Ingested | Skipped]:
    """Analyse and store reports.

    What became of a report is yielded once it is stored; one that the ledger has is not
    analysed. What could not be read is yielded in its place.

    Args:
        reports: From `read_inputs` or `fetch_reports`.
        ledger: Where to; several processes may add to it at once.
        models: All models, loaded.
        command: What the user typed, for the record.
        again: Analyse reports anew whose newest analysis is by another version of
            Sayso, its models or rules.

    Raises:
        LedgerError: the ledger fails; what was yielded is stored.
    """
    from sayso.store import Outcome, begin_run, is_known, store_analysis  # noqa: PLC0415

    run = None
    for report in reports:
        if isinstance(report, Skipped):
            yield report
            continue
        with ledger.read() as connection:
            known = is_known(connection, report.id, models.producer, again=again)
        if known:
            yield Ingested(report, Outcome.THERE, 0)
            continue
        analysis = _analyse(report, models)
        if isinstance(analysis, Skipped):
            yield analysis
            continue
        run = run or begin_run(ledger, command, models.producer)
        outcome = store_analysis(ledger, run, analysis, again=again)
        stored = 0 if outcome is Outcome.THERE else len(analysis.attributions)
        yield Ingested(report, outcome, stored)


def _analyse(report: Report, models: Models, least: float = 0.0) -> Analysis | Skipped:
    """Analyse a report; a fault of Sayso's own costs no other report of a batch."""
    try:
        return analyse_report(report, models, least)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is ours
        _LOG.debug("The analysis of report %s failed.", report.id, exc_info=error)
        return Skipped(
            where=report.key or report.url or f"report {report.id[:SHOWN_ID]}",
            reason=f"Sayso has a fault that shows on it: {type(error).__name__}.",
            fix="Report it with the text; `sayso --debug` shows where the fault is.",
        )


def find_in_gold(report: GoldReport, models: Models) -> tuple[Spans, ...]:
    """Return the attributions found in an annotated report, without its annotation."""
    overrides = Overrides(
        published=None, publisher=report.publisher, title=report.title
    )
    analysis = analyse_report(read_text(report.text, overrides), models)
    return tuple(spans_of(attribution) for attribution in analysis.attributions)
