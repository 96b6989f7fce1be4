"""Find the words that tell of events: verbs and nouns of the frames."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.analyse.events.groups import Group, first_of_being, read_group
from sayso.analyse.events.verbwords import (
    AUXILIARIES,
    BECOME,
    DETERMINERS,
    PREPOSITIONS,
)
from sayso.analyse.phrases.words import Word
from sayso.models.frames import IDIOM, EventClass, Frame, FrameKind, Frames
from sayso.models.inflect import Form

_NEAR = 9  # words behind a verb among which its object is looked for
_BREAKS = frozenset(
    """
    “ " ; : — – that because while when after before although but who which where if
    whether
    """.split()
)
_BREAKS_BEFORE = frozenset({";", "that", "but"})
_BETWEEN = frozenset("him her it them back jointly".split())  # verb and particle
_MONTHS = frozenset({"March", "May"})  # not what is held, nor what somebody may
_BEING = AUXILIARIES | BECOME
_NO_NOUN = frozenset("is was has as over for".split())
_HEADS = ("s", "er", "or", "ion", "ment")  # endings of nouns that others qualify


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """Words that tell of one event, by their numbers in the sentence."""

    of: EventClass
    frame: Frame
    first: int
    last: int  # of the words of the frame, without its object
    group: Group | None = None  # None: a noun or an adjective
    object: int | None = None  # number of the word that the frame asked for

    @property
    def is_noun(self) -> bool:
        """Whether a noun tells of the event."""
        return self.frame.kind is FrameKind.NOUN

    @property
    def head(self) -> int:
        """The number of its main word."""
        return self.group.verb if self.group else self.last


def find_triggers(words: Sequence[Word], frames: Frames) -> Iterator[Trigger]:
    """Yield the triggers of one sentence, in text order, none inside another."""
    done = -1
    for i, word in enumerate(words):
        if i > done and word.low in frames:
            trigger = _read(words, i, frames)
            if trigger is None:
                continue
            done = trigger.last
            if trigger.of.name != IDIOM:
                yield trigger


def _read(words: Sequence[Word], i: int, frames: Frames) -> Trigger | None:
    """Return what the most exacting frame that fits makes of word `i`."""
    groups: dict[Form, Group | None] = {}
    for frame, form in frames[words[i].low]:
        if frame.kind is FrameKind.VERB:
            if form not in groups:
                groups[form] = read_group(words, i, form)
            group = groups[form]
            found = _verb(words, i, frame, group) if group else None
        elif frame.kind is FrameKind.NOUN:
            found = _noun(words, i, frame)
        else:
            found = _adjective(words, i, frame)
        if found:
            return found
    return None


def _verb(words: Sequence[Word], i: int, frame: Frame, group: Group) -> Trigger | None:
    last = _particle(words, i, frame.after)
    if last is None:
        return None
    found = None
    if frame.objects:
        leads = group.passive or frame.leads
        found = _object(words, group.first, last, frame.objects, leads=leads)
        if found is None:
            return None
    return Trigger(
        of=frame.of,
        frame=frame,
        first=group.first,
        last=last,
        group=group,
        object=found,
    )


def _particle(words: Sequence[Word], i: int, after: Sequence[str]) -> int | None:
    """Return the last word of a verb's particle, right behind or past a pronoun."""
    at = i + 1
    for want in after:
        if at < len(words) and words[at].low in _BETWEEN and want != words[at].low:
            at += 1
        if at >= len(words) or words[at].low != want:
            return None
        at += 1
    return at - 1


def _object(
    words: Sequence[Word],
    first: int,
    last: int,
    objects: frozenset[str],
    *,
    leads: bool,
) -> int | None:
    """Return the word that is one of `objects`, behind a verb or in front of it."""
    if leads:
        for at in range(first - 1, max(-1, first - 1 - _NEAR), -1):
            if words[at].low in _BREAKS_BEFORE:
                break
            if _is_object(words[at], objects):
                return at
    for at in range(last + 1, min(len(words), last + 1 + _NEAR)):
        low = words[at].low
        if low in _BREAKS and low not in objects:
            break
        if _is_object(words[at], objects):
            return at
    return None


def _is_object(word: Word, objects: frozenset[str]) -> bool:
    return is_one_of(word.low, objects) and word.text not in _MONTHS


def is_one_of(low: str, nouns: frozenset[str]) -> bool:
    """Say whether a word is one of `nouns`, in the singular or the plural."""
    return any(form in nouns for form in _singulars(low))


@lru_cache(maxsize=16384)
def _singulars(low: str) -> tuple[str, ...]:
    if low.endswith("ies"):
        return (low, f"{low[:-3]}y")
    if low.endswith("es"):
        return (low, low[:-1], low[:-2])
    if low.endswith("s"):
        return (low, low[:-1])
    return (low, f"{low[:-3]}man") if low.endswith("men") else (low,)


def _noun(words: Sequence[Word], i: int, frame: Frame) -> Trigger | None:
    first = i - len(frame.before)
    led = first >= 0 and all(
        word.low.startswith(want)
        for word, want in zip(words[first:i], frame.before, strict=True)
    )
    link = words[i + 1].low if i + 1 < len(words) else ""
    if not led or (frame.after and link != frame.after[0]):
        return None
    found = None
    if frame.objects:
        found = _object(words, first, i, frame.objects, leads=False)
        if found is None:
            return None
    if words[i].is_capital and i and not words[i].text.isupper():
        return None
    if not frame.before and i + 1 < len(words) and _qualifies(words[i + 1]):
        return None
    return Trigger(of=frame.of, frame=frame, first=first, last=i, object=found)


def _qualifies(after: Word) -> bool:
    """Say whether the noun before `after` only qualifies it: "attack | ads"."""
    low = after.low
    return (
        after.is_word
        and after.text[0].islower()
        and low not in PREPOSITIONS | DETERMINERS | _NO_NOUN
        and low.endswith(_HEADS)
        and not low.endswith(("ss", "ous"))
    )


def _adjective(words: Sequence[Word], i: int, frame: Frame) -> Trigger | None:
    last = _particle(words, i, frame.after)
    first = first_of_being(words, i)
    is_said = any(word.low in _BEING for word in words[first:i])
    if last is None or not is_said:
        return None
    return Trigger(of=frame.of, frame=frame, first=first, last=last)
