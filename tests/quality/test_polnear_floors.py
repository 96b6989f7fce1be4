"""Accuracy of the shipped model on PolNeAR dev, which lies beside the project."""

import hashlib
import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from sayso.analyse import Models
from sayso.pipeline import find_in_gold
from sayso.score import GoldReport, Scores, Spans, read_gold, score_attributions

SHARED = Path(__file__).parents[3] / "shared"
DEV = SHARED / "data" / "polnear" / "dev.jsonl"
DEV_SHA256 = "dfbd26598e74e5ad3a84acf01e6105f9b4d2fa6da68b21d28684232f5b538cd6"
ROLES = ("source", "cue", "content")

pytestmark = [
    pytest.mark.quality,
    pytest.mark.skipif(not DEV.exists(), reason="PolNeAR lies beside the project"),
]

Found = dict[str, tuple[Spans, ...]]


@pytest.fixture(scope="module")
def gold() -> tuple[GoldReport, ...]:
    return read_gold(DEV)


@pytest.fixture(scope="module")
def found(gold: tuple[GoldReport, ...], models: Models) -> Found:
    return {report.doc: find_in_gold(report, models) for report in gold}


@pytest.fixture(scope="module")
def scores(gold: tuple[GoldReport, ...], found: Found) -> Scores:
    return score_attributions(gold, found)


def test_floors_belong_to_this_corpus() -> None:
    assert hashlib.sha256(DEV.read_bytes()).hexdigest() == DEV_SHA256


@pytest.mark.parametrize(
    ("group", "level", "floor"),
    [
        pytest.param("all", "end_to_end", 75.0, id="all"),
        pytest.param("quoted", "end_to_end", 89.0, id="quoted"),
        pytest.param("indirect", "end_to_end", 67.0, id="indirect"),
        pytest.param("all", "strict", 64.0, id="strict"),
    ],
)
def test_attributions_reach_their_floor(
    scores: Scores, group: str, level: str, floor: float
) -> None:
    assert 100 * scores.groups[group].levels[level].f1 >= floor


def test_scores_agree_with_the_reference_scorer(
    gold: tuple[GoldReport, ...], found: Found, scores: Scores
) -> None:
    reference = _reference_scorer().score(
        {r.doc: [_plain(a) for a in r.attributions] for r in gold},
        {doc: [_plain(a) for a in attributions] for doc, attributions in found.items()},
        {r.doc: r.text for r in gold},
    )

    for name, group in scores.groups.items():
        theirs = reference[name]
        assert (group.gold, group.found) == (theirs["gold"], theirs["pred"])
        assert group.source_overlap == theirs["source"]["overlap"]
        assert group.source_half == theirs["source"]["half"]
        for level, rates in group.levels.items():
            assert {"p": rates.p, "r": rates.r, "f1": rates.f1} == theirs[level]
    for role, rates in scores.tokens.items():
        tokens = {"p": rates.p, "r": rates.r, "f1": rates.f1}
        assert tokens == reference["tokens"][role]


def _plain(spans: Spans) -> dict[str, list[list[int]]]:
    return {role: [list(s) for s in getattr(spans, role)] for role in ROLES}


def _reference_scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "reference_scorer", SHARED / "eval" / "attributions.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
