"""Numbers in words, and the ISO 8601 durations that they make with a unit."""

from collections.abc import Sequence

from sayso.analyse.times.words import Word

_YEARS = {"E": 10, "C": 100}
_BELOW = {"Y": (12, "M"), "TH": (60, "M"), "TM": (60, "S")}
_HUNDRED = 100


def number_in(words: Sequence[Word]) -> float | None:
    """Return the number that words say; None for none, or a vague one.

    "Two and a half" is 2.5, "twenty four" 24, "a hundred" 100, "a couple" 2.
    """
    total: float | None = None
    article = joined = False
    for word in words:
        if word.kind == "to" and total is not None:
            break  # two to three weeks
        if word.kind in ("day", "number", "count", "year", "fraction"):
            total = (total or 0) + float(word.value)
        elif word.kind == "big":
            total = (total or 1) * float(word.value)
        elif word.kind == "half":  # half an hour, a year and a half
            total = (total or int(joined)) + 0.5
        elif word.kind == "vague" and isinstance(word.value, int):
            return float(word.value)
        article |= word.kind == "a"
        joined |= word.kind == "and"
    return 1.0 if total is None and article and not _has_vague(words) else total


def _has_vague(words: Sequence[Word]) -> bool:
    return any(word.kind == "vague" for word in words)


def length_value(number: float | None, unit: str) -> str:
    """Return the duration: 2.5 years are P2Y6M, several months PXM."""
    clock = "T" if unit.startswith("T") else ""
    letter = unit[-1]
    if number is not None and unit in _YEARS:
        number, letter = number * _YEARS[unit], "Y"
    elif unit in _YEARS:
        letter = "Y" if unit == "E" else "C"
    elif number is not None and unit == "2W":
        number *= 2
    elif unit == "WE":
        letter = "WE"
    if number is None:
        return f"P{clock}X{letter}"
    whole, rest = int(number), number - int(number)
    if rest and unit in _BELOW:
        times, smaller = _BELOW[unit]
        below = f"{_plain(times * rest)}{smaller}"
        return f"P{clock}{whole or ''}{letter if whole else ''}{below}"
    return f"P{clock}{_plain(number)}{letter}"


def _plain(number: float) -> str:
    return str(int(number)) if number == int(number) else f"{number:g}"


def year_in(words: Sequence[Word]) -> int | None:
    """Return the year that words say: "nineteen ninety-seven", "two thousand one"."""
    counts = [int(w.value) for w in words if w.kind == "count"]
    if any(w.kind == "big" and w.value == 1000 for w in words):  # noqa: PLR2004
        if counts[:1] == [2]:
            return 2000 + sum(counts[1:])
        return None
    if len(counts) > 1 and counts[0] in (18, 19, 20) and counts[1] >= 10:  # noqa: PLR2004
        return counts[0] * _HUNDRED + sum(counts[1:])
    return None
