"""Find the header that databases, archives and newsrooms print above a report.

It is a block of labelled lines, "HEADLINE: Dockers reject offer", "BYLINE: Ana Ruiz",
"LENGTH: 812 words", often between lines of "====". One such line alone makes no header,
since a title may read "Source: Dockers reject offer".
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sayso.errors import OptionError
from sayso.read.agencies import find_agency
from sayso.read.bylines import split_names
from sayso.read.dates import find_printed_date, parse_published
from sayso.read.labels import Field, fits, read_field
from sayso.read.lines import Line
from sayso.read.titles import trim_stop
from sayso.records import PublicationTime, Span

_HEAD_LINES = 6  # down to the first label: frames, a title, a deck, an outlet
_MOST_LINES = 60  # Nexis prints about 20; also bounds the work on hostile lines
_LEAST_LABELS = 2
_PROSE = 150  # characters; after such a line the report has begun
_MARGIN = 100  # characters; a line that a margin broke is shorter
_FRAME = re.compile(r"[=_*~#+—–-]{3,}")
_BY = re.compile(r"by:?\s+", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(?:1[89]|20)[0-9]{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What a header says, and the lines of the report without it."""

    rest: tuple[Line, ...]
    lead: int = 0  # how many lines of `rest` stand above the header
    title: str | None = None
    byline: tuple[str, ...] = ()
    agency: str | None = None
    publisher: str | None = None
    url: str | None = None
    published_at: PublicationTime | None = None
    modified_at: PublicationTime | None = None
    spans: tuple[Span, ...] = ()  # its lines, in text order


def find_header(lines: Sequence[Line]) -> Header:
    """Return the header among the first lines of a report; without one, all lines."""
    top = _find_top(lines)
    end, fields = _read_block(lines, top)
    labels = [field.kind for field in fields if field.value and field.kind != "body"]
    if len(labels) < _LEAST_LABELS or "foreign" in labels:
        return Header(rest=tuple(lines))
    above = [line for line in lines[:top] if not _is_frame(line)]
    spans = [line.span for line in lines[:end] if line not in above]
    below = list(lines[end:])
    if fields[-1].kind == "body" and fields[-1].value:
        last = lines[end - 1]
        start = last.span.start + fields[-1].start
        spans[-1] = Span(last.span.start, start)
        below.insert(0, replace(last, span=Span(start, last.span.end), text=fields[-1].value))
    below[:1] = [
        replace(line, is_first_of_block=True, is_continued=False) for line in below[:1]
    ]
    return _make_header(...)
