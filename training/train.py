"""Train the attribution network on PolNeAR train; resumes from its last checkpoint.

python -m training.train TRAIN.jsonl MINILM_DIR OUT_DIR [--epochs 5] [--seed 0]
"""

import argparse
import math
import random
import time
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.batches import IGNORED, Batch, Rows, choose_rows, cut_batches
from training.examples import load_tokenizer, read_documents, shuffle_examples
from training.network import Network

BODY_RATE, HEAD_RATE = 1.5e-4, 6e-4
LAYER_DECAY = 0.9  # rate of each layer, from the top down
WARM_UP = 0.06  # share of all steps
STEPS_AN_EPOCH = 330  # estimate for the schedule; windows are of chance sizes


def cue_tag_loss(net: Network, batch: Batch, hidden: Tensor, logits: Tensor) -> Tensor:
    """Return the loss of the cue tags and of the two union heads."""
    weight = torch.tensor([1.0, 2.0, 2.0])
    cue = functional.cross_entropy(
        logits.transpose(1, 2), batch.tags, weight=weight, ignore_index=IGNORED
    )
    unions = functional.binary_cross_entropy_with_logits(
        net.encoder.unions(net.encoder.drop(hidden))[batch.mask],
        batch.unions[batch.mask],
    )
    return cue + 0.5 * unions


def batch_loss(net: Network, batch: Batch, chance: random.Random) -> Tensor:
    """Return the training loss of one batch."""
    hidden = net.encoder.hidden(batch.pieces, batch.mask)
    logits = net.encoder.tags(net.encoder.drop(hidden))
    loss = cue_tag_loss(net, batch, hidden, logits)
    parts = choose_rows(batch, logits.detach().softmax(-1).numpy(), chance)
    rows = sum(len(part.valid) for part in parts)
    return loss + sum(
        len(part.valid) / rows * reading_loss(net, hidden, part) for part in parts
    )


def reading_loss(net: Network, hidden: Tensor, rows: Rows) -> Tensor:
    """Return the loss of the roles around some cues, and of taking them for cues."""
    around = hidden[rows.window[:, None], rows.at]
    roles, valid = net.reader.logits(around, rows.flags, rows.distances, rows.mask)
    loss = 0.3 * functional.binary_cross_entropy_with_logits(valid, rows.valid)
    if not rows.valid.any():
        return loss
    return loss + 2 * functional.cross_entropy(
        roles.transpose(1, 2), rows.roles, ignore_index=IGNORED
    )


def make_optimizer(net: Network) -> torch.optim.AdamW:
    """Return AdamW with lower rates for lower layers; word embeddings stay as is."""
    net.encoder.words.weight.requires_grad = False
    groups = []
    for name, parameter in net.named_parameters():
        if not parameter.requires_grad:
            continue
        rate = HEAD_RATE
        if name.startswith("encoder.layers."):
            rate = BODY_RATE * LAYER_DECAY ** (5 - int(name.split(".")[2]))
        elif name.startswith(("encoder.positions", "encoder.norm")):
            rate = BODY_RATE * LAYER_DECAY**6
        elif name.startswith("reader.layer."):
            rate = 2 * BODY_RATE
        decay = 0.01 if parameter.ndim > 1 else 0.0
        groups.append({"params": [parameter], "lr": rate, "weight_decay": decay})
    return torch.optim.AdamW(groups)


def train(args: argparse.Namespace) -> None:
    """Train for `args.epochs` passes and write a checkpoint after each."""
    args.out.mkdir(parents=True, exist_ok=True)
    documents = read_documents(args.train, load_tokenizer(args.minilm))
    torch.manual_seed(args.seed)
    net = Network.from_minilm(args.minilm)
    optimizer = make_optimizer(net)
    steps = args.epochs * STEPS_AN_EPOCH

    def rate(step: int) -> float:
        return min((step + 1) / (WARM_UP * steps), max(0.02, 1 - step / steps))

    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
    state = (net, optimizer, schedule)
    for epoch in range(_resume(args.out, state), args.epochs):
        torch.manual_seed(args.seed + 1000 * epoch)
        chance = random.Random(args.seed + epoch)
        examples = shuffle_examples(documents, args.seed + epoch)
        net.train()
        began, total, step = time.monotonic(), 0.0, 0
        for step, batch in enumerate(cut_batches(examples, args.seed + epoch), 1):
            loss = batch_loss(net, batch, chance)
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            total += loss.item()
            if not math.isfinite(total):
                raise SystemExit(f"loss is not finite at step {step} of epoch {epoch}")
            if step % 20 == 0:
                pace = (time.monotonic() - began) / step
                print(
                    f"{epoch} {step} loss {total / step:.4f} {pace:.2f} s", flush=True
                )
        print(f"epoch {epoch}: {step} steps, loss {total / step:.4f}", flush=True)
        _save(args.out, epoch, state)


def _resume(folder: Path, state: tuple) -> int:
    path = folder / "checkpoint.pt"
    if not path.exists():
        return 0
    saved = torch.load(path, weights_only=False)
    for part, values in zip(state, saved["state"], strict=True):
        part.load_state_dict(values)
    return saved["epoch"] + 1


def _save(folder: Path, epoch: int, state: tuple) -> None:
    part = folder / "checkpoint.part"
    torch.save({"epoch": epoch, "state": [s.state_dict() for s in state]}, part)
    part.rename(folder / "checkpoint.pt")
    torch.save(state[0].state_dict(), folder / f"epoch{epoch}.pt")


def main() -> None:
    """Read the arguments and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("minilm", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=0)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
