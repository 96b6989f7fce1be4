"""Cut a text into words and give each the kind that the grammar of times knows."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from sayso.analyse.times.lexicon import (
    EASTER_DAYS,
    HOLIDAYS,
    LEXICON,
    MOVING_HOLIDAYS,
    NAMES,
    Value,
)

_WORD = re.compile(
    r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?(?!\d)"
    r"|[$£€¥#]?\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?(?:%|\b)"
    r"|q[1-4]\b|[ap]\.m\b\.?|o['’]clock\b|['’](?:\d0s|s)\b"
    r"|[^\W\d_]+|\n\s*\n|[^\w\s]",
    re.IGNORECASE,
)
_NEW = tuple.__new__
_HALVES = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75}
_LAST_DAY = 31
_PIVOT = 2  # the '20s are of the 2000s, the '30s of the 1900s

Kind = tuple[str, Value]
Found = re.Match[str]
_OTHER: Kind = ("other", "")
_HALF_DAYS: dict[str, Kind] = {"a": ("half_day", 0), "p": ("half_day", 12)}


class Word(NamedTuple):
    """One word: where it stands, how it is written, its kind and what it stands for."""

    start: int
    end: int
    text: str
    kind: str
    value: Value


def read_words(text: str) -> list[Word]:
    """Return the words and marks of `text` in order, each with its kind."""
    # The constructor of a named tuple would take half of the time.
    words = [
        _NEW(Word, (*found.span(), word := found[0], *_kind(word)))
        for found in _WORD.finditer(text)
    ]
    _join_holidays(words)
    return words


@lru_cache(maxsize=8192)
def _kind(word: str) -> Kind:
    if found := NAMES.get(word) or LEXICON.get(word) or LEXICON.get(word.lower()):
        return found
    first = word[0]
    if first.isdigit() or (first in "'’" and len(word) > 1):
        return _kind_of_number(word)
    return _HALF_DAYS[first.lower()] if word[1:2] == "." else _OTHER


def _kind_of_number(word: str) -> Kind:
    """Return what a word that begins with a digit stands for."""
    if half := _HALVES.get(word):
        return "fraction", half
    for pattern, kind in _NUMBERS:
        if found := pattern.fullmatch(word):
            return kind(found)
    return _OTHER


def _decade(found: Found) -> Kind:
    century = found[1] or ("20" if int(found[2]) < _PIVOT else "19")
    return "decade", century + found[2]


def _number(found: Found) -> Kind:
    number = float(found[0].replace(",", ""))
    if found[0].isdigit() and 0 < number <= _LAST_DAY:
        return "day", int(number)
    return "number", number


_NUMBERS: tuple[tuple[re.Pattern[str], Callable[[Found], Kind]], ...] = (
    (re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?"), lambda found: ("iso", found[0])),
    (re.compile(r"(?:['’]|(1[5-9]|20))(\d)0s"), _decade),
    (re.compile(r"1[4-9]\d\d|20\d\d"), lambda found: ("year", int(found[0]))),
    (
        re.compile(r"([01]?\d|2[0-4]):([0-5]\d)"),
        lambda found: ("clock", f"T{int(found[1]):02}:{found[2]}"),
    ),
    (
        re.compile(r"(\d{1,2})(?:st|nd|rd|th)", re.IGNORECASE),
        lambda found: ("ordinal", int(found[1])),
    ),
    (
        re.compile(r"(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])/(?:\d{4}|\d\d)"),
        lambda found: ("slashed", found[0]),
    ),
    (re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d{1,3})?"), _number),
)


def _phrases() -> dict[str, list[tuple[list[str], str]]]:
    """Return the names of holidays by their first words, the longest first."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    names = (*HOLIDAYS, *MOVING_HOLIDAYS, *EASTER_DAYS)
    for name in sorted(names, key=len, reverse=True):
        words = _WORD.findall(name)
        found.setdefault(words[0], []).append((words, name))
    return found


_PHRASES = _phrases()


def _join_holidays(words: list[Word]) -> None:
    """Make the words of a holiday one kind, with its name as their value."""
    for at, word in enumerate(words):
        for phrase, name in _PHRASES.get(word.text.lower(), ()):
            run = words[at : at + len(phrase)]
            written = [w.text.lower().replace("’", "'") for w in run]
            if written == phrase and word.text[0].isupper():
                words[at : at + len(phrase)] = [
                    w._replace(kind="holiday", value=name) for w in run
                ]
                break
