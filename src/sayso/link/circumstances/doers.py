"""Who a clause says did what only one party can have done."""

import re
from typing import NamedTuple

from sayso.link.circumstances.sites import NAME
from sayso.link.terms import stem_word, strip_ending

# Deeds that are done once to one thing: two parties do not both buy one port.
_DEEDS = """
acquire annex appoint assassinate author behead bomb build buy capture compose design
fire hijack hire invent kidnap kill murder order own paint purchase replace rob seize
shell shoot sink stab steal succeed torch write
"""
_ONCE = frozenset(map(strip_ending, _DEEDS.split()))
_LEAD = r"(?:(?:On|Last|This|Earlier)\s[\w\s]{0,20},\s)?(?:the\s|The\s)?"
_AUXILIARIES = (
    r"(?:(?:has|have|had|agreed|will|would|is|are|to|also|reportedly)\s){0,3}"
)
# With an object that is one: two parties do both write "a letter".
_ACTIVE = re.compile(
    rf"{_LEAD}(?!The\b)({NAME})\s{_AUXILIARIES}([a-z]+)"
    r"\s(?:the|its|his|her|their|[A-Z]\w+)\b"
)
_PASSIVE = re.compile(rf"\b([a-z]+)\sby\s(?:the\s)?({NAME})")


class Doer(NamedTuple):
    """A party, and what it did."""

    name: str
    deed: str  # stem


def find_doer(clause: str) -> Doer | None:
    """Return the named party that a clause says did a thing that is done once."""
    if (active := _ACTIVE.match(clause)) and strip_ending(active[2]) in _ONCE:
        return Doer(active[1], stem_word(active[2]))
    passive = _PASSIVE.search(clause) if " by " in clause else None
    if passive and strip_ending(passive[1]) in _ONCE:
        return Doer(passive[2], stem_word(passive[1]))
    return None
