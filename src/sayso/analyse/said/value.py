"""Read from the value of a time which day it is, and what it says of a statement."""

import re
from datetime import date, timedelta

from sayso.records import Precision, SaidAt, TimeExpression

_CLOCK: dict[int, Precision] = {3: "hour", 6: "minute", 9: "second"}
_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d)(?P<clock>T\d\d(?::\d\d)*)?)?"
    r"|W(?P<week>\d\d)))?(?!\d)"
)


def said_by(time: TimeExpression, rule: str) -> SaidAt | None:
    """Return the day, month or year that `time` names; None if it names none."""
    found = cut_value(time.value or "")
    if found is None:
        return None
    value, precision = found
    return SaidAt(value=value, precision=precision, time=time.id, rule=rule)


def cut_value(value: str) -> tuple[str, Precision] | None:
    """Return what a TIMEX3 value says of a day, and how precisely.

    A part of a day is cut off, and a week becomes its month where it lies in one: days
    of statements are ISO dates or their beginnings (ANNOTATION.md, `said_on`).
    """
    found = _VALUE.match(value)
    if not found:
        return None
    if found["week"]:
        return _cut_week(int(found["year"]), int(found["week"]))
    if found["clock"]:
        return found[0], _CLOCK.get(len(found["clock"]), "second")
    if found["day"]:
        return found[0], "day"
    return (found[0], "month") if found["month"] else (found["year"], "year")


def first_day(value: str) -> str:
    """Return the first day of a value, or its beginning: to compare values by."""
    found = _VALUE.match(value)
    if found and found["week"]:
        monday = _monday(int(found["year"]), int(found["week"]))
        return monday.isoformat() if monday else found["year"]
    return value[: len("2024-10-08")]


def _cut_week(year: int, week: int) -> tuple[str, Precision]:
    monday = _monday(year, week)
    if monday is None:
        return f"{year:04}", "year"
    sunday = monday + timedelta(6)
    if monday.month == sunday.month:
        return f"{monday:%Y-%m}", "month"
    return f"{year:04}-W{week:02}", "week"


def _monday(year: int, week: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
