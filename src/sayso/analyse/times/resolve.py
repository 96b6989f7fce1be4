"""Work readings out against a clock: from what words say to a TIMEX3 value."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sayso.analyse.times.clocks import Clock, Told, date_or_none
from sayso.analyse.times.holidays import holiday_in
from sayso.analyse.times.lengths import length_value
from sayso.analyse.times.readings import (
    Ago,
    Day,
    Fixed,
    Holiday,
    Hour,
    Quarter,
    Reading,
    TimexType,
    Unit,
    Weekday,
    Which,
)
from sayso.analyse.times.units import (
    QUARTER,
    SHIFTS,
    YEAR,
    unit_value,
    units_from,
    week_of,
    weekday_from,
)

_FAR = 100  # days from which on tense decides the year of a day
_HALF = 6  # months
_SOON = 2  # months that a report looks ahead to whatever the verb before
_DAY = len("1999-10-31")
_LENGTHS = {"Y": len("1999"), "M": len("1999-10"), "D": _DAY}
_WORDS: dict[Which, str] = {"near": "this", "before": "last", "after": "next"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """A value with what it was worked out against, and how."""

    type: TimexType
    value: str | None
    anchor: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class _Now:
    """The day to count from, and where it is from."""

    day: date
    anchor: str
    clock: Clock

    def at(self, value: str | None, rule: str, type_: TimexType = "DATE") -> Worked:
        if value is None:
            return Worked(type=type_, value=None, anchor=None, rule="no-such-day")
        return Worked(type=type_, value=value, anchor=self.anchor, rule=rule)

    def told(self, told: Told) -> "_Now":
        return _Now(told.day, told.id, self.clock)


def work_out(reading: Reading, clock: Clock) -> Worked:
    """Return the TIMEX3 value of a reading; None where no clock is known for it."""
    if isinstance(reading, Fixed):
        return Worked(
            type=reading.type, value=reading.value, anchor=None, rule=reading.rule
        )
    if isinstance(reading, Quarter) and reading.number and reading.year:
        value = f"{reading.year - reading.back}-{reading.unit}{reading.number}"
        return Worked(type="DATE", value=value, anchor=None, rule="calendar")
    if isinstance(reading, Holiday) and "/" in reading.name:
        name, _, year = reading.name.partition("/")
        day = holiday_in(name, int(year)).isoformat()
        return Worked(type="DATE", value=day, anchor=None, rule="holiday")
    type_: TimexType = "TIME" if isinstance(reading, Hour) else "DATE"
    if _is_of_story(reading) and clock.story:
        now = _Now(clock.story.day, clock.story.id, clock)
    elif clock.published is None:
        rule = "no-publication-day"
        return Worked(type=type_, value=None, anchor=None, rule=rule)
    else:
        now = _Now(clock.published, clock.anchor, clock)
    return _WORKERS[type(reading)](reading, now)


def _is_of_story(reading: Reading) -> bool:
    """Say whether a reading is counted from a time told before."""
    if isinstance(reading, Ago):
        return reading.clock == "story"
    return getattr(reading, "which", "near") in ("same", "before", "after")


def _weekday(reading: Weekday, now: _Now) -> Worked:
    which = reading.which
    if which not in SHIFTS and now.clock.tense == "future":
        which = "ahead"
    day = weekday_from(reading.number, which, now.day)
    part = reading.part or reading.clock
    before = day < now.day or (day == now.day and which != "ahead")
    rule = "weekday-before" if before else "weekday-after"
    return now.at(day.isoformat() + part, rule, "TIME" if part else "DATE")


def _day(reading: Day, now: _Now) -> Worked:
    if reading.day is None:
        return now.at(_month(reading, now), "nearest-month")
    years = (now.day.year - 1, now.day.year, now.day.year + 1)
    found = [date_or_none(year, reading.month, reading.day) for year in years]
    days = [day for day in found if day]
    if not days:
        return now.at(None, "nearest-year")
    nearest = _nearest(reading.which, days, now)
    if reading.part == "W":
        return now.at(week_of(nearest), "nearest-year")
    type_: TimexType = "TIME" if reading.part else "DATE"
    return now.at(nearest.isoformat() + reading.part, "nearest-year", type_)


def _nearest(which: Which, days: Sequence[date], now: _Now) -> date:
    """Return the day nearest to now; that in the past or future if all are far."""
    nearest = min(days, key=lambda day: abs(day - now.day))
    past = [day for day in days if day < now.day]
    future = [day for day in days if day > now.day]
    away, tense = (nearest - now.day).days, now.clock.tense
    if past and (which == "last" or (tense == "past" and away > _FAR)):
        return max(past)
    if future and (which == "next" or (tense == "future" and away < -_FAR)):
        return min(future)
    return nearest


def _month(reading: Day, now: _Now) -> str:
    year, away = now.day.year, reading.month - now.day.month
    which, tense = reading.which, now.clock.tense
    if reading.of_year != "near":
        year += SHIFTS.get(reading.of_year, 0)
    elif which in ("last", "before"):
        year -= away >= -1
    elif which in ("next", "after"):
        year += away <= 0
    elif which == "ahead" or (which == "near" and tense == "future"):
        year += away < 0
    elif which == "near" and tense == "past":
        year -= away > _SOON
    elif which == "near":
        year += (away < -_HALF) - (away > _HALF)
    return f"{year}-{reading.month:02}"


def _unit(reading: Unit, now: _Now) -> Worked:
    if reading.which == "same" and now.clock.story:
        told, length = now.clock.story.value, _LENGTHS.get(reading.unit, 0)
        if len(told) < length:
            return Worked(type="DATE", value=None, anchor=None, rule="no-day-told")
        return now.at(told[:length] if length else told, "same-unit")
    value = unit_value(reading.unit, reading.which, now.day)
    rule = f"{_WORDS.get(reading.which, reading.which)}-unit"
    if value and reading.part:
        return now.at(value + reading.part, rule, "TIME")
    return now.at(value, rule)


def _ago(reading: Ago, now: _Now) -> Worked:
    rule = "ago" if reading.back else "from-then"
    if reading.amount is None:
        return now.at("PAST_REF" if reading.back else "FUTURE_REF", rule)
    compared = now.clock.compared
    year_back = reading.back and reading.unit == "Y" and reading.amount == 1
    if year_back and compared:
        year, quarter = compared.value.split("-")
        return now.told(compared).at(f"{int(year) - 1}-{quarter}", rule)
    if reading.unit.startswith("T"):
        value = length_value(reading.amount, reading.unit)
        return Worked(type="DURATION", value=value, anchor=None, rule="length")
    count = int(reading.amount * (2 if reading.unit == "2W" else 1))
    return now.at(
        units_from(reading.unit, -count if reading.back else count, now.day), rule
    )


def _quarter(reading: Quarter, now: _Now) -> Worked:
    quarter, year = reading.number, reading.year
    if quarter is None:
        told = now.clock.quarter
        now = now.told(told) if told else now
        last_year, quarter = _last_quarter(now, told)
        year = year or last_year
    if year is None:
        year, months = now.day.year, QUARTER if reading.unit == "Q" else _HALF
        starts = months * (quarter - 1) + 1
        if starts > now.day.month + 1 and now.clock.tense != "future":
            year -= 1
    return now.at(f"{year - reading.back}-{reading.unit}{quarter}", "quarter")


def _last_quarter(now: _Now, told: Told | None) -> tuple[int, int]:
    """Return year and number of the quarter that results are of: one that has ended."""
    if told is None:
        years, month = divmod(now.day.month - QUARTER - 1, YEAR)
        return now.day.year + years, month // QUARTER + 1
    year, number = told.day.year, int(told.value[-1])
    published = now.clock.published
    running = published and (year, QUARTER * number) >= (
        published.year,
        published.month,
    )
    if running and number > 1 and now.clock.tense != "future":
        number -= 1
    return year, number


def _holiday(reading: Holiday, now: _Now) -> Worked:
    days = [holiday_in(reading.name, now.day.year + shift) for shift in (-1, 0, 1)]
    day = _nearest(reading.which, days, now)
    value = unit_value(reading.unit, "this", day) if reading.unit else day.isoformat()
    return now.at(value, "holiday")


def _hour(reading: Hour, now: _Now) -> Worked:
    story = now.clock.story
    if reading.which == "same" and (story is None or len(story.value) < _DAY):
        return Worked(type="TIME", value=None, anchor=None, rule="no-day-told")
    return now.at(now.day.isoformat() + reading.clock, "part-of-day", "TIME")


_WORKERS: Mapping[type, Callable[[Any, _Now], Worked]] = {
    Weekday: _weekday,
    Day: _day,
    Unit: _unit,
    Ago: _ago,
    Quarter: _quarter,
    Holiday: _holiday,
    Hour: _hour,
}
