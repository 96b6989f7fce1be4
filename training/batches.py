"""Batch the examples, and the cues of a batch: gold, moved and mistaken ones."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from sayso.analyse.find.crops import TRAINING, Crop, crop_around
from sayso.analyse.find.cues import find_cues
from sayso.analyse.text.pieces import Ints
from sayso.models.attribution import CLS, SEP
from training.examples import Example

PIECES = 3000  # in a batch, padding included
ROWS = 40  # cues read in a batch
MISTAKEN = 10  # of these, at most so many that are no cue
MOVED = 0.3  # share of gold cues replaced by the model's own boundaries
IGNORED = -100


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows with CLS and SEP, padded: pieces (batch, 4, length), the rest below."""

    examples: tuple[Example, ...]
    pieces: Tensor
    mask: Tensor  # bool (batch, length)
    tags: Tensor  # (batch, length), IGNORED where there is no piece
    unions: Tensor  # float (batch, length, 2)


@dataclass(frozen=True, slots=True)
class Rows:
    """Cues to read: crops of the windows, padded to (rows, length)."""

    window: Tensor  # (rows,)
    at: Tensor  # (rows, length): position in the window
    mask: Tensor
    flags: Tensor
    distances: Tensor
    roles: Tensor  # IGNORED for padding and for mistaken cues
    valid: Tensor  # float (rows,)


class _Chosen(NamedTuple):
    window: int
    crop: Crop
    roles: Ints | None  # None: no cue


def cut_batches(examples: Sequence[Example], seed: int) -> Iterator[Batch]:
    """Yield batches of windows of like length, in chance order."""
    chance = random.Random(seed)
    order = sorted(examples, key=lambda e: e.features.shape[1] + chance.random() * 24)
    groups: list[list[Example]] = [[]]
    for example in order:
        width = example.features.shape[1] + 2
        if (len(groups[-1]) + 1) * width > PIECES:
            groups.append([])
        groups[-1].append(example)
    chance.shuffle(groups)
    yield from map(_batch, groups)


def choose_rows(
    batch: Batch, tags: np.ndarray, chance: random.Random
) -> tuple[Rows, ...]:
    """Return the cues of `batch` to read, short crops apart from long ones.

    `tags` are the model's own probabilities now: (batch, length, 3).
    """
    good, bad = [], []
    for number, example in enumerate(batch.examples):
        size = example.features.shape[1]
        found = find_cues(tags[number, 1 : size + 1], threshold=0.2)
        for cue, roles in zip(example.cues, example.roles, strict=True):
            near = [f.pieces for f in found if set(f.pieces) & set(cue)]
            moved = near and chance.random() < MOVED
            good.append((number, near[0] if moved else cue, roles))
        gold = {i for cue in example.cues for i in cue} | set(
            np.flatnonzero(example.tags).tolist()
        )
        bad += [(number, f.pieces, None) for f in found if not gold & set(f.pieces)]
    bad = chance.sample(bad, min(MISTAKEN, len(bad)))
    good = chance.sample(good, min(ROWS - len(bad), len(good)))
    chosen = [
        _Chosen(number, crop_around(tuple(cue), _place(batch, number), TRAINING), roles)
        for number, cue, roles in good + bad
    ]
    chosen.sort(key=lambda c: c.crop.end - c.crop.start)
    half = len(chosen) // 2
    return tuple(_rows(part) for part in (chosen[:half], chosen[half:]) if part)


def _place(batch: Batch, number: int) -> Ints:
    return batch.examples[number].features[2]


def _batch(group: list[Example]) -> Batch:
    length = max(e.features.shape[1] for e in group) + 2
    pieces = torch.zeros(len(group), 4, length, dtype=torch.long)
    mask = torch.zeros(len(group), length, dtype=torch.bool)
    tags = torch.full((len(group), length), IGNORED)
    unions = torch.zeros(len(group), length, 2)
    for row, example in enumerate(group):
        size = example.features.shape[1]
        pieces[row, :, 1 : size + 1] = torch.from_numpy(example.features)
        pieces[row, 0, 0], pieces[row, 0, size + 1] = CLS, SEP
        mask[row, : size + 2] = True
        tags[row, 1 : size + 1] = torch.from_numpy(example.tags)
        unions[row, 1 : size + 1] = torch.from_numpy(example.unions).float()
    return Batch(tuple(group), pieces, mask, tags, unions)


def _rows(chosen: list[_Chosen]) -> Rows:
    length = max(c.crop.end - c.crop.start for c in chosen)
    shape = (len(chosen), length)
    at, flags = (
        torch.zeros(shape, dtype=torch.long),
        torch.zeros(shape, dtype=torch.long),
    )
    distances, mask = torch.zeros_like(at), torch.zeros(shape, dtype=torch.bool)
    labels, valid = torch.full(shape, IGNORED), torch.zeros(len(chosen))
    for row, (_, crop, roles) in enumerate(chosen):
        size = crop.end - crop.start
        at[row, :size] = torch.arange(crop.start, crop.end) + 1  # CLS
        mask[row, :size] = True
        flags[row, :size] = torch.from_numpy(crop.flags())
        distances[row, :size] = torch.from_numpy(crop.distances())
        if roles is not None:
            valid[row] = 1
            labels[row, :size] = torch.from_numpy(roles[crop.start : crop.end])
    window = torch.tensor([c.window for c in chosen], dtype=torch.long)
    return Rows(window, at, mask, flags, distances, labels, valid)
