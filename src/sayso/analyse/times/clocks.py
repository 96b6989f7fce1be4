"""The clocks that times are worked out against: publication, and times told before."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from sayso.analyse.times.readings import Ago, Quarter, Reading
from sayso.records import Report, TimeExpression

Tense = Literal["past", "future"]

_VALUE = re.compile(
    r"(\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d)(?=T|\Z))?"
    r"|W(?P<week>\d\d)(?:-WE)?|Q(?P<quarter>\d)))?(?:T.*)?\Z"
)
_YEARS = range(1000, 9000)  # far enough from the ends of the calendar to count in it
_LONG = re.compile(r"P(?:[4-9]|1\d)M|P\d+Y")  # longer than a quarter


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A time worked out already."""

    id: str
    value: str
    day: date  # its first


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """What a time can be worked out against, where it stands."""

    published: date | None
    anchor: str  # where that day is from: "published_at", or the report's "dateline"
    story: Told | None = None  # the last time told before
    quarter: Told | None = None  # the last quarter told before
    compared: Told | None = None  # the same, unless a longer time was told since
    tense: Tense | None = None  # of the verb


def clock_of(report: Report) -> Clock:
    """Return the clock at the beginning of a report."""
    published = report.published_at
    if published is None or published.precision in ("year", "month", "week"):
        return Clock(published=None, anchor="published_at")
    anchor = "dateline" if published.how == "dateline" else "published_at"
    return Clock(published=day_of(published.value), anchor=anchor)


def set_on(clock: Clock, time: TimeExpression, reading: Reading) -> Clock:
    """Return the clock for what follows a time."""
    value = time.value or ""
    if time.type == "DURATION" and _LONG.fullmatch(value):
        return replace(clock, compared=None)
    day = day_of(value) if time.type in ("DATE", "TIME") else None
    if day is None or _is_comparison(reading):
        return clock
    told = Told(id=time.id, value=value, day=day)
    if "-Q" in value:
        return replace(clock, story=told, quarter=told, compared=told)
    return replace(clock, story=told)


def _is_comparison(reading: Reading) -> bool:
    """Say whether a time is only compared with, and the text goes on about another."""
    return isinstance(reading, Ago) or (
        isinstance(reading, Quarter) and (reading.back > 0 or reading.number is None)
    )


def day_of(value: str) -> date | None:
    """Return the first day of a value that names a year, or some part of one."""
    found = _VALUE.match(value)
    if not found or int(found[1]) not in _YEARS:
        return None
    year = int(found[1])
    if week := found["week"]:
        return date_or_none(year, week=int(week))
    if quarter := found["quarter"]:
        return date_or_none(year, 3 * int(quarter) - 2)
    return date_or_none(year, int(found["month"] or 1), int(found["day"] or 1))


def date_or_none(
    year: int, month: int = 1, day: int = 1, *, week: int | None = None
) -> date | None:
    """Return a day, or the Monday of a week; None if the calendar has none such."""
    try:
        if week is not None:
            return date.fromisocalendar(year, week, 1)
        return date(year, month, day)
    except ValueError:
        return None
