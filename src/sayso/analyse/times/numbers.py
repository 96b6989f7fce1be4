"""Read numbers of times: "3", "two", "2 1/2", "a dozen", "nineteen ninety-six"."""

import re

from sayso.analyse.times.lexicon import NUMBERS, ORDINALS

_HALVES = re.compile(r"(?:\s1/2|-and-a-half|\sand\sa\shalf|½)$")
_NUMERAL = re.compile(r"\d{1,4}(?:,\d{3})*(?:\.\d+)?")
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000}
_CENTURY = 100


def read_number(words: str) -> float | None:
    """Return the number that `words`, in lower case, give; None: a vague one."""
    words = " ".join(words.split())
    half = _HALVES.search(words)
    if half:
        whole = read_number(words[: half.start()])
        return None if whole is None else whole + 0.5
    if words in ("a", "an", "one", "the", "1"):
        return 1
    if _NUMERAL.fullmatch(words):
        return float(words.replace(",", ""))
    if words in NUMBERS:
        return NUMBERS[words]
    first, _, scale = words.rpartition(" ")
    factor = _SCALES.get(scale)
    if factor:
        times = read_number(first) if first else 1
        return None if times is None else times * factor
    return None


def read_ordinal(words: str) -> int | None:
    """Return the number of "third", "3rd" or "twenty-first"."""
    words = words.lower()
    if words in ORDINALS:
        return ORDINALS[words]
    digits = words.rstrip("stndrh")
    return int(digits) if digits.isdigit() else None


def read_year_words(words: str) -> int | None:
    """Return the year that is written in words: "nineteen ninety-six"."""
    parts = words.lower().replace("the year ", "").split()
    if parts[:2] == ["two", "thousand"]:
        rest = [p for p in parts[2:] if p != "and"]
        more = read_number(" ".join(rest)) if rest else 0
        return None if more is None else 2000 + int(more)
    if len(parts) < len(("nineteen", "six")):
        return None
    century, rest_of = NUMBERS.get(parts[0]), read_number(" ".join(parts[1:]))
    if century is None or rest_of is None:
        return None
    return int(century * _CENTURY + rest_of)
