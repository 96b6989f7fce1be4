"""Find the titles printed around a mention of a person's name.

Before it ("Gov. Ana Ruiz"), and in apposition before or after it ("the mayor, Ana
Ruiz," and "Ana Ruiz, a lawyer at the Center for Fair Work,").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.analyse.phrases.back import affiliation_before, walk_back
from sayso.analyse.phrases.beside import CLOSES, words_after, words_before
from sayso.analyse.phrases.heads import (
    noun_phrase_end,
    role_phrase,
)
from sayso.analyse.phrases.lists import (
    COURTESY,
    PARTIES,
    STATES,
    TITLES,
    VERBS,
)
from sayso.analyse.phrases.names import run_end
from sayso.analyse.phrases.nouns import NounClass
from sayso.analyse.phrases.scene import Scene
from sayso.analyse.phrases.words import Word, reach, read_noun
from sayso.records import Span

_AGE = re.compile(r"\d{1,3}")
_TAG = re.compile(r"(?:R|D|I|L|Republican|Democrat|DFL)[-–—].*")
_MARKS = frozenset({",", "--", "---", "–", "—", "-", "("})
_AFFILIATED = frozenset({"of", "from", "with", "at"})
_ADVERBS = frozenset({"now", "currently", "also", "then", "formerly", "once"})
_DETERMINERS = frozenset("a an the his her their its our my one another".split())
_SAID = VERBS | frozenset("is was are were has had have will would".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """Role words printed around a name, and for whom; span None: only for whom."""

    span: Span | None
    affiliation: Span | None
    relation: bool = False  # a tie to somebody ("her brother"), no office


def find_titles(scene: Scene, name_span: Span) -> tuple[Title, ...]:
    """Return the titles around one mention of a person's name, in text order.

    `name_span` may begin with a title, which is then not found.
    """
    before = words_before(scene.text, name_span)
    after = words_after(scene.text, name_span)
    if not (before or after):
        return ()
    found = (
        _title_before(before),
        _apposition_before(before, name_span.end, scene),
        *_titles_after(after, scene),
    )
    return tuple(title for title in found if title)


def longest_title(titles: Sequence[Title]) -> Title | None:
    """Return the longest title; a relation only where there is no better one."""
    printed = [t for t in titles if t.span]
    return max(
        printed,
        key=lambda t: (not t.relation, t.span[1] - t.span[0] if t.span else 0),
        default=None,
    )


def _title_before(words: Sequence[Word]) -> Title | None:
    """Return the title that `words` end with: "U.S. Secretary of State"."""
    end = len(words)
    while end and words[end - 1].low in COURTESY | PARTIES:
        end -= 1
    first = walk_back(words, end)
    part = words[first:end]
    if len(part) > 1 and part[-1].is_possessive:  # CNN's
        return _affiliated(part)
    last = next((i for i in range(len(part), 0, -1) if _is_role(part[i - 1])), 0)
    rest = part[last:]
    if not last or (rest and rest[0].low not in {"of", "for", "on"}):
        return None
    noun = read_noun(part[last - 1].low)
    doubled = len(part) > 1 and part[-1].low in {"dr", "rev"} and _is_role(part[-2])
    if last == len(part) and doubled:
        part = part[:-1]
    return Title(
        span=reach(part),
        affiliation=affiliation_before(part[: last - 1]) or affiliation_before(rest),
        relation=bool(noun and noun.kind is NounClass.RELATION),
    )


def _affiliated(part: Sequence[Word]) -> Title | None:
    owner = [word for word in part[:-1] if word.is_capital]
    return Title(span=None, affiliation=reach(owner)) if owner else None


def _is_role(word: Word) -> bool:
    noun = read_noun(word.low)
    roles = {NounClass.ROLE, NounClass.RELATION}
    return word.low in TITLES or bool(noun and noun.kind in roles)


def _apposition_before(
    words: Sequence[Word], name_end: int, scene: Scene
) -> Title | None:
    """Return the title in "the mayor, Ana Ruiz,"."""
    if len(words) < 2 or words[-1].text != ",":  # noqa: PLR2004 - a noun and a comma
        return None
    if not CLOSES.match(scene.text, name_end):
        return None
    end = len(words) - 1
    first = end
    while first and (words[first - 1].is_word or words[first - 1].is_possessive):
        first -= 1
        if words[first].low in VERBS:
            first += 1
            break
    for i in range(first, end):
        opens = words[i].low in _DETERMINERS or (i == first and i == 0)
        found = role_phrase(words[:end], i, scene) if opens else None
        if found and found.end == end and not found.plural:
            return Title(
                span=found.span,
                affiliation=found.affiliation,
                relation=found.relation,
            )
    return None


def _titles_after(words: Sequence[Word], scene: Scene) -> list[Title]:
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
    role = role_phrase(words, at, scene) if marked and at < len(words) else None
    if role and not role.plural and not _goes_on(words, at, role.end):
        titles.append(
            Title(span=role.span, affiliation=role.affiliation, relation=role.relation)
        )
    return titles


def _aside(words: Sequence[Word], at: int) -> int:
    """Return where a short bracket that begins at `at` ends: (R-Ohio)."""
    if words[at].text != "(":
        return at
    close = next(
        (i for i in range(at, min(at + 7, len(words))) if words[i].text == ")"), at
    )
    titled = any(_is_role(w) for w in words[at:close])
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
