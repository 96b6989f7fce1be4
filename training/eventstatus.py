"""Train the event status model on TimeBank and MEANTIME, cross-validate it, ship it.

    python -m training.eventstatus TIMEBANK.jsonl MEANTIME.jsonl \
        src/sayso/models/eventstatus_en [--predictions FOLDER]

The encoder is the shipped one and stays as it is; only small networks on its states and
on readable marks are trained. Folds are by document. `--predictions` writes what each
document is given by networks that never saw it, for the scorer of the corpora. Train
again whenever the encoder changes.

The corpora draw two lines differently, and their predictions follow them: MEANTIME has
no mark for conditions, and what may come ("it could grow") is its future, so planned,
where TimeBank has it uncertain.
"""

import argparse
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from sayso.analyse.find.candidates import States, read_windows
from sayso.analyse.stance.eventmarks import MAY, Setting, is_conditional, read_setting
from sayso.analyse.stance.eventstatus import read_features
from sayso.analyse.text.parse import parse_text
from sayso.analyse.text.pieces import cut_pieces
from sayso.models import AttributionModel, load_attribution_model
from sayso.models.arrays import WEIGHTS
from sayso.models.eventstatus import STATUSES
from sayso.models.manifest import Calibration, Manifest
from sayso.records import Span
from training.calibrate import digest

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

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Net = tuple[Floats, Floats, Floats, Floats]  # inner, its bias, outer, its bias


@dataclass(frozen=True, slots=True)
class Example:
    """One annotated event; `reported` is None where the corpus does not say."""

    doc: str
    event: tuple[int, int]
    status: int
    reported: bool | None
    setting: Setting
    features: Floats


def read_examples(path: Path, encoder: AttributionModel) -> list[Example]:
    """Return the events of a corpus with what the encoder makes of them."""
    lines = path.read_text("utf-8").splitlines()
    return [e for line in lines for e in _read_doc(json.loads(line), encoder)]


def _read_doc(doc: dict, encoder: AttributionModel) -> list[Example]:
    parse = parse_text(doc["text"])
    pieces = cut_pieces(parse, encoder.tokenizer)
    windows = list(read_windows(pieces, encoder))
    out = []
    for item in doc["items"]:
        event = Span(*item["event"])
        at = pieces.covering(event)
        setting = read_setting(parse, event)
        states = next((w for w in windows if at.start in _core(w)), windows[-1])
        holder = item["holder"]
        out.append(
            Example(
                doc=doc["doc"],
                event=event,
                status=STATUSES.index(item["status"]),
                reported=None if holder is None else holder != "author",
                setting=setting,
                features=read_features(pieces, states, event, setting),
            )
        )
    return out


def _core(states: States) -> range:
    return range(states.window.core, states.window.core_end)


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
        nets = [train_net(kept, SEED + n) for n in range(NETS)]
        found[fold == held] = apply_nets(nets, x[fold == held])
    return found


def decide(examples: Sequence[Example], found: Floats) -> Ints:
    """Return the status of each row, as the package decides and TimeBank has it."""
    status = found[:, :-1].argmax(1)
    status[[is_conditional(e.setting) for e in examples]] = _CONDITIONAL
    return status


def decide_meantime(examples: Sequence[Example], found: Floats) -> Ints:
    """Return the status of each row with the lines drawn where MEANTIME draws them."""
    shares = found[:, :-1].copy()
    shares[:, _CONDITIONAL] = 0
    status = shares.argmax(1)
    open_ = np.array([bool(_MAY & {*e.setting.before[-3:]}) for e in examples])
    status[open_ & (status == STATUSES.index("uncertain"))] = STATUSES.index("planned")
    return status


_CONDITIONAL = STATUSES.index("conditional")
_MAY = {word for words in MAY for word in words.split()} - {"can"}


def pack_nets(nets: Sequence[Net]) -> bytes:
    """Return the networks side by side as the bytes of an .npz file."""
    inner, inner_bias, outer, outer_bias = zip(*nets, strict=True)
    content = io.BytesIO()
    np.savez(
        content,
        inner=np.concatenate(inner, axis=1).astype(np.float16),
        inner_bias=np.concatenate(inner_bias).astype(np.float32),
        outer=np.stack(outer).astype(np.float32),
        outer_bias=np.stack(outer_bias).astype(np.float32),
    )
    return content.getvalue()


def macro_f1(examples: Sequence[Example], status: Ints) -> float:
    """Return the mean F1 in percent of the statuses that occur."""
    gold = np.array([example.status for example in examples])
    scores = [
        2
        * ((gold == n) & (status == n)).sum()
        / ((gold == n).sum() + (status == n).sum())
        for n in sorted(set(gold.tolist()))
    ]
    return round(100 * float(np.mean(scores)), 2)


def reported_f1(examples: Sequence[Example], told: NDArray[np.bool_]) -> float:
    """Return the F1 in percent of events that somebody is said to have told of."""
    gold = np.array([bool(example.reported) for example in examples])
    return round(200 * float((gold & told).sum() / (gold.sum() + told.sum())), 2)


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
    status, other = decide(timebank, ours), decide_meantime(meantime, theirs)
    told = ours[:, -1] > 1 / 2
    scores = {
        "cv/timebank/macro": macro_f1(timebank, status),
        "cv/timebank/macro/without the rule": macro_f1(
            timebank, ours[:, :-1].argmax(1)
        ),
        "cv/timebank/reported": reported_f1(timebank, told),
        "cv/meantime/macro": macro_f1(meantime, other),
        "cv/meantime/macro/by the lines of timebank": macro_f1(
            meantime, decide(meantime, theirs)
        ),
    }
    print(scores, flush=True)
    if args.predictions:
        _write_predictions(args.predictions / paths[0].name, timebank, status, told)
        told = theirs[:, -1] > 1 / 2
        _write_predictions(args.predictions / paths[1].name, meantime, other, told)
    manifest = _manifest(encoder, paths, scores)
    _write_model(args.out, [*timebank, *meantime], manifest)


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


def _write_model(folder: Path, examples: Sequence[Example], manifest: Manifest) -> None:
    folder.mkdir(exist_ok=True)
    nets = [train_net(examples, SEED + n) for n in range(NETS)]
    (folder / WEIGHTS).write_bytes(pack_nets(nets))
    manifest = replace(manifest, files={WEIGHTS: digest(folder / WEIGHTS)})
    encoded = msgspec.json.format(msgspec.json.encode(manifest), indent=1)
    (folder / "manifest.json").write_bytes(encoded + b"\n")


def _write_predictions(
    path: Path, examples: Sequence[Example], status: Ints, told: NDArray[np.bool_]
) -> None:
    docs: dict[str, list[dict]] = {}
    for example, n, voice in zip(examples, status.tolist(), told.tolist(), strict=True):
        item = {
            "event": example.event,
            "status": STATUSES[n],
            "holder": "reported" if voice else "author",
        }
        docs.setdefault(example.doc, []).append(item)
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps({"doc": doc, "items": items}) for doc, items in docs.items()]
    path.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
