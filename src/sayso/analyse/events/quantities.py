"""Find how many: numbers with what they count and how firmly they are put.

Left out are numbers of the calendar and the clock, numbers in names ("Channel 12"), and
a bare "one", which mostly counts nothing.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.analyse.events.held import Held
from sayso.analyse.events.numberwords import (
    LEAST,
    MANY,
    MOST,
    NUMBER,
    plain_words,
    value_of,
)
from sayso.analyse.find.spans import overlap
from sayso.analyse.text.parse import Parse
from sayso.analyse.text.spanindex import SpanIndex
from sayso.records import Attribution, Quantity, Span, TimeExpression

_UNIT = re.compile(
    r"(?:\sof)?(?:\s(?:the|his|her|their|its|our|those|these|more|other|additional|new))?"
    r"\s(?P<words>[\w’'.-]+(?:\s[\w’'.-]+){0,3})"
)
_WORD = re.compile(r"[\w’'-]+")
_PLURAL = re.compile(
    r"(?:people|police|men|women|children|troops|\w+(?:[^su]s|[^s]us))\b", re.IGNORECASE
)
_NO_UNIT = re.compile(  # no noun that is counted holds one; times are not quantities
    r"""
    (?: a|a\.m|along|am|an|and|as|at|but|by|days?|decades?|every|for|from|had|has|have
      | he|her|his|hours?|i|if|in|is|it|minutes?|months?|of|on|or|others?|p\.m|percent
      | pm|said|says|seconds?|she|than|that|the|these|they|this|those|to|was|we|weeks?
      | were|are|when|which|who|will|with|would|year-olds?|years?|you|\w+est)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_IN_NAME = re.compile(r"[A-Z][\w.’'-]*\s\Z|\b(?:No|Nos)\.\s\Z|#\Z")
_NAME_REACH = 30  # characters before a number that may be a name's
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_FEW = frozenset({"one", "zero", "1", "0"})


class _Counted(NamedTuple):
    span: Span
    unit: str
    least: float | None
    most: float | None
    hedge: str | None


def find_quantities(
    parse: Parse,
    furniture: Sequence[Span],
    attributions: Sequence[Attribution],
    times: Sequence[TimeExpression] = (),
) -> tuple[Quantity, ...]:
    """Return the numbers of a report that count something, in text order."""
    text, held = parse.text, Held(attributions)
    left_out = SpanIndex((s, s) for s in (*furniture, *(t.span for t in times)))
    kept = (
        one
        for one in _read(text)
        if not any(overlap(one.span, s) for s in left_out.near(one.span))
    )
    return tuple(
        Quantity(
            id=f"q{number}",
            span=one.span,
            text=text[one.span.start : one.span.end],
            least=one.least,
            most=one.most,
            unit=one.unit,
            hedge=one.hedge,
            attributions=held.holders(one.span),
        )
        for number, one in enumerate(kept, 1)
    )


def _read(text: str) -> Iterator[_Counted]:
    for match in NUMBER.finditer(text):
        unit = None if _counts_nothing(text, match) else _unit(text, match)
        if unit:
            hedge = plain_words(match["hedge"]) if match["hedge"] else None
            least, most = _bounds(match, hedge)
            span = Span(match.start(), unit.end)
            words = _unit_words(text, match, unit)
            yield _Counted(span, words, least, most, hedge)


def _counts_nothing(text: str, match: re.Match[str]) -> bool:
    """Say whether a number is a name's, a year or a mere "one"."""
    if match["hedge"] or match["money"] or match["many"]:
        return False
    start = match.start()
    named = _IN_NAME.search(text, max(0, start - _NAME_REACH), start)
    if named and text[max(0, start - 2) : start - 1] not in {".", "!", "?"}:
        return True
    few = match["one"].lower() in _FEW and not match["percent"]
    return few or _YEAR.fullmatch(match["one"]) is not None


def _unit(text: str, match: re.Match[str]) -> Span | None:
    """Return where stands what a number counts; its words end there."""
    if match["percent"]:
        return Span(*match.span("percent"))
    if match["money"]:
        return Span(match.start("money"), match.end())
    found = _UNIT.match(text, match.end())
    if found is None:
        return None
    start, end = found.span("words")
    for noun in _WORD.finditer(text, start, end):
        if _NO_UNIT.match(text, noun.start()):
            return None
        if _PLURAL.fullmatch(noun[0]):
            return Span(start, noun.end())
    return None


def _unit_words(text: str, match: re.Match[str], unit: Span) -> str:
    if match["percent"]:
        return "%"
    return match["money"].strip() if match["money"] else text[unit.start : unit.end]


def _bounds(
    match: re.Match[str], hedge: str | None
) -> tuple[float | None, float | None]:
    """Return the bounds of a number as it is put; "over 180" has 180 as its least."""
    if match["many"]:
        return float(MANY[plain_words(match["many"])]), None
    scale = match["scale"] or (match["others"] if match["other"] else None)
    one = value_of(match["one"], scale)
    if match["other"]:
        other = value_of(match["other"], match["others"])
        return min(one, other), max(one, other)
    return (None if hedge in MOST else one), (None if hedge in LEAST else one)
