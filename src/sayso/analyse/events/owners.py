"""Find whose event it is that a noun tells, by the words before the noun."""

from collections.abc import Iterator, Sequence

from sayso.analyse.events.partywords import as_many, first_party, name_at
from sayso.analyse.events.verbwords import DETERMINERS, PREPOSITIONS
from sayso.analyse.parties.places import find_place
from sayso.analyse.phrases.scene import Scene
from sayso.analyse.phrases.words import Word
from sayso.records import Span

_OWNERS = frozenset("his her their".split())
_FRONT = 6  # words before a noun that may belong to it
_SHORT = 3  # letters of the shorter of two joined names


def find_owners(scene: Scene, words: Sequence[Word], first: int) -> Iterator[Span]:
    """Yield whose event it is, by the words before its noun."""
    for i in range(first - 1, max(-1, first - 1 - _FRONT), -1):
        word = words[i]
        if word.low in PREPOSITIONS or not (word.is_word or word.is_possessive):
            return
        found = _owner_at(scene, words, i)
        yield from found
        if found or word.low in DETERMINERS:
            return


def _owner_at(scene: Scene, words: Sequence[Word], i: int) -> tuple[Span, ...]:
    word = words[i]
    if word.low in _OWNERS:
        return (word.span,)
    if word.low == "its":
        return as_many(first_party(scene, words, i))
    if halves := _halves(word):
        return halves
    name = name_at(scene, word)
    owned = i + 1 < len(words) and words[i + 1].is_possessive
    if name and (owned or find_place(scene.text[name.start : name.end])):
        return (name,)
    return ()


def _halves(word: Word) -> tuple[Span, ...]:
    """Return both names of "the Netanyahu-Biden call"."""
    one, mark, other = word.text.partition("-")
    capital = one[:1].isupper() and other[:1].isupper()
    if not (mark and capital) or min(len(one), len(other)) < _SHORT:
        return ()
    start, end = word.span
    middle = start + len(one)
    return (Span(start, middle), Span(middle + 1, end))
