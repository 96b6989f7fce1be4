"""Work readings out against a clock: from what words say to a TIMEX3 value."""

from collections.abc import Callable, Mapping
from typing import Any

from sayso.analyse.times.clocks import Clock
from sayso.analyse.times.holidays import holiday_in
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
)
from sayso.analyse.times.workdays import work_day, work_holiday, work_weekday
from sayso.analyse.times.worked import Now, Worked
from sayso.analyse.times.workunits import work_ago, work_hour, work_quarter, work_unit


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
        now = Now(clock.story.day, clock.story.id, clock)
    elif clock.published is None:
        rule = "no-publication-day"
        return Worked(type=type_, value=None, anchor=None, rule=rule)
    else:
        now = Now(clock.published, clock.anchor, clock)
    return _WORKERS[type(reading)](reading, now)


def _is_of_story(reading: Reading) -> bool:
    """Say whether a reading is counted from a time told before."""
    if isinstance(reading, Ago):
        return reading.clock == "story"
    return getattr(reading, "which", "near") in ("same", "before", "after")


_WORKERS: Mapping[type, Callable[[Any, Now], Worked]] = {
    Weekday: work_weekday,
    Day: work_day,
    Unit: work_unit,
    Ago: work_ago,
    Quarter: work_quarter,
    Holiday: work_holiday,
    Hour: work_hour,
}
