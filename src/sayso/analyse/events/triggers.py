"""Find the words that tell of events: verbs and nouns of the frames, sentence by sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.analyse.events.verbs import (
    DETERMINERS,
    PREPOSITIONS,
    Group,
    first_of_being,
    read_group,
)
from sayso.analyse.phrases.words import Word
from sayso.models.frames import IDIOM, EventClass, Frame, FrameKind, Frames
from sayso.models.inflect import Form

_NEAR = 9  # words behind a verb among which its object is looked for
_BREAKS = frozenset(
    '“ " ; : — – that because while when after before although but who which where if whether'.split()
)
_BE = frozenset(
    "be is are was were been being am remain remains remained become became".split()
)
_VERBAL = Form.BASE | Form.THIRD | Form.PAST | Form.PARTICIPLE | Form.ING


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """Words that tell of one event, by their numbers in the sentence."""

    of: EventClass
    frame: Frame
    first: int
    last: int  # of the words of the frame, without its object
    group: Group | None  # None: a noun or an adjective
    object: int | None = None  # number of the word that the frame asked for

    @property
    def is_noun(self) -> bool:
        """Whether a noun tells of the event."""
        return self.frame.kind is FrameKind.NOUN


def find_triggers(words: Sequence[Word], frames: Frames) -> Iterator[Trigger]:
    """Yield the triggers of one sentence, in text order, none inside another."""
    done = -1
    for i, word in enumerate(words):
        if i <= done:
            continue
        trigger = _read(words, i, frames)
        if trigger is None:
            continue
        done = trigger.last
        if trigger.of.name != IDIOM:
            yield trigger


def _read(words: Sequence[Word], i: int, frames: Frames) -> Trigger | None:
    groups: dict[Form, Group | None] = {}
    for frame, form in frames.get(words[i].low, ()):
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
    last = i
    if frame.after:
        at = _match_after(words, i, frame.after)
        if at is None:
            return None
        last = at
    found = None
    if frame.objects:
        found = _object(
            words,
            group.first,
            last,
            frame.objects,
            passive=group.passive or frame.leads,
        )
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


def _match_after(words: Sequence[Word], i: int, after: Sequence[str]) -> int | None:
    """Return the number of the last word of a particle, right behind or past a pronoun."""
    at = i + 1
    for want in after:
        if (
            at < len(words)
            and words[at].low in {"him", "her", "it", "them", "back", "jointly"}
            and want != words[at].low
        ):
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
    passive: bool,
) -> int | None:
    if passive:
        for at in range(first - 1, max(-1, first - 1 - _NEAR), -1):
            if words[at].low in {";", "that", "but"}:
                break
            if is_one_of(words[at].low, objects):
                return at
    for at in range(last + 1, min(len(words), last + 1 + _NEAR)):
        if words[at].low in _BREAKS and words[at].low not in objects:
            break
        if is_one_of(words[at].low, objects):
            return at
    return None


@lru_cache(maxsize=16384)
def _singulars(low: str) -> tuple[str, ...]:
    if low.endswith("ies"):
        return (low, f"{low[:-3]}y")
    if low.endswith("es"):
        return (low, low[:-1], low[:-2])
    if low.endswith("s"):
        return (low, low[:-1])
    if low.endswith("men"):
        return (low, f"{low[:-3]}man")
    return (low,)


def is_one_of(low: str, nouns: frozenset[str]) -> bool:
    """Say whether a word is one of `nouns`, in the singular or the plural."""
    return any(form in nouns for form in _singulars(low))


def _noun(words: Sequence[Word], i: int, frame: Frame) -> Trigger | None:
    first = i - len(frame.before)
    if first < 0 or any(
        words[first + n].low != want and not words[first + n].low.startswith(want)
        for n, want in enumerate(frame.before)
    ):
        return None
    if frame.after and (i + 1 >= len(words) or words[i + 1].low != frame.after[0]):
        return None
    found = None
    if frame.objects:
        found = _object(words, first, i, frame.objects, passive=False)
        if found is None:
            return None
    if words[i].is_capital and i and not words[i].text.isupper():
        return None
    if not frame.before and i + 1 < len(words) and _is_modifier(words, i):
        return None
    return Trigger(
        of=frame.of, frame=frame, first=first, last=i, group=None, object=found
    )


def _is_modifier(words: Sequence[Word], i: int) -> bool:
    """Say whether a noun only qualifies the next one: "attack ads"."""
    after = words[i + 1]
    return (
        after.is_word
        and after.text[0].islower()
        and after.low not in PREPOSITIONS
        and after.low not in DETERMINERS
        and after.low.endswith(("s", "er", "or", "ion", "ment"))
        and after.low not in {"is", "was", "has", "as", "over", "for"}
        and not after.low.endswith(("ss", "ous"))
    )


def _adjective(words: Sequence[Word], i: int, frame: Frame) -> Trigger | None:
    at = _match_after(words, i, frame.after) if frame.after else i
    if at is None or not any(
        words[k].low in _BE or words[k].low in {"’s", "'s"}
        for k in range(max(0, i - 3), i)
    ):
        return None
    first = first_of_being(words, i)
    return Trigger(of=frame.of, frame=frame, first=first, last=at, group=None)
