"""Cut the text of a report where statements begin and end: spans may cross."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

from sayso.records import Analysis, Attribution, Span
from sayso.show.page.visible import Piece, show_hidden

Role = Literal["source", "cue", "content"]
_PARAGRAPH = re.compile(r"[^\n]+")


class Mark(NamedTuple):
    """What some words are to a statement."""

    number: int  # of the statement, from 1
    role: Role


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that belong to the same statements, in the same roles."""

    pieces: tuple[Piece, ...]
    marks: tuple[Mark, ...]  # the innermost statement last
    begins: tuple[int, ...]  # statements whose content has its first words here

    @property
    def roles(self) -> str:
        """The roles of the words, each once, in a fixed order."""
        there = {mark.role for mark in self.marks}
        return " ".join(r for r in ("source", "cue", "content") if r in there)

    @property
    def numbers(self) -> str:
        """The statements that the words belong to, the innermost last."""
        return " ".join(dict.fromkeys(str(mark.number) for mark in self.marks))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the text, with the statements that begin in it."""

    segments: tuple[Segment, ...]
    begins: tuple[int, ...]
    is_furniture: bool


class _Place(NamedTuple):
    span: Span
    mark: Mark


def cut_text(analysis: Analysis) -> Iterator[Paragraph]:
    """Yield the paragraphs of a report, cut where the marks of its words change.

    A statement whose content has no words, or lies in no paragraph, begins in the last.
    """
    items = list(enumerate(analysis.attributions, 1))
    places = sorted(place for number, item in items for place in _places(number, item))
    sizes = {number: _size(item) for number, item in items}
    firsts = {number: _first(item) for number, item in items}
    report = analysis.report
    furniture = sorted(report.furniture)
    next_place, open_places = 0, list[_Place]()
    for line in _PARAGRAPH.finditer(report.text):
        span = Span(*line.span())
        while next_place < len(places) and places[next_place].span.start < span.end:
            open_places.append(places[next_place])
            next_place += 1
        open_places = [each for each in open_places if each.span.end > span.start]
        segments = tuple(_cut_line(report.text, span, open_places, sizes, firsts))
        begins = tuple(n for segment in segments for n in segment.begins)
        yield Paragraph(segments, begins, _is_inside(span, furniture))


def _places(number: int, item: Attribution) -> Iterator[_Place]:
    if item.source.span:
        yield _Place(item.source.span, Mark(number, "source"))
    for span in item.cue.spans if item.cue else ():
        yield _Place(span, Mark(number, "cue"))
    for span in item.content.spans:
        yield _Place(span, Mark(number, "content"))


def _size(item: Attribution) -> int:
    return sum(end - start for start, end in item.content.spans)


def _first(item: Attribution) -> int:
    return min(span.start for span in item.content.spans)


def _cut_line(
    text: str,
    line: Span,
    places: Iterable[_Place],
    sizes: dict[int, int],
    firsts: dict[int, int],
) -> Iterator[Segment]:
    """Yield the segments of one line; the cost grows with what is open at a place."""
    clipped = [
        _Place(Span(max(p.span.start, line.start), min(p.span.end, line.end)), p.mark)
        for p in places
    ]
    edges = sorted({*line, *(edge for place in clipped for edge in place.span)})
    clipped.sort()
    following, there = 0, list[_Place]()
    for start, end in pairwise(edges):
        while following < len(clipped) and clipped[following].span.start <= start:
            there.append(clipped[following])
            following += 1
        there = [place for place in there if place.span.end > start]
        marks = sorted(
            (place.mark for place in there),
            key=lambda mark: (-sizes[mark.number], mark),
        )
        begins = sorted(
            {
                mark.number
                for mark in marks
                if mark.role == "content" and firsts[mark.number] == start
            }
        )
        yield Segment(show_hidden(text[start:end]), tuple(marks), tuple(begins))


def _is_inside(line: Span, furniture: Iterable[Span]) -> bool:
    return any(s.start <= line.start and line.end <= s.end for s in furniture)
