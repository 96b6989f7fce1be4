"""Find who does an event and to whom: the words for them around its trigger."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.analyse.events.groups import being_in
from sayso.analyse.events.owners import find_owners
from sayso.analyse.events.partywords import (
    CLAUSE_ENDS,
    WHERE,
    as_many,
    name_at,
    party_from,
    qualifies,
    word_from,
)
from sayso.analyse.events.subjects import find_subject
from sayso.analyse.events.triggers import Trigger
from sayso.analyse.events.verbwords import (
    DETERMINERS,
    is_day,
)
from sayso.analyse.phrases.scene import Scene
from sayso.analyse.phrases.words import Word
from sayso.records import Span

_BEFORE_PARTY = frozenset(
    "with to against on at from by of for between into toward towards over".split()
)
_WINDOW = 14  # words behind a trigger among which its targets are looked for


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
        doers = () if verb is None else find_subject(scene, words, verb, before)
        return _of_noun(scene, words, trigger, doers or before)
    subject = find_subject(scene, words, trigger.first, before)
    if trigger.group and trigger.group.passive:
        return Sides(actors=_linked(scene, words, trigger.last), targets=subject)
    found = _behind(scene, words, trigger)
    return Sides(actors=subject, targets=tuple(s for s in found if s not in subject))


def _linked(
    scene: Scene, words: Sequence[Word], last: int, link: str = "by"
) -> tuple[Span, ...]:
    """Return by whom something is done; for another `link`, against whom."""
    for i in range(last + 1, min(len(words), last + 1 + _WINDOW)):
        if words[i].low == link:
            return as_many(party_from(scene, words, i + 1))
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
    return as_many(party_from(scene, words, at + 1)) if joined else ()


def _of_noun(
    scene: Scene, words: Sequence[Word], trigger: Trigger, before: Sequence[Span]
) -> Sides:
    """Return the sides of an event told by a noun: whose it is, and with or on whom."""
    owners = tuple(find_owners(scene, words, trigger.first))
    by = _linked(scene, words, trigger.last)
    link = words[trigger.last + 1].low if trigger.last + 1 < len(words) else ""
    linked = link in _BEFORE_PARTY and link != "by"
    behind = _behind(scene, words, trigger) if linked else ()
    behind = behind or _linked(scene, words, trigger.last, "against")
    if link == "between" and not owners and not by:
        return Sides(actors=behind[:1], targets=behind[1:])
    being = being_in(words, trigger.first)
    inside = () if being is None else find_subject(scene, words, being, before)
    return Sides(actors=(*owners, *by) or inside or tuple(before), targets=behind)
