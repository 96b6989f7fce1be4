"""Read ReLocaR, and turn its names into what the metonymy model sees of them.

References: Gritta et al. (2017), P17-1115, for data and task; Li et al. (2020),
2020.coling-main.602, for hiding which place it is.
"""

import json
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sayso.analyse.parties.places import find_place
from sayso.analyse.text.parse import parse_text
from sayso.analyse.text.pieces import ROOM, cut_pieces
from sayso.models import AttributionModel
from sayso.models.metonymy import read_around

# Trained on the sentences alone, names among other sentences are read 2 points worse
# (cross-validation on ReLocaR dev, 2026-11), and actors within statements are taken for
# places (PolNeAR train): the encoder has learned to tell statements from the rest.
VERSIONS = 7  # as printed, among other sentences, within a statement, with other names
SAME_NAME = 2  # versions up to here keep the name
FRAMES = (
    "{}",
    "“{}” the minister said on Tuesday.",
    '"{}" Mr. Rowe said.',
    "Officials said that {}",
    "The report says {}",
    "She told reporters on Monday that {}",
    "{}, according to two aides.",
    "{}, she added.",
)

Floats = NDArray[np.float32]


def read_rows(path: Path) -> tuple[list[dict], NDArray[np.bool_]]:
    """Return the rows of a file, and whether each name acts; mixed ones do."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return rows, np.array([row["reading"] != "literal" for row in rows])


def read_versions(rows: Sequence[dict], encoder: AttributionModel, seed: int) -> Floats:
    """Return (rows, VERSIONS, features): as printed first, then changed."""
    chance = random.Random(seed)
    pools: dict[bool, list[str]] = {True: [], False: []}
    for row in rows:
        pools[find_place(row["mention"]) is not None].append(row["mention"])
    out = []
    for row in rows:
        pool = pools[find_place(row["mention"]) is not None]
        versions = [(row["text"], row["start"], row["mention"])]
        for version in range(1, VERSIONS):
            name = row["mention"] if version <= SAME_NAME else chance.choice(pool)
            frames = FRAMES if version > SAME_NAME else FRAMES[1:]
            frame = FRAMES[0] if version == 1 else chance.choice(frames)
            versions.append(_change(row, name, frame, (rows, chance)))
        out.append([read_name(*version, encoder) for version in versions])
    return np.array(out, dtype=np.float32)


def read_name(text: str, start: int, name: str, encoder: AttributionModel) -> Floats:
    """Return the features of the name at `start`, read in one window."""
    pieces = cut_pieces(parse_text(text), encoder.tokenizer)
    at = pieces.covering((start, start + len(name)))
    first = max(0, min(at.start - ROOM // 2, len(pieces) - ROOM))
    hidden, *_ = encoder.encode(pieces.features[:, first : first + ROOM])
    return read_around(hidden, at.start - first, at.stop - 1 - first)


def _change(
    row: dict, name: str, frame: str, others: tuple[Sequence[dict], random.Random]
) -> tuple[str, int, str]:
    """Return text, start and name of a framed sentence among chance others."""
    rows, chance = others
    before, after = (chance.choice(rows)["text"] for _ in range(2))
    joints = [chance.choice([" ", "\n\n"]) for _ in range(2)]
    opening, closing = frame.split("{}")
    end = row["text"][row["end"] :]
    end = (
        end.rstrip(".") + ("," if closing[:1] in {"”", '"'} else "") if closing else end
    )
    head = before + joints[0] + opening + row["text"][: row["start"]]
    return head + name + end + closing + joints[1] + after, len(head), name
