"""Find attributions: who is said to have expressed what, by which words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.analyse.find.candidates import Candidate
from sayso.analyse.find.confidence import confidence_features, confidence_of
from sayso.analyse.find.roles import Roles, change_costs, decode_roles
from sayso.analyse.find.spans import (
    clean_cue,
    clean_source,
    complete_quotation,
    continue_quotation,
    cut_spans,
    fill_quotation,
    find_steps,
    join_spans,
    overlap,
    span_of,
    trim_span,
)
from sayso.analyse.find.speech import find_unclaimed
from sayso.analyse.find.turns import find_turns
from sayso.analyse.phrases.describe import describe_phrase
from sayso.analyse.phrases.scene import Scene
from sayso.analyse.text.parse import Parse
from sayso.analyse.text.pieces import Pieces
from sayso.analyse.text.spanindex import SpanIndex
from sayso.models.manifest import Calibration
from sayso.records import Span

CLAIMED = 0.9  # share of a part of a content, from which on another statement has it


@dataclass(frozen=True, slots=True)
class Finding:
    """One attribution as spans of the text, before it is given parties."""

    cue: tuple[Span, ...]
    source: Span | None
    content: tuple[Span, ...]
    features: tuple[float, ...] | None  # for its confidence; None: found by layout
    relays: tuple[Span, ...] = ()  # who handed it on: the outlet that cites the source


def find_attributions(
    scene: Scene, parse: Parse, pieces: Pieces, candidates: Sequence[Candidate]
) -> tuple[Finding, ...]:
    """Return every possible attribution in text order, sure or not.

    They are what the model's probabilities and the layout amount to.
    """
    decoded = decode_roles(candidates, change_costs(pieces))
    turns = [Finding((t.cue,), t.source, t.content, None) for t in find_turns(parse)]
    labelled = SpanIndex((_reach(turn), turn) for turn in turns)
    steps = find_steps(parse.quotations, [s for turn in turns for s in turn.content])
    read = (
        _finding(scene, parse, pieces, candidate, roles)
        for candidate, roles in zip(candidates, decoded, strict=True)
        if roles
    )
    kept = [
        _whole_quotation(parse, finding, steps)
        for finding in read
        if finding
        and not any(_is_same(finding, turn) for turn in labelled.near(_reach(finding)))
    ]
    return tuple(sorted(kept + turns, key=lambda finding: finding.cue))


def choose_findings(
    parse: Parse,
    findings: Sequence[Finding],
    calibration: Calibration,
    threshold: float,
) -> tuple[tuple[Finding, float], ...]:
    """Return the findings sure enough, each with its confidence, in text order.

    Words that several findings claim are left to the surest of them. Quotations that
    none of them claims go to the statement that they go on with.
    """
    rated = [(f, confidence_of(f.features, calibration)) for f in findings]
    chosen = _settle([(f, sure) for f, sure in rated if sure >= threshold])
    for span, i in find_unclaimed(parse, [f.content for f, _ in chosen]):
        finding, sure = chosen[i]
        content = join_spans(parse.text, [*finding.content, span])
        chosen[i] = (replace(finding, content=content), sure)
    return tuple(chosen)


def _settle(rated: Sequence[tuple[Finding, float]]) -> list[tuple[Finding, float]]:
    """Return the findings, words that several claim left to the surest, in text order.

    On PolNeAR dev (2026-11) this gains 0.3 of end_to_end F1.
    """
    settled: list[tuple[Finding, float]] = []
    reaches: list[Span] = []
    for finding, sure in sorted(rated, key=lambda pair: -pair[1]):
        reach = Span(finding.content[0].start, finding.content[-1].end)
        # A statement inside another one has its words in both.
        others = [
            other
            for (other, _), (start, end) in zip(settled, reaches, strict=True)
            if start < reach.end and reach.start < end
            if not _is_inside(finding, other)
        ]
        parts = tuple(p for p in finding.content if not _is_claimed(p, others))
        if parts and not any(_repeats(finding, other) for other in others):
            settled.append((replace(finding, content=parts), sure))
            reaches.append(reach)
    return sorted(settled, key=lambda pair: pair[0].cue)


def _is_inside(finding: Finding, other: Finding) -> bool:
    return any(overlap(cue, span) for cue in finding.cue for span in other.content)


def _is_claimed(part: Span, others: Sequence[Finding]) -> bool:
    """Say whether others' contents hold nearly all of one part of a content."""
    spans = (span for other in others for span in other.content)
    return any(overlap(part, s) >= CLAIMED * (part.end - part.start) for s in spans)


def _repeats(finding: Finding, surer: Finding) -> bool:
    """Say whether half of a content is in another one of the same source already."""
    if finding.source is None or surer.source is None:
        same = finding.source is surer.source
    else:
        same = overlap(finding.source, surer.source) > 0
    shared, size, _ = _shared(finding, surer)
    return same and 2 * shared >= size


def _finding(
    scene: Scene, parse: Parse, pieces: Pieces, candidate: Candidate, roles: Roles
) -> Finding | None:
    text = parse.text
    whole = span_of(pieces, candidate.cue[0], candidate.cue[-1])
    cue = clean_cue(text, whole)
    source = roles.source and _source(parse, span_of(pieces, *roles.source), cue)
    taken = [cue, source] if source else [cue]
    parts = (
        trim_span(text, part)
        for s, e in roles.content
        for part in cut_spans(span_of(pieces, s, e), taken)
    )
    content = [_with_marks(parse, part, taken) for part in parts if part]
    if not content:
        return None
    return Finding(
        cue=(cue,),
        source=source,
        content=join_spans(text, content),
        features=confidence_features(
            candidate, roles, describe_phrase(scene, source) if source else None
        ),
    )


def _source(parse: Parse, span: Span, cue: Span) -> Span | None:
    return clean_source(parse.text, span, cue, parse.quoted.near(span))


def _with_marks(parse: Parse, part: Span, taken: Sequence[Span]) -> Span:
    """Return a part of a content with the marks and words of its quotation."""
    whole = complete_quotation(part, parse.quoted.near(part))
    return fill_quotation(whole, parse.quoted.near(whole), taken)


def _reach(finding: Finding) -> Span:
    """Return the span from the first to the last words of a finding."""
    source = [finding.source] if finding.source else []
    spans = [*finding.cue, *finding.content, *source]
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def _whole_quotation(
    parse: Parse, finding: Finding, steps: Sequence[tuple[Span, Span]]
) -> Finding:
    """Return `finding` with all paragraphs of its quotation, but nobody's turn."""
    content = continue_quotation(finding.content, steps)
    return replace(finding, content=join_spans(parse.text, content))


def _is_same(found: Finding, turn: Finding) -> bool:
    """Say whether the model found what the layout says already, or its label."""
    heads = [*turn.cue, *([turn.source] if turn.source else [])]
    if any(overlap(cue, head) for cue in found.cue for head in heads):
        return True
    shared, *sizes = _shared(found, turn)
    return 2 * shared > max(sizes)


def _shared(a: Finding, b: Finding) -> tuple[int, int, int]:
    """Return how many code points two contents share, and the size of each."""
    shared = sum(overlap(x, y) for x in a.content for y in b.content)
    sizes = [sum(s.end - s.start for s in f.content) for f in (a, b)]
    return shared, sizes[0], sizes[1]
