"""Make training examples from a PolNeAR file; run it to see what the crops cut off."""

import json
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from sayso.analyse.find.crops import TRAINING, crop_around
from sayso.analyse.find.cues import BEGIN, IN
from sayso.analyse.find.roles import CONTENT, NEITHER, SOURCE
from sayso.analyse.text.parse import parse_text
from sayso.analyse.text.pieces import ROOM, Ints, Pieces, cut_pieces, cut_windows


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """Piece indices of one annotated attribution, each in text order."""

    cue: tuple[int, ...]
    source: tuple[int, ...]
    content: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One annotated text in pieces."""

    name: str
    pieces: Pieces
    gold: tuple[GoldAttribution, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """One window; arrays and cues are relative to its start, without CLS and SEP."""

    features: Ints  # (4, pieces)
    tags: Ints  # (pieces,)
    unions: Ints  # (pieces, 2): in any source, in any content
    cues: tuple[tuple[int, ...], ...]
    roles: tuple[Ints, ...]  # per cue, (pieces,)


def load_tokenizer(folder: Path) -> Tokenizer:
    """Return the MiniLM tokenizer without the truncation that its file asks for."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def read_documents(path: Path, tokenizer: Tokenizer) -> list[Document]:
    """Return the documents of a PolNeAR JSON Lines file, in its order."""
    lines = path.read_text("utf-8").splitlines()
    return [_document(json.loads(line), tokenizer) for line in lines]


def cut_examples(
    document: Document, *, room: int = ROOM, context: int = 32
) -> Iterator[Example]:
    """Yield the windows of one document with their labels."""
    pieces = document.pieces
    for window in cut_windows(pieces.place, room=room, context=context):
        size = window.end - window.start
        tags, unions = (
            np.zeros(size, dtype=np.int64),
            np.zeros((size, 2), dtype=np.int64),
        )
        cues, roles = [], []
        for gold in document.gold:
            inside = [
                _shift(part, window.start, size)
                for part in (gold.cue, gold.source, gold.content)
            ]
            for column, part in enumerate(inside[1:]):
                unions[part, column] = 1
            tags[inside[0]] = IN
            if len(inside[0]) != len(gold.cue):
                continue
            tags[inside[0][0]] = BEGIN
            role = np.zeros(size, dtype=np.int64)
            role[inside[1]], role[inside[2]] = SOURCE, CONTENT
            role[inside[0]] = NEITHER
            cues.append(tuple(inside[0]))
            roles.append(role)
        features = pieces.features[:, window.start : window.end]
        yield Example(features, tags, unions, tuple(cues), tuple(roles))


def shuffle_examples(documents: Sequence[Document], seed: int) -> list[Example]:
    """Return the examples of one epoch: windows of chance sizes, in chance order."""
    chance = random.Random(seed)
    out = [
        example
        for document in documents
        for example in cut_examples(
            document, room=chance.randint(192, ROOM), context=chance.randint(8, 40)
        )
    ]
    chance.shuffle(out)
    return out


def _shift(part: tuple[int, ...], start: int, size: int) -> list[int]:
    return [i - start for i in part if 0 <= i - start < size]


def _document(record: dict, tokenizer: Tokenizer) -> Document:
    pieces = cut_pieces(parse_text(record["text"]), tokenizer)
    gold = []
    for item in record["attributions"]:
        cue, source, content = (
            tuple(sorted({i for s in item.get(role) or [] for i in pieces.covering(s)}))
            for role in ("cue", "source", "content")
        )
        if cue and content:
            gold.append(GoldAttribution(cue, source, content))
    return Document(record["doc"], pieces, tuple(gold))


def main() -> None:
    """Print how much of the gold roles the crops hold, and how long crops are."""
    documents = read_documents(Path(sys.argv[1]), load_tokenizer(Path(sys.argv[2])))
    held = total = whole = count = length = 0
    for document in documents:
        for gold in document.gold:
            crop = crop_around(gold.cue, document.pieces.place, TRAINING)
            wanted = gold.source + gold.content
            inside = sum(crop.start <= i < crop.end for i in wanted)
            held, total = held + inside, total + len(wanted)
            whole, count = whole + (inside == len(wanted)), count + 1
            length += crop.end - crop.start
    pieces = sum(len(d.pieces) for d in documents)
    windows = [w for d in documents for w in cut_windows(d.pieces.place)]
    read = sum(w.end - w.start + 2 for w in windows)
    print(f"role pieces held {held / total:.4f}, attributions held {whole / count:.4f}")
    print(f"crop {length / count:.1f} pieces, windows {len(windows)}, ")
    print(f"pieces {pieces}, read with context {read / pieces:.3f} times")


if __name__ == "__main__":
    main()
