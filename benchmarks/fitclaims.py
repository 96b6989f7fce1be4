"""Fit the weights by which clauses are joined, and score them story by story.

python benchmarks/fitclaims.py GOLD.jsonl SCORER.py --apart R.jsonl --analyses FOLDER

Each story is scored with weights fitted on the others; then the weights of all are
printed, as they stand in `sayso.link.decide`. SCORER.py is the scorer of stories.
R.jsonl holds reports: clauses of two that were published long apart are two claims.
"""

import argparse
import importlib.util
import json
from collections.abc import Sequence
from datetime import date
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import patch

import numpy as np
from storyfiles import analyse_kept, read_stories

from sayso.link import decide
from sayso.link.clusters import cluster_members
from sayso.link.likeness import Likeness, measure_likeness
from sayso.link.memberindex import MemberIndex
from sayso.link.members import Member, find_members
from sayso.models.wordweights import load_word_weights

RIGHT_WEIGHT = 5.0  # of a pair that is one claim; there are few
APART_WEIGHT = 0.02  # of a pair of reports on two matters; there are many
APART_DAYS = 45
APART_BEFORE = "2016-05"  # reports from then on are left for checks
EACH_NTH = 4  # report is compared with about `MOST_APART` others
MOST_APART = 60
PENALTY = 2.0
STEPS = 40
Story = tuple[dict[str, Any], list[Member]]
Pairs = list[tuple[list[float], int]]


def main() -> None:
    """Fit, score and print."""
    parser = argparse.ArgumentParser(description="Fit the weights of claims.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("--apart", type=Path, required=True)
    parser.add_argument("--analyses", type=Path, required=True)
    options = parser.parse_args()
    scorer = _load(options.scorer)
    words = load_word_weights()
    stories = [
        (story, [m for each in analyses for m in find_members(each, words)])
        for story, analyses in read_stories(options.gold, options.analyses)
    ]
    pairs = [_label(story, members, scorer) for story, members in stories]
    apart = _pair_apart(options.apart, options.analyses)
    predicted = []
    for held_out, story in enumerate(stories):
        rest = [p for n, each in enumerate(pairs) if n != held_out for p in each]
        predicted.append(_predict(story, *_fit(rest, apart)))
    print(scorer.table(scorer.score([story for story, _ in stories], predicted)))
    print(_fit([pair for each in pairs for pair in each], apart))


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
    index, rows = MemberIndex(), []
    for member in members:
        for other in index.find_candidates(member):
            i, j = numbers[other.key], numbers[member.key]
            likeness = measure_likeness(other, member)
            apart = decide.find_conflict(other, member, likeness)
            if apart or decide.is_too_little(other, member, likeness):
                continue
            ends = {members[n].report.key in aligned.distractors for n in (i, j)}
            known = (
                len(ends) > 1
                or (claims[i] and not claims[i] & touched[j])
                or (claims[j] and not claims[j] & touched[i])
            )
            if known or claims[i] & claims[j]:
                rows.append((_row(likeness), int(bool(claims[i] & claims[j]))))
        index.add(member)
    return rows


def _row(likeness: Likeness) -> list[float]:
    return [float(getattr(likeness, name)) for name in decide.WEIGHTS]


def _pair_apart(path: Path, kept: Path) -> list[list[float]]:
    """Return the figures of pairs from reports on two matters that no rule excludes."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    rows = [row for row in rows if row["published"] and row["published"] < APART_BEFORE]
    rows.sort(key=lambda row: (row["published"], row["doc"]))
    words = load_word_weights()
    members = [find_members(a, words) for a in analyse_kept("apart", rows, kept)]
    days = [date.fromisoformat(row["published"][:10]) for row in rows]
    found = []
    for day, mine in list(zip(days, members, strict=True))[::EACH_NTH]:
        far = [
            theirs
            for other, theirs in zip(days, members, strict=True)
            if abs((other - day).days) >= APART_DAYS
        ]
        index = MemberIndex()
        for member in chain.from_iterable(far[:: max(1, len(rows) // MOST_APART)]):
            index.add(member)
        pairs = (
            (other, each) for each in mine for other in index.find_candidates(each)
        )
        for a, b in pairs:
            likeness = measure_likeness(a, b)
            apart = decide.find_conflict(a, b, likeness)
            if not apart and not decide.is_too_little(a, b, likeness):
                found.append(_row(likeness))
    return found


def _fit(pairs: Pairs, apart: list[list[float]]) -> tuple[dict[str, float], float]:
    """Return weights and intercept of a logistic regression, by Newton's method."""
    figures = np.array([row for row, _ in pairs] + apart)
    labels = np.array([label for _, label in pairs] + [0] * len(apart))
    mean, spread = figures.mean(0), figures.std(0) + 1e-6
    rows = np.c_[(figures - mean) / spread, np.ones(len(figures))]
    importance = np.where(labels == 1, RIGHT_WEIGHT, 1.0)
    importance[len(pairs) :] = APART_WEIGHT
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
        groups: Sequence[Sequence[Member]] = cluster_members(story[1])
    claims = [{"members": [_end(member) for member in group]} for group in groups]
    return {"story": story[0]["story"], "claims": claims}


def _end(member: Member) -> dict[str, Any]:
    return {"doc": member.report.key, "span": list(member.span)}


if __name__ == "__main__":
    main()
