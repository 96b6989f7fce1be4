"""Find the words of a party near a place of a sentence: by name, or by a noun."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from sayso.analyse.events.verbwords import AUXILIARIES, PREPOSITIONS, is_day
from sayso.analyse.find.sayingverbs import SAID
from sayso.analyse.find.subjects import FARTHEST, head_in, party_after, party_before
from sayso.analyse.parties.names import Name
from sayso.analyse.parties.places import find_place
from sayso.analyse.phrases.nouns import NounClass
from sayso.analyse.phrases.scene import Scene
from sayso.analyse.phrases.words import Word, read_noun, words_in
from sayso.records import Span

WHERE = frozenset("in at near outside inside".split())
CLAUSE_ENDS = frozenset(
    """
    ; : ( that because while when after before although but who which where if as until
    unless
    """.split()
)
_POSSESSIVE = frozenset({"'s", "’s"})
_IN_CLAUSE = (
    SAID | (AUXILIARIES - _POSSESSIVE) | CLAUSE_ENDS
)  # no phrase for a party holds one
_IN_PHRASE = _IN_CLAUSE | frozenset("to with for on about under".split())
_JOINTS = frozenset({"and", "or", ",", "to", "but", "then"})
_LONGEST = 12  # words of a party
_BACK = 14  # words back to the first name of a phrase
_LEADING = 40  # words of a sentence that may come before its first party
_AHEAD = 6  # words on to the first name of a phrase
_THINGS = frozenset({NounClass.DOCUMENT, NounClass.MEDIA})


def name_at(scene: Scene, word: Word) -> Span | None:
    """Return the name that `word` is part of, if it names somebody or some country."""
    name = scene.name_over(word)
    if name and name.kind != "work" and not (is_day(word) and _is_word(name, word)):
        return name.span
    if name or is_day(word):
        return None
    return word.span if word.is_capital and find_place(word.text) else None


def _is_word(name: Name, word: Word) -> bool:
    return name.span.end <= word.span.end and name.span.start >= word.span.start


def party_to(scene: Scene, words: Sequence[Word], at: int) -> Span | None:
    """Return the party whose words end with word `at`."""
    end = words[at].span.end
    start = max(words[0].span.start, end - FARTHEST)
    found = party_before(scene.text, Span(start, end))
    if found and _is_phrase(scene.text, found):
        return _before_where(words, found)
    return _from_name(scene, words, at)


def party_from(scene: Scene, words: Sequence[Word], at: int) -> Span | None:
    """Return the party that begins with word `at`, or is named in its phrase."""
    if at >= len(words):
        return None
    end = words[-1].span.end
    found = party_after(scene.text, Span(words[at].span.start, end))
    gerund = words[at].low.endswith("ing") and not words[at].is_capital
    if found and not gerund and not _is_thing(scene.text, found):
        return _behind_owner(words, _before_where(words, found))
    for i in range(at, min(len(words), at + _AHEAD)):
        low = words[i].low
        ends = low in PREPOSITIONS or low in CLAUSE_ENDS or low == ","
        if i > at and ends:
            break
        if name := name_at(scene, words[i]):
            return name
    return None


def first_party(scene: Scene, words: Sequence[Word], until: int) -> Span | None:
    """Return the first party of a sentence before word `until`.

    Where and when something happens may stand in front of it.
    """
    for i in range(min(until, _LEADING)):
        name = name_at(scene, words[i])
        if name is None or (i and words[i - 1].low in WHERE):
            continue
        whole = Span(words[0].span.start, words[-1].span.end)
        found = party_after(scene.text, whole)
        holds = found is not None and found.start <= name.start < found.end
        return found if holds else name
    return None


def word_from(words: Sequence[Word], offset: int) -> int:
    """Return the first word that begins at or behind `offset`."""
    return bisect_left(words, offset, key=lambda word: word.span.start)


def qualifies(words: Sequence[Word], name: Span) -> bool:
    """Say whether a name only qualifies the next noun: "a U.S. Senate seat"."""
    at = word_from(words, name.end)
    after = words[at] if at < len(words) else None
    return (
        after is not None
        and after.is_word
        and not after.is_possessive
        and after.low not in PREPOSITIONS
        and after.low not in _IN_PHRASE | _JOINTS
    )


def _is_phrase(text: str, span: Span) -> bool:
    """Say whether a phrase holds no verb that would make it a clause."""
    words = words_in(text, span)
    gerund = words[0].low.endswith("ing") and not words[0].is_capital
    verbs = any(w.low in _IN_CLAUSE and not w.is_capital for w in words)
    return len(words) <= _LONGEST and not (gerund or verbs)


def _from_name(scene: Scene, words: Sequence[Word], at: int) -> Span | None:
    """Return the words up to word `at` from the first name in their phrase on.

    "Israeli planes" and "Serb forces" are parties by the name in them.
    """
    first = None
    for i in range(at, max(-1, at - _BACK), -1):
        word = words[i]
        ends = word.low in _IN_PHRASE and not word.is_capital
        if ends or not (word.is_word or word.is_possessive):
            break
        if word.low in WHERE:
            first = None
        elif name_at(scene, word):
            first = i
    if first is None:
        return None
    return Span(words[first].span.start, words[at].span.end)


def _is_thing(text: str, span: Span) -> bool:
    """Say whether words that could speak do not act: "a response"."""
    noun = read_noun(head_in(text, span))
    return noun is not None and noun.kind in _THINGS


def _behind_owner(words: Sequence[Word], span: Span) -> Span:
    """Return who is named behind a possessive: "Tehran's | proxies Hamas"."""
    first, end = word_from(words, span.start), word_from(words, span.end)
    owned = [i for i in range(first, end) if words[i].is_possessive]
    if owned and any(word.is_capital for word in words[owned[-1] + 1 : end]):
        return Span(words[owned[-1] + 1].span.start, span.end)
    return span


def _before_where(words: Sequence[Word], span: Span) -> Span:
    """Return a party without where or when it is met: "diplomats | based in Geneva"."""
    inside = words[word_from(words, span.start) : word_from(words, span.end)]
    for before, word in pairwise(inside):
        if word.low in PREPOSITIONS - {"of", "for"}:
            return Span(span.start, before.span.end)
    return span


def as_many(found: Span | None) -> tuple[Span, ...]:
    """Return a party, if there is one, as a tuple."""
    return (found,) if found else ()
