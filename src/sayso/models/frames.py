"""Load the words for events that ship inside, class by class, and find them by form."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from sayso.errors import ModelError
from sayso.models.inflect import Form, noun_forms, verb_forms
from sayso.models.manifest import REINSTALL

_HEAD = re.compile(r"\[(?P<name>[\w-]+)\] (?P<plover>\S+) (?P<cameo>\S+)(?P<flags>.*)")


class FrameKind(StrEnum):
    """What kind of word announces the event."""

    VERB = "v"
    NOUN = "n"
    ADJECTIVE = "a"  # after a form of "be": "ready to"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventClass:
    """One class of events, with its codes if the codebook has any."""

    name: str  # the rule that a record names
    plover: str | None
    cameo: str | None
    holds: bool  # tells what somebody says of an event: asks for it, refuses it
    armed: bool  # tells of a fight, but also of a quarrel or a campaign


@dataclass(frozen=True, slots=True)
class Frame:
    """A word for an event, and the words that it needs beside it."""

    of: EventClass
    kind: FrameKind
    head: str  # verb in its base form, noun in the singular
    before: tuple[str, ...]  # of a noun: the words in front of it
    after: tuple[str, ...]  # the words right behind it
    objects: frozenset[str]  # one of these has to stand near; empty: none has to
    leads: bool  # the object stands before the verb: "the bomb went off"

    @property
    def rank(self) -> tuple[bool, int, bool]:
        """How much the frame asks for: the one that asks most is the one meant."""
        parts = len(self.before) + len(self.after) + bool(self.objects)
        return self.of.name == IDIOM, parts, bool(self.objects)


class Reading(NamedTuple):
    """How a printed word reads: as which form of the head of which frame."""

    frame: Frame
    form: Form


IDIOM = "idiom"  # the class of what is no event

Frames = Mapping[str, tuple[Reading, ...]]  # by printed form, the most exacting first


@lru_cache(maxsize=1)
def load_frames() -> Frames:
    """Return the shipped frames by the forms of their heads; read once.

    Raises:
        ModelError: the file is missing or damaged.
    """
    return read_frames(Path(str(files("sayso.models"))) / "events_en" / "frames.txt")


def read_frames(path: Path) -> Frames:
    """Return the frames in a file by the forms of their heads.

    Raises:
        ModelError: the file is missing or damaged.
    """
    try:
        return index_frames(parse_frames(path.read_text("utf-8").split("\n")))
    except (OSError, ValueError) as error:
        raise ModelError(f"{path} cannot be read: {error}.", fix=REINSTALL) from error


@lru_cache(maxsize=1)
def load_classes() -> Mapping[str, EventClass]:
    """Return the classes of events by their names.

    Raises:
        ModelError: the file is missing or damaged.
    """
    readings = (reading for found in load_frames().values() for reading in found)
    return {reading.frame.of.name: reading.frame.of for reading in readings}


def index_frames(frames: Iterable[Frame]) -> Frames:
    """Return `frames` by every form in which their head may be printed."""
    found: defaultdict[str, list[Reading]] = defaultdict(list)
    for frame in frames:
        noun = frame.kind is FrameKind.NOUN
        forms = noun_forms(frame.head) if noun else verb_forms(frame.head)
        if frame.kind is FrameKind.ADJECTIVE:
            forms = {frame.head: Form.BASE}
        for word, form in forms.items():
            found[word].append(Reading(frame, form))
    return {
        word: tuple(sorted(readings, key=lambda r: r.frame.rank, reverse=True))
        for word, readings in found.items()
    }


def parse_frames(lines: Iterable[str]) -> Iterator[Frame]:
    """Yield the frames of a file of frames, whose head says how it is written.

    Raises:
        ValueError: a line is none of those that the file may have.
    """
    listed = list(lines)
    sets = {
        name: words.split()
        for line in listed
        if line.startswith("set ")
        for name, _, words in [line.removeprefix("set ").partition(" ")]
    }
    of: EventClass | None = None
    for line in listed:
        if not line or line.startswith(("#", "set ")):
            continue
        if head := _HEAD.fullmatch(line):
            of = _class_of(head)
            continue
        mark, _, entries = line.partition(": ")
        if of is None:
            raise ValueError(f"a line stands under no class: {line[:40]}")
        for entry in entries.split(", "):
            words = entry.split()
            if not words:
                raise ValueError(f"a line holds no word: {line[:40]}")
            yield _frame(of, FrameKind(mark), words, sets)


def _class_of(head: re.Match[str]) -> EventClass:
    flags = head["flags"].split()
    codes = [None if code == "-" else code for code in (head["plover"], head["cameo"])]
    return EventClass(
        name=head["name"],
        plover=codes[0],
        cameo=codes[1],
        holds="holds" in flags,
        armed="armed" in flags,
    )


def _frame(
    of: EventClass, kind: FrameKind, words: list[str], sets: Mapping[str, list[str]]
) -> Frame:
    objects: list[str] = []
    leads = "<" in words
    if leads or "~" in words:
        at = words.index("<" if leads else "~")
        words, objects = words[:at], words[at + 1 :]
    elif kind is FrameKind.NOUN and len(words) > 2 and words[1] == "of":  # noqa: PLR2004 - "lifting of SANCTIONS"
        words, objects = words[:1], words[2:]
    near = {word.strip('"') for name in objects for word in sets.get(name, [name])}
    at = len(words) - 1 if kind is FrameKind.NOUN else 0
    if kind is FrameKind.NOUN and words[-1] in _LINKS:
        at -= 1
    return Frame(
        of=of,
        kind=kind,
        head=words[at],
        before=tuple(words[:at]),
        after=tuple(words[at + 1 :]),
        objects=frozenset(near),
        leads=leads,
    )


_LINKS = frozenset("of to in for on with by against from".split())
