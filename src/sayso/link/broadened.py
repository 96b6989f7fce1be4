"""Whether a retelling says of all what it was told of some."""

import re
from collections.abc import Iterator

from sayso.link.circumstances.extents import Extent
from sayso.link.losses import Loss
from sayso.link.members import Member
from sayso.link.paths import Path
from sayso.link.terms import find_words, stem_word

_OF_THE = re.compile(r"\bof (?:the|his|her|its|their)\b")
_QUANTIFIERS = frozenset(
    stem_word(word)
    for word in "few half many most only part parts several some".split()
)
# What stands before a word for all of a kind: "in schools", not "the schools".
_BEFORE = frozenset(
    "about all and are at by close closed every for from have in of on or over that"
    " to with".split()
)


def broaden_scope(a: Path, b: Path) -> Iterator[Loss]:
    """Yield the first words for a part in `a` that its retelling `b` nowhere has.

    "Some of the schools" that became "the schools" changed in number, not in kind.
    """
    told = b.member.circumstances.extents
    for part in a.member.circumstances.extents.part:
        if whole := next((each for each in told.whole if each.of & part.of), None):
            yield Loss("scope-broadened", f"“{part.text}” became “{whole.text}”.")
            return
        if not told.part and _is_left_out(part, b.member):
            yield Loss("scope-broadened", f"“{part.text}”: the limit is left out.")
            return


def _is_left_out(part: Extent, other: Member) -> bool:
    """Return whether a report nowhere has the words that limit, and means all."""
    words = find_words(part.text)
    if part.is_region:
        return stem_word(words[-1]) not in other.whole
    limits = {stem_word(word) for word in words} - part.of - _QUANTIFIERS
    if _OF_THE.search(part.text) or limits & other.whole.keys():
        return False
    printed = find_words(other.text)
    return any(
        word.endswith("s")
        and stem_word(word) in part.of
        and (place == 0 or printed[place - 1].lower() in _BEFORE)
        for place, word in enumerate(printed)
    )
