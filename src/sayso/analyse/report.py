"""Analyse one report: the stages in their order, each from records to records."""

from dataclasses import dataclass

from sayso import __version__
from sayso.analyse.attributions import Finding, choose_findings, find_attributions
from sayso.analyse.parse import parse_text
from sayso.analyse.spans import overlap
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
    findings = tuple(f for f in findings if not _is_furniture(f, report))
    chosen = choose_findings(parse, findings, calibration, calibration.threshold)
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


def _is_furniture(finding: Finding, report: Report) -> bool:
    """Say whether the cue or most of the content is dateline, byline or boilerplate."""
    if any(overlap(cue, f) for cue in finding.cue for f in report.furniture):
        return True
    length = sum(span.end - span.start for span in finding.content)
    inside = sum(overlap(s, f) for s in finding.content for f in report.furniture)
    return 2 * inside > length
