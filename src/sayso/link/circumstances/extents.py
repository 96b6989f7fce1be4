"""Whether a clause speaks of all of something, or of a part of it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sayso.link.beside import find_telling
from sayso.link.terms import EMPTY, find_words, stem_word

_WORD = (
    r"(?!(?:after|and|are|around|as|at|before|but|by|during|for|from|had|has|have|in|is"
    r"|near|of|on|or|stays?|that|the|to|under|was|were|who|will|with|without|would)\b)[\w’'-]+"
)
_NOUN = (
    rf"(?:(?:the|its|their|his|her|these|those|our)\s)?({_WORD}(?:\s{_WORD}){{0,2}})"
)
_WHOLE = re.compile(
    r"(?<!\bnot )(?<!\bnearly )(?<!\balmost )(?<!\bvirtually )(?<!\bpractically )"
    r"\b(?:all|every|each|the entire|the whole|none)\s(?!but\b)(?:one\s)?(?:of\s)?"
    rf"{_NOUN}",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:(?:only|not all|some|several|few|most|half|many|parts?)\s(?:of\s)?"
    r"|(?:one|two|three|four|five|six)\sof\s(?=the|its|their|his|her))"
    rf"{_NOUN}",
    re.IGNORECASE,
)
_EVERYWHERE = re.compile(
    r"\b(?:nationwide|countrywide|everywhere|(?:across|throughout) the country)\b"
)
_REGION = re.compile(
    r"\bin the (?:(?:north|south|east|west)(?:east|west)?(?:ern \w+)?|capital)\b"
)
_WHERE = frozenset({"where"})  # what both of these tell
# Words that cut a class down: "primary schools".
_KINDS = (
    "adult blind disabled eastern elderly elementary female foreign junior"
    " male married northern older poor pregnant primary private public registered rural"
    " secondary senior small southern unvaccinated urban western wounded young younger"
)
_KIND = re.compile(rf"\b(?:{'|'.join(_KINDS.split())})\s([a-z]+s)\b", re.IGNORECASE)
# At least one of these words is in what the patterns find.
_TELLING = frozenset(
    "all capital country each everywhere every few half many most none nationwide"
    " countrywide only part parts several some entire whole one two three four five six"
    " north south east west northeast northwest southeast southwest".split()
).union(_KINDS.split())


class Extent(NamedTuple):
    """Words that say how much of something is meant, and the stems of that."""

    text: str
    of: frozenset[str]

    @property
    def is_region(self) -> bool:
        """Return whether it limits where, not what."""
        return self.of == _WHERE


class Extents(NamedTuple):
    """What a clause speaks of as a whole, and in part."""

    whole: tuple[Extent, ...]
    part: tuple[Extent, ...]


NONE = Extents((), ())


def find_extents(clause: str) -> Extents:
    """Return of what a clause says that it is all, or a part."""
    if _TELLING.isdisjoint(clause.lower().replace(",", " ").split()):
        return NONE
    whole = (*_find(_WHOLE, clause), *_find_where(_EVERYWHERE, clause))
    part = (
        *_find(_PART, clause),
        *_find(_KIND, clause),
        *_find_where(_REGION, clause),
    )
    return Extents(whole, part) if whole or part else NONE


def is_part_of(mine: Extents, theirs: Extents) -> bool:
    """Return whether one clause speaks of a part of what the other speaks of all."""
    return any(p.of & w.of for p in mine.part for w in theirs.whole)


def _find(pattern: re.Pattern[str], clause: str) -> Iterator[Extent]:
    for match in pattern.finditer(clause):
        stems = find_telling(set(map(stem_word, find_words(match[1]))) - EMPTY)
        if stems:
            yield Extent(match[0], stems)


def _find_where(pattern: re.Pattern[str], clause: str) -> Iterator[Extent]:
    return (Extent(match[0], _WHERE) for match in pattern.finditer(clause))
