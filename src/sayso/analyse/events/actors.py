"""Find who does an event and to whom: the words for them around its trigger."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.analyse.events.triggers import Trigger
from sayso.analyse.events.verbs import (
    DETERMINERS,
    PREPOSITIONS,
    TIME_WORDS,
    being_in,
    is_adverb,
)
from sayso.analyse.find.sayingverbs import SAID
from sayso.analyse.find.subjects import FARTHEST, head_in, party_after, party_before
from sayso.analyse.parties.places import find_place
from sayso.analyse.phrases.nouns import NounClass
from sayso.analyse.phrases.scene import Scene
from sayso.analyse.phrases.words import Word, read_noun, words_in
from sayso.records import Span

_WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
_PRONOUNS = frozenset("he she they".split())
_OWNERS = frozenset("his her their".split())
_PLANS = frozenset(
    "plan plans decision bid promise pledge vow offer attempt attempts threat intention".split()
)
_RELATIVES = frozenset("who which that".split())
_SHARES = frozenset(
    "and or , to but then".split()
)  # before a verb: its subject is further back
_NO_CLAUSE = SAID | frozenset(
    """
    is are was were be been being has have had will would could can may might must
    should do does did that because while when after before although but who which where
    if as until unless
    """.split()
)
_NO_PHRASE = _NO_CLAUSE | frozenset("to with for on about under".split())
_LONGEST = 12  # words of a party
_WHERE = frozenset("in at near outside inside".split())
_AT = frozenset(
    "with to against on at from by of for between into toward towards over".split()
)
_WITH = frozenset("with and between".split())
_APPOSED = 14  # words of an apposition
_WINDOW = 14  # words behind a trigger among which its targets are looked for
_FRONT = 6  # words before a noun that may belong to it
_ENDS = frozenset(
    "; : ( that because while when after before although but who which where if as until unless".split()
)


@dataclass(frozen=True, slots=True)
class Sides:
    """Words for those who act and for those to whom it is done."""

    actors: tuple[Span, ...] = ()
    targets: tuple[Span, ...] = ()


def find_sides(
    scene: Scene, words: Sequence[Word], trigger: Trigger, before: Sequence[Span]
) -> Sides:
    """Return both sides of the event that `trigger` tells.

    Args:
        scene: The text and its names.
        words: Of the sentence.
        trigger: What tells of the event.
        before: Who acts in the event told before, in the same sentence.
    """
    if trigger.group is None and trigger.is_noun:
        return _of_noun(scene, words, trigger, before)
    subject = _subject(scene, words, trigger.first, before)
    if trigger.group and trigger.group.passive:
        by = _after_word(scene, words, trigger.last, "by")
        return Sides(actors=by, targets=subject)
    found = _behind(scene, words, trigger, into=trigger.of.holds)
    targets = tuple(s for s in found if s not in subject)
    return Sides(actors=subject, targets=targets)


def _subject(
    scene: Scene, words: Sequence[Word], first: int, before: Sequence[Span]
) -> tuple[Span, ...]:
    """Return the subject of the verb group that begins with word `first`."""
    at = _skip_back(words, first - 1)
    if at >= 0 and words[at].low in _RELATIVES:
        at = _skip_back(words, at - 1)
    if trigger_is_meant(words, first):
        return tuple(_owners(scene, words, first))
    if at < 0 or words[at].low in _SHARES or words[at].low in PREPOSITIONS:
        return tuple(before) or _first_party(scene, words, max(at, 0))
    if words[at].low == "it":
        return _first_party(scene, words, at)
    if words[at].low in _PRONOUNS:
        return (words[at].span,)
    found = _party_to(scene, words, at)
    if found is None:
        return ()
    also = _joined(scene, words, found)
    return (*also, found)


def trigger_is_meant(words: Sequence[Word], first: int) -> bool:
    """Say whether the words begin with a noun for a plan: "its plans to respond"."""
    if first < 1 or words[first].low not in _PLANS:
        return False
    before = words[first - 1]
    return (
        before.low in DETERMINERS or before.is_possessive or before.low in PREPOSITIONS
    )


def _skip_back(words: Sequence[Word], at: int) -> int:
    """Return the last word at or before `at` that can end a noun phrase."""
    while at >= 0:
        low = words[at].low
        if is_adverb(low) or low in TIME_WORDS:
            at -= 1
        elif low == "on" and at + 1 < len(words) and words[at + 1].low in _WEEKDAYS:
            at -= 1
        elif low == ")":
            opening = [
                i for i in range(max(0, at - _APPOSED), at) if words[i].text == "("
            ]
            if not opening:
                return at
            at = opening[-1] - 1
        elif low == ",":
            marks = [
                i for i in range(max(0, at - _APPOSED), at) if words[i].text == ","
            ]
            if not marks:
                return at
            at = marks[-1] - 1
        else:
            return at
    return at


def _party_to(scene: Scene, words: Sequence[Word], at: int) -> Span | None:
    """Return the party whose words end with word `at`."""
    end = words[at].span.end
    start = max(words[0].span.start, end - FARTHEST)
    found = party_before(scene.text, Span(start, end))
    if found and _is_short(scene, found):
        return _before_place(words, found)
    return _phrase_to(scene, words, at)


def _is_short(scene: Scene, span: Span) -> bool:
    """Say whether a phrase holds no verb that would make it a clause."""
    words = words_in(scene.text, span)
    return len(words) <= _LONGEST and not any(
        not w.is_capital and (w.low in _NO_CLAUSE or (w.low.endswith("ing") and n == 0))
        for n, w in enumerate(words)
    )


def _phrase_to(scene: Scene, words: Sequence[Word], at: int) -> Span | None:
    """Return the words up to word `at` from the first name in their phrase on.

    "Israeli planes" and "Serb forces" are parties by the name in them.
    """
    first = None
    for i in range(at, max(-1, at - _APPOSED), -1):
        word = words[i]
        ends = word.low in _NO_PHRASE and not word.is_capital
        if ends or not (word.is_word or word.is_possessive):
            break
        if word.low in _WHERE:
            first = None
            continue
        if _party_name(scene, word):
            first = i
    if first is None:
        return None
    return Span(words[first].span.start, words[at].span.end)


def _joined(scene: Scene, words: Sequence[Word], last: Span) -> tuple[Span, ...]:
    """Return the party that is joined to `last` by "and", if there is one."""
    at = next((i for i, w in enumerate(words) if w.span.start >= last.start), 0)
    if at < 2 or words[at - 1].low != "and":
        return ()
    found = _party_to(scene, words, at - 2)
    return (found,) if found else ()


def _first_party(scene: Scene, words: Sequence[Word], until: int) -> tuple[Span, ...]:
    """Return the first party of the sentence: whose deeds it goes on to tell."""
    for i in range(until):
        name = _party_name(scene, words[i])
        if name:
            if i and words[i - 1].low in {"in", "at", "near"}:
                continue
            found = party_after(
                scene.text, Span(words[0].span.start, words[-1].span.end)
            )
            if found and found.start <= name.start < found.end:
                return (found,)
            return (name,)
    return ()


def _after_word(
    scene: Scene, words: Sequence[Word], last: int, want: str
) -> tuple[Span, ...]:
    for i in range(last + 1, min(len(words), last + 1 + _WINDOW)):
        if words[i].low == want:
            return _party_from(scene, words, i + 1)
        if words[i].low in _ENDS:
            break
    return ()


def _party_from(scene: Scene, words: Sequence[Word], at: int) -> tuple[Span, ...]:
    """Return the party that begins with word `at`, or is named in its phrase."""
    if at >= len(words):
        return ()
    end = words[-1].span.end
    found = party_after(scene.text, Span(words[at].span.start, end))
    if found and not _is_thing(scene.text, found):
        return (_before_place(words, found),)
    for i in range(at, min(len(words), at + _FRONT)):
        if i > at and (words[i].low in PREPOSITIONS or words[i].low in _ENDS):
            break
        if name := _party_name(scene, words[i]):
            return (name,)
    return ()


def _is_thing(text: str, span: Span) -> bool:
    """Say whether words that could speak do not act: "a response"."""
    noun = read_noun(head_in(text, span))
    return noun is not None and noun.kind in {NounClass.DOCUMENT, NounClass.MEDIA}


def _before_place(words: Sequence[Word], span: Span) -> Span:
    """Return a party without where or when it is met: "diplomats | based in Geneva"."""
    inside = [w for w in words if span.start <= w.span.start < span.end]
    for before, word in zip(inside, inside[1:], strict=False):
        if word.low in _WHERE or word.low in PREPOSITIONS - {"of", "for"}:
            return Span(span.start, before.span.end)
    return span


def _party_name(scene: Scene, word: Word) -> Span | None:
    """Return the name that `word` is part of, if it names somebody or some country."""
    name = scene.name_over(word)
    if word.low in TIME_WORDS or (name and name.kind == "work"):
        return None
    if name:
        return name.span
    return word.span if word.is_capital and find_place(word.text) else None


def _behind(
    scene: Scene, words: Sequence[Word], trigger: Trigger, *, into: bool = False
) -> tuple[Span, ...]:
    """Return the first party behind a verb, and who is joined to it.

    `into`: also in the clause with "that", whose subject is the one asked or blamed.
    """
    found: tuple[Span, ...] = ()
    last = trigger.last
    for at in range(last + 1, min(len(words), last + 1 + _WINDOW)):
        low, before = words[at].low, words[at - 1].low
        if low == "," or (low in _ENDS and not (into and low == "that")):
            break
        is_deed = at == last + 1 and before == "to" and trigger.of.holds
        if before in _WHERE or low in TIME_WORDS or at == trigger.object or is_deed:
            continue
        begins = at == last + 1 or before in _AT or before == "that"
        if begins and words[at].is_word and low not in _AT:
            found = _party_from(scene, words, at)
        elif (name := _party_name(scene, words[at])) and not _qualifies(words, name):
            found = (name,)
        if found:
            return (*found, *_and_after(scene, words, found[-1]))
    return ()


def _qualifies(words: Sequence[Word], name: Span) -> bool:
    """Say whether a name only qualifies the next noun: "a U.S. Senate seat"."""
    after = next((w for w in words if w.span.start >= name.end), None)
    return (
        after is not None
        and after.is_word
        and not after.is_possessive
        and after.low not in PREPOSITIONS
        and after.low not in _NO_PHRASE | _SHARES
    )


def _and_after(scene: Scene, words: Sequence[Word], span: Span) -> tuple[Span, ...]:
    at = next((i for i, w in enumerate(words) if w.span.start >= span.end), len(words))
    if at < len(words) and words[at].low == "and":
        return _party_from(scene, words, at + 1)[:1]
    return ()


def _of_noun(
    scene: Scene, words: Sequence[Word], trigger: Trigger, before: Sequence[Span]
) -> Sides:
    """Return the sides of an event told by a noun: whose it is, and with or on whom."""
    owners = tuple(_owners(scene, words, trigger.first))
    by = _after_word(scene, words, trigger.last, "by")
    at = trigger.last + 1
    behind: tuple[Span, ...] = ()
    if at < len(words) and words[at].low in _AT and words[at].low != "by":
        behind = _behind(scene, words, trigger)
    if not owners and not by and at < len(words) and words[at].low == "between":
        return Sides(actors=behind[:1], targets=behind[1:])
    inside = _those_in(scene, words, trigger, before)
    return Sides(actors=(*owners, *by) or inside or tuple(before), targets=behind)


def _those_in(
    scene: Scene, words: Sequence[Word], trigger: Trigger, before: Sequence[Span]
) -> tuple[Span, ...]:
    """Return who takes part: "the two countries are in secret talks"."""
    being = being_in(words, trigger.first)
    return () if being is None else _subject(scene, words, being, before)


def _owners(scene: Scene, words: Sequence[Word], first: int) -> Iterator[Span]:
    """Yield whose event it is, by the words before its noun."""
    for i in range(first - 1, max(-1, first - 1 - _FRONT), -1):
        word = words[i]
        if word.low in PREPOSITIONS or not (word.is_word or word.is_possessive):
            return
        if word.low in _OWNERS:
            yield word.span
            return
        if word.low == "its":
            yield from _first_party(scene, words, i)
            return
        name = scene.name_over(word)
        halves = _halves(word)
        if halves:
            yield from halves
            return
        if name and name.kind != "work" and name.span.end >= word.span.end:
            if find_place(scene.text[slice(*name.span)]) or _is_owned(words, i):
                yield name.span
                return
        elif word.is_capital and i and find_place(word.text):
            yield word.span
            return
        if word.low in DETERMINERS:
            return


def _is_owned(words: Sequence[Word], i: int) -> bool:
    return i + 1 < len(words) and words[i + 1].is_possessive


def _halves(word: Word) -> tuple[Span, ...]:
    """Return both names of "the Netanyahu-Biden call"."""
    one, mark, other = word.text.partition("-")
    if (
        not mark
        or not (one[:1].isupper() and other[:1].isupper())
        or len(one) < 3
        or len(other) < 3
    ):  # noqa: PLR2004
        return ()
    start = word.span.start
    return (
        Span(start, start + len(one)),
        Span(start + len(one) + 1, word.span.end),
    )
