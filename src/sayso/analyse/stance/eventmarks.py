"""Read what the words around an event say: negation, modals, plans, conditions."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sayso.analyse.stance.eventlists import (
    CONDITIONS,
    HEDGES,
    KEPT,
    MARKERS,
    MAY,
    MEANT,
    NEGATIONS,
    OFF,
    WILL,
)
from sayso.analyse.text.parse import Parse
from sayso.models.arrays import Floats
from sayso.models.eventstatus import EventStatusName
from sayso.records import Span

_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?|\d[\d.,]*|[^\sA-Za-z0-9]")
_FARTHEST = 400  # characters of a sentence read on each side of an event

_MODALS = (
    WILL
    | frozenset(" ".join(MAY).split())
    | frozenset("must wouldn't wouldn’t should can't can’t".split())
)
_IF = CONDITIONS - {"whether"}
_ASKING = frozenset(  # "if" after them means "whether"
    """
    ask asked clear decide determine know see sure unclear uncertain wonder wondered say
    """.split()
)
_TELLING: dict[EventStatusName, frozenset[str]] = {  # the words that show a status
    "asserted": frozenset(),
    "denied": NEGATIONS | KEPT | OFF,
    "planned": WILL | MEANT | frozenset("to would".split()),
    "conditional": _IF,
    "uncertain": _MODALS | HEDGES | CONDITIONS,
}
_ENDINGS = ("ed", "ing", "s", "ion", "ment", "al", "er")
_JOINTS = frozenset({",", ";", "—", "but", "because", "that"})
_CLOSERS = frozenset({",", ";", ":", "—", "–", "then"})  # of the clause with "if"
_REACHES = (1, 2, 4, 8)  # words before
_BEHIND = 5  # words after
_NEAR = 3  # words before an event in which its modal verb stands
_FAR = 18  # words after an event in which "if" may make it conditional
_SHOWN = 10  # words on each side in which the word that shows a status is looked for
SIZE = len(MARKERS) * (len(_REACHES) + 3) + len(_ENDINGS) + 5


@dataclass(frozen=True, slots=True)
class Setting:
    """An event's word as printed, and the words of its sentence around it."""

    before: tuple[str, ...]  # in lower case, in text order
    word: str
    after: tuple[str, ...]
    start: int  # where `before` begins in the text
    end: int  # where `after` ends


def read_setting(parse: Parse, event: Span) -> Setting:
    """Return the words around an event, of its own sentence."""
    sentence = parse.sentences[max(0, parse.sentence_number(event.start))]
    text = parse.text
    start = min(max(sentence.start, event.start - _FARTHEST), event.start)
    end = max(min(sentence.end, event.end + _FARTHEST), event.end)
    return Setting(
        before=tuple(_words(text, start, event.start)),
        word=text[event.start : event.end],
        after=tuple(_words(text, event.end, end)),
        start=start,
        end=end,
    )


def _words(text: str, start: int, end: int) -> list[str]:
    return [word.lower() for word in _WORD.findall(text, start, end)]


def read_marks(setting: Setting) -> Floats:
    """Return what stands around an event as numbers, float32 (SIZE,), 0 to 1 mostly.

    Of each list of words: does one stand among the 1, 2, 4 and 8 words before, in the
    sentence before, in the clause before, among the words behind? Then the ending of
    the word itself, and where it stands.
    """
    before = setting.before
    joints = [i for i, word in enumerate(before) if word in _JOINTS]
    clause = len(before) - joints[-1] - 1 if joints else len(before)
    reaches = (*_REACHES, len(before), clause)
    nearest = _distances(before[::-1])
    behind = _distances(setting.after[:_BEHIND])
    marks: list[float] = []
    for number in range(len(MARKERS)):
        distance = nearest.get(number)
        marks += [distance is not None and distance <= reach for reach in reaches]
        marks.append(number in behind)
    low = setting.word.lower()
    marks += [low.endswith(ending) for ending in _ENDINGS]
    marks += [
        setting.word[:1].isupper(),
        len(before) / 20,
        len(setting.after) / 20,
        sum(word in '"“”' for word in before) % 2,
        is_conditional(setting),
    ]
    return np.array(marks, dtype=np.float32)


_LISTS = {
    word: tuple(number for number, words in enumerate(MARKERS) if word in words)
    for word in frozenset().union(*MARKERS)
}


def _distances(words: tuple[str, ...]) -> dict[int, int]:
    """Return how far the first word of each list is, from 1 on, by its number."""
    found: dict[int, int] = {}
    for distance, word in enumerate(words, 1):
        for number in _LISTS.get(word, ()):
            found.setdefault(number, distance)
        if word.endswith(("n't", "n’t")):
            found.setdefault(MARKERS.index(NEGATIONS), distance)
    return found


def is_conditional(setting: Setting) -> bool:
    """Say whether an event is what would follow if something held.

    It has a modal verb, and "if" stands in an earlier clause of its sentence or behind
    it.
    """
    before, after = setting.before, setting.after
    if not any(word in _MODALS for word in before[-_NEAR:]):
        return False
    ifs = _ifs(before)
    if ifs:
        return "," in before[ifs[-1] :]
    return bool(_ifs((setting.word.lower(), *after[:_FAR])))


def _ifs(words: Sequence[str]) -> list[int]:
    """Return where words stand that begin a condition."""
    asked = ("", *words)
    return [
        i
        for i, word in enumerate(words)
        if word in _IF and not (word == "if" and asked[i] in _ASKING)
    ]


def find_condition(text: str, setting: Setting, event: Span) -> Span | None:
    """Return the "if" in whose clause an event stands, if it stands in one."""
    ifs = _ifs(setting.before)
    if not ifs or not _CLOSERS.isdisjoint(setting.before[ifs[-1] :]):
        return None
    words = list(_WORD.finditer(text, setting.start, event.start))
    return Span(*words[ifs[-1]].span())


def find_telling(
    text: str, setting: Setting, event: Span, status: EventStatusName
) -> Span | None:
    """Return the nearest word that shows a status, one before the event first."""
    words = _TELLING[status]
    before = list(_WORD.finditer(text, setting.start, event.start))[::-1]
    behind = list(_WORD.finditer(text, event.end, setting.end))
    reach = _FAR if status == "conditional" else _SHOWN
    ahead = before if status == "conditional" else before[:reach]
    for found in (*ahead, *behind[:reach]):
        word = found[0].lower()
        if word in words or (words >= NEGATIONS and word.endswith(("n't", "n’t"))):
            return Span(*found.span())
    return None
