"""Analyse one report: the stages in their order, each from records to records."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso import __version__
from sayso.analyse.events.events import find_events, read_actors
from sayso.analyse.events.held import Held
from sayso.analyse.events.mentions import read_tellings
from sayso.analyse.events.quantities import find_quantities
from sayso.analyse.events.told import Known
from sayso.analyse.find.attributions import Finding, choose_findings, find_attributions
from sayso.analyse.find.candidates import Candidate, read_candidates, read_windows
from sayso.analyse.find.citing import split_citing
from sayso.analyse.find.endings import widen_endings
from sayso.analyse.find.nested import find_nested
from sayso.analyse.find.spans import cut_spans, overlap, trim_span
from sayso.analyse.parties.cast import gather_parties
from sayso.analyse.parties.names import Name, read_names
from sayso.analyse.phrases.scene import Scene, make_scene
from sayso.analyse.profiles.complete import add_anonymity, add_standing
from sayso.analyse.profiles.speaking import keep_speakers
from sayso.analyse.relays.chains import settle_relays
from sayso.analyse.said.dated import date_statements
from sayso.analyse.stance.stance import add_stance
from sayso.analyse.statements import make_attributions, read_loose_roles, read_roles
from sayso.analyse.text.parse import Parse, parse_text
from sayso.analyse.text.pieces import cut_pieces
from sayso.analyse.text.spanindex import SpanIndex
from sayso.analyse.times.times import find_times
from sayso.models import AttributionModel, MetonymyModel, NameModel
from sayso.models.frames import load_frames
from sayso.models.threads import single_threaded
from sayso.records import Analysis, ModelInfo, Producer, Report, Span


@dataclass(frozen=True, slots=True)
class Models:
    """All models that an analysis needs, loaded."""

    attribution: AttributionModel
    names: NameModel
    metonymy: MetonymyModel

    @property
    def infos(self) -> tuple[ModelInfo, ...]:
        """What each model says of itself."""
        models = (self.attribution, self.names, self.metonymy)
        return tuple(model.manifest.info for model in models)

    @property
    def producer(self) -> Producer:
        """The program and models that stand behind an analysis."""
        return Producer(name="sayso", version=__version__, models=self.infos)


def analyse_report(report: Report, models: Models, least: float = 0.0) -> Analysis:
    """Return all that is found in `report`; the same report gives the same analysis.

    Args:
        report: The report to analyse.
        models: All models, loaded.
        least: Confidence, 0 to 1, below which statements are left out. Below the
            model's own threshold, about 0.4, it changes nothing.
    """
    parse = parse_text(report.text)
    findings, scene = read_findings(parse, models)
    chosen = _choose(parse, findings, report, models.attribution, least)
    statements = read_roles(parse, chosen)
    words = [w for statement in statements for w in statement.roles]
    words += read_loose_roles(parse, statements)
    tellings = read_tellings(parse, scene, report.furniture, load_frames())
    words += read_actors(tellings)
    cast = gather_parties(parse, words, scene)
    attributions = make_attributions(parse, statements, cast)
    attributions = settle_relays(parse, attributions, cast.parties, report.publisher)
    times = find_times(parse, report)
    attributions = date_statements(parse, report, cast.parties, attributions, times)
    attributions = add_stance(parse, attributions)
    parties = add_standing(parse, cast, scene.names, [finding for finding, _ in chosen])
    known = Known(
        held=Held(attributions),
        cast=cast,
        times=times,
        published=report.published_at.value if report.published_at else None,
    )
    return Analysis(
        producer=models.producer,
        report=report,
        parties=keep_speakers(parties, attributions),
        attributions=add_anonymity(parse, attributions, cast),
        times=times,
        events=find_events(parse, tellings, known),
        quantities=find_quantities(parse, report.furniture, attributions, times),
        warnings=parse.warnings,
    )


def read_findings(parse: Parse, models: Models) -> tuple[tuple[Finding, ...], Scene]:
    """Return all possible attributions, and the text with all its names.

    Both are read window by window, so that no state outlives its window.
    """
    pieces = cut_pieces(parse, models.attribution.tokenizer)
    candidates: list[Candidate] = []
    names: list[Name] = []
    with single_threaded():
        for states in read_windows(pieces, models.attribution):
            candidates += read_candidates(pieces, states, models.attribution)
            names += read_names(
                parse.text, pieces, states, models.names, models.metonymy
            )
    scene = make_scene(parse.text, names)
    findings = find_attributions(scene, parse, pieces, candidates)
    return split_citing(parse, findings), scene


def _choose(
    parse: Parse,
    findings: Sequence[Finding],
    report: Report,
    model: AttributionModel,
    least: float,
) -> tuple[tuple[Finding, float], ...]:
    """Return the findings sure enough, and those inside their contents."""
    calibration = model.manifest.calibration
    threshold = max(calibration.threshold, least)
    furniture = SpanIndex((span, span) for span in report.furniture)
    kept = [
        finding
        for each in findings
        if (finding := _without_furniture(parse.text, each, furniture))
    ]
    chosen = choose_findings(parse, kept, calibration, threshold)
    chosen = widen_endings(parse, chosen)
    return chosen + find_nested(parse, chosen)


def _without_furniture(
    text: str, finding: Finding, furniture: SpanIndex[Span]
) -> Finding | None:
    """Return `finding` without dateline, byline or boilerplate, if anything is left."""
    if any(overlap(cue, span) for cue in finding.cue for span in furniture.near(cue)):
        return None
    parts = [
        trimmed
        for span in finding.content
        for part in cut_spans(span, furniture.near(span))
        if (trimmed := trim_span(text, part))
    ]
    source = finding.source
    if source and any(overlap(source, span) for span in furniture.near(source)):
        source = None
    return replace(finding, source=source, content=tuple(parts)) if parts else None
