"""Find attributions: who is said to have expressed what, by which words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tokenizers import Tokenizer

from sayso.analyse.candidates import Candidate, Network, read_candidates
from sayso.analyse.confidence import confidence_features, confidence_of
from sayso.analyse.parse import Parse
from sayso.analyse.pieces import Pieces, cut_pieces
from sayso.analyse.roles import Roles, change_costs, decode_roles
from sayso.analyse.spans import (
    clean_cue,
    clean_source,
    complete_quotation,
    continue_quotation,
    fill_quotation,
    join_spans,
    overlap,
    span_of,
    trim_span,
)
from sayso.analyse.speech import find_unclaimed
from sayso.analyse.turns import find_turns
from sayso.models.manifest import Calibration
from sayso.records import Span


@dataclass(frozen=True, slots=True)
class Finding:
    """One attribution as spans of the text, before it is given parties."""

    cue: tuple[Span, ...]
    source: Span | None
    content: tuple[Span, ...]
    features: tuple[float, ...] | None  # for its confidence; None: found by layout


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
    """Return what the model's probabilities and the layout amount to."""
    decoded = decode_roles(candidates, change_costs(pieces))
    turns = [Finding((t.cue,), t.source, t.content, None) for t in find_turns(parse)]
    read = (
        _finding(parse, pieces, candidate, roles)
        for candidate, roles in zip(candidates, decoded, strict=True)
        if roles
    )
    kept = [
        _whole_quotation(parse, finding, turns)
        for finding in read
        if finding and not any(_is_same(finding, turn) for turn in turns)
    ]
    return tuple(sorted(kept + turns, key=lambda finding: finding.cue))


def choose_findings(
    parse: Parse,
    findings: Sequence[Finding],
    calibration: Calibration,
    threshold: float,
) -> tuple[tuple[Finding, float], ...]:
    """Return the findings sure enough, each with its confidence, in text order.

    Of two readings of one statement the surer is kept. Quotations that none of them
    claims go to the statement that they go on with.
    """
    rated = [(f, confidence_of(f.features, calibration)) for f in findings]
    rated.sort(key=lambda pair: -pair[1])
    chosen: list[tuple[Finding, float]] = []
    for finding, sure in rated:
        if sure >= threshold and not any(_repeats(finding, f) for f, _ in chosen):
            chosen.append((finding, sure))
    chosen.sort(key=lambda pair: pair[0].cue)
    for span, i in find_unclaimed(parse, [f.content for f, _ in chosen]):
        finding, sure = chosen[i]
        content = join_spans(parse.text, [*finding.content, span])
        chosen[i] = (replace(finding, content=content), sure)
    return tuple(chosen)


def _finding(
    parse: Parse, pieces: Pieces, candidate: Candidate, roles: Roles
) -> Finding | None:
    text = parse.text
    whole = span_of(pieces, candidate.cue[0], candidate.cue[-1])
    cue = clean_cue(text, whole)
    source = roles.source and clean_source(
        text, span_of(pieces, *roles.source), cue, parse.quotations
    )
    taken = [cue, source] if source else [cue]
    parts = (trim_span(text, span_of(pieces, s, e)) for s, e in roles.content)
    content = [
        fill_quotation(complete_quotation(s, parse.quotations), parse.quotations, taken)
        for s in parts
        if s
    ]
    if not content:
        return None
    return Finding(
        cue=(cue,),
        source=source,
        content=join_spans(text, content),
        features=confidence_features(candidate, roles),
    )


def _whole_quotation(
    parse: Parse, finding: Finding, turns: Sequence[Finding]
) -> Finding:
    """Return `finding` with all paragraphs of its quotation, but nobody's turn."""
    spoken = [span for turn in turns for span in turn.content]
    content = continue_quotation(finding.content, parse.quotations, spoken)
    return replace(finding, content=join_spans(parse.text, content))


def _repeats(finding: Finding, surer: Finding) -> bool:
    """Say whether half of a content is in another one of the same source already.

    On PolNeAR dev (2026-11) this rule gains 0.3 of end_to_end F1.
    """
    if any(overlap(c, s) for c in finding.cue for s in surer.content):
        return False  # a statement inside the other
    sources = (finding.source, surer.source)
    if sources != (None, None) and not (
        finding.source and surer.source and overlap(finding.source, surer.source)
    ):
        return False
    shared, size, _ = _shared(finding, surer)
    return 2 * shared >= size


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
