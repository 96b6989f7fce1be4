"""Look closer at a part of a timeline, or wider: periods that lead on from one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from sayso.show.days import write_day

PARTS = 4  # that a period is cut into, to look closer


@dataclass(frozen=True, slots=True)
class Period:
    """Some days, both ends included."""

    since: str  # ISO 8601, a day
    until: str
    name: str


@dataclass(frozen=True, slots=True)
class Zoom:
    """What can be looked at instead of a period."""

    closer: tuple[Period, ...]  # its parts, in the order of time
    beside: tuple[Period, ...]  # earlier, later, and both with it


def make_zoom(first: date, last: date, *, is_chosen: bool) -> Zoom:
    """Return the periods that lead on from the days `first` to `last`.

    Args:
        first: The first day.
        last: The last one, not before it.
        is_chosen: Whether somebody chose them; if not, all there is lies in them, or
            follows on the next page.
    """
    days = (last - first).days + 1
    before, after = _move(first, -days), _move(last, days)
    beside = (
        _period(before, _move(first, -1), "Earlier"),
        _period(_move(last, 1), after, "Later"),
        _period(before, after, "Wider"),
    )
    closer = tuple(_cut(first, days)) if days > 1 else ()
    return Zoom(closer=closer, beside=beside if is_chosen else ())


def _cut(first: date, days: int) -> Iterator[Period]:
    parts = min(PARTS, days)
    edges = [_move(first, days * part // parts) for part in range(parts + 1)]
    for start, end in pairwise(edges):
        last = _move(end, -1)
        names = dict.fromkeys(write_day(each.isoformat()) for each in (start, last))
        yield _period(start, last, " to ".join(names))


def _move(day: date, days: int) -> date:
    """Return the day so many days later, or the last that there is on that way."""
    most = date.max.toordinal()
    return date.fromordinal(min(most, max(1, day.toordinal() + days)))


def _period(since: date, until: date, name: str) -> Period:
    return Period(since.isoformat(), until.isoformat(), name)
