"""Cut a phrase into words, and say what each word is as a noun."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso.analyse.phrases.lists import COURTESY, TITLES
from sayso.analyse.phrases.nouns import NOUNS, PLURALS, NounClass
from sayso.records import Span

STOPPED = (  # may be printed with a stop that ends no sentence
    TITLES | COURTESY | {"jr", "sr", "st", "ft", "inc", "corp", "ltd", "no", "dept"}
)
_STOPPED = "|".join(sorted(STOPPED))
_WORD = re.compile(
    rf"""
    [^\W_]++(?=,?\ )                                    # most words, for speed
  | (?=\S)(?:
    (?=[^\W_]+\.)(?:
      (?:[A-Z]\.)+(?:[A-Z](?![^\W_])|-[^\W_]+)?         # U.S.  J.  D.C.-based
    | (?i:{_STOPPED})\.(?![^\W_])
    )
  | \d+(?:[,.]\d+)+%?                                  # 1,200
  | [^\W_]+(?:(?:[-‑/&.]|['’](?!s\b))[^\W_]+)*%?       # don't  al-Amin  and/or  40%
  | (?:(?<=s)['’]|['’]s)(?![^\W_])                     # the possessive
  | -{{2,}} | \S
  )""",
    re.VERBOSE,
)
_PERSON_ENDING = re.compile(
    r"\w{3,40}(?:ologist|ician|ographer|keeper|maker|worker|holder)|\w{2,40}(?:woman|women)"
    r"|\w{5,40}(?:ists|ees|crats)"
)
_NEW = tuple.__new__
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
    found = _WORD.finditer(text, span.start, span.end)
    # The constructors of named tuples would take half of the time.
    return tuple([_NEW(Word, (_NEW(Span, f.span()), *_form(f[0]))) for f in found])


@lru_cache(maxsize=8192)
def _form(text: str) -> tuple[str, str, bool, bool, bool, bool]:
    """Return what is the same of a word wherever it stands."""
    low = text.lower()
    return (
        text,
        low[:-1] if len(low) > 1 and low[-1] == "." else low,
        text[0].isupper() and text != "I",
        text[0].isalnum(),
        low in {"'s", "’s", "'", "’"},
        "-" in text and text.rpartition("-")[2].islower(),
    )


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
