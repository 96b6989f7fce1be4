"""Find who does an event and to whom: the words for them around its trigger."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.analyse.events.groups import being_in
from sayso.analyse.events.partywords import (
    CLAUSE_ENDS,
    WHERE,
    first_party,
    name_at,
    party_from,
    party_to,
    qualifies,
    word_from,
)
from sayso.analyse.events.triggers import Trigger
from sayso.analyse.events.verbwords import (
    DETERMINERS,
    PREPOSITIONS,
    TIME_WORDS,
    is_adverb,
    is_day,
)
from sayso.analyse.find.sayingverbs import SAID
from sayso.analyse.parties.places import find_place
from sayso.analyse.phrases.scene import Scene
from sayso.analyse.phrases.words import Word
from sayso.records import Span

_PRONOUNS = frozenset("he she they".split())
_OWNERS = frozenset("his her their".split())
_PLANS = frozenset(  # nouns before "to": whose they are, is who means to act
    """
    plan plans decision bid promise pledge vow offer attempt attempts threat intention
    """.split()
)
_RELATIVES = frozenset("who which that".split())
_SHARING = frozenset({"and", "or", ",", "to", "but", "then"})  # a verb, with one before
_BEFORE_PARTY = frozenset(
    "with to against on at from by of for between into toward towards over".split()
)
_APPOSED = 14  # words of an apposition
_WINDOW = 14  # words behind a trigger among which its targets are looked for
_FRONT = 6  # words before a noun that may belong to it
_SAID_NEAR = 5  # words between a verb of saying and the "it" that says it
_SHORT = 3  # letters of the shorter of two joined names


@dataclass(frozen=True, slots=True)
class Sides:
    """Words for those who act and for those to whom it is done."""

    actors: tuple[Span, ...] = ()
    targets: tuple[Span, ...] = ()


def find_sides(
    scene: Scene,
    words: Sequence[Word],
    trigger: Trigger,
    before: Sequence[Span],
    verb: int | None = None,
) -> Sides:
    """Return both sides of the event that `trigger` tells.

    Args:
        scene: The text and its names.
        words: Of the sentence.
        trigger: What tells of the event.
        before: Who acts in the event told before, in the same sentence.
        verb: Of a noun, the first word of the verb by which somebody brings it about.
    """
    if trigger.is_noun:
        doers = () if verb is None else _subject(scene, words, verb, before)
        return _of_noun(scene, words, trigger, doers or before)
    subject = _subject(scene, words, trigger.first, before)
    if trigger.group and trigger.group.passive:
        return Sides(actors=_linked(scene, words, trigger.last), targets=subject)
    found = _behind(scene, words, trigger)
    return Sides(actors=subject, targets=tuple(s for s in found if s not in subject))


def _subject(
    scene: Scene, words: Sequence[Word], first: int, before: Sequence[Span]
) -> tuple[Span, ...]:
    """Return the subject of the verb group that begins with word `first`."""
    if _is_plan(words, first):
        return tuple(_owners(scene, words, first))
    at = _skip_back(words, first - 1)
    if at >= 0 and words[at].low in _RELATIVES:
        at = _skip_back(words, at - 1)
    if at < 0 or words[at].low in _SHARING or words[at].low in PREPOSITIONS:
        return tuple(before) or _all(first_party(scene, words, max(at, 0)))
    if words[at].low == "it":
        near = {word.low for word in words[max(0, at - _SAID_NEAR) : at]}
        if not near & SAID:
            return ()
        return _all(first_party(scene, words, at))
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
    return _all(party_to(scene, words, at - 2)) if joined else ()


def _linked(
    scene: Scene, words: Sequence[Word], last: int, link: str = "by"
) -> tuple[Span, ...]:
    """Return by whom something is done; for another `link`, against whom."""
    for i in range(last + 1, min(len(words), last + 1 + _WINDOW)):
        if words[i].low == link:
            return _all(party_from(scene, words, i + 1))
        if words[i].low in CLAUSE_ENDS:
            break
    return ()


def _behind(scene: Scene, words: Sequence[Word], trigger: Trigger) -> tuple[Span, ...]:
    """Return the first party behind a trigger, and who is joined to it.

    Of what is asked or blamed, the subject of the clause with "that" is the target.
    """
    last, into = trigger.last, trigger.of.holds
    for at in range(last + 1, min(len(words), last + 1 + _WINDOW)):
        low, before = words[at].low, words[at - 1].low
        if low == "," or (low in CLAUSE_ENDS and not (into and low == "that")):
            break
        is_name = words[at].is_capital or low in DETERMINERS
        is_deed = before == "to" and into and not is_name
        if before in WHERE or is_day(words[at]) or at == trigger.object or is_deed:
            continue
        found = _target_at(scene, words, at, first=at == last + 1)
        if found:
            return (found, *_and_after(scene, words, found))
    return ()


def _target_at(
    scene: Scene, words: Sequence[Word], at: int, *, first: bool
) -> Span | None:
    before = words[at - 1].low
    begins = first or before in _BEFORE_PARTY or before == "that"
    if begins and words[at].is_word and words[at].low not in _BEFORE_PARTY:
        return party_from(scene, words, at)
    name = name_at(scene, words[at])
    return None if name is None or qualifies(words, name) else name


def _and_after(scene: Scene, words: Sequence[Word], span: Span) -> tuple[Span, ...]:
    at = word_from(words, span.end)
    joined = at < len(words) and words[at].low == "and"
    return _all(party_from(scene, words, at + 1)) if joined else ()


def _of_noun(
    scene: Scene, words: Sequence[Word], trigger: Trigger, before: Sequence[Span]
) -> Sides:
    """Return the sides of an event told by a noun: whose it is, and with or on whom."""
    owners = tuple(_owners(scene, words, trigger.first))
    by = _linked(scene, words, trigger.last)
    link = words[trigger.last + 1].low if trigger.last + 1 < len(words) else ""
    linked = link in _BEFORE_PARTY and link != "by"
    behind = _behind(scene, words, trigger) if linked else ()
    behind = behind or _linked(scene, words, trigger.last, "against")
    if link == "between" and not owners and not by:
        return Sides(actors=behind[:1], targets=behind[1:])
    being = being_in(words, trigger.first)
    inside = () if being is None else _subject(scene, words, being, before)
    return Sides(actors=(*owners, *by) or inside or tuple(before), targets=behind)


def _owners(scene: Scene, words: Sequence[Word], first: int) -> Iterator[Span]:
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
        return _all(first_party(scene, words, i))
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


def _all(found: Span | None) -> tuple[Span, ...]:
    return (found,) if found else ()
