"""Decide whether two clauses state one claim, with the reasons.

First the rules of the guidelines: what differs in number, in being so or not, or in who
speaks for a request, promise or first person, is not the same. Then a logistic model
over `Likeness`, whose weights anybody can read.
"""

from dataclasses import dataclass
from math import exp, fsum

from sayso.link.circumstances.difference import find_difference
from sayso.link.circumstances.opposition import Opposition
from sayso.link.likeness import Likeness, measure_likeness, share_number
from sayso.link.members import Member
from sayso.link.terms import EMPTY, find_words, stem_word
from sayso.records import MemberPlace, Party

# Fitted on the five dev stories and on pairs of PolNeAR train that a person read
# (2026-11, benchmarks/fitclaims.py); each is in the unit of its figure.
WEIGHTS = {
    "contained": 3.3,
    "telling": 5.14,
    "run": 3.18,
    "around": 4.62,
    "shorter": 2.93,
    "telling_number": 3.57,
}
INTERCEPT = -6.25
LEAST = 0.5  # probability
LEAST_WHOLE = 0.06  # cosine of reports; below, they are on other matters
LEAST_TOLD = 2  # telling terms of both
LEAST_NAMES = 12.0  # nats; so many shared names are enough by themselves
LONG_RUN = 5  # terms; a common quotation, whatever the rest of the reports is about
_OWN = frozenset({"requested", "promised"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Whether two members state one claim, and why."""

    same: bool
    probability: float  # 0 to 1; not calibrated, right pairs count more in the fit
    conflict: str | None  # a rule that keeps them apart
    difference: Opposition | None  # in time, place, actor or scope, of one deed
    likeness: Likeness


def decide(a: Member, b: Member) -> Decision:
    """Return the decision on two members; their order does not matter."""
    likeness = measure_likeness(a, b)
    difference = find_difference(a, b)
    conflict = find_conflict(a, b, likeness)
    if difference and not conflict:
        conflict = f"other-{difference.type}"
    score = INTERCEPT + sum(
        weight * float(getattr(likeness, name)) for name, weight in WEIGHTS.items()
    )
    probability = 1 / (1 + exp(-score))
    apart = conflict or is_too_little(a, b, likeness)
    return Decision(
        same=not apart and probability >= LEAST,
        probability=probability,
        conflict=conflict,
        difference=difference,
        likeness=likeness,
    )


class Decisions:
    """Decisions on pairs of members, each made once."""

    def __init__(self) -> None:
        self._made: dict[frozenset[MemberPlace], Decision] = {}

    def recall(self, a: Member, b: Member) -> Decision:
        """Return the decision on two members; their order does not matter."""
        pair = frozenset((a.key, b.key))
        if pair not in self._made:
            self._made[pair] = decide(*sorted((a, b), key=lambda member: member.key))
        return self._made[pair]


def find_conflict(a: Member, b: Member, likeness: Likeness) -> str | None:
    """Return the rule by which two members cannot state one claim; None: none does."""
    if likeness.other_number:
        return "other-number"
    if is_opposed(a, b):
        return "opposed"
    if _is_question(a) != _is_question(b):
        return "one-asks"
    both_own = {_act(a), _act(b)} <= _OWN
    both_selves = a.own_subject and b.own_subject
    if likeness.other_speaker and (likeness.own_words or both_own or both_selves):
        return "own-words"
    if have_other_subjects(a, b):
        return "other-subject"
    return None


def is_opposed(a: Member, b: Member) -> bool:
    """Return whether one says it is so and the other that it is not.

    Of an opposite that is negated, "not guilty", the two say the same.
    """
    return (a.negated != b.negated) != have_opposites(a, b)


def have_opposites(a: Member, b: Member) -> bool:
    """Return whether each has a word whose opposite only the other has."""
    return bool(a.opposites & b.plain) and bool(b.opposites & a.plain)


def have_other_subjects(a: Member, b: Member) -> bool:
    """Return whether the clauses tell of two people, neither of them in the other."""
    if not (a.subject and b.subject) or {a.subject.kind, b.subject.kind} != {"person"}:
        return False
    return _is_absent(a.subject, b) and _is_absent(b.subject, a)


def _is_absent(subject: Party, other: Member) -> bool:
    stems = set(map(stem_word, find_words(subject.name))) - other.plain - EMPTY
    return not stems & other.named.keys()


def is_too_little(a: Member, b: Member, likeness: Likeness) -> bool:
    """Return whether two clauses share too little, whatever the model says."""
    if shares_only_names(a, b):
        return True
    run = likeness.run * min(len(a.terms), len(b.terms))
    return likeness.whole < LEAST_WHOLE and run < LONG_RUN


def shares_only_names(a: Member, b: Member) -> bool:
    """Return whether two clauses share hardly more than names; quick to tell."""
    shared = len(a.telling & b.telling)
    if shared >= LEAST_TOLD or (shared and share_number(a, b)):
        return False
    if not shared:
        return True
    weight = fsum(a.terms[term] for term in a.terms.keys() & b.terms.keys())
    return weight < LEAST_NAMES


def _act(member: Member) -> str | None:
    return member.attribution.status if member.attribution else None


def _is_question(member: Member) -> bool:
    end = member.span.end
    return "?" in member.report.text[end : end + 2]
