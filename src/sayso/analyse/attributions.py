"""Find attributions: who is said to have expressed what, by which words."""

from collections.abc import Sequence
from dataclasses import dataclass

from tokenizers import Tokenizer

from sayso.analyse.candidates import Candidate, Network, read_candidates
from sayso.analyse.confidence import confidence_features, confidence_of
from sayso.analyse.parse import Parse
from sayso.analyse.pieces import Pieces, cut_pieces
from sayso.analyse.roles import Roles, change_costs, decode_roles
from sayso.analyse.spans import complete_quotation, join_spans, span_of, trim_span
from sayso.models.manifest import Calibration
from sayso.records import Span


@dataclass(frozen=True, slots=True)
class Finding:
    """One attribution as spans of the text, before it is given parties."""

    cue: tuple[Span, ...]
    source: Span | None
    content: tuple[Span, ...]
    features: tuple[float, ...]  # see sayso.analyse.confidence


def find_attributions(
    parse: Parse, tokenizer: Tokenizer, network: Network
) -> tuple[Finding, ...]:
    """Return every possible attribution in text order, sure or not."""
    pieces = cut_pieces(parse, tokenizer)
    candidates = read_candidates(pieces, network)
    return find_in_candidates(parse, pieces, candidates)


def find_in_candidates(
    parse: Parse, pieces: Pieces, candidates: Sequence[Candidate]
) -> tuple[Finding, ...]:
    """Return the attributions that the model's probabilities amount to."""
    decoded = decode_roles(candidates, change_costs(pieces))
    found = (
        _finding(parse, pieces, candidate, roles)
        for candidate, roles in zip(candidates, decoded, strict=True)
        if roles
    )
    return tuple(finding for finding in found if finding)


def choose_findings(
    findings: Sequence[Finding], calibration: Calibration, threshold: float
) -> tuple[tuple[Finding, float], ...]:
    """Return the findings sure enough, each with its confidence, in text order."""
    rated = ((f, confidence_of(f.features, calibration)) for f in findings)
    return tuple((f, sure) for f, sure in rated if sure >= threshold)


def _finding(
    parse: Parse, pieces: Pieces, candidate: Candidate, roles: Roles
) -> Finding | None:
    text = parse.text
    parts = (trim_span(text, span_of(pieces, s, e)) for s, e in roles.content)
    content = [complete_quotation(s, parse.quotations) for s in parts if s]
    source = trim_span(text, span_of(pieces, *roles.source)) if roles.source else None
    cue = trim_span(text, span_of(pieces, candidate.cue[0], candidate.cue[-1]))
    if not content:
        return None
    return Finding(
        cue=(cue or span_of(pieces, candidate.cue[0], candidate.cue[-1]),),
        source=source,
        content=join_spans(text, content),
        features=confidence_features(candidate, roles),
    )
