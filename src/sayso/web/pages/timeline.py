"""The timeline of a matter: what was said of it, what happened, what is planned."""

from dataclasses import dataclass
from functools import partial
from typing import Literal

from starlette.requests import Request
from starlette.responses import Response

from sayso.linking.happening import Told, read_events
from sayso.records import EventCourse
from sayso.store.course import Course, follow
from sayso.store.judged import read_judged
from sayso.store.query import Query
from sayso.web.answer import answer, narrowed, paged
from sayso.web.asking import (
    PER_PAGE,
    Typed,
    read_choice,
    read_filters,
    read_page,
    read_typed,
)
from sayso.web.chart import LANES, Chart, draw_chart, lane_of, read_day
from sayso.web.days import Day, group_days
from sayso.web.desk import desk_of
from sayso.web.happened import Happening, describe_course
from sayso.web.zoom import Zoom, make_zoom

_ALL = "all"
_REPORTS = 20  # whose events are compared: each takes some milliseconds to read


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePage:
    """What was said of a matter, day by day, and what became of events."""

    schema: Literal["sayso.timeline-page/1"] = "sayso.timeline-page/1"
    typed: Typed
    show: str  # all, or what it is limited to: said, happened or planned
    asked: bool  # whether anything is asked for
    page: int
    days: tuple[Day, ...] = ()
    more: bool = False
    events: tuple[EventCourse, ...] = ()  # that reports of this page tell of


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the page needs beside its record."""

    query: Query
    happened: tuple[Happening, ...]
    chart: Chart | None
    zoom: Zoom | None


def show_timeline(request: Request) -> Response:
    """Answer with a timeline; it needs words, a source or a publisher."""
    typed, page = read_typed(request, "about"), read_page(request)
    show = read_choice(request, "show", (_ALL, *LANES))
    view, shown = _read(request, typed, show, page)
    return answer(
        request,
        "timeline.html",
        view,
        query=shown.query,
        happened=shown.happened,
        chart=shown.chart,
        zoom=shown.zoom,
        shows=(_ALL, *LANES),
        narrowed=partial(narrowed, request),
        earlier=paged(request, page - 1),
        later=paged(request, page + 1),
    )


def _read(
    request: Request, typed: Typed, show: str, page: int
) -> tuple[TimelinePage, _Shown]:
    with desk_of(request).ledger.read() as connection:
        judged = read_judged(connection)
        filters, query = read_filters(connection, judged, typed)
        if filters.is_empty():
            empty = TimelinePage(typed=typed, show=show, asked=False, page=1)
            return empty, _Shown(query, (), None, None)
        skip = (page - 1) * PER_PAGE
        course = follow(connection, filters, judged, skip=skip, limit=PER_PAGE)
        told = Told((), {})
        if show != "said":
            anywhere = not (typed.source or typed.publisher)
            told = read_events(
                connection, course.found, query, anywhere=anywhere, most=_REPORTS
            )
    lanes = LANES if show == _ALL else (show,)
    said = course if "said" in lanes else Course((), more=False)
    view = TimelinePage(
        typed=typed,
        show=show,
        asked=True,
        page=page,
        days=group_days(said.found),
        more=said.more,
        events=tuple(e for e in told.courses if show == _ALL or _is_in(e, show)),
    )
    happened = tuple(describe_course(each, told.reports) for each in view.events)
    chart = draw_chart(view.days, view.events, lanes)
    return view, _Shown(query, happened, chart, _zoom(typed, chart))


def _is_in(course: EventCourse, lane: str) -> bool:
    """Return whether a report tells that an event was planned, or that it happened."""
    return any(lane_of(step) == lane for step in course.steps)


def _zoom(typed: Typed, chart: Chart | None) -> Zoom | None:
    """Return where to look from the chosen days, or else from the drawn ones."""
    first, last = read_day(typed.since), read_day(typed.until)
    if first and last and first <= last:
        return make_zoom(first, last, is_chosen=True)
    return make_zoom(chart.first, chart.last, is_chosen=False) if chart else None
