"""Train the event status model on TimeBank and MEANTIME, cross-validate it, ship it.

    python -m training.eventstatus TIMEBANK.jsonl MEANTIME.jsonl \
        src/sayso/models/eventstatus_en [--predictions FOLDER]

The encoder is the shipped one and stays as it is; only small networks on its states and
on readable marks are trained. Folds are by document. `--predictions` writes what each
document is given by networks that never saw it, for the scorer of the corpora. Train
again whenever the encoder changes.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from sayso.models import AttributionModel, load_attribution_model
from sayso.models.eventstatus import STATUSES
from sayso.models.manifest import Calibration, Manifest
from training.calibrate import digest
from training.eventstatus_data import (
    Example,
    Floats,
    decide,
    decide_meantime,
    is_told,
    list_predictions,
    read_examples,
    score,
)
from training.packing import pack_nets, write_model

FOLDS, NETS, SEED = 10, 2, 0
EPOCHS, HIDDEN, DROPPED = 12, 64, 0.5
RATE, DECAY, BATCH, SOFT = 2e-3, 0.05, 64, 0.05
RARER = 0.4  # power of the weight of rare statuses
RECIPE: dict[str, str | int | float] = {
    "epochs": EPOCHS,
    "hidden": HIDDEN,
    "dropped": DROPPED,
    "nets": NETS,
    "rarer": RARER,
    "seed": SEED,
}

Net = tuple[Floats, Floats, Floats, Floats]  # inner, its bias, outer, its bias


def train_net(examples: Sequence[Example], seed: int) -> Net:
    """Return one network, with the scaling of its input folded into its weights."""
    torch.manual_seed(seed)
    x = np.array([example.features for example in examples])
    mean, deviation = x.mean(0), x.std(0) + 1e-2
    inner, outer = nn.Linear(x.shape[1], HIDDEN), nn.Linear(HIDDEN, len(STATUSES) + 1)
    net = nn.Sequential(
        nn.Dropout(DROPPED / 2), inner, nn.ReLU(), nn.Dropout(DROPPED), outer
    )
    _fit(net, torch.tensor((x - mean) / deviation), examples)
    weights, bias = inner.weight.detach().numpy().T, inner.bias.detach().numpy()
    weights = weights / deviation[:, None]
    last, last_bias = outer.weight.detach().numpy().T, outer.bias.detach().numpy()
    return weights, bias - mean @ weights, last, last_bias


def _fit(net: nn.Module, inputs: torch.Tensor, examples: Sequence[Example]) -> None:
    status = torch.tensor([e.status for e in examples])
    reported = torch.tensor([float(bool(e.reported)) for e in examples])
    known = torch.tensor([float(e.reported is not None) for e in examples])
    counts = torch.bincount(status, minlength=len(STATUSES)) + 1
    weights = (counts.sum() / counts / len(STATUSES)) ** RARER
    steps = EPOCHS * -(-len(inputs) // BATCH)
    optimiser = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps)
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(inputs)).split(BATCH):
            out = net(inputs[batch])
            loss = functional.cross_entropy(
                out[:, :-1], status[batch], weight=weights, label_smoothing=SOFT
            )
            told = functional.binary_cross_entropy_with_logits(
                out[:, -1],
                reported[batch] * (1 - SOFT) + SOFT / 2,
                reduction="none",
            )
            loss = loss + (told * known[batch]).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()


def train_nets(examples: Sequence[Example]) -> list[Net]:
    """Return NETS networks that differ by their seed."""
    return [train_net(examples, SEED + n) for n in range(NETS)]


def apply_nets(nets: Sequence[Net], x: Floats) -> Floats:
    """Return the share of each status of each row, and the chance of its being told."""
    shares, told = [], []
    for inner, inner_bias, outer, outer_bias in nets:
        logits = np.maximum(x @ inner + inner_bias, 0) @ outer + outer_bias
        powers = np.exp(logits[:, :-1] - logits[:, :-1].max(1, keepdims=True))
        shares.append(powers / powers.sum(1, keepdims=True))
        told.append(1 / (1 + np.exp(-logits[:, -1:])))
    return np.concatenate([np.mean(shares, axis=0), np.mean(told, axis=0)], axis=1)


def cross_validate(examples: Sequence[Example]) -> Floats:
    """Return what `apply_nets` gives, by networks that never saw a row's document."""
    docs: dict[str, int] = {}
    fold = np.array([docs.setdefault(e.doc, len(docs)) % FOLDS for e in examples])
    x = np.array([example.features for example in examples])
    found = np.zeros((len(examples), len(STATUSES) + 1), dtype=np.float32)
    for held in range(FOLDS):
        kept = [e for e, n in zip(examples, fold, strict=True) if n != held]
        found[fold == held] = apply_nets(train_nets(kept), x[fold == held])
    return found


def main() -> None:
    """Read the arguments, cross-validate, train on everything and write the model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("timebank", type=Path)
    parser.add_argument("meantime", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument(
        "--predictions", type=Path, help="folder for cross-validated ones"
    )
    args = parser.parse_args()
    torch.set_num_threads(1)
    encoder = load_attribution_model()
    paths = (args.timebank, args.meantime)
    timebank, meantime = (read_examples(path, encoder) for path in paths)
    found = cross_validate([*timebank, *meantime])
    ours, theirs = found[: len(timebank)], found[len(timebank) :]
    scores = score(timebank, ours, meantime, theirs)
    print(scores, flush=True)
    if args.predictions:
        args.predictions.mkdir(exist_ok=True)
        rows = ((timebank, ours, decide), (meantime, theirs, decide_meantime))
        for path, (examples, given, choose) in zip(paths, rows, strict=True):
            lines = list_predictions(examples, choose(examples, given), is_told(given))
            (args.predictions / path.name).write_text(lines, "utf-8")
    manifest = _manifest(encoder, paths, scores)
    nets = train_nets([*timebank, *meantime])
    write_model(args.out, pack_nets(nets), manifest)


def _manifest(
    encoder: AttributionModel, paths: Sequence[Path], scores: dict[str, float]
) -> Manifest:
    return Manifest(
        name="eventstatus-en",
        version="1",
        base=f"states of {encoder.manifest.name} {encoder.manifest.info.sha256}",
        licence="Apache-2.0",
        recipe=RECIPE,
        data={path.stem: digest(path) for path in paths},
        files={},
        calibration=Calibration(weights=(), bias=0.0, threshold=0.5),
        scores=scores,
    )


if __name__ == "__main__":
    main()
