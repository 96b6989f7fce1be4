"""Work out weeks, months, quarters, years, hours, and what lies so long ago."""

from collections.abc import Mapping

from sayso.analyse.times.clocks import Told
from sayso.analyse.times.lengths import length_value
from sayso.analyse.times.readings import Ago, Hour, Quarter, Unit, Which
from sayso.analyse.times.units import (
    HALF_YEAR,
    QUARTER,
    YEAR,
    unit_value,
    units_from,
)
from sayso.analyse.times.worked import Now, Worked

_DAY = len("1999-10-31")
_LENGTHS = {"Y": len("1999"), "M": len("1999-10"), "D": _DAY}
_WORDS: Mapping[Which, str] = {"near": "this", "before": "last", "after": "next"}


def work_unit(reading: Unit, now: Now) -> Worked:
    """Return the week, month or year that the words mean."""
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


def work_ago(reading: Ago, now: Now) -> Worked:
    """Return what lies so long before or after the day to count from."""
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


def work_quarter(reading: Quarter, now: Now) -> Worked:
    """Return a quarter or half of a year."""
    quarter, year = reading.number, reading.year
    if quarter is None:
        told = now.clock.quarter
        now = now.told(told) if told else now
        last_year, quarter = _last_quarter(now, told)
        year = year or last_year
    if year is None:
        year, months = now.day.year, QUARTER if reading.unit == "Q" else HALF_YEAR
        starts = months * (quarter - 1) + 1
        if starts > now.day.month + 1 and now.clock.tense != "future":
            year -= 1
    return now.at(f"{year - reading.back}-{reading.unit}{quarter}", "quarter")


def _last_quarter(now: Now, told: Told | None) -> tuple[int, int]:
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


def work_hour(reading: Hour, now: Now) -> Worked:
    """Return a time of the day to count from."""
    story = now.clock.story
    if reading.which == "same" and (story is None or len(story.value) < _DAY):
        return Worked(type="TIME", value=None, anchor=None, rule="no-day-told")
    return now.at(now.day.isoformat() + reading.clock, "part-of-day", "TIME")
