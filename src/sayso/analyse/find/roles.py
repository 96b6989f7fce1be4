"""Decode role probabilities into the pieces of a source and of a content.

The best path of labels pays for each change of label: little where the text itself
breaks (a quotation mark, a new sentence), more elsewhere, too much inside a word.
References: Viterbi (1967), 10.1109/TIT.1967.1054010.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sayso.analyse.find.candidates import Candidate
from sayso.analyse.find.cues import Floats
from sayso.analyse.text.pieces import (
    CLOSING,
    OPENING,
    SENTENCE,
    Ints,
    Pieces,
)

NEITHER, SOURCE, CONTENT = range(3)
NEVER = 1e4
# Costs in nats, chosen on PolNeAR dev, 2026-11; half or double changes F1 by under 0.2.
CHANGE = 2.0  # of a label between two words
CHANGE_AT_MARK = 1.0  # beside a quotation mark
CHANGE_AT_SENTENCE = 1.0
LONGEST = 40  # pieces of a source that comes in several parts
LEAST_MASS = 0.1  # of the largest part of a content, for another part to count


@dataclass(frozen=True, slots=True)
class Roles:
    """Pieces of one candidate's source and content, each part [first, last]."""

    source: tuple[int, int] | None
    content: tuple[tuple[int, int], ...]
    sureness: float  # mean log odds of the content's pieces, capped


def change_costs(pieces: Pieces) -> Floats:
    """Return the cost of a change of label before each piece, shape (pieces,)."""
    costs = np.full(len(pieces), CHANGE, dtype=np.float32)
    costs[pieces.place >= SENTENCE] = CHANGE_AT_SENTENCE
    opens, closes = pieces.quote == OPENING, pieces.quote == CLOSING
    costs[opens] = CHANGE_AT_MARK
    costs[1:][closes[:-1]] = CHANGE_AT_MARK
    costs[pieces.within_word] = NEVER
    return costs


def decode_roles(
    candidates: Sequence[Candidate], costs: Floats
) -> tuple[Roles | None, ...]:
    """Return the roles of each candidate; None where it has no content."""
    if not candidates:
        return ()
    paths = _best_paths(candidates, costs)
    return tuple(
        _roles(candidate, path[: len(candidate.roles)])
        for candidate, path in zip(candidates, paths, strict=True)
    )


def _best_paths(candidates: Sequence[Candidate], costs: Floats) -> Ints:
    """Return the most probable labels, shape (candidates, longest crop)."""
    length = max(len(c.roles) for c in candidates)
    score = np.zeros((length, len(candidates), 3), dtype=np.float32)
    cost = np.zeros((length, len(candidates), 1), dtype=np.float32)
    for row, c in enumerate(candidates):
        size = len(c.roles)
        score[:size, row] = np.log(c.roles + 1e-6)
        score[np.array(c.cue) - c.start, row] = [0, -9, -9]
        cost[:size, row, 0] = costs[c.start : c.start + size]
    best, back = score[0], np.zeros(score.shape, dtype=np.int64)
    stay = np.arange(3)[None]
    for t in range(1, length):
        change = best.max(1, keepdims=True) - cost[t]
        back[t] = np.where(best >= change, stay, best.argmax(1)[:, None])
        best = np.maximum(best, change) + score[t]
    path = np.zeros((length, len(candidates)), dtype=np.int64)
    path[-1] = best.argmax(1)
    rows = np.arange(len(candidates))
    for t in range(length - 1, 0, -1):
        path[t - 1] = back[t, rows, path[t]]
    return path.T


def _roles(candidate: Candidate, path: Ints) -> Roles | None:
    cue = [i - candidate.start for i in candidate.cue]
    path[cue] = NEITHER
    content = _runs(path == CONTENT)
    if not content:
        return None
    mass = [float(candidate.roles[s : e + 1, CONTENT].sum()) for s, e in content]
    kept = [
        s for s, m in zip(content, mass, strict=True) if m >= LEAST_MASS * max(mass)
    ]
    source = _source(candidate, path)
    shift = candidate.start
    inside = np.concatenate([candidate.roles[s : e + 1, CONTENT] for s, e in kept])
    odds = np.log((inside + 1e-3) / (1 - inside + 1e-3))
    return Roles(
        source=source and (source[0] + shift, source[1] + shift),
        content=tuple((s + shift, e + shift) for s, e in kept),
        sureness=float(odds.mean()),
    )


def _source(candidate: Candidate, path: Ints) -> tuple[int, int] | None:
    """Return the source in a crop, [first, last]: a noun phrase on one side of the cue.

    A long one may come in pieces ("The officials, who spoke …, said"): they count from
    the first to the last, if neither content nor cue stands between them.
    """
    cue = [i - candidate.start for i in candidate.cue]
    # A weak source loses to its surroundings on the best path, yet is better than none.
    label = np.where(path == CONTENT, CONTENT, candidate.roles.argmax(1))
    label[cue] = NEITHER
    runs = _runs(path == SOURCE) or _runs(label == SOURCE)
    if not runs:
        return None
    first, last = max(
        runs, key=lambda run: candidate.roles[run[0] : run[1] + 1, SOURCE].sum()
    )
    beside = [run for run in runs if (run[0] > cue[-1]) == (first > cue[-1])]
    whole = beside[0][0], beside[-1][1]
    is_parted = CONTENT in path[whole[0] : whole[1] + 1] or any(
        whole[0] < i < whole[1] for i in cue
    )
    is_long = whole[1] - whole[0] > LONGEST
    return (first, last) if is_parted or is_long else whole


def _runs(chosen: np.ndarray) -> list[tuple[int, int]]:
    """Return the [first, last] of each run of true values."""
    framed = np.zeros(len(chosen) + 2, dtype=np.bool_)
    framed[1:-1] = chosen
    edges = np.flatnonzero(framed[1:] != framed[:-1]).tolist()
    return [
        (start, end - 1) for start, end in zip(edges[::2], edges[1::2], strict=True)
    ]
