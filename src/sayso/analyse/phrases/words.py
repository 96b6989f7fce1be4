"""Cut a phrase into words, and say what each word is as a noun."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso.analyse.phrases.lists import COURTESY, TITLES
from sayso.analyse.phrases.nouns import NOUNS, PLURALS, NounClass
from sayso.records import Span

_STOPPED = "|".join(
    sorted(
        TITLES | COURTESY | {"jr", "sr", "st", "ft", "inc", "corp", "ltd", "no", "dept"}
    )
)
_WORD = re.compile(
    rf"""
    [^\W_]++(?=,?[ \n])                                   # most words
  | (?:[A-Z]\.)+(?:[A-Z](?![^\W_])|-[^\W_]+)?          # U.S.  J.  D.C.-based
  | (?i:{_STOPPED})\.(?![^\W_])
  | (?:(?<=s)['’]|['’]s)(?![^\W_])                      # the possessive
  | \d+(?:[,.]\d+)+%?                                   # 1,200
  | [^\W_]+(?:(?:[-‑/&.]|['’](?!s\b))[^\W_]+)*%?        # don't  al-Amin  and/or  40%
  | -{{2,}} | \S
    """,
    re.VERBOSE,
)
_PERSON_ENDING = re.compile(
    r"\w{3,40}(?:ologist|ician|ographer|keeper|maker|worker|holder)|\w{2,40}(?:woman|women)"
    r"|\w{5,40}(?:ists|ees|crats)"
)
_OLD = re.compile(r"\d+-year-olds?")
_CLASSES = {noun: kind for kind, nouns in reversed(NOUNS) for noun in nouns}


class Word(NamedTuple):
    """One word or mark of the text; `low` is lower-case, without an ending stop."""

    span: Span
    text: str
    low: str
    is_capital: bool  # written like a name
    is_word: bool  # more than a mark
    is_possessive: bool  # the ending of a possessive
    is_compound: bool  # an adjective with a name in it: Austin-based


class Noun(NamedTuple):
    """How a word reads as a noun."""

    kind: NounClass
    singular: str
    plural: bool


def words_in(text: str, span: Span) -> tuple[Word, ...]:
    """Return the words and marks of `span`, in text order."""
    return tuple(
        Word(Span(*found.span()), *_form(found[0]))
        for found in _WORD.finditer(text, span.start, span.end)
    )


@lru_cache(maxsize=8192)
def _form(text: str) -> tuple[str, str, bool, bool, bool, bool]:
    """Return what is the same of a word wherever it stands."""
    low = text.lower()
    return (
        text,
        low[:-1] if len(low) > 1 and low[-1] == "." else low,
        text[0].isupper(),
        text[0].isalnum(),
        low in {"'s", "’s", "'", "’"},
        "-" in text and text.rpartition("-")[2].islower(),
    )


class LineWords:
    """The words of a text, each line cut once, when it is first asked for."""

    def __init__(self, text: str) -> None:
        """Begin with no line cut."""
        self._text = text
        self._lines: dict[int, _Line] = {}

    def within(self, start: int, end: int) -> tuple[Word, ...]:
        """Return the words between two places; one that is cut off there counts."""
        line = self._line(self._text.rfind("\n", 0, start) + 1)
        first, last = bisect_left(line.starts, start), bisect_right(line.ends, end)
        cut = (first and line.ends[first - 1] > start) or (
            line.starts[last] < end if last < len(line.starts) else end > line.end
        )
        return words_in(self._text, Span(start, end)) if cut else line.words[first:last]

    def _line(self, start: int) -> "_Line":
        line = self._lines.get(start)
        if line is None:
            stop = self._text.find("\n", start)
            end = stop if stop >= 0 else len(self._text)
            line = self._lines[start] = _Line.of(self._text, Span(start, end))
        return line


class _Line(NamedTuple):
    end: int
    words: tuple[Word, ...]
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, text: str, span: Span) -> "_Line":
        words = words_in(text, span)
        starts, ends = [w.span.start for w in words], [w.span.end for w in words]
        return cls(span.end, words, starts, ends)


def reach(words: Sequence[Word]) -> Span:
    """Return the span from the first word to the last."""
    return Span(words[0].span.start, words[-1].span.end)


@lru_cache(maxsize=4096)
def read_noun(low: str) -> Noun | None:
    """Return what a word in lower case is as a noun; None: in no list."""
    for singular, plural in ((low, False), *((s, True) for s in _singulars(low))):
        kind = _CLASSES.get(singular)
        if kind:
            return Noun(kind, singular, plural)
    last = low.rpartition("-")[2]
    if last != low and (noun := read_noun(last)):  # ex-wife, co-chair
        return noun
    if _OLD.fullmatch(low):
        return Noun(NounClass.PERSON, low.removesuffix("s"), low.endswith("s"))
    if _PERSON_ENDING.fullmatch(low):
        return Noun(NounClass.ROLE, low, low.endswith(("s", "women")))
    return None


def _singulars(low: str) -> tuple[str, ...]:
    if low in PLURALS:
        return (PLURALS[low],)
    if low.endswith("men"):
        return (f"{low[:-3]}man", f"{low[:-3]}woman")
    if low.endswith("people"):
        return (f"{low[:-6]}person",)
    if low.endswith("ies"):
        return (f"{low[:-3]}y",)
    if low.endswith("s") and not low.endswith("ss"):
        return (low[:-1], low[:-2]) if low.endswith("es") else (low[:-1],)
    return ()


def is_plural(low: str) -> bool:
    """Say whether a noun is plural, by the lists or else by its ending."""
    noun = read_noun(low)
    if noun:
        return noun.plural
    return low.endswith("s") and not low.endswith(("ss", "us", "is", "'s", "’s"))
