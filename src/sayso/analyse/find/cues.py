"""Find cues: group the pieces that the model tags as words announcing a statement."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

OUT, BEGIN, IN = range(3)  # columns of the model's cue tags


@dataclass(frozen=True, slots=True)
class Cue:
    """Neighbouring pieces that may announce one statement."""

    pieces: tuple[int, ...]
    sureness: float  # mean probability of its pieces to be in a cue, 0 to 1


def find_cues(tags: Floats, *, threshold: float) -> tuple[Cue, ...]:
    """Return the cues in `tags`, in text order.

    Args:
        tags: Probabilities of OUT, BEGIN and IN, shape (pieces, 3).
        threshold: Least probability of a piece to be in a cue, 0 to 1.
    """
    inside = 1 - tags[:, OUT]
    groups: list[list[int]] = []
    for i in np.flatnonzero(inside >= threshold).tolist():
        if not groups or i - groups[-1][-1] > 1 or tags[i, BEGIN] > tags[i, IN]:
            groups.append([])
        groups[-1].append(i)
    return tuple(Cue(tuple(g), float(inside[g].mean())) for g in groups)
