"""Find the header that databases, archives and newsrooms print above a report.

It is a block of labelled lines, "HEADLINE: Dockers reject offer", "BYLINE: Ana Ruiz",
"LENGTH: 812 words", often between lines of "====". One such line alone makes no header,
since a title may read "Source: Dockers reject offer".
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from sayso.errors import OptionError
from sayso.read.agencies import find_agency
from sayso.read.bylines import split_names
from sayso.read.dates import find_printed_date, parse_published
from sayso.read.labels import Field, fits, read_field
from sayso.read.lines import Line
from sayso.read.stamps import Stamps, find_stamps
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
    fields, end = _read_block(lines, top)
    kinds = [field.kind for field in fields if field.value and field.kind != "body"]
    if len(kinds) < _LEAST_LABELS or "foreign" in kinds:
        return Header(rest=tuple(lines))
    above = [line for line in lines[:top] if not _is_frame(line)]
    block = [line for line in lines[:end] if line not in above]
    block[-1:], first = _cut_text(block[-1], fields[-1])
    return replace(
        _read_fields(fields, find_stamps(block)),
        rest=(*above, *_begin([*first, *lines[end:]], {f.value for f in fields})),
        lead=len(above),
        spans=tuple(line.span for line in block),
    )


def _find_top(lines: Sequence[Line]) -> int:
    """Return which line is the first with a label; behind the last: none is."""
    for index, line in enumerate(lines[:_HEAD_LINES]):
        if read_field(line.text):
            return index
        if len(line.text) > _PROSE:
            break
    return len(lines)


def _read_block(lines: Sequence[Line], top: int) -> tuple[list[Field], int]:
    """Return the labels from line `top` on, and which line comes after the block."""
    fields: list[Field] = []
    for index, line in enumerate(lines[top : top + _MOST_LINES], start=top):
        if _is_frame(line):
            continue
        if field := read_field(line.text):
            if field.kind == "body" and len(fields) < _LEAST_LABELS:
                return fields, index
            fields.append(field)
        elif fields and (longer := _go_on(fields[-1], line)):
            fields[-1] = longer
        else:
            return fields, index
        if field and field.kind == "body":
            return fields, index + 1
    return fields, min(len(lines), top + _MOST_LINES)


def _is_frame(line: Line) -> bool:
    return bool(_FRAME.fullmatch(line.text))


def _go_on(field: Field, line: Line) -> Field | None:
    """Return the field with this line added, if a margin broke it there."""
    if not line.is_continued or len(line.text) > _MARGIN or not line.text[0].islower():
        return None
    value = f"{field.value} {line.text}"
    return replace(field, value=value) if fits(field.kind, value) else None


def _cut_text(last: Line, field: Field) -> tuple[list[Line], list[Line]]:
    """Return the last line of the block, and the prose after its label "Text:"."""
    if field.kind != "body" or not field.value:
        return [last], []
    label, start = last.text[: field.start].rstrip(), last.span.start
    ends = Span(start, start + len(label)), Span(start + field.start, last.span.end)
    parts = zip(ends, (label, field.value), strict=True)
    before, after = (replace(last, span=span, text=text) for span, text in parts)
    return [before], [after]


def _begin(lines: Sequence[Line], said: Collection[str]) -> list[Line]:
    """Return `lines` as if the text began with them.

    Where they repeat what the header said, its title or deck, no sentence goes on.
    """
    again = sum(1 for _ in takewhile(lambda line: line.text in said, lines))
    first = [replace(line, is_continued=False) for line in lines[: again + 1]]
    first[:1] = [replace(line, is_first_of_block=True) for line in first[:1]]
    return [*first, *lines[again + 1 :]]


def _read_fields(fields: Sequence[Field], stamps: Stamps) -> Header:
    """Return what the labels say; of several of a kind, the first that can be read.

    `stamps` knows a second date on a line: "Published: ... | Updated: ...".
    """

    def values(*kinds: str) -> list[str]:
        return [f.value for f in fields if f.kind in kinds and f.value]

    credits_ = [split_names(_BY.sub("", v, 1)) for v in values("byline", "writer")]
    signed = [credit for credit in credits_ if credit]
    outlets = values("publisher") + values("source")
    agencies = [*(agency for _, agency in signed), *map(find_agency, values("source"))]
    return Header(
        rest=(),
        title=next(map(trim_stop, values("title")), None),
        byline=tuple(dict.fromkeys(name for names, _ in signed for name in names)),
        agency=next(filter(None, agencies), None),
        publisher=next(iter(outlets), None),
        url=next(iter(values("url")), None),
        published_at=_first_date(values("published")) or stamps.published_at,
        modified_at=_first_date(values("modified")) or stamps.modified_at,
    )


def _first_date(values: Iterable[str]) -> PublicationTime | None:
    return next(filter(None, map(_read_date, values)), None)


def _read_date(value: str) -> PublicationTime | None:
    try:
        if _YEAR_FIRST.match(value):  # "0827" is no year
            return parse_published(value, how="text")
    except OptionError:
        pass
    return find_printed_date(value, "text")
