"""Read what the layout of a text says: title, byline, dateline, credits, furniture."""

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.read.bylines import find_bylines
from sayso.read.credits import find_credits
from sayso.read.datelines import find_opening
from sayso.read.furniture import find_boilerplate
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
    dateline: Dateline | None
    published_at: PublicationTime | None
    modified_at: PublicationTime | None
    furniture: tuple[Span, ...]  # in text order, apart from each other


def read_layout(text: str) -> Layout:
    """Return what the lines of `text` say about the report, in linear time."""
    lines = split_lines(text)
    opening, bylines = find_opening(lines), find_bylines(lines)
    credits_, stamps = tuple(find_credits(lines)), find_stamps(lines)
    spans = [b.span for b in bylines] + [c.span for c in credits_]
    spans += [*stamps.spans, *find_boilerplate(lines)]
    spans += [opening.span] if opening else []
    starts = {span.start for span in spans}
    body = start_of_body(lines, starts)
    first = lines[body or 0].span.start if lines else None
    signed = [opening, *bylines, *credits_]
    names = [name for byline in bylines for name in byline.names]
    names = names or [name for credit in credits_ for name in credit.reporters]
    return Layout(
        title=None
        if lines and lines[0].span.start in starts
        else find_title(lines, body, is_followed_by_opening=first in starts),
        byline=tuple(dict.fromkeys(names)),
        agency=next((s.agency for s in signed if s and s.agency), None),
        dateline=opening.dateline if opening else None,
        published_at=(opening.published_at if opening else None) or stamps.published_at,
        modified_at=stamps.modified_at,
        furniture=_merge(spans),
    )


def _merge(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
