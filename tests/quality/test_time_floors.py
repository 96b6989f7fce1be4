"""Accuracy of times on TimeBank and AQUAINT, which lie beside the project."""

import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from sayso.analyse.text.parse import parse_text
from sayso.analyse.times.times import find_times
from sayso.read import Overrides, read_text
from sayso.records import PublicationTime, TimeExpression

SHARED = Path(__file__).parents[3] / "shared"
GOLD = SHARED / "data" / "times" / "dev.jsonl"

pytestmark = [
    pytest.mark.quality,
    pytest.mark.skipif(not GOLD.exists(), reason="the gold lies beside the project"),
]

Json = dict[str, Any]


def found_in(doc: Json) -> tuple[TimeExpression, ...]:
    day = PublicationTime(value=doc["published"], precision="day", how="argument")
    report = read_text(doc["text"], Overrides(published=day))
    assert report.text == doc["text"]
    return find_times(parse_text(report.text), report)


@pytest.fixture(scope="module")
def scores() -> Json:
    path = SHARED / "eval" / "timex.py"
    spec = importlib.util.spec_from_file_location("timex", path)
    assert spec
    assert spec.loader
    timex = importlib.util.module_from_spec(spec)
    sys.modules["timex"] = timex
    spec.loader.exec_module(timex)
    lines = GOLD.read_text("utf-8").splitlines()
    gold = {doc["doc"]: doc for doc in map(json.loads, lines)}
    found = {
        key: {
            "times": [
                {
                    "start": time.span.start,
                    "end": time.span.end,
                    "type": time.type,
                    "value": time.value,
                }
                for time in found_in(doc)
            ]
        }
        for key, doc in gold.items()
    }
    results: Json = timex.score(gold, found)[0]
    return results


@pytest.mark.parametrize(
    ("measure", "floor"),
    [("relaxed", 94), ("value", 82), ("type", 89), ("strict", 85), ("date value", 84)],
)
def test_times_reach_their_floor(scores: Json, measure: str, floor: float) -> None:
    assert scores[measure]["f1"] >= floor
