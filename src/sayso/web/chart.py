"""Draw a timeline: what was said, what happened, what is planned, along the days.

The page has all of it as lists too: nobody needs the drawing.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.records import EventCourse, EventStep
from sayso.show.days import write_day
from sayso.web.days import Day

WIDTH, LEFT, RIGHT = 1000, 110, 50  # of the drawing, in its own units
LANES = ("said", "happened", "planned")
_TOP, _LANE = 26, 44
_AHEAD = frozenset({"planned", "expected", "hypothetical"})
_OFF = frozenset({"postponed", "cancelled", "denied"})
_MOST_TICKS = 8
_LARGEST = 14  # radius of a mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How much of a kind there is on a day."""

    lane: str
    x: float
    y: int
    radius: float
    title: str  # "3 said on 9 Oct 2024"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A day below the drawing."""

    x: float
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A drawing of a timeline."""

    width: int
    height: int
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    lanes: tuple[tuple[str, int], ...]  # name and height
    first: date
    last: date


def draw_chart(
    days: Sequence[Day],
    events: Sequence[EventCourse],
    lanes: Collection[str] = LANES,
) -> Chart | None:
    """Return the drawing of what is known to the day; None: that is fewer than two.

    Args:
        days: What was said.
        events: What happened or is planned.
        lanes: Those of `LANES` that are drawn.
    """
    marked = (*_said(days), *_happened(events))
    counts = Counter(each for each in marked if each[0] in lanes)
    on = sorted({day for _, day in counts})
    if len(on) < 2:  # noqa: PLR2004 - one day is no line
        return None
    first, last = on[0], on[-1]
    span = (last - first).days

    def place(day: date) -> float:
        return round(LEFT + (WIDTH - LEFT - RIGHT) * (day - first).days / span, 1)

    shown = [lane for lane in LANES if lane in lanes]
    heights = {lane: _TOP + _LANE * n for n, lane in enumerate(shown)}
    return Chart(
        width=WIDTH,
        height=_TOP + _LANE * len(shown),
        marks=tuple(
            Mark(
                lane=lane,
                x=place(day),
                y=heights[lane],
                radius=min(_LARGEST, 4 + 2 * number**0.5),
                title=f"{number} {lane}, {write_day(day.isoformat())}",
            )
            for (lane, day), number in sorted(counts.items())
        ),
        ticks=tuple(
            Tick(x=place(day), name=write_day(day.isoformat()))
            for day in _ticks(first, span)
        ),
        lanes=tuple(heights.items()),
        first=first,
        last=last,
    )


def _said(days: Sequence[Day]) -> Iterator[tuple[str, date]]:
    for each in days:
        if day := read_day(each.value):
            yield from [("said", day)] * len(each.entries)


def _happened(events: Sequence[EventCourse]) -> Iterator[tuple[str, date]]:
    """Yield the days for which an event was planned, and on which it happened."""
    for course in events:
        there = {
            (lane, day)
            for step in course.steps
            if (lane := lane_of(step))
            and (day := read_day(step.when.value if step.when else None))
        }
        yield from sorted(there)


def lane_of(step: EventStep) -> str | None:
    """Return whether an event was planned or happened, as a report tells; else None."""
    if step.state in _OFF:
        return None
    return "planned" if step.state in _AHEAD else "happened"


def read_day(value: str | None) -> date | None:
    """Return a day in ISO 8601; None: it is a month, a week, or none at all."""
    try:
        return date.fromisoformat((value or "").partition("T")[0])
    except ValueError:
        return None


def _ticks(first: date, span: int) -> Iterator[date]:
    step = max(1, -(-span // _MOST_TICKS))
    for days in range(0, span + 1, step):
        yield first + timedelta(days)
