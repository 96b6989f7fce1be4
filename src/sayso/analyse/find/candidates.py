"""Read a text with the model, window by window: raw material of attributions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from sayso.analyse.find.crops import Crop, crop_around
from sayso.analyse.find.cues import Cue, Floats, find_cues
from sayso.analyse.text.pieces import Ints, Pieces, Window, cut_windows

LEAST_CUE = 0.4  # below this a piece is no cue; F1 falls from 0.5 on
TOGETHER = 4  # crops of like length read in one call; more would be mostly padding


class Network(Protocol):
    """The part of the attribution model that reads arrays."""

    def encode(self, features: Ints) -> tuple[Floats, Floats, Floats]:
        """Return hidden states, cue tags (pieces, 3) and lower states.

        Both kinds of states have shape (pieces, width). `features` has shape
        (4, pieces), see `Pieces.features`.
        """

    def read(
        self, hidden: Floats, flags: Ints, distances: Ints, mask: Ints
    ) -> tuple[Floats, Floats]:
        """Return role probabilities (rows, pieces, 3) and validity (rows,).

        `hidden` is (rows, pieces, width); the others are (rows, pieces).
        """


@dataclass(frozen=True, slots=True)
class Candidate:
    """One possible cue with what the model reads around it; indices of the text."""

    cue: tuple[int, ...]
    start: int  # first piece of `roles`
    roles: Floats  # (pieces, 3): neither, source, content
    sureness: float  # that its pieces are in a cue, 0 to 1
    valid: float  # that it is a cue, after reading around it, 0 to 1


@dataclass(frozen=True, slots=True)
class States:
    """What the encoder makes of the pieces of one window."""

    window: Window
    hidden: Floats  # (pieces, width): who says what
    tags: Floats  # (pieces, 3): outside, beginning, inside of a cue
    lower: Floats  # (pieces, width) after the second layer: what kind of words

    @property
    def core(self) -> slice:
        """The pieces that count here and in no other window."""
        window = self.window
        return slice(window.core - window.start, window.core_end - window.start)


def read_windows(pieces: Pieces, network: Network) -> Iterator[States]:
    """Yield the states of each window in text order; linear in the text's length."""
    for window in cut_windows(pieces.place):
        features = pieces.features[:, window.start : window.end]
        yield States(window, *network.encode(features))


def read_candidates(
    pieces: Pieces, states: States, network: Network
) -> tuple[Candidate, ...]:
    """Return the possible cues of one window, in text order."""
    cues = [
        cue
        for cue in find_cues(states.tags, threshold=LEAST_CUE)
        if states.core.start <= cue.pieces[0] < states.core.stop
    ]
    found = _read_cues(cues, states.hidden, pieces, states.window, network)
    return tuple(sorted(found, key=lambda c: c.cue))


def _read_cues(
    cues: Sequence[Cue],
    hidden: Floats,
    pieces: Pieces,
    window: Window,
    network: Network,
) -> Iterator[Candidate]:
    place = pieces.place[window.start : window.end]
    crops = [crop_around(cue.pieces, place) for cue in cues]
    order = sorted(range(len(cues)), key=lambda i: crops[i].end - crops[i].start)
    for at in range(0, len(order), TOGETHER):
        group = order[at : at + TOGETHER]
        roles, valid = _read_crops([crops[i] for i in group], hidden, network)
        for row, i in enumerate(group):
            size = crops[i].end - crops[i].start
            yield Candidate(
                cue=tuple(piece + window.start for piece in cues[i].pieces),
                start=crops[i].start + window.start,
                roles=roles[row, :size],
                sureness=cues[i].sureness,
                valid=float(valid[row]),
            )


def _read_crops(
    crops: Sequence[Crop], hidden: Floats, network: Network
) -> tuple[Floats, Floats]:
    shape = (len(crops), max(crop.end - crop.start for crop in crops))
    around = np.zeros((*shape, hidden.shape[1]), dtype=np.float32)
    flags, distances, mask = (np.zeros(shape, dtype=np.int64) for _ in range(3))
    for row, crop in enumerate(crops):
        size = crop.end - crop.start
        around[row, :size] = hidden[crop.start : crop.end]
        flags[row, :size] = crop.flags()
        distances[row, :size] = crop.distances()
        mask[row, :size] = 1
    return network.read(around, flags, distances, mask)
