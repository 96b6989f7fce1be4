"""The event status model: did it happen, will it, might it, did it not; who says so?

It reads the states that the attribution encoder has made anyway, and what the words
around an event say (`sayso.analyse.stance.eventmarks`).
"""

from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Literal, NamedTuple

import numpy as np

from sayso.models.arrays import Floats, read_nets
from sayso.models.manifest import Manifest, read_manifest

EventStatusName = Literal["asserted", "denied", "planned", "conditional", "uncertain"]
STATUSES: tuple[EventStatusName, ...] = (
    "asserted",
    "denied",
    "planned",
    "conditional",
    "uncertain",
)
REACH = 3  # pieces before an event whose mean is read
CUES = 25  # pieces on each side in which a cue may report the event


class StatusReading(NamedTuple):
    """What the model makes of one event word."""

    statuses: tuple[float, ...]  # probabilities, in the order of STATUSES
    reported: float  # probability that somebody is said to have told of it


class EventStatusModel:
    """A few small networks whose opinions are averaged; safe to use from threads."""

    def __init__(self, folder: Path) -> None:
        """Load the model in `folder`.

        Raises:
            ModelError: a file is missing or damaged.
        """
        self.manifest: Manifest = read_manifest(folder)
        self._inner, self._inner_bias, self._outer, self._outer_bias = read_nets(
            folder, self.manifest
        )

    @property
    def width(self) -> int:
        """How many numbers the model reads of an event."""
        return len(self._inner)

    def read(self, features: Floats) -> StatusReading:
        """Return how likely each status is, and that the event is reported.

        Args:
            features: float32, what `read_states` and `read_marks` return, in one row.
        """
        inner = np.maximum(features @ self._inner + self._inner_bias, 0)
        nets = inner.reshape(len(self._outer), 1, -1)
        logits = (nets @ self._outer)[:, 0] + self._outer_bias
        powers = np.exp(logits[:, :-1] - logits[:, :-1].max(1, keepdims=True))
        shares = (powers / powers.sum(1, keepdims=True)).mean(0)
        reported = float((1 + np.tanh(logits[:, -1] / 2)).mean() / 2)
        return StatusReading(tuple(float(share) for share in shares), reported)


def read_states(
    hidden: Floats, lower: Floats, tags: Floats, first_piece: int, last_piece: int
) -> Floats:
    """Return what the encoder has made of an event and of what stands around it.

    Of the upper states the mean of the event and of `REACH` pieces before it; of the
    lower ones the mean of the event, the piece before and the piece after; then the
    event's mean cue tag, and the surest cue on each side.

    Args:
        hidden: float32 (pieces, width), of the window that the event stands in.
        lower: float32 (pieces, width), states after the encoder's second layer.
        tags: float32 (pieces, 3), cue tags.
        first_piece: Index of the first piece of the event.
        last_piece: Index of its last piece, `first_piece` or more.
    """
    after = last_piece + 1
    event = slice(first_piece, after)
    around = slice(max(0, first_piece - REACH), first_piece)
    before, behind = (
        slice(max(0, first_piece - 1), first_piece),
        slice(after, after + 1),
    )
    cues = tags[:, 1:].sum(1)
    near = [cues[max(0, first_piece - CUES) : first_piece], cues[after : after + CUES]]
    return np.concatenate(
        [
            *(_mean(hidden[part]) for part in (event, around)),
            *(_mean(lower[part]) for part in (event, before, behind)),
            _mean(tags[event]),
            np.array([side.max(initial=0) for side in near], dtype=np.float32),
        ]
    )


def _mean(states: Floats) -> Floats:
    return states.mean(0) if len(states) else np.zeros(states.shape[1], np.float32)


@lru_cache(maxsize=1)
def load_event_status_model(folder: Path | None = None) -> EventStatusModel:
    """Return the English event status model, the shipped one unless told otherwise.

    Raises:
        ModelError: a file is missing or damaged.
    """
    shipped = Path(str(files("sayso.models"))) / "eventstatus_en"
    return EventStatusModel(folder or shipped)
