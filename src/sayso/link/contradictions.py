"""Find members of different claims that cannot both be so, and name how."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from sayso.link.decide import LEAST, decide, is_too_little, shares_only_names
from sayso.link.memberindex import MemberIndex
from sayso.link.members import Member
from sayso.link.terms import EMPTY, find_words, stem_word
from sayso.records import ClaimPlace, Contradiction

LEAST_ALIKE = LEAST  # probability that it would be one claim but for that
LEAST_TERMS = 5  # of a clause that claims something
Type = Literal["denial", "number", "time", "place", "actor", "scope", "update"]
_DENIAL = re.compile(
    r"\b(?:not|never|yet to|refus(?:es|ed|ing|al)|denie[sd]|no)\b|n[’']t\b",
    re.IGNORECASE,
)
_DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_COUNTED = re.compile(r"\b\d[\d,.]*\s+(?:\w+ ){0,1}?([a-z]{3,})")
_OPEN = re.compile(r"\b(?:yet|still|plans?|planned|expected|awaits?|pending)\b")


class Opposition(NamedTuple):
    """How two members cannot both be so."""

    type: Type
    why: str


def find_contradictions(
    claims: Mapping[str, Sequence[Member]],
) -> Iterator[Contradiction]:
    """Yield the contradictions between claims, one for each pair of claims.

    Args:
        claims: Members by the id of their claim.
    """
    owners = {
        member.key: name for name, members in claims.items() for member in members
    }
    ordered = sorted(
        (member for members in claims.values() for member in members),
        key=lambda member: member.key,
    )
    index = MemberIndex()
    seen: set[frozenset[str]] = set()
    for member in ordered:
        for other in index.find_candidates(member):
            pair = frozenset((owners[member.key], owners[other.key]))
            if len(pair) == 1 or pair in seen:
                continue
            if found := oppose(other, member):
                seen.add(pair)
                yield Contradiction(
                    type=found.type,
                    a=_place(owners[other.key], other),
                    b=_place(owners[member.key], member),
                    why=found.why,
                )
        index.add(member)


def oppose(a: Member, b: Member) -> Opposition | None:
    """Return how two members contradict each other; None: they can both be so.

    The order of the two does not matter, and nothing beyond the two does.
    """
    if not _may_oppose(a, b):
        return None
    decision = decide(a, b)
    if decision.probability < LEAST_ALIKE or is_too_little(a, b, decision.likeness):
        return None  # not one claim even but for what opposes them
    if decision.likeness.other_number:
        if _counted(a) & _counted(b):
            numbers = " against ".join(
                _list(figure.value for figure in each.figures) for each in (a, b)
            )
            return Opposition("number", f"{numbers}.")
    elif decision.likeness.one_negated:
        return _name_denial(a, b)
    elif all(days := (_days(a), _days(b))) and not days[0] & days[1]:
        return Opposition("time", f"{_list(days[0])} against {_list(days[1])}.")
    return None


def _may_oppose(a: Member, b: Member) -> bool:
    """Return whether two clauses have other holders, some length and one party."""
    if a.report.id == b.report.id and a.source == b.source:
        return False  # one holder who lists or compares
    if min(len(a.terms), len(b.terms)) < LEAST_TERMS or shares_only_names(a, b):
        return False
    names = [each.named.keys() - each.plain - EMPTY for each in (a, b)]
    return not all(names) or bool(names[0] & names[1])


def _name_denial(a: Member, b: Member) -> Opposition | None:
    if _is_later(a, b):
        return Opposition("update", "The later report says it otherwise.")
    if _denied(a) & set(b.terms) or _denied(b) & set(a.terms):
        return Opposition("denial", "One says it is so, the other that it is not.")
    return None


def _denied(member: Member) -> set[str]:
    """Return the stems that are the first or second after a denying word."""
    return {
        stem
        for match in _DENIAL.finditer(member.text)
        for word in find_words(member.text[match.end() :])[:2]
        if (stem := stem_word(word)) in member.plain
    }


def _days(member: Member) -> frozenset[str]:
    return frozenset(_DAY.findall(member.text))


def _counted(member: Member) -> frozenset[str]:
    """Return the stems of what the numbers of a member count."""
    return frozenset(stem_word(noun) for noun in _COUNTED.findall(member.text))


def _is_later(a: Member, b: Member) -> bool:
    """Return whether one tells of what was open and the other, later, of its end."""
    first, then = sorted((a, b), key=_published)
    return _published(first) < _published(then) and bool(_OPEN.search(first.text))


def _published(member: Member) -> str:
    published = member.report.published_at
    return published.value if published else ""


def _list(values: Iterable[object]) -> str:
    return ", ".join(
        sorted(
            f"{value:g}" if isinstance(value, float) else str(value) for value in values
        )
    )


def _place(claim: str, member: Member) -> ClaimPlace:
    report = member.report
    return ClaimPlace(claim=claim, report=report.id, key=report.key, span=member.span)
