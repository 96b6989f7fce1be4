"""Read the events of TimeBank and MEANTIME; decide and score what they are given.

The corpora draw two lines differently, and their predictions follow them: MEANTIME has
no mark for conditions, and what may come ("it could grow") is its future, so planned,
where TimeBank has it uncertain.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sayso.analyse.find.candidates import States, read_windows
from sayso.analyse.stance.eventlists import MAY
from sayso.analyse.stance.eventmarks import Setting, is_conditional, read_setting
from sayso.analyse.stance.eventstatus import TOLD, find_cue, read_features
from sayso.analyse.text.parse import parse_text
from sayso.analyse.text.pieces import cut_pieces
from sayso.models import AttributionModel
from sayso.models.eventstatus import STATUSES
from sayso.records import Span

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

_CONDITIONAL = STATUSES.index("conditional")
_MAY = {word for words in MAY for word in words.split()} - {"can"}


@dataclass(frozen=True, slots=True)
class Example:
    """One annotated event; `reported` is None where the corpus does not say."""

    doc: str
    event: tuple[int, int]
    status: int
    reported: bool | None
    cue: Span | None  # as the package finds it
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
                cue=find_cue(pieces, states, event, setting),
                setting=setting,
                features=read_features(pieces, states, event, setting),
            )
        )
    return out


def _core(states: States) -> range:
    return range(states.window.core, states.window.core_end)


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


def is_told(found: Floats) -> Flags:
    """Return which events count as told by somebody, as the package decides."""
    return found[:, -1] > TOLD


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


def reported_f1(examples: Sequence[Example], told: Flags) -> float:
    """Return the F1 in percent of events that somebody is said to have told of."""
    gold = np.array([bool(example.reported) for example in examples])
    return round(200 * float((gold & told).sum() / (gold.sum() + told.sum())), 2)


def score(
    timebank: Sequence[Example],
    ours: Floats,
    meantime: Sequence[Example],
    theirs: Floats,
) -> dict[str, float]:
    """Return the scores for the manifest, in percent; `ours`, `theirs`: as given."""
    by_ours = decide(meantime, theirs)
    return {
        "cv/timebank/macro": macro_f1(timebank, decide(timebank, ours)),
        "cv/timebank/macro/without the rule": macro_f1(
            timebank, ours[:, :-1].argmax(1)
        ),
        "cv/timebank/reported": reported_f1(timebank, is_told(ours)),
        "cv/meantime/macro": macro_f1(meantime, decide_meantime(meantime, theirs)),
        "cv/meantime/macro/by the lines of timebank": macro_f1(meantime, by_ours),
    }


def list_predictions(examples: Sequence[Example], status: Ints, told: Flags) -> str:
    """Return what each document is given, a line each, for `status.py`."""
    docs: dict[str, list[dict]] = {}
    for example, n, voice in zip(examples, status.tolist(), told.tolist(), strict=True):
        item = {
            "event": example.event,
            "status": STATUSES[n],
            "holder": "reported" if voice else "author",
            "cue": example.cue if voice else None,
        }
        docs.setdefault(example.doc, []).append(item)
    lines = (json.dumps({"doc": doc, "items": items}) for doc, items in docs.items())
    return "".join(f"{line}\n" for line in lines)
