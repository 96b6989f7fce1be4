"""Find members of different claims that cannot both be so, and name how."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, product
from math import fsum

from sayso.link.circumstances.opposition import Opposition
from sayso.link.decide import (
    Decision,
    have_opposites,
    is_opposed,
    is_too_little,
    shares_only_names,
)
from sayso.link.figures import Figure
from sayso.link.members import Member
from sayso.link.opposites import CONTRARY
from sayso.link.publication import are_near
from sayso.link.subjects import (
    DENIAL,
    LEAST_WHOLE,
    NUMERAL,
    are_one_matter,
    find_names,
    share_subject,
    state_facts,
)
from sayso.link.terms import EMPTY, find_words, stem_word, strip_ending

LEAST_ALIKE = 0.55  # probability that it would be one claim but for that
SAME_WHOLE = 0.4  # cosine of reports, for numbers of nobody who is named
LEAST_SHARE = 0.3  # of the weight of the shorter clause
NAMED_ALIKE, NAMED_SHARE = 0.3, 0.7  # the same of a denial, with a name in both
TWO_WORDS = 60  # characters, long enough for them
NEAR_DAYS = 7
UNTOLD = frozenset(("", "%", "percent"))  # nothing to count, or the polls of a day
LEAST_TERMS = 5  # of a clause that claims something
_OPEN = re.compile(r"\b(?:yet|still|plans?|planned|expected|awaits?|pending)\b")


def oppose(a: Member, b: Member, decision: Decision) -> Opposition | None:
    """Return how two members contradict each other; None: they can both be so.

    The order of the two does not matter, and nothing beyond the two does.

    Args:
        a: One member.
        b: The other one.
        decision: Whether both state one claim; they do not.
    """
    found = _find_opposition(a, b, decision.difference)
    if not found or (share := _share(a, b)) < LEAST_SHARE:
        return None
    is_named = share >= NAMED_SHARE and bool(find_names(a) & find_names(b))
    least = NAMED_ALIKE if is_named and found.type != "number" else LEAST_ALIKE
    if decision.probability < least or is_too_little(a, b, decision.likeness):
        return None
    return found


def _find_opposition(
    a: Member, b: Member, difference: Opposition | None
) -> Opposition | None:
    if difference:
        return difference if _may_oppose(a, b) else None
    if not (is_opposed(a, b) or (a.figures and b.figures)) or a.speaker & b.speaker:
        return None
    if not _may_oppose(a, b) or not share_subject(a, b):
        return None
    return _oppose_words(a, b) or _oppose_numbers(a, b)


def _may_oppose(a: Member, b: Member) -> bool:
    """Return whether two clauses can be held against each other: facts with length."""
    if a.report.id == b.report.id and not (a.source and b.source):
        return False  # one holder who lists or compares
    if min(len(a.terms), len(b.terms)) < LEAST_TERMS:
        return False
    return state_facts(a, b) and not shares_only_names(a, b)


def _share(a: Member, b: Member) -> float:
    """Return how much of the shorter clause is in both, with the names it implies."""
    weights = [fsum(each.named.values()) for each in (a, b)]
    both = fsum(a.named[stem] for stem in a.named.keys() & b.named.keys())
    return both / (min(weights) or 1.0)


def _oppose_numbers(a: Member, b: Member) -> Opposition | None:
    """Find one thing that is counted, with numbers that do not allow each other."""
    if a.negated != b.negated or not are_near(a, b, NEAR_DAYS):
        return None
    least = LEAST_WHOLE if find_names(a) & find_names(b) else SAME_WHOLE
    if not are_one_matter(a, b, least):
        return None
    for unit in sorted({x.of for x in a.figures} & {y.of for y in b.figures}):
        mine, theirs = (_of_unit(each, unit) for each in (a, b))
        pairs = chain(product(mine, b.figures), product(theirs, a.figures))
        if unit in UNTOLD or any(x.is_near(y) for x, y in pairs):
            continue
        if any(x.allows(y) for x, y in product(mine, theirs)):
            continue
        numbers = (_list(x.value for x in each) for each in (mine, theirs))
        counted = _print(a, unit)
        return Opposition("number", f"{' against '.join(numbers)} ({counted}).")
    return None


def _of_unit(member: Member, unit: str) -> list[Figure]:
    return [figure for figure in member.figures if figure.of == unit]


def _oppose_words(a: Member, b: Member) -> Opposition | None:
    """Find what one says is so, and the other is not so, or its opposite."""
    if not is_opposed(a, b):
        return None
    if have_opposites(a, b):
        words = list(_find_contraries(a, b))
        if not words:
            return None
        why = f"Opposite words: {_list(words)}."
    elif _denies_words_of(a, b) or _denies_words_of(b, a):
        why = "One says it is so, the other that it is not."
    else:
        return None
    if _is_later(a, b):
        return Opposition("update", f"{why} The later report replaces the other.")
    return Opposition("denial", why)


def _find_contraries(a: Member, b: Member) -> Iterator[str]:
    """Yield pairs of contrary words that stand beside one word that both have."""
    for one in a.plain & CONTRARY.keys():
        for other in CONTRARY[one] & b.plain:
            if _stand_beside(a, one) & _stand_beside(b, other):
                yield f"{_print(a, one)} against {_print(b, other)}"


def _print(member: Member, stem: str) -> str:
    """Return the word of a clause that has `stem`, as printed."""
    words = find_words(member.text)
    return next((word for word in words if stem_word(word) == stem), stem)


def _stand_beside(member: Member, stem: str) -> set[str]:
    """Return the telling stem before `stem` in a clause, and the two behind it."""
    telling = [s for s in member.sequence if s not in EMPTY and not NUMERAL.match(s)]
    at = telling.index(stem) if stem in telling else len(telling)
    return {*telling[max(0, at - 1) : at], *telling[at + 1 : at + 3]}


def _denies_words_of(member: Member, other: Member) -> bool:
    """Return whether the first or second word after a denying word is in the other."""
    printed = {strip_ending(word) for word in find_words(other.text)}
    return any(
        strip_ending(word) in printed and stem_word(word) in member.plain & other.plain
        for match in DENIAL.finditer(member.text)
        for word in find_words(member.text[match.end() : match.end() + TWO_WORDS])[:2]
    )


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
            f"{value:,.15g}" if isinstance(value, float) else str(value)
            for value in values
        )
    )
