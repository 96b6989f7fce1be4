"""Read what the layout of a text says: title, byline, dateline, credits, furniture."""

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.read.bylines import find_bylines
from sayso.read.credits import find_credits
from sayso.read.datelines import find_opening
from sayso.read.furniture import find_boilerplate
from sayso.read.headers import Header, find_header
from sayso.read.lines import split_lines
from sayso.read.stamps import find_stamps
from sayso.read.titles import find_title, start_of_body
from sayso.records import Dateline, PublicationTime, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What a text says about itself outside of its sentences."""

    title: str | None
    byline: tuple[str, ...]
    agency: str | None
    publisher: str | None
    url: str | None
    dateline: Dateline | None
    published_at: PublicationTime | None
    modified_at: PublicationTime | None
    furniture: tuple[Span, ...]  # in text order, apart from each other


def read_layout(text: str) -> Layout:
    """Return what the lines of `text` say about the report, in linear time."""
    header = find_header(split_lines(text))
    lines = header.rest
    opening, bylines = find_opening(lines), find_bylines(lines)
    credits_, stamps = tuple(find_credits(lines)), find_stamps(lines)
    spans = [b.span for b in bylines] + [c.span for c in credits_]
    spans += [*stamps.spans, *find_boilerplate(lines)]
    spans += [opening.span] if opening else []
    signed = [opening, *bylines, *credits_, header]
    names = header.byline or [name for byline in bylines for name in byline.names]
    names = names or [name for credit in credits_ for name in credit.reporters]
    return Layout(
        title=header.title or _read_title(header, {span.start for span in spans}),
        byline=tuple(dict.fromkeys(names)),
        agency=next((s.agency for s in signed if s and s.agency), None),
        publisher=header.publisher,
        url=header.url,
        dateline=opening.dateline if opening else None,
        published_at=header.published_at
        or (opening.published_at if opening else None)
        or stamps.published_at,
        modified_at=header.modified_at or stamps.modified_at,
        furniture=_merge([*header.spans, *spans]),
    )


def _read_title(header: Header, starts: set[int]) -> str | None:
    """Return the title in the lines outside of the header."""
    lines = header.rest
    if not lines or lines[0].span.start in starts:
        return None
    body = start_of_body(lines, starts)
    is_followed = lines[body or 0].span.start in starts or body == header.lead
    return find_title(lines, body, is_followed_by_opening=is_followed)


def _merge(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
