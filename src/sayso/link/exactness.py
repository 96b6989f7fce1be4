"""Which members of a claim are plainly less exact than another wording of it."""

import re
from collections.abc import Iterable, Sequence

from sayso.link.members import Member
from sayso.link.terms import EMPTY, find_words, stem_word

_COUNTS = {
    word: float(number)
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve".split(), 2
    )
}
_COUNTED = re.compile(
    rf"\b(?:\d[\d,.]*|{'|'.join(_COUNTS)})\s+(?:[a-z-]+\s+)??([a-z]{{3,}})",
    re.IGNORECASE,
)
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


def read_numbers(member: Member) -> frozenset[float]:
    """Return the numbers of a member, with those in words from two to a dozen."""
    words = find_words(member.text.casefold())
    printed = {figure.value for figure in member.figures}
    return frozenset(printed | {_COUNTS[word] for word in words if word in _COUNTS})


def _is_less_exact(a: Member, b: Member) -> bool:
    """Return whether `b` gives numbers or names for which `a` has less or nothing."""
    mine, theirs = read_numbers(a), read_numbers(b)
    if not mine and _counted(b) & a.plain:
        return True  # "officials" for "three officials"
    lost = theirs - mine or _names(b) - _names(a)
    more = mine - theirs or _names(a) - _names(b)
    return bool(lost and not more and _INDEFINITE.search(a.text))


def _counted(member: Member) -> set[str]:
    return {stem_word(noun) for noun in _COUNTED.findall(member.text)}


def _names(member: Member) -> set[str]:
    """Return the stems in capitals, but for the first word, which may begin a text."""
    words = find_words(member.text)[1:]
    return {stem_word(word) for word in words if word[0].isupper()} - EMPTY
