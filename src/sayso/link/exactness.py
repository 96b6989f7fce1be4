"""Which members of a claim are plainly less exact than another wording of it."""

import re
from collections.abc import Iterable, Sequence

from sayso.link.members import Member
from sayso.link.terms import EMPTY, find_words, stem_word

_INDEFINITE = re.compile(
    r"\b(?:another|certain|dozens|hundreds|many|numerous|scores|several|some|somebody"
    r"|someone|something|thousands|various)\b|\ba (?:few|handful|number)\b|\d-plus\b",
    re.IGNORECASE,
)


def find_clearest(group: Sequence[Member]) -> Member:
    """Return the member with the most telling words."""
    return max(group, key=lambda member: (sum(member.terms.values()), member.key))


def is_vaguer(member: Member, others: Iterable[Member]) -> bool:
    """Return whether `member` is plainly less exact than one of `others`."""
    return any(_is_less_exact(member, other) for other in others)


def _is_less_exact(a: Member, b: Member) -> bool:
    """Return whether `b` gives numbers or names for which `a` has less or nothing."""
    mine, theirs = ({each.value for each in member.figures} for member in (a, b))
    if not mine and {each.of for each in b.figures} & a.plain:
        return True  # "officials" for "three officials"
    lost = theirs - mine or _names(b) - _names(a)
    more = mine - theirs or _names(a) - _names(b)
    return bool(lost and not more and _INDEFINITE.search(a.text))


def _names(member: Member) -> set[str]:
    """Return the stems in capitals, but for the first word, which may begin a text."""
    words = find_words(member.text)[1:]
    return {stem_word(word) for word in words if word[0].isupper()} - EMPTY
