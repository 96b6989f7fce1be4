"""Tell in what two clauses on one deed differ: its day, its place, who did it, how far.

Only what the clauses have beside that is compared, and nearly all of it has to be in
both. A day, place or party that the other report names anywhere tells nothing: it knows
of both, and speaks of one.
"""

from collections.abc import Iterable
from datetime import date
from itertools import product
from math import fsum
from typing import Literal, NamedTuple

from sayso.link.beside import find_telling
from sayso.link.likeness import agree_numbers
from sayso.link.marks import Mark, Scope
from sayso.link.members import Member
from sayso.link.subjects import LEAST_WHOLE, find_names
from sayso.link.terms import EMPTY, find_cosine, find_words, stem_word

LEAST_REST = 0.7  # of the weight of the shorter clause, without what differs
LEAST_TOLD = 3  # telling stems in both, without what differs
DAY_LENGTH = len("2026-03-01")
NEAR_DAYS = 7  # between the reports, and between the days that they give
Kind = Literal["time", "place", "actor", "scope"]


class Difference(NamedTuple):
    """What two clauses give differently of one deed, and in which words."""

    type: Kind
    why: str


def find_difference(a: Member, b: Member) -> Difference | None:
    """Return in what two clauses on one deed differ; None: in nothing that is plain."""
    if a.report.id == b.report.id or a.negated != b.negated:
        return None
    found = _day(a, b)
    if not found and (not (a.figures and b.figures) or agree_numbers(a, b)):
        found = _scope(a, b) or _place(a, b) or _actor(a, b)
    return found if found and _are_of_one(a, b) else None


def _day(a: Member, b: Member) -> Difference | None:
    """Find two days for one deed that both reports look back on, or ahead to."""
    if len(a.days) != 1 or len(b.days) != 1:
        return None
    (mine,), (theirs,) = a.days, b.days
    one, other = _date(mine.value), _date(theirs.value)
    if not one or not other or not 0 < abs((one - other).days) <= NEAR_DAYS:
        return None
    told = [_date(each) for each in (_published(a), _published(b))]
    sides = {day > each for day in (one, other) for each in told if each}
    if len(sides) != 1 or not _share_rest(a, b, (mine.text, theirs.text)):
        return None
    return Difference(
        "time", f"“{mine.text}” ({one}) against “{theirs.text}” ({other})."
    )


def _place(a: Member, b: Member) -> Difference | None:
    if len(a.places) != 1 or len(b.places) != 1:
        return None
    return _differ("place", a, b, a.places[0], b.places[0])


def _actor(a: Member, b: Member) -> Difference | None:
    if not (a.actor and b.actor):
        return None
    return _differ("actor", a, b, a.actor, b.actor)


def _differ(
    kind: Kind, a: Member, b: Member, mine: Mark, theirs: Mark
) -> Difference | None:
    """Return the difference of two names that neither report has beside its own."""
    if _may_hold(mine.value, theirs.value):
        return None
    if not (_is_only_in(mine, a, b) and _is_only_in(theirs, b, a)):
        return None
    if not _share_rest(a, b, (mine.text, theirs.text)):
        return None
    return Difference(kind, f"{mine.text} against {theirs.text}.")


def _may_hold(one: str | None, other: str | None) -> bool:
    """Return whether one of two places may lie in the other, by their codes.

    "US-OH" lies in "US". Of a place without a code nothing is known but that it is no
    country or capital, so it may lie in one.
    """
    if one is None or other is None:
        return one is not other
    return one == other or (one[:2] == other[:2] and len(one) != len(other))


def _is_only_in(name: Mark, own: Member, other: Member) -> bool:
    stems = _stems(name.text)
    is_name = bool(stems) and stems <= own.terms.keys() - own.plain
    return is_name and not stems & other.whole.keys()


def _scope(a: Member, b: Member) -> Difference | None:
    why = find_broadened(a, b) or find_broadened(b, a)
    return Difference("scope", f"{why}.") if why else None


def find_broadened(a: Member, b: Member) -> str | None:
    """Return the words in which `a` tells of a part and `b`, else alike, of all."""
    for part, whole in product(a.parts, b.wholes):
        shared = part.nouns & whole.nouns
        if shared and _share_rest(a, b, ()):
            return f"{_quote(part, shared)} against {_quote(whole, shared)}"
    return None


def _quote(found: Scope, nouns: frozenset[str]) -> str:
    """Return the words found up to the noun, as a quotation."""
    words = found.text.split()
    nouned = (n for n, word in enumerate(words) if _stems(word) & nouns)
    return f"“{' '.join(words[: next(nouned, len(words)) + 1])}”"


def _stems(words: str) -> frozenset[str]:
    return find_telling(set(map(stem_word, find_words(words))) - EMPTY)


def _share_rest(a: Member, b: Member, differing: Iterable[str]) -> bool:
    """Return whether nearly all is in both, but for some words, and no other names."""
    apart = {stem_word(word) for text in differing for word in find_words(text)}
    mine, theirs = (find_names(each) - apart for each in (a, b))
    if mine - theirs and theirs - mine:
        return False
    both = (a.terms.keys() & b.terms.keys()) - apart
    if len(both & a.telling & b.telling) < LEAST_TOLD:
        return False
    rests = (
        fsum(weight for stem, weight in each.terms.items() if stem not in apart)
        for each in (a, b)
    )
    return fsum(a.terms[stem] for stem in both) >= LEAST_REST * min(rests)


def _are_of_one(a: Member, b: Member) -> bool:
    """Return whether two reports are on one matter and of one week."""
    one, other = _date(_published(a)), _date(_published(b))
    if one and other and abs((one - other).days) > NEAR_DAYS:
        return False
    return find_cosine(a.whole, b.whole) >= LEAST_WHOLE


def _date(value: str | None) -> date | None:
    day = (value or "")[:DAY_LENGTH]
    return date.fromisoformat(day) if len(day) == DAY_LENGTH else None


def _published(member: Member) -> str:
    published = member.report.published_at
    return published.value if published else ""
