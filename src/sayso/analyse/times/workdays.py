"""Work out days of the week and of the year, months and holidays."""

from collections.abc import Sequence
from datetime import date

from sayso.analyse.times.clocks import date_or_none
from sayso.analyse.times.holidays import holiday_in
from sayso.analyse.times.readings import Day, Holiday, TimexType, Weekday, Which
from sayso.analyse.times.units import (
    HALF_YEAR,
    SHIFTS,
    unit_value,
    week_of,
    weekday_from,
)
from sayso.analyse.times.worked import Now, Worked

_FAR = 100  # days from which on tense decides the year of a day
_SOON = 2  # months that a report looks ahead to whatever the verb before


def work_weekday(reading: Weekday, now: Now) -> Worked:
    """Return the day of the week that the words mean."""
    which = reading.which
    if which not in SHIFTS and now.clock.tense == "future":
        which = "ahead"
    day = weekday_from(reading.number, which, now.day)
    part = reading.part or reading.clock
    before = day < now.day or (day == now.day and which != "ahead")
    rule = "weekday-before" if before else "weekday-after"
    return now.at(day.isoformat() + part, rule, "TIME" if part else "DATE")


def work_day(reading: Day, now: Now) -> Worked:
    """Return a day or month of the year that the words mean."""
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


def _nearest(which: Which, days: Sequence[date], now: Now) -> date:
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


def _month(reading: Day, now: Now) -> str:
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
        year += (away < -HALF_YEAR) - (away > HALF_YEAR)
    return f"{year}-{reading.month:02}"


def work_holiday(reading: Holiday, now: Now) -> Worked:
    """Return the day of a holiday, or the unit around it, such as its week-end."""
    days = [holiday_in(reading.name, now.day.year + shift) for shift in (-1, 0, 1)]
    day = _nearest(reading.which, days, now)
    value = unit_value(reading.unit, "this", day) if reading.unit else day.isoformat()
    return now.at(value, "holiday")
