"""Train the name model on names that spaCy tagged, and write its manifest.

    python -m training.names NAMES_TRAIN.jsonl NAMES_DEV.jsonl \
        src/sayso/models/names_en

Input is what `training.silver` writes. The encoder is the shipped one and stays as it
is. Train again whenever the encoder changes. The F1 in the manifest is agreement with
spaCy on other reports, not with people.
"""

import argparse
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from sayso.analyse.find.candidates import read_windows
from sayso.analyse.text.parse import parse_text
from sayso.analyse.text.pieces import Pieces, cut_pieces
from sayso.models import AttributionModel, load_attribution_model
from sayso.models.arrays import WEIGHTS
from sayso.models.manifest import Calibration, Manifest
from sayso.models.names import KINDS, SHAPES, NameModel
from training.calibrate import digest

WIDTH, INNER, REACH = 384, 128, 3
EPOCHS, RATE, BATCH, LENGTH = 6, 3e-3, 16, 128
UNTAGGED = -100  # pieces inside a word have no tag of their own

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Data = tuple[Floats, Ints, Ints]  # states, shapes, tags of all pieces


class Head(nn.Module):
    """What `NameModel` computes."""

    def __init__(self, mean: torch.Tensor, deviation: torch.Tensor) -> None:
        super().__init__()
        self.mean, self.scale = mean, 1 / deviation
        self.inner = nn.Conv1d(WIDTH + SHAPES, INNER, REACH, padding=REACH // 2)
        self.outer = nn.Linear(INNER, 2 * len(KINDS) + 1)
        self.drop = nn.Dropout(0.1)

    def forward(self, lower: torch.Tensor, shapes: torch.Tensor) -> torch.Tensor:
        """Return tag logits (rows, pieces, tags)."""
        marks = functional.one_hot(shapes, SHAPES).float()
        x = torch.cat([(lower.float() - self.mean) * self.scale, marks], -1)
        inner = functional.relu(self.inner(self.drop(x).transpose(1, 2)))
        logits: torch.Tensor = self.outer(self.drop(inner.transpose(1, 2)))
        return logits


def tags_of(pieces: Pieces, names: list[tuple[int, int, str]]) -> Ints:
    """Return the tag of each piece, see `NameModel.read`."""
    tags = np.zeros(len(pieces), dtype=np.int64)
    tags[pieces.within_word] = UNTAGGED
    for start, end, kind in names:
        words = [i for i in pieces.covering((start, end)) if tags[i] != UNTAGGED]
        for number, i in enumerate(words):
            tags[i] = 1 + 2 * KINDS.index(kind) + (number > 0)
    return tags


def read_states(path: Path, encoder: AttributionModel) -> Data:
    """Return states, shapes and tags of all reports in `path`, one after another."""
    parts: list[tuple[Floats, Ints, Ints]] = []
    for line in path.read_text("utf-8").split("\n"):
        if line.strip():
            record = json.loads(line)
            parts += _states(record["text"], record["names"], encoder)
    lower, shapes, tags = (np.concatenate(each) for each in zip(*parts, strict=True))
    return lower, shapes, tags


def _states(text: str, names: list, encoder: AttributionModel) -> Iterator[Data]:
    pieces = cut_pieces(parse_text(text), encoder.tokenizer)
    tags = tags_of(pieces, names)
    for states in read_windows(pieces, encoder):
        core = slice(states.window.core, states.window.core_end)
        at = slice(core.start - states.window.start, core.stop - states.window.start)
        yield states.lower[at].astype(np.float16), pieces.shape[core], tags[core]


def train_head(data: Data, seed: int = 0) -> Head:
    """Return a head trained on all rows of `data`."""
    torch.manual_seed(seed)
    lower, shapes, tags = map(torch.from_numpy, data)
    some = lower[:100_000].float()
    head = Head(some.mean(0), some.std(0) + 1e-3)
    rows = len(tags) // LENGTH
    x = lower[: rows * LENGTH].view(rows, LENGTH, WIDTH)
    s, y = (each[: rows * LENGTH].view(rows, LENGTH) for each in (shapes, tags))
    optimizer = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=0.01)
    steps = EPOCHS * (rows // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, steps + 1)
    for epoch in range(EPOCHS):
        for batch in torch.randperm(rows)[: rows // BATCH * BATCH].view(-1, BATCH):
            logits = head(x[batch], s[batch]).transpose(1, 2)
            loss = functional.cross_entropy(logits, y[batch], ignore_index=UNTAGGED)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
        print(f"epoch {epoch + 1} of {EPOCHS}: loss {loss.item():.3f}", flush=True)
    return head.eval()


def write_weights(head: Head, path: Path) -> None:
    """Write the arrays that `NameModel` reads."""
    np.savez_compressed(
        path,
        mean=head.mean.numpy().astype(np.float16),
        scale=head.scale.numpy().astype(np.float16),
        inner=head.inner.weight.detach().permute(2, 1, 0).numpy().astype(np.float16),
        inner_bias=head.inner.bias.detach().numpy(),
        outer=head.outer.weight.detach().T.numpy(),
        outer_bias=head.outer.bias.detach().numpy(),
    )


def spans_in(tags: Ints) -> set[tuple[int, int, int]]:
    """Return (first word, end, kind) of the names in word tags."""
    found, first, kind = set(), 0, 0
    for at, tag in enumerate([*tags.tolist(), 0]):
        if kind and not (tag and tag % 2 == 0 and tag == 2 * kind):
            found.add((first, at, kind))
            kind = 0
        if tag and not kind:
            first, kind = at, (tag + 1) // 2
    return found


def agreement(model: NameModel, data: Data) -> dict[str, float]:
    """Return the F1 of exact names by kind and in all, percent."""
    lower, shapes, tags = data
    read = model.read(lower.astype(np.float32), shapes)
    words = tags != UNTAGGED
    gold, found = spans_in(tags[words]), spans_in(read[words])
    scores = {}
    for number, kind in enumerate(("all", *KINDS)):
        g = {s for s in gold if not number or s[2] == number}
        f = {s for s in found if not number or s[2] == number}
        scores[f"{kind}/f1"] = round(200 * len(g & f) / (len(g) + len(f)), 1)
    return scores


def main() -> None:
    """Train on one file, score on another, write weights and manifest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("dev", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    encoder = load_attribution_model()
    args.out.mkdir(parents=True, exist_ok=True)
    write_weights(train_head(read_states(args.train, encoder)), args.out / WEIGHTS)
    manifest = Manifest(
        name="names-en",
        version="1",
        base=f"{encoder.manifest.name} {encoder.manifest.files['encoder.onnx'][:12]}",
        licence="Apache-2.0",
        recipe={"epochs": EPOCHS, "inner": INNER, "teacher": "en_core_web_sm 3.8.0"},
        data={"train": digest(args.train), "dev": digest(args.dev)},
        files={WEIGHTS: digest(args.out / WEIGHTS)},
        calibration=Calibration(weights=(), bias=0.0, threshold=0.0),
        scores={},
    )
    path = args.out / "manifest.json"
    path.write_bytes(msgspec.json.encode(manifest))
    scores = agreement(NameModel(args.out), read_states(args.dev, encoder))
    complete = replace(manifest, scores=scores)
    path.write_bytes(msgspec.json.format(msgspec.json.encode(complete), indent=1))
    print(scores)


if __name__ == "__main__":
    main()
