"""How alike two clauses are, in figures that a reader can check."""

from collections.abc import Collection, Iterable
from math import fsum
from typing import NamedTuple

from sayso.link.figures import Figure
from sayso.link.members import Member
from sayso.link.terms import find_cosine

LEAST_TELLING = 12  # above a dozen and the hours of a clock
LARGE = 1000  # whatever is counted
_COMMON = frozenset(("", "%"))  # of which there are many in news
_MOST_SHARED = 30.0  # nats; more says no more


class Likeness(NamedTuple):
    """Figures for two clauses; shares and cosines run from 0 to 1."""

    contained: float  # share of the weight of the shorter that both have
    telling: float  # weight of the telling terms of both, over `_MOST_SHARED`
    run: float  # longest sequence of terms in both, as a share of the shorter
    around: float  # cosine of their paragraphs
    whole: float  # cosine of their reports; 1 within a report
    telling_number: float  # one that hardly two matters share: 916, not 1995 or 2
    other_number: float
    one_negated: float
    own_words: float  # one of them says "I" or "we"
    other_speaker: float
    shorter: float  # terms of the shorter clause, over 20


def measure_likeness(a: Member, b: Member) -> Likeness:
    """Return how alike `a` and `b` are; the order of the two does not matter."""
    weight = fsum(a.terms[term] for term in a.terms.keys() & b.terms.keys())
    telling = fsum(a.terms[term] for term in a.telling & b.telling)
    least = min(a.terms.total, b.terms.total) or 1.0
    shorter = min(len(a.terms), len(b.terms)) or 1
    others = bool(a.figures and b.figures) and not agree_numbers(a, b)
    apart = bool(a.speaker and b.speaker) and not a.speaker & b.speaker
    return Likeness(
        contained=weight / least,
        telling=min(telling, _MOST_SHARED) / _MOST_SHARED,
        run=min(1.0, longest_run(a.sequence, b.sequence) / shorter),
        around=find_cosine(a.around, b.around),
        whole=1.0 if a.report.id == b.report.id else find_cosine(a.whole, b.whole),
        telling_number=float(share_number(a, b)),
        other_number=float(others),
        one_negated=float(a.negated != b.negated),
        own_words=float(a.first_person or b.first_person),
        other_speaker=float(apart),
        shorter=min(shorter, 20) / 20,
    )


def share_number(a: Member, b: Member) -> bool:
    """Return whether two clauses have a number that hardly two matters share."""
    return any(
        x.is_near(y) and (x.value >= LARGE or (x.of == y.of and x.of not in _COMMON))
        for x in a.figures
        if _is_telling(x.value)
        for y in b.figures
    )


def agree_numbers(a: Member, b: Member) -> bool:
    """Return whether a number of one is, or may be, one of the other."""
    return agree_figures(a.figures, b.figures)


def agree_figures(mine: Iterable[Figure], theirs: Collection[Figure]) -> bool:
    """Return whether one of some figures is, or may be, one of others."""
    return any(
        x.is_near(y) or (x.of == y.of and x.allows(y)) for x in mine for y in theirs
    )


def _is_telling(number: float) -> bool:
    return number > LEAST_TELLING and not 1900 <= number <= 2100  # noqa: PLR2004 (years)


def longest_run(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    """Return the length of the longest sequence that is in both."""
    if a == b:
        return len(a)
    shared = set(a).intersection(b)
    places: dict[str, list[int]] = {term: [] for term in shared}
    for place, term in enumerate(b):
        if term in shared:
            places[term].append(place)
    longest, before = 0, dict[int, int]()
    for term in a:
        row = {place: before.get(place - 1, 0) + 1 for place in places.get(term, ())}
        longest = max(longest, *row.values(), 0)
        before = row
    return longest
