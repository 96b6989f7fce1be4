"""Find the subject of a verb by the words before it."""

from collections.abc import Sequence

from sayso.analyse.events.owners import find_owners
from sayso.analyse.events.partywords import (
    as_many,
    first_party,
    party_to,
    word_from,
)
from sayso.analyse.events.verbwords import (
    DETERMINERS,
    PREPOSITIONS,
    TIME_WORDS,
    is_adverb,
)
from sayso.analyse.find.sayingverbs import SAID
from sayso.analyse.phrases.scene import Scene
from sayso.analyse.phrases.words import Word
from sayso.records import Span

_PRONOUNS = frozenset("he she they".split())
_PLANS = frozenset(  # nouns before "to": whose they are, is who means to act
    """
    plan plans decision bid promise pledge vow offer attempt attempts threat intention
    """.split()
)
_RELATIVES = frozenset("who which that".split())
_SHARING = frozenset({"and", "or", ",", "to", "but", "then"})  # a verb, with one before
_APPOSED = 14  # words of an apposition
_SAID_NEAR = 5  # words between a verb of saying and the "it" that says it


def find_subject(
    scene: Scene, words: Sequence[Word], first: int, before: Sequence[Span]
) -> tuple[Span, ...]:
    """Return the subject of the verb group that begins with word `first`."""
    if _is_plan(words, first):
        return tuple(find_owners(scene, words, first))
    at = _skip_back(words, first - 1)
    if at >= 0 and words[at].low in _RELATIVES:
        at = _skip_back(words, at - 1)
    if at < 0 or words[at].low in _SHARING or words[at].low in PREPOSITIONS:
        return tuple(before) or as_many(first_party(scene, words, max(at, 0)))
    if words[at].low == "it":
        near = {word.low for word in words[max(0, at - _SAID_NEAR) : at]}
        if not near & SAID:
            return ()
        return as_many(first_party(scene, words, at))
    if words[at].low in _PRONOUNS:
        return (words[at].span,)
    found = party_to(scene, words, at)
    return (*_joined(scene, words, found), found) if found else ()


def _is_plan(words: Sequence[Word], first: int) -> bool:
    """Say whether the words begin with a noun for a plan: "its plans to respond"."""
    if first < 1 or words[first].low not in _PLANS:
        return False
    low = words[first - 1].low
    return low in DETERMINERS or low in PREPOSITIONS or words[first - 1].is_possessive


def _skip_back(words: Sequence[Word], at: int) -> int:
    """Return the last word at or before `at` that can end a noun phrase."""
    while at >= 0:
        low = words[at].low
        opening = {")": "(", ",": ","}.get(low)
        if opening:
            marks = (i for i in range(at - 1, max(-1, at - 1 - _APPOSED), -1))
            start = next((i for i in marks if words[i].text == opening), None)
            if start is None:
                return at
            at = start - 1
        elif is_adverb(words[at]) or low in TIME_WORDS or _is_on_day(words, at):
            at -= 1
        else:
            return at
    return at


def _is_on_day(words: Sequence[Word], at: int) -> bool:
    following = words[at + 1].low if at + 1 < len(words) else ""
    return words[at].low == "on" and following.endswith("day")


def _joined(scene: Scene, words: Sequence[Word], last: Span) -> tuple[Span, ...]:
    """Return the party that is joined to `last` by "and", if there is one."""
    at = word_from(words, last.start)
    joined = at > 1 and words[at - 1].low == "and"
    return as_many(party_to(scene, words, at - 2)) if joined else ()
