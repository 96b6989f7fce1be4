"""Why the members of a claim are held for one: the words that they share."""

from collections.abc import Sequence

from sayso.link.decide import Decisions
from sayso.link.exactness import find_clearest
from sayso.link.members import Member
from sayso.link.terms import EMPTY, find_words, stem_word
from sayso.records import Alike


def explain_members(
    group: Sequence[Member], decisions: Decisions
) -> list[Alike | None]:
    """Return for each member how alike it and the clearest wording are.

    The clearest wording itself is compared with the member that is the most like it. A
    group of one has nothing to explain.
    """
    if len(group) == 1:
        return [None]
    clearest = find_clearest(group)
    chances = [
        decisions.recall(member, clearest).probability
        if member is not clearest
        else -1.0
        for member in group
    ]
    best = max(range(len(group)), key=lambda number: (chances[number], -number))
    other = group.index(clearest)
    return [
        _compare(member, clearest, other, chance)
        if member is not clearest
        else _compare(member, group[best], best, chances[best])
        for member, chance in zip(group, chances, strict=True)
    ]


def _compare(member: Member, other: Member, number: int, chance: float) -> Alike:
    shared = member.terms.keys() & other.terms.keys() - EMPTY
    words = (w for w in find_words(member.text) if stem_word(w) in shared)
    return Alike(
        member=f"m{number + 1}",
        probability=round(chance, 2),
        shared=tuple(dict.fromkeys(words)),
    )
