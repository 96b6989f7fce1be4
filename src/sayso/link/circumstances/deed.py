"""Whether two clauses tell of one deed, but for words in which they differ."""

import re
from math import fsum

from sayso.link.beside import find_telling
from sayso.link.likeness import agree_figures
from sayso.link.members import Member
from sayso.link.publication import are_near
from sayso.link.subjects import state_facts
from sayso.link.terms import EMPTY, find_words, stem_word

LEAST_REST = 0.85  # of the weight of the shorter clause, without what differs
LEAST_LONGER = 0.4  # the same of the longer clause
LEAST_TOLD = 2  # telling stems and names in both, without what differs; one no name
MOST_APART = 1  # telling stems that only one has, in both: "to see", "to mend"
NEAR_DAYS = 7  # between the reports
_MANY = frozenset({"group", "unknown"})  # kinds of parties
_DEFINITE = re.compile(
    r"\b(?:the|its|his|her|their)\s(?=((?:[\w’'-]+\s){0,2}[\w’'-]+))", re.IGNORECASE
)
_NAME = re.compile(r"(?<=[\w,]\s)[A-Z][\w’'-]+|\A[A-Z][\w’'-]+(?=\s[A-Z])")


def may_oppose(a: Member, b: Member) -> bool:
    """Return whether two clauses of two holders state what is so, at about one time."""
    if a.report.id == b.report.id or a.speaker & b.speaker:
        return False
    return state_facts(a, b) and are_near(a, b, NEAR_DAYS)


def are_one_deed(a: Member, b: Member, differing: frozenset[str]) -> bool:
    """Return whether nearly all is in both clauses but some stems.

    It has to tell of something that there is once, by its name or as "the" thing: men
    are arrested in many towns.
    """
    mine, theirs = (
        {stem: w for stem, w in each.terms.items() if stem not in differing}
        for each in (a, b)
    )
    both = mine.keys() & theirs.keys()
    if len(find_telling(both - EMPTY)) < LEAST_TOLD or not both & a.telling & b.telling:
        return False
    least, most = sorted(fsum(rest.values()) for rest in (mine, theirs))
    shared = fsum(mine[stem] for stem in both)
    if shared < LEAST_REST * least or shared < LEAST_LONGER * most:
        return False
    apart = (find_telling(rest.keys() - both - EMPTY) for rest in (mine, theirs))
    if min(map(len, apart)) > MOST_APART or _name_others(a, b, differing):
        return False
    return _agree(a, b, differing) and bool(both & _find_single(a) & _find_single(b))


def stem_words(*texts: str) -> frozenset[str]:
    """Return the stems of some words."""
    return frozenset(stem_word(word) for text in texts for word in find_words(text))


def _name_others(a: Member, b: Member, differing: frozenset[str]) -> bool:
    """Return whether each clause names somebody whom the other does not."""
    mine, theirs = (
        find_telling(each.terms.keys() - each.plain - differing - EMPTY)
        for each in (a, b)
    )
    return bool(mine - b.terms.keys()) and bool(theirs - a.terms.keys())


def _agree(a: Member, b: Member, differing: frozenset[str]) -> bool:
    """Return whether the numbers of two clauses, but of dates, allow each other."""
    mine, theirs = (
        [each for each in m.figures if f"{each.value:g}" not in differing]
        for m in (a, b)
    )
    return not (mine and theirs) or agree_figures(mine, theirs)


def _find_single(member: Member) -> frozenset[str]:
    """Return the stems of names, and of what is "the" one of its kind."""
    text, subject = member.text, member.subject
    named = subject.name if subject and subject.kind not in _MANY else ""
    words = *_NAME.findall(text), *_DEFINITE.findall(text)
    return find_telling(stem_words(named, *words) - EMPTY)
