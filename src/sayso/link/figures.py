"""Numbers of a clause as ranges, with what they count, so that hedges count."""

import re
from collections.abc import Iterable, Iterator
from math import inf
from typing import NamedTuple

from sayso.link.terms import EMPTY, stem_word
from sayso.records import Quantity, Span

ABOUT = 0.1  # of the number that is said to be near
_ABOUT = frozenset("about around almost approximately nearly roughly some".split())
MOST_FIGURES = 20  # of a clause; more make a table, and no claim
ROUNDING = 0.005  # of the number
_NUMBER = re.compile(r"(?<![\w.:])(\d{1,15}(?:,\d{3}){0,4}(?:\.\d{1,6})?)(?![\d:])")
_FROM = re.compile(
    r"\b(?:more than|over|at least|no (?:fewer|less) than|upwards? of|above)\s+\W?$",
    re.IGNORECASE,
)
_UP_TO = re.compile(
    r"\b(?:less than|under|fewer than|up to|at most|as (?:many|much|long) as|below"
    r"|no more than)\s+\W?$",
    re.IGNORECASE,
)
_NEAR = re.compile(rf"\b(?:{'|'.join(sorted(_ABOUT))})\s+\W?$", re.IGNORECASE)
_OR_MORE = re.compile(r"(?:-plus|\+| or more| and counting)", re.IGNORECASE)
_NOUN = re.compile(r"(?:-plus|\+)?[\s-]+(?:\w+ ){0,1}?([a-z]{3,})")
_LOOK_BACK = 24  # characters before a number, for its hedge
_LOOK_ON = 40  # characters behind, for what is counted


class Figure(NamedTuple):
    """A number that a clause gives, from the least to the most that it allows."""

    least: float
    most: float
    of: str  # stem of what is counted, "$", "%"; "" if nothing is

    @property
    def value(self) -> float:
        """The number as printed."""
        if self.least > -inf and self.most < inf:
            return (self.least + self.most) / 2
        return self.least if self.least > -inf else self.most

    def is_near(self, other: "Figure") -> bool:
        """Return whether one may round the other: "more than 915", "nearly 916"."""
        mine, theirs = self.value, other.value
        return abs(mine - theirs) <= ROUNDING * max(abs(mine), abs(theirs))

    def allows(self, other: "Figure") -> bool:
        """Return whether both can be so of one thing: "15-plus", "18"."""
        return self.least <= other.most and other.least <= self.most


def read_figures(
    text: str, span: Span, quantities: Iterable[Quantity]
) -> tuple[Figure, ...]:
    """Return the figures of a clause: its quantities, then other numbers in digits."""
    found = [(q.span, figure) for q in quantities if (figure := _read_quantity(q))]
    covered = [place for place, _ in found]
    rest = _read_digits(text, span, covered)
    return (*(figure for _, figure in found), *rest)[:MOST_FIGURES]


def _read_quantity(quantity: Quantity) -> Figure | None:
    least, most = quantity.least, quantity.most
    if least is None and most is None:
        return None
    unit = (quantity.unit or "").split()
    if least == most == 1:
        return None  # "one of them": hardly a number
    if (
        least is not None
        and least == most
        and (quantity.hedge or "").casefold() in _ABOUT
    ):
        least, most = least * (1 - ABOUT), least * (1 + ABOUT)
    of = stem_word(unit[-1]) if unit else ""
    return Figure(-inf if least is None else least, inf if most is None else most, of)


def _read_digits(text: str, span: Span, covered: list[Span]) -> Iterator[Figure]:
    for match in _NUMBER.finditer(text, span.start, span.end):
        if any(start <= match.start() < end for start, end in covered):
            continue
        number = float(match[1].replace(",", ""))
        before = text[max(span.start, match.start() - _LOOK_BACK) : match.start()]
        is_open = _FROM.search(before) or _OR_MORE.match(text, match.end(), span.end)
        noun = _NOUN.match(text, match.end(), min(span.end, match.end() + _LOOK_ON))
        spread = ABOUT * number if _NEAR.search(before) else 0.0
        yield Figure(
            -inf if _UP_TO.search(before) else number - spread,
            inf if is_open else number + spread,
            stem_word(noun[1]) if noun and noun[1] not in EMPTY else "",
        )
