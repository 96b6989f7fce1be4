"""Train the metonymy model on ReLocaR, cross-validate it and write its manifest.

    python -m training.metonymy relocar_dev.jsonl src/sayso/models/metonymy_en \
        [--predictions CV.jsonl]

The encoder is the shipped one and stays as it is; only small networks on its hidden
states are trained. Each name is also read with other names in its place, between other
sentences and within statements, as in a report. Folds are by line number; the accuracy
that counts is of the sentences as they are. Train again whenever the encoder changes.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from sayso.models import load_attribution_model
from sayso.models.manifest import Calibration, Manifest
from sayso.models.metonymy import REACH
from training.calibrate import digest, fit_logistic
from training.metonymy_data import VERSIONS, read_rows, read_versions
from training.packing import pack_nets, write_model

FOLDS, NETS, SEED = 10, 3, 20
EPOCHS, HIDDEN, DROPPED = 6, 64, 0.6
RATE, DECAY, BATCH, SOFT = 2e-3, 1e-2, 64, 0.05
RECIPE: dict[str, str | int | float] = {
    "versions": VERSIONS,
    "epochs": EPOCHS,
    "hidden": HIDDEN,
    "dropped": DROPPED,
    "nets": NETS,
    "reach": REACH,
    "seed": SEED,
}

Floats = NDArray[np.float32]
Net = tuple[Floats, Floats, Floats, float]  # inner, its bias, outer, its bias


def train_net(x: Floats, y: Floats, seed: int) -> Net:
    """Return one network, with the scaling of its input folded into its weights."""
    torch.manual_seed(seed)
    mean, deviation = x.mean(0), x.std(0) + 1e-3
    inner, outer = nn.Linear(x.shape[1], HIDDEN), nn.Linear(HIDDEN, 1)
    net = nn.Sequential(
        nn.Dropout(DROPPED / 2), inner, nn.ReLU(), nn.Dropout(DROPPED), outer
    )
    _fit(net, torch.tensor((x - mean) / deviation), torch.tensor(y))
    weights, bias = inner.weight.detach().numpy().T, inner.bias.detach().numpy()
    weights = weights / deviation[:, None]
    last = outer.weight.detach().numpy()[0]
    return weights, bias - mean @ weights, last, float(outer.bias.item())


def _fit(net: nn.Module, inputs: torch.Tensor, wanted: torch.Tensor) -> None:
    steps = EPOCHS * -(-len(inputs) // BATCH)
    optimiser = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, RATE, total_steps=steps, pct_start=0.1
    )
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(inputs)).split(BATCH):
            target = wanted[batch] * (1 - 2 * SOFT) + SOFT
            loss = functional.binary_cross_entropy_with_logits(
                net(inputs[batch])[:, 0], target
            )
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()


def train_nets(x: Floats, y: NDArray[np.bool_]) -> list[Net]:
    """Return NETS networks for `x`, (rows, versions, features)."""
    flat = x.reshape(-1, x.shape[2])
    wanted = np.repeat(y, x.shape[1]).astype(np.float32)
    return [train_net(flat, wanted, SEED + n) for n in range(NETS)]


def apply_nets(nets: Sequence[Net], x: Floats) -> Floats:
    """Return the mean logit of each row of `x`, (rows, features)."""
    return np.mean([np.maximum(x @ a + b, 0) @ c + d for a, b, c, d in nets], axis=0)


def cross_validate(x: Floats, y: NDArray[np.bool_]) -> tuple[Floats, NDArray[np.int64]]:
    """Return the logit of each row by networks that never saw it, and its fold."""
    fold = np.arange(len(x)) % FOLDS
    logits = np.zeros(x.shape[:2], dtype=np.float32)
    for held in range(FOLDS):
        nets = train_nets(x[fold != held], y[fold != held])
        for version in range(x.shape[1]):
            logits[fold == held, version] = apply_nets(nets, x[fold == held, version])
    return logits, fold


def main() -> None:
    """Read the arguments, cross-validate, train on everything and write the model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--predictions", type=Path, help="cross-validated readings")
    args = parser.parse_args()
    torch.set_num_threads(1)
    encoder = load_attribution_model()
    rows, y = read_rows(args.data)
    x = read_versions(rows, encoder, SEED)
    logits, fold = cross_validate(x, y)
    weights, bias = fit_logistic(logits[:, :1].astype(float), y.astype(float))
    sure = float(weights[0]) * logits + bias
    manifest = Manifest(
        name="metonymy-en",
        version="1",
        base=f"hidden states of {encoder.manifest.name} {encoder.manifest.info.sha256}",
        licence="Apache-2.0",
        recipe=RECIPE,
        data={"relocar_dev": digest(args.data)},
        files={},
        calibration=Calibration(
            weights=(round(float(weights[0]), 4),), bias=round(bias, 4), threshold=0.5
        ),
        scores=_scores(sure > 0, y, fold),
    )
    write_model(args.out, pack_nets(train_nets(x, y)), manifest)
    print(manifest.scores)
    if args.predictions:
        _write_predictions(args.predictions, rows, sure[:, 0] > 0)


def _scores(
    acts: NDArray[np.bool_], y: NDArray[np.bool_], fold: NDArray[np.int64]
) -> dict[str, float]:
    right = acts == y[:, None]
    folds = np.array([right[fold == n, 0].mean() for n in range(FOLDS)])
    shares = {
        "cv/accuracy": right[:, 0].mean(),
        "cv/accuracy/deviation of folds": folds.std(),
        "cv/accuracy/least of folds": folds.min(),
        "cv/accuracy/most of folds": folds.max(),
        "cv/accuracy/among other sentences": right[:, 1].mean(),
        "cv/accuracy/within a statement": right[:, 2].mean(),
    }
    return {name: round(100 * float(share), 2) for name, share in shares.items()}


def _write_predictions(
    path: Path, rows: Sequence[dict], acts: NDArray[np.bool_]
) -> None:
    lines = [
        json.dumps({"id": row["id"], "reading": "metonymic" if act else "literal"})
        for row, act in zip(rows, acts.tolist(), strict=True)
    ]
    path.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
