"""Cut a phrase into words, and say what each word is as a noun."""

import re
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
    (?:[A-Z]\.)+(?:[A-Z](?![^\W_])|-[^\W_]+)?          # U.S.  J.  D.C.-based
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

    @property
    def is_capital(self) -> bool:
        """Whether it is written like a name."""
        return self.text[0].isupper()

    @property
    def is_compound(self) -> bool:
        """Whether it is an adjective with a name in it: Austin-based."""
        return self.text.rpartition("-")[2].islower() and "-" in self.text

    @property
    def is_word(self) -> bool:
        """Whether it is more than a mark."""
        return self.text[0].isalnum()

    @property
    def is_possessive(self) -> bool:
        """Whether it is the ending of a possessive."""
        return self.low in {"'s", "’s", "'", "’"}


class Noun(NamedTuple):
    """How a word reads as a noun."""

    kind: NounClass
    singular: str
    plural: bool


def words_in(text: str, span: Span) -> tuple[Word, ...]:
    """Return the words and marks of `span`, in text order."""
    found = _WORD.finditer(text, span.start, span.end)
    return tuple(_word(Span(*f.span()), f[0]) for f in found)


def _word(span: Span, text: str) -> Word:
    low = text.lower()
    return Word(span, text, low[:-1] if len(low) > 1 and low[-1] == "." else low)


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
