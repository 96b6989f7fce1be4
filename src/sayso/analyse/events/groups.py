"""Read the words of a verb, and what they say: "was to be attacked", "plans to go"."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.analyse.events.isverb import is_verb
from sayso.analyse.events.verbwords import (
    AUXILIARIES,
    BE,
    BECOME,
    DOING,
    DUE,
    HAVE,
    INTENT,
    MAY,
    MUST,
    TIME_WORDS,
    WILL,
    is_adverb,
    is_negative,
)
from sayso.analyse.phrases.words import Word
from sayso.models.inflect import Form

Modal = Literal["will", "may", "must"]
Aim = Literal["intent", "due", "doing", "other"]
LEAP = 9  # words before a verb that may belong to it
_NEAR = 4  # words before a noun among which "are in" is looked for
_MODALS: dict[str, Modal] = {
    **dict.fromkeys(WILL, "will"),
    **dict.fromkeys(MAY, "may"),
    **dict.fromkeys(MUST, "must"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The words of one verb, and what they say of what it tells."""

    first: int  # number of the first word of the group
    verb: int
    passive: bool
    negated: bool
    modal: Modal | None
    governor: int | None  # number of the word before "to"
    aim: Aim | None  # what that word says
    progressive: bool
    finite: bool
    present: bool  # a simple present: what is done again and again


class _Draft:
    """What is known of a group while its words are read from its verb backwards."""

    def __init__(self, words: Sequence[Word], verb: int, form: Form) -> None:
        self.words, self.verb, self.form = words, verb, form
        self.first = verb
        self.passive = self.progressive = False
        after = words[verb + 1 : verb + 3]
        self.negated = len(after) > 1 and after[0].low == "no" and after[1].is_word
        self.modal: Modal | None = None
        self.governor: int | None = None
        self.aim: Aim | None = None
        self.finite = form is not Form.ING

    def take(self, at: int) -> int | None:
        """Take word `at` into the group; return the next one to take, if any."""
        low = self.words[at].low
        if low == "to":
            return self._take_to(at)
        negative = is_negative(low)
        adverb = is_adverb(self.words[at])
        if not (negative or low in AUXILIARIES or adverb):
            return None
        self.negated = self.negated or negative
        if low in BE:
            beside = self.first == self.verb
            self.passive = self.passive or bool(beside and self.form & Form.PARTICIPLE)
            self.progressive |= bool(beside and self.form & Form.ING)
            self.finite = True
        self.modal = _MODALS.get(low, self.modal)
        self.first = at
        return at - 1

    def _take_to(self, at: int) -> int | None:
        self.governor = _before(self.words, at)
        self.aim = _aim_of(self.words, self.governor)
        self.finite = self.aim == "doing"
        self.first = at
        if self.governor is None or self.aim == "other":
            return None
        self.first = self.governor
        near = self.words[max(0, self.governor - 2) : self.governor]
        self.negated = self.negated or any(is_negative(w.low) for w in near)
        return self.governor - 1


def read_group(words: Sequence[Word], verb: int, form: Form) -> Group | None:
    """Return the group of the verb at `verb`; None: the word is no verb there."""
    at = skip_adverbs(words, verb - 1)
    if not is_verb(words, at, verb, form):
        return None
    draft = _Draft(words, verb, form)
    draft.negated |= any(is_negative(w.low) for w in words[at + 1 : verb])
    following: int | None = at
    while following is not None and following >= 0 and verb - following <= LEAP:
        following = draft.take(following)
    before = words[at].low if at >= 0 else ""
    reduced = form & Form.PARTICIPLE and before not in HAVE and _by_follows(words, verb)
    plain = draft.first == verb
    return Group(
        first=draft.first,
        verb=verb,
        passive=draft.passive or bool(reduced),
        negated=draft.negated,
        modal=draft.modal,
        governor=draft.governor,
        aim=draft.aim,
        progressive=draft.progressive,
        finite=draft.finite,
        present=plain and not form & (Form.PAST | Form.PARTICIPLE | Form.ING),
    )


def skip_adverbs(words: Sequence[Word], at: int) -> int:
    """Return the last word at or before `at` that is no adverb; -1: there is none."""
    while at >= 0 and is_adverb(words[at]):
        at -= 1
    return at


def first_of_being(words: Sequence[Word], at: int) -> int:
    """Return the first word of the verb that an adjective at `at` completes."""
    while at > 0:
        low = words[at - 1].low
        if not (low in AUXILIARIES or low in BECOME or is_adverb(words[at - 1])):
            break
        at -= 1
    return at


def being_in(words: Sequence[Word], noun: int) -> int | None:
    """Return the first word of "are in" before the noun for what they are in."""
    for i in range(noun - 1, max(0, noun - _NEAR), -1):
        if words[i].low in {"in", "holding"} and words[i - 1].low in BE:
            return first_of_being(words, i)
        if not words[i].is_word:
            break
    return None


def _before(words: Sequence[Word], to: int) -> int | None:
    at = skip_adverbs(words, to - 1)
    return at if at >= 0 and words[at].is_word else None


def _aim_of(words: Sequence[Word], governor: int | None) -> Aim | None:
    if governor is None:
        return None
    low = words[governor].low
    if low in INTENT:
        return "intent"
    if low in DUE or low in BE:
        return "due"
    return "doing" if low in DOING else "other"


def _by_follows(words: Sequence[Word], verb: int) -> bool:
    """Say whether a participle is passive by itself: "missiles fired today by Iran"."""
    at = verb + 1
    while at < len(words) and words[at].low in TIME_WORDS:
        at += 1
    return at < len(words) and words[at].low == "by"
