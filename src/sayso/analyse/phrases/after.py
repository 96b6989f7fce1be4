"""Read the titles that follow a name: "Ana Ruiz, a lawyer at the Roe Fund,"."""

import re
from collections.abc import Sequence

from sayso.analyse.phrases.heads import (
    is_role,
    noun_phrase_end,
    role_phrase,
)
from sayso.analyse.phrases.lists import (
    STATES,
    VERBS,
)
from sayso.analyse.phrases.names import run_end
from sayso.analyse.phrases.scene import Scene
from sayso.analyse.phrases.title import Title
from sayso.analyse.phrases.words import Word, reach

_AGE = re.compile(r"\d{1,3}")
_TAG = re.compile(r"(?:R|D|I|L|Republican|Democrat|DFL)[-–—].*")
_MARKS = frozenset({",", "--", "---", "–", "—", "-", "("})
_AFFILIATED = frozenset({"of", "from", "with", "at"})
_ADVERBS = frozenset({"now", "currently", "also", "then", "formerly", "once"})
_DETERMINERS = frozenset("a an the his her their its our my one another".split())
_SAID = VERBS | frozenset("is was are were has had have will would".split())


def titles_after(words: Sequence[Word], scene: Scene) -> list[Title]:
    """Return what follows a name, past ages, parties and places."""
    at, marked, titles = 0, False, list[Title]()
    while at < len(words):
        word = words[at]
        skipped = _aside(words, at)
        if skipped > at:
            at = skipped
        elif word.text in _MARKS:
            at, marked = at + 1, True
        elif (marked and (word.low in STATES or _AGE.fullmatch(word.low))) or (
            marked and (_TAG.fullmatch(word.text) or word.low in _ADVERBS)
        ):
            at += 1
        elif word.low in _AFFILIATED and (found := _member_of(words, at, scene)):
            titles.append(found)
            at, marked = noun_phrase_end(words, at + 1, scene), False
        else:
            break
    copula = _copula_end(words, at)
    at, marked = max(at, copula), marked or copula > at
    role = role_phrase(words, at, scene) if marked and at < len(words) else None
    if role and not role.plural and not _goes_on(words, at, role.end):
        titles.append(
            Title(span=role.span, affiliation=role.affiliation, relation=role.relation)
        )
    return titles


def _copula_end(words: Sequence[Word], at: int) -> int:
    """Return where the role begins in "who is now the mayor" or "is the mayor"."""
    end = at + (at < len(words) and words[at].low == "who")
    if end >= len(words) or words[end].low != "is":
        return at
    end += 1
    end += end < len(words) and words[end].low in _ADVERBS
    passive = end < len(words) and words[end].low.endswith("ed")  # is elected president
    return at if passive else end


def _aside(words: Sequence[Word], at: int) -> int:
    """Return where a short bracket that begins at `at` ends: (R-Ohio)."""
    if words[at].text != "(":
        return at
    close = next(
        (i for i in range(at, min(at + 7, len(words))) if words[i].text == ")"), at
    )
    titled = any(is_role(w) for w in words[at:close])
    return close + 1 if close > at and not titled else at


def _member_of(words: Sequence[Word], at: int, scene: Scene) -> Title | None:
    """Return the affiliation in "Ruiz, of the Center for Fair Work,"."""
    first = at + 1
    if first < len(words) and words[first].low == "the":
        first += 1
    if first >= len(words) or not words[first].is_capital:
        return None
    span = reach(words[first : run_end(words, first, scene)])
    return Title(span=None, affiliation=span)


def _goes_on(words: Sequence[Word], first: int, end: int) -> bool:
    """Say whether a clause begins: "For Ruiz, the mayor said"."""
    if end >= len(words):
        return False
    opens = words[first].low in _DETERMINERS
    return opens and words[end].low in _SAID
