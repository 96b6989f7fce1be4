"""Fit the weights by which clauses are joined, and score them story by story.

python benchmarks/fitclaims.py GOLD.jsonl SCORER.py --reports R.jsonl --analyses FOLDER

Each story is scored with weights fitted on the others, then pairs of `NEAR` by fifths;
in the end the weights of all are printed, as they stand in `sayso.link.decide`.
SCORER.py is the scorer of stories. R.jsonl is the train part of PolNeAR: `NEAR` holds
places in its reports that a person read, of pairs that earlier weights took for one
claim; stories alone have too few reports on other matters.
"""

import argparse
import importlib.util
import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import patch

import numpy as np
from storyfiles import analyse_kept, read_stories

from sayso.link import decide
from sayso.link.clusters import group_members
from sayso.link.likeness import measure_likeness
from sayso.link.members import Member, find_members
from sayso.link.pairs import find_links, pair_members
from sayso.models.wordweights import load_word_weights

RIGHT_WEIGHT = 3.0  # of a pair that is one claim; there are few
NEAR = Path(__file__).with_name("nearclaims.jsonl")
FOLDS = 5  # of the pairs in `NEAR`
PENALTY = 1.0
STEPS = 40
Story = tuple[dict[str, Any], list[Member]]
Pairs = list[tuple[list[float], int]]


def main() -> None:
    """Fit, score and print."""
    parser = argparse.ArgumentParser(description="Fit the weights of claims.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("--reports", type=Path, required=True)
    parser.add_argument("--analyses", type=Path, required=True)
    options = parser.parse_args()
    scorer = _load(options.scorer)
    words = load_word_weights()
    stories = [
        (story, [m for each in analyses for m in find_members(each, words)])
        for story, analyses in read_stories(options.gold, options.analyses)
    ]
    pairs = [_label(story, members, scorer) for story, members in stories]
    near = _read_near(options.reports, options.analyses)
    predicted = []
    for held_out, story in enumerate(stories):
        rest = [p for n, each in enumerate(pairs) if n != held_out for p in each]
        predicted.append(_predict(story, *_fit([*rest, *near])))
    print(scorer.table(scorer.score([story for story, _ in stories], predicted)))
    told = [pair for each in pairs for pair in each]
    print(_score_near(told, near))
    print(_fit([*told, *near]))


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("scorer", path)
    if not spec or not spec.loader:
        message = f"{path} is no Python file"
        raise SystemExit(message)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _label(story: dict[str, Any], members: list[Member], scorer: ModuleType) -> Pairs:
    """Return figures and label (1: one claim) of the pairs that gold tells of.

    Gold names all members of its claims: a member and any clause that touches none of
    the same claim are two, and so are reports on other matters.
    """
    alone = [[_end(member)] for member in members]
    aligned = scorer.Story(story, {"claims": [{"members": each} for each in alone]})
    claims: list[set[int]] = [set() for _ in members]
    touched: list[set[int]] = [set() for _ in members]
    for claim, found in zip(aligned.claim, aligned.cluster, strict=True):
        if found is not None:
            claims[found].add(claim)
    for number, (report, words) in enumerate(aligned.found):
        for claim, (doc, places) in zip(aligned.claim, aligned.places, strict=True):
            if doc == report and any(place & words for place in places):
                touched[number].add(claim)
    numbers = {member.key: number for number, member in enumerate(members)}
    rows = []
    for one, other in pair_members(members, ()):
        i, j = numbers[one.key], numbers[other.key]
        figures = _measure(one, other)
        ends = {members[n].report.key in aligned.distractors for n in (i, j)}
        known = (
            len(ends) > 1
            or (claims[i] and not claims[i] & touched[j])
            or (claims[j] and not claims[j] & touched[i])
        )
        if figures and (known or claims[i] & claims[j]):
            rows.append((figures, int(bool(claims[i] & claims[j]))))
    return rows


def _measure(a: Member, b: Member) -> list[float] | None:
    """Return the figures of two members; None: a rule keeps them apart."""
    likeness = measure_likeness(a, b)
    if decide.find_conflict(a, b, likeness) or decide.is_too_little(a, b, likeness):
        return None
    return [float(getattr(likeness, name)) for name in decide.WEIGHTS]


def _read_near(path: Path, kept: Path) -> Pairs:
    """Return the figures and labels of `NEAR`, without those that a rule excludes."""
    rows = [json.loads(line) for line in NEAR.read_text("utf-8").splitlines()]
    wanted = {row[end]["report"] for row in rows for end in "ab"}
    texts = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    reports = [row for row in texts if _digest(row["doc"]) in wanted]
    words = load_word_weights()
    found = {
        _digest(each.report.key or ""): find_members(each, words)
        for each in analyse_kept("near", reports, kept)
    }
    pairs = []
    for row in rows:
        a, b = (_nearest(found[row[end]["report"]], row[end]["span"]) for end in "ab")
        if figures := _measure(a, b):
            pairs.append((figures, int(row["same"])))
    return pairs


def _digest(doc: str) -> str:
    """Return what `NEAR` calls a report by: its id holds words of its title."""
    return sha256(doc.encode()).hexdigest()[:16]


def _nearest(members: Sequence[Member], span: Sequence[int]) -> Member:
    return max(
        members,
        key=lambda m: min(m.span.end, span[1]) - max(m.span.start, span[0]),
    )


def _score_near(told: Pairs, near: Pairs) -> str:
    """Return precision and recall on `NEAR`, each fold with weights of the others."""
    right = found = 0
    for fold in range(FOLDS):
        rest = [pair for n, pair in enumerate(near) if n % FOLDS != fold]
        weights, intercept = _fit([*told, *rest])
        for figures, label in near[fold::FOLDS]:
            score = intercept + np.dot(figures, list(weights.values()))
            if 1 / (1 + np.exp(-score)) >= decide.LEAST:
                found += 1
                right += label
    there = sum(label for _, label in near)
    return f"near pairs: {right} of {found} found are right, of {there}"


def _fit(pairs: Pairs) -> tuple[dict[str, float], float]:
    """Return weights and intercept of a logistic regression, by Newton's method."""
    figures = np.array([row for row, _ in pairs])
    labels = np.array([label for _, label in pairs])
    mean, spread = figures.mean(0), figures.std(0) + 1e-6
    rows = np.c_[(figures - mean) / spread, np.ones(len(figures))]
    importance = np.where(labels == 1, RIGHT_WEIGHT, 1.0)
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (importance * (chance - labels))
        slope += PENALTY * np.r_[weights[:-1], 0]
        curve = (rows * (importance * chance * (1 - chance))[:, None]).T @ rows
        weights -= np.linalg.solve(curve + PENALTY * np.eye(len(weights)), slope)
    scaled = weights[:-1] / spread
    names = dict(zip(decide.WEIGHTS, scaled.round(2).tolist(), strict=True))
    return names, round(float(weights[-1] - scaled @ mean), 2)


def _predict(
    story: Story, weights: dict[str, float], intercept: float
) -> dict[str, Any]:
    with patch.multiple(decide, WEIGHTS=weights, INTERCEPT=intercept):
        links = find_links(story[1], ())
        groups: Sequence[Sequence[Member]] = group_members(story[1], links)
    claims = [{"members": [_end(member) for member in group]} for group in groups]
    return {"story": story[0]["story"], "claims": claims}


def _end(member: Member) -> dict[str, Any]:
    return {"doc": member.report.key, "span": list(member.span)}


if __name__ == "__main__":
    main()
