"""Analyse one report: the stages in their order, each from records to records."""

from dataclasses import dataclass, replace

from sayso import __version__
from sayso.analyse.attributions import Finding, choose_findings, find_attributions
from sayso.analyse.parse import parse_text
from sayso.analyse.spans import cut_spans, overlap, trim_span
from sayso.analyse.statements import make_attributions, make_parties
from sayso.models import AttributionModel
from sayso.records import Analysis, Producer, Report


@dataclass(frozen=True, slots=True)
class Models:
    """All models that an analysis needs, loaded."""

    attribution: AttributionModel


def analyse_report(report: Report, models: Models) -> Analysis:
    """Return all that is found in `report`; the same report gives the same analysis."""
    parse = parse_text(report.text)
    model = models.attribution
    calibration = model.manifest.calibration
    findings = find_attributions(parse, model.tokenizer, model)
    kept = [f for each in findings if (f := _without_furniture(each, report))]
    chosen = choose_findings(parse, kept, calibration, calibration.threshold)
    parties = make_parties(report.text, [finding for finding, _ in chosen])
    return Analysis(
        producer=Producer(
            name="sayso", version=__version__, models=(model.manifest.info,)
        ),
        report=report,
        parties=parties,
        attributions=make_attributions(parse, chosen, parties),
        warnings=parse.warnings,
    )


def _without_furniture(finding: Finding, report: Report) -> Finding | None:
    """Return `finding` without dateline, byline or boilerplate, if anything is left."""
    if any(overlap(cue, span) for cue in finding.cue for span in report.furniture):
        return None
    parts = [
        trimmed
        for span in finding.content
        for part in cut_spans(span, report.furniture)
        if (trimmed := trim_span(report.text, part))
    ]
    source = finding.source
    if source and any(overlap(source, span) for span in report.furniture):
        source = None
    return replace(finding, source=source, content=tuple(parts)) if parts else None
