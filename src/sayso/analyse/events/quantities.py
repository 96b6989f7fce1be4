"""Find how many: numbers with what they count and how firmly they are put.

Left out are numbers of the calendar and the clock, numbers in names ("Channel 12"), and
a bare "one", which mostly counts nothing.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.analyse.events.held import Held
from sayso.analyse.find.spans import overlap
from sayso.analyse.text.parse import Parse
from sayso.analyse.text.spanindex import SpanIndex
from sayso.records import Attribution, Quantity, Span, TimeExpression

_WORDS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen "
        "fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "a dozen": 12,
    "half a dozen": 6,
    "two dozen": 24,
    "three dozen": 36,
    "a hundred": 100,
    "a thousand": 1000,
    "a million": 1_000_000,
}
_MANY = {
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2000,
    "tens of thousands": 20_000,
    "hundreds of thousands": 200_000,
    "millions": 2_000_000,
    "billions": 2_000_000_000,
}
_SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_LEAST = frozenset(
    (
        "over",
        "more than",
        "at least",
        "no fewer than",
        "no less than",
        "upwards of",
        "well over",
    )
)
_MOST = frozenset(
    (
        "up to",
        "as many as",
        "as much as",
        "at most",
        "no more than",
        "fewer than",
        "less than",
        "under",
    )
)
_ABOUT = frozenset(
    (
        "about",
        "around",
        "some",
        "roughly",
        "approximately",
        "nearly",
        "almost",
        "an estimated",
        "close to",
    )
)
_OTHER = frozenset(("only", "just", "exactly", "another"))
_HEDGES = sorted(_LEAST | _MOST | _ABOUT | _OTHER, key=len, reverse=True)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_N = (
    rf"(?:{_TENS})-(?:{_UNITS})|"
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|"
    + "|".join(
        word.replace(" ", r"\s") for word in sorted(_WORDS, key=len, reverse=True)
    )
)
_LOTS = "|".join(
    word.replace(" ", r"\s") for word in sorted(_MANY, key=len, reverse=True)
)
_SCALE = "|".join(_SCALES)
_NUMBER = re.compile(
    rf"""
    (?<![\w.,:/$€£-])
    (?:(?P<hedge>{"|".join(h.replace(" ", r"[ ]") for h in _HEDGES)})\s)?
    (?P<money>(?:US|C|A)?[$€£]\s?)?
    (?:(?P<one>{_N})(?:\s(?P<scale>{_SCALE}))?
       (?:(?:\s(?:to|or)\s|[-–])(?P<other>{_N})(?:\s(?P<scale2>{_SCALE}))?)?
      |(?P<many>{_LOTS})(?=\sof\b))
    (?P<percent>\s?%|\s(?:percent|per\scent|percentage\spoints?))?
    (?![\w/:’'-]|[.,]\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_UNIT = re.compile(
    r"(?:\sof)?(?:\s(?:the|his|her|their|its|our|those|these|more|other|additional|new))?"
    r"(?P<words>(?:\s[\w’'.-]+){1,4})"
)
_PLURAL = re.compile(
    r"(?:people|police|men|women|children|troops|\w+(?:[^su]s|[^s]us))\b", re.IGNORECASE
)
_NO_UNIT = re.compile(
    r"(?:of|to|and|or|in|on|at|by|for|from|with|as|than|that|is|are|was|were|has|have|"
    r"had|will|would|a\.m|p\.m|am|pm|percent|years?|year-olds?|who|which|the|a|an|if|"
    r"but|when|along|every|\w+est|he|she|it|they|we|you|i|his|her|this|these|those|said|says|days?|weeks?"
    r"|months?|hours?|minutes?|seconds?|decades?|others?)\b",
    re.IGNORECASE,
)
_IN_NAME = re.compile(r"[A-Z][\w.’'-]*\s\Z|\b(?:No|Nos)\.\s\Z|#\Z")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_SMALL = frozenset({"one", "zero", "1", "0"})


class _Range(NamedTuple):
    least: float | None
    most: float | None


def find_quantities(
    parse: Parse,
    furniture: Sequence[Span],
    attributions: Sequence[Attribution],
    times: Sequence[TimeExpression] = (),
) -> tuple[Quantity, ...]:
    """Return the numbers of a report that count something, in text order."""
    left_out = SpanIndex((s, s) for s in (*furniture, *(t.span for t in times)))
    held = Held(attributions)
    found = (
        one
        for match in _NUMBER.finditer(parse.text)
        for one in _read(parse.text, match)
    )
    kept = [
        q for q in found if not any(overlap(q.span, s) for s in left_out.near(q.span))
    ]
    return tuple(
        Quantity(
            id=f"q{number}",
            span=q.span,
            text=q.text,
            least=q.least,
            most=q.most,
            unit=q.unit,
            hedge=q.hedge,
            attributions=held.holders(q.span),
        )
        for number, q in enumerate(kept, 1)
    )


def _read(text: str, match: re.Match[str]) -> Iterator[Quantity]:
    """Yield the quantity that a number makes with its noun, if it counts something."""
    if (
        _IN_NAME.search(text, max(0, match.start() - 30), match.start())
        and not match["hedge"]
    ):
        before = text[max(0, match.start() - 2) : match.start()]
        if before[:1] not in ".!?":
            return
    unit, end = _unit(text, match)
    if unit is None:
        return
    one = match["one"] or ""
    if one.lower() in _SMALL and not match["hedge"] and not match["percent"]:
        return
    if _YEAR.fullmatch(one) and not match["hedge"] and not match["money"]:
        return
    hedge = match["hedge"].lower() if match["hedge"] else None
    bounds = _bounds(match, hedge)
    span = Span(match.start(), end)
    yield Quantity(
        id="",
        span=span,
        text=text[span.start : span.end],
        least=bounds.least,
        most=bounds.most,
        unit=unit,
        hedge=hedge,
    )


def _unit(text: str, match: re.Match[str]) -> tuple[str | None, int]:
    """Return what a number counts, and where its words end."""
    if match["percent"]:
        return "%", match.end()
    if match["money"]:
        return match["money"].strip(), match.end()
    found = _UNIT.match(text, match.end())
    if found is None:
        return None, match.end()
    words = found["words"]
    lead = re.match(r"\s+", words)
    start = found.start("words") + (lead.end() if lead else 0)
    if _NO_UNIT.match(text, start):
        return None, match.end()
    for noun in re.finditer(r"[\w’'-]+", text[start : found.end("words")]):
        if _NO_UNIT.match(noun[0]):
            break
        if _PLURAL.fullmatch(noun[0]):
            end = start + noun.end()
            return text[start:end], end
    return None, match.end()


def _bounds(match: re.Match[str], hedge: str | None) -> _Range:
    """Return the bounds of a number as it is put; "over 180" has 180 as its least."""
    if match["many"]:
        return _Range(float(_MANY[_plain(match["many"])]), None)
    one = _value(
        match["one"], match["scale"] or (match["scale2"] if match["other"] else None)
    )
    if match["other"]:
        other = _value(match["other"], match["scale2"])
        return _Range(min(one, other), max(one, other))
    if hedge in _LEAST:
        return _Range(one, None)
    return _Range(None, one) if hedge in _MOST else _Range(one, one)


def _value(words: str, scale: str | None) -> float:
    plain = _plain(words)
    tens, _, ones = plain.partition("-")
    if ones:
        return float(_WORDS[tens] + _WORDS[ones])
    number = float(_WORDS[plain]) if plain in _WORDS else float(plain.replace(",", ""))
    return number * _SCALES[scale.lower()] if scale else number


def _plain(words: str) -> str:
    return " ".join(words.lower().split())
