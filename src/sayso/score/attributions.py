"""Score found attributions against annotated ones, as the field reports it.

All figures are micro-averages over documents. Punctuation is ignored. Attributions are
matched one to one within a document: as many pairs with content Jaccard of 0.5 or more
as possible, then the largest sum.

* tokens: precision, recall and F1 of the tokens in each role.
* soft: matched pairs. strict: pairs of equal content. end_to_end: soft pairs whose
  sources share a token, or are both empty.
* By form, recall is over annotated attributions of it, precision over found ones.

References: Pareti et al. (2013), D13-1101; Newell et al. (2018), L18-1524 (PolNeAR).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.errors import SaysoError
from sayso.score.gold import GoldReport, Spans
from sayso.score.tokens import Tokens, jaccard

ROLES = ("source", "cue", "content")
FORMS = ("direct", "mixed", "indirect")
GROUPS = {"all": FORMS, "quoted": FORMS[:2], **{form: (form,) for form in FORMS}}
LEVELS = ("soft", "strict", "end_to_end")
THRESHOLD = 0.5


@dataclass(frozen=True, slots=True)
class Rates:
    """Precision, recall and F1, each 0 to 1."""

    p: float
    r: float
    f1: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Scores of the attributions of some forms."""

    gold: int
    found: int
    levels: dict[str, Rates]
    sourced_pairs: int
    source_overlap: float  # share of soft pairs whose sources share a token
    source_half: float  # share with source Jaccard of 0.5 or more


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """All scores of one run."""

    documents: int
    tokens: dict[str, Rates]
    groups: dict[str, Group]


@dataclass(frozen=True, slots=True)
class _Side:
    roles: dict[str, list[frozenset[int]]]
    forms: list[str]


def score_attributions(
    gold: Sequence[GoldReport], found: Mapping[str, Sequence[Spans]]
) -> Scores:
    """Return the scores of `found`, by document; a missing document counts as empty.

    Raises:
        SaysoError: scipy, which does the matching, is not installed.
    """
    n: Counter[str] = Counter()
    for report in gold:
        tokens = Tokens(report.text)
        sides = (
            _side(tokens, report.attributions),
            _side(tokens, found.get(report.doc, ())),
        )
        _count_sides(n, *sides)
        _count_pairs(n, *sides)
    return Scores(
        documents=len(gold),
        tokens={
            r: _rates(*(n[f"token {x} {r}"] for x in ("both", "found", "both", "gold")))
            for r in ROLES
        },
        groups={name: _group(n, forms) for name, forms in GROUPS.items()},
    )


def right_attributions(report: GoldReport, found: Sequence[Spans]) -> tuple[bool, ...]:
    """Return which of the `found` attributions of one report are right, end to end.

    Raises:
        SaysoError: scipy, which does the matching, is not installed.
    """
    tokens = Tokens(report.text)
    gold, ours = _side(tokens, report.attributions), _side(tokens, found)
    right = {
        j for i, j in _match(_overlap(gold, ours)) if _same_source(gold, i, ours, j)
    }
    return tuple(j in right for j in range(len(found)))


def _overlap(gold: _Side, found: _Side) -> NDArray[np.float64]:
    """Return the content Jaccard of each pair, shape (gold, found)."""
    contents = found.roles["content"]
    rows = [[jaccard(a, b) for b in contents] for a in gold.roles["content"]]
    return np.array(rows).reshape(len(gold.forms), len(found.forms))


def _same_source(gold: _Side, i: int, found: _Side, j: int) -> bool:
    ours, theirs = gold.roles["source"][i], found.roles["source"][j]
    return bool(ours & theirs) or not (ours or theirs)


def _side(tokens: Tokens, attributions: Sequence[Spans]) -> _Side:
    roles = {r: [tokens.cover(getattr(a, r)) for a in attributions] for r in ROLES}
    pairs = zip(roles["content"], attributions, strict=True)
    return _Side(roles, [tokens.form(covered, a.content) for covered, a in pairs])


def _count_sides(n: Counter[str], gold: _Side, found: _Side) -> None:
    for name, side in (("gold", gold), ("found", found)):
        n.update(f"{name} {form}" for form in side.forms)
    for role in ROLES:
        in_gold = frozenset[int]().union(*gold.roles[role])
        in_found = frozenset[int]().union(*found.roles[role])
        n[f"token both {role}"] += len(in_gold & in_found)
        n[f"token gold {role}"] += len(in_gold)
        n[f"token found {role}"] += len(in_found)


def _count_pairs(n: Counter[str], gold: _Side, found: _Side) -> None:
    overlap = _overlap(gold, found)
    for i, j in _match(np.where(overlap == 1.0, 1.0, 0.0)):
        n[f"strict gold {gold.forms[i]}"] += 1
        n[f"strict found {found.forms[j]}"] += 1
    for i, j in _match(overlap):
        form, other = gold.forms[i], found.forms[j]
        ours, theirs = gold.roles["source"][i], found.roles["source"][j]
        if ours:
            n[f"sourced {form}"] += 1
            n[f"overlap {form}"] += bool(ours & theirs)
            n[f"half {form}"] += jaccard(ours, theirs) >= THRESHOLD
        right = _same_source(gold, i, found, j)
        for level, counted in (("soft", True), ("end_to_end", right)):
            n[f"{level} gold {form}"] += counted
            n[f"{level} found {other}"] += counted


def _match(weights: NDArray[np.float64]) -> list[tuple[int, int]]:
    """Return one-to-one pairs of THRESHOLD or more: most pairs, then largest sum."""
    try:
        from scipy.optimize import linear_sum_assignment  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise SaysoError(
            "Scoring needs scipy, which is not installed.",
            fix="install it with `pip install 'sayso[score]'`",
        ) from error
    if not weights.size:
        return []
    gain = np.where(weights >= THRESHOLD, min(weights.shape) + 1 + weights, 0.0)
    rows, columns = linear_sum_assignment(gain, maximize=True)
    pairs = zip(rows.tolist(), columns.tolist(), strict=True)
    return [(i, j) for i, j in pairs if gain[i, j] > 0]


def _group(n: Counter[str], forms: Sequence[str]) -> Group:
    def total(name: str) -> int:
        return sum(n[f"{name} {form}"] for form in forms)

    gold, found, sourced = total("gold"), total("found"), total("sourced")
    return Group(
        gold=gold,
        found=found,
        levels={
            level: _rates(total(f"{level} found"), found, total(f"{level} gold"), gold)
            for level in LEVELS
        },
        sourced_pairs=sourced,
        source_overlap=total("overlap") / sourced if sourced else 0.0,
        source_half=total("half") / sourced if sourced else 0.0,
    )


def _rates(right_found: int, found: int, right_gold: int, gold: int) -> Rates:
    """Return rates; 0/0 is 0, unless nothing was asked and nothing given."""
    if not found and not gold:
        return Rates(1.0, 1.0, 1.0)
    p = right_found / found if found else 0.0
    r = right_gold / gold if gold else 0.0
    return Rates(p, r, 2 * p * r / (p + r) if p + r else 0.0)
