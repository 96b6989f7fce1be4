"""Which members of a claim are plainly less exact than another wording of it."""

import re
from collections.abc import Sequence

from sayso.link.members import Member

LOOKED_AT = 20  # members; so that a thousand copies are quick
_INDEFINITE = re.compile(
    r"\b(?:another|certain|dozens|hundreds|many|numerous|scores|several|some|somebody"
    r"|someone|something|thousands|various)\b|\ba (?:few|handful|number)\b|\d-plus\b",
    re.IGNORECASE,
)


def find_clearest(group: Sequence[Member]) -> Member:
    """Return the member with the most telling words."""
    return max(group, key=lambda member: (sum(member.terms.values()), member.key))


def is_vaguer(member: Member, others: Sequence[Member]) -> bool:
    """Return whether `member` is plainly less exact than one of the first `others`."""
    return any(_is_less_exact(member, other) for other in others[:LOOKED_AT])


def _is_less_exact(a: Member, b: Member) -> bool:
    """Return whether `b` gives numbers or names for which `a` has less or nothing."""
    mine, theirs = ({each.value for each in member.figures} for member in (a, b))
    if not mine and {each.of for each in b.figures} & a.plain:
        return True  # "officials" for "three officials"
    lost = theirs - mine or b.capitals - a.capitals
    more = mine - theirs or a.capitals - b.capitals
    return bool(lost and not more and _INDEFINITE.search(a.text))
