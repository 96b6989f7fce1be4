"""Find names in a text, and what kind of thing each names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from sayso.analyse.find.candidates import States
from sayso.analyse.text.pieces import Ints, Pieces
from sayso.models.metonymy import MetonymyModel
from sayso.models.names import KINDS, NameKind, NameModel
from sayso.records import Span

_POSSESSIVE = re.compile(r"['’]s?\Z")
_OWNED = re.compile(r"['’]s\s+")  # before it: OpenAI's | Board
_INITIALS = re.compile(  # TJ | King, T.J. | King, Lia T. | King
    r"(?<![\w.])(?!(?:AG|AP|DA|EU|UK|UN|US|VP)\s)"
    r"(?:[A-Z]{2}|(?:[A-Z][a-z]+\s)?[A-Z]\.(?:\s?[A-Z]\.)?)\s\Z"
)
_INITIALS_REACH = 20  # code points
_ARTICLE = re.compile(r"the(?:\s+|\Z)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Name:
    """One proper name; `people` are nationals, parties and believers ("Democrats")."""

    span: Span
    kind: NameKind
    acts: float | None = None  # of a place: probability that those who act are meant


def read_names(
    text: str,
    pieces: Pieces,
    states: States,
    model: NameModel,
    metonymy: MetonymyModel,
) -> Iterator[Name]:
    """Yield the names of one window, in text order."""
    core, first = states.core, states.window.start
    shapes = pieces.shape[first + core.start : first + core.stop]
    tags = model.read(states.lower[core], shapes)
    for name in decode_names(text, pieces, first + core.start, tags):
        if name.kind == "place":
            at = pieces.covering(name.span)
            acts = metonymy.read(states.hidden, at.start - first, at.stop - 1 - first)
            yield replace(name, acts=acts)
        else:
            yield name


def decode_names(text: str, pieces: Pieces, first: int, tags: Ints) -> Iterator[Name]:
    """Yield the names that `tags` make of the pieces from `first` on, in text order.

    The tag of a word is that of its first piece, see `NameModel.read`. Initials that
    were tagged as nothing go to the person's name that they precede.
    """
    end = 0
    for name in _decode(text, pieces, first, tags):
        whole = _with_initials(text, name, end) if name.kind == "person" else name
        end = whole.span.end
        yield whole


def _with_initials(text: str, name: Name, least: int) -> Name:
    start, end = name.span
    before = _INITIALS.search(text, max(least, start - _INITIALS_REACH), start)
    return replace(name, span=Span(before.start(), end)) if before else name


def _decode(text: str, pieces: Pieces, first: int, tags: Ints) -> Iterator[Name]:
    words = np.flatnonzero(~pieces.within_word[first : first + len(tags)])
    open_at, kind, end = -1, 0, -1
    # A window may lie within one long word.
    for word, after in pairwise([*words, len(tags)]):
        tag = int(tags[word])
        of = (tag + 1) // 2
        if kind and not (tag and tag % 2 == 0 and of == kind):
            yield from _name(text, pieces, first + open_at, first + end, kind)
            kind = 0
        if tag and not kind:
            open_at, kind = int(word), of
        end = int(after)
    if kind:
        yield from _name(text, pieces, first + open_at, first + end, kind)


def _name(text: str, pieces: Pieces, first: int, end: int, kind: int) -> Iterator[Name]:
    start, stop = int(pieces.starts[first]), int(pieces.ends[end - 1])
    if article := _ARTICLE.match(text, start, stop):
        start = article.end()
    if possessive := _POSSESSIVE.search(text[start:stop]):
        stop = start + possessive.start()
    if owned := _OWNED.match(text, max(0, start - 1), stop):
        start = owned.end()
    words = text[start:stop]
    if words[:1].isalnum() and any(c.isupper() or c.isdigit() for c in words):
        yield Name(Span(start, stop), KINDS[kind - 1])
