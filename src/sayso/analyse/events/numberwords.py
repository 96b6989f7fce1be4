"""Numbers as they are printed, with the words that hedge them."""

import re

from sayso.analyse.phrases.counts import MANY as PEOPLE

_ONES = "one two three four five six seven eight nine".split()
_TEENS = """
ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = (
    {"zero": 0}
    | {word: number for number, word in enumerate([*_ONES, *_TEENS], 1)}
    | {word: 10 * number for number, word in enumerate(_TENS, 2)}
    | {"half a dozen": 6, "a dozen": 12, "two dozen": 24, "three dozen": 36}
    | {"a hundred": 100, "a thousand": 1000, "a million": 1_000_000}
)
MANY = {**PEOPLE, "billions": 2_000_000_000}  # what a plural is at least
_SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
LEAST = frozenset(
    (
        "at least",
        "more than",
        "no fewer than",
        "no less than",
        "over",
        "upwards of",
        "well over",
    )
)
MOST = frozenset(
    (
        "as many as",
        "as much as",
        "at most",
        "fewer than",
        "less than",
        "no more than",
        "under",
        "up to",
    )
)
_ABOUT = frozenset(
    (
        "about",
        "almost",
        "an estimated",
        "another",
        "approximately",
        "around",
        "close to",
        "exactly",
        "just",
        "nearly",
        "only",
        "roughly",
        "some",
    )
)


def _any(words: frozenset[str] | dict[str, int]) -> str:
    longest = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(word.replace(" ", r"\s") for word in longest)


_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_N = rf"(?:{'|'.join(_TENS)})-(?:{'|'.join(_ONES)})|{_DIGITS}|{_any(_WORDS)}"
_SCALE = "|".join(_SCALES)
NUMBER = re.compile(
    rf"""
    (?<![\w.,:/$€£-])
    (?:(?P<hedge>{_any(LEAST | MOST | _ABOUT)})\s)?
    (?P<money>(?:US|C|A)?[$€£]\s?)?
    (?:(?P<one>{_N})(?:\s(?P<scale>{_SCALE}))?
       (?:(?:\s(?:to|or)\s|[-–])(?P<other>{_N})(?:\s(?P<others>{_SCALE}))?)?
      |(?P<many>{_any(MANY)})(?=\sof\b))
    (?P<percent>\s?%|\s(?:percent|per\scent|percentage\spoints?))?
    (?![\w/:’'-]|[.,]\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)


def value_of(words: str, scale: str | None) -> float:
    """Return the number that `words`, a match of `NUMBER`, print."""
    plain = plain_words(words)
    tens, _, ones = plain.partition("-")
    if ones:
        return float(_WORDS[tens] + _WORDS[ones])
    known = _WORDS.get(plain)
    number = float(plain.replace(",", "")) if known is None else float(known)
    return number * _SCALES[scale.lower()] if scale else number


def plain_words(words: str) -> str:
    """Return `words` in lower case, with one space between two of them."""
    return " ".join(words.lower().split())
