"""Our measure against the one that the project's figures were taken with."""

import importlib.util
import random
from dataclasses import asdict
from pathlib import Path
from typing import Any

import msgspec
import pytest

from sayso.records import Span
from sayso.score import GoldReport, Scores, read_gold, score_attributions
from sayso.score.attributions import GROUPS, LEVELS, ROLES
from sayso.score.gold import Spans

SHARED = Path(__file__).parents[3] / "shared"
DEV = SHARED / "data" / "polnear" / "dev.jsonl"
EVAL = SHARED / "eval" / "attributions.py"

pytestmark = [
    pytest.mark.quality,
    pytest.mark.skipif(
        not (DEV.exists() and EVAL.exists()),
        reason="needs ../shared beside the project",
    ),
]


@pytest.fixture(scope="module")
def reference() -> Any:  # noqa: ANN401 - a module outside of the project
    spec = importlib.util.spec_from_file_location("reference_eval", EVAL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def gold() -> tuple[GoldReport, ...]:
    return read_gold(DEV)


def shift(span: Span, chance: random.Random, length: int) -> Span:
    start = min(max(0, span.start + chance.randint(-25, 25)), length)
    return Span(start, min(max(start, span.end + chance.randint(-25, 25)), length))


def perturb(report: GoldReport, chance: random.Random) -> tuple[Spans, ...]:
    """Return the gold attributions, some dropped, shifted, merged or without a role."""
    found: list[Spans] = []
    for item in report.attributions:
        what = chance.choice(
            ["keep", "keep", "drop", "shift", "merge", "empty", "both"]
        )
        if what == "drop":
            continue
        roles: dict[str, tuple[Span, ...]] = asdict(item)
        roles = {r: tuple(Span(*s) for s in spans) for r, spans in roles.items()}
        if what in ("shift", "both"):
            size = len(report.text)
            roles = {
                r: tuple(shift(s, chance, size) for s in spans)
                for r, spans in roles.items()
            }
        if what == "empty":
            roles[chance.choice(ROLES)] = ()
        if what == "merge" and found:
            last = found.pop()
            roles = {r: getattr(last, r) + spans for r, spans in roles.items()}
        found += [Spans(**roles)] * (2 if what == "both" else 1)
    return tuple(found)


def figures(scores: Scores) -> dict[str, Any]:
    """Return our scores in the shape of the reference."""
    out: dict[str, Any] = {"documents": scores.documents}
    out["tokens"] = {role: asdict(scores.tokens[role]) for role in ROLES}
    for name in GROUPS:
        group = scores.groups[name]
        out[name] = {
            "gold": group.gold,
            "pred": group.found,
            **{level: asdict(group.levels[level]) for level in LEVELS},
            "source": {
                "pairs": group.sourced_pairs,
                "overlap": group.source_overlap,
                "half": group.source_half,
            },
        }
    return out


@pytest.mark.parametrize("seed", [None, 1, 2, 3])
def test_all_figures_are_those_of_the_reference(
    seed: int | None,
    gold: tuple[GoldReport, ...],
    reference: Any,  # noqa: ANN401
) -> None:
    # given: the annotation itself, or spoilt by chance
    chance = random.Random(seed)  # noqa: S311 - no secret
    found = {
        report.doc: perturb(report, chance) if seed else report.attributions
        for report in gold
        if not seed or chance.random() < 0.95
    }
    # when
    expected = reference.score(
        {r.doc: msgspec.to_builtins(r.attributions) for r in gold},
        {doc: msgspec.to_builtins(spans) for doc, spans in found.items()},
        {r.doc: r.text for r in gold},
    )
    ours = score_attributions(gold, found)
    # then
    assert figures(ours) == expected
    assert (ours.groups["all"].levels["soft"].f1 == 1) == (seed is None)
