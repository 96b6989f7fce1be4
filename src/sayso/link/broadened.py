"""Whether a retelling says of all what it was told of some."""

from sayso.link.circumstances.extents import Extent, are_part_and_whole, find_bare
from sayso.link.losses import Loss
from sayso.link.members import Member
from sayso.link.paths import Path
from sayso.link.terms import find_words, stem_word


def broaden_scope(a: Path, b: Path) -> Loss | None:
    """Return the words for a part in `a` that its retelling `b` nowhere has."""
    if b.member.circumstances.extents.part:
        return None
    for part in a.member.circumstances.extents.part:
        if _is_left_out(part, b.member):
            return Loss("scope-broadened", f"“{part.text}” became all of them.")
    return None


def is_broadened(a: Path, b: Path) -> bool:
    """Return whether `a` tells of a part of what `b` tells of as a whole."""
    return are_part_and_whole(a.member.circumstances.extents, b.member.circumstances.extents)
