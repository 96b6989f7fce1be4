"""Find when a report was published and edited, where a line of it says so in full."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.read.dates import PRINTED_DATE, find_printed_date
from sayso.read.lines import Line
from sayso.records import PublicationTime, Span

_HEAD_LINES = 8
_PROSE = 150  # characters; after such a line a bare date is a heading, not a stamp
_CLOCK = (
    r"(?:[\s,|·—–-]|at|\(|\)|[0-9]{1,2}(?:[:.][0-9]{2}){0,2}|[ap]\.?m\.?|[A-Z]{2,4}T?\b"
    r"|[+-][0-9]{2}:?[0-9]{2}|T)*"
)
_PUBLISHED = (
    r"(?:first\s+|originally\s+)?(?:published|posted|issued)(?:\s*(?:on|at|:))?"
)
_MODIFIED = r"(?:last\s+)?(?:updated|modified|edited|revised)(?:\s*(?:on|at|:))?"
_STAMP = re.compile(
    rf"(?P<label>{_PUBLISHED}|{_MODIFIED})?\s*(?P<date>{PRINTED_DATE}){_CLOCK}",
    re.IGNORECASE,
)
_STAMPS = re.compile(
    rf"(?:(?:{_PUBLISHED}|{_MODIFIED})?\s*{PRINTED_DATE}{_CLOCK}\.?\s*){{1,3}}",
    re.IGNORECASE,
)
_IS_MODIFIED = re.compile(_MODIFIED, re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamps:
    """The days that lines of the text print, and those lines."""

    published_at: PublicationTime | None = None
    modified_at: PublicationTime | None = None
    spans: tuple[Span, ...] = ()


def find_stamps(lines: Sequence[Line]) -> Stamps:
    """Return the stamps of a report: lines such as "Published 9 October 2024".

    A bare date counts only in the first lines; with a label also at the end.
    """
    edges = [*lines[:_HEAD_LINES], *lines[_HEAD_LINES:][-3:]]
    published = modified = None
    spans, is_head = [], True
    for line in edges:
        is_head = is_head and len(line.text) < _PROSE
        if line.is_continued or not _STAMPS.fullmatch(line.text):
            continue
        stamps = list(_STAMP.finditer(line.text))
        if not (is_head or stamps[0]["label"]):
            continue
        for found in stamps:
            date = find_printed_date(found["date"], "text")
            if found["label"] and _IS_MODIFIED.match(found["label"]):
                modified = modified or date
            else:
                published = published or date
        spans.append(line.span)
    return Stamps(published_at=published, modified_at=modified, spans=tuple(spans))
