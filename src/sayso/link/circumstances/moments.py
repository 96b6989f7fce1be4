"""The time that a clause gives for its deed, worked out, as far as that is plain."""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sayso.link.terms import find_words
from sayso.records import Span, TimeExpression

DAY = 24  # hours
LEAST_APART = 4  # hours, between clocks: those of one country differ so much
MOST_APART = 7  # days, months or years, as the words give; what is further comes again
_VALUE = re.compile(r"(\d{4})(?:-(W?\d\d))?(?:-(\d\d))?(?:T(.+))?")
_HOURS = {"MO": (4, 12), "AF": (12, 18), "EV": (16, 24), "NI": (16, 30)}
_CLOCK = re.compile(r"(\d\d):\d\d")
# What stands before a time that is not the one of the deed: "by Tuesday", "the Tuesday
# vote".
_LIMITS = frozenset(
    "a about after an and around as before beginning between by during every first for"
    " from her his its next of or our over previous since starting than the their"
    " this through till to until upcoming".split()
)
_AFTER = re.compile(
    r"\W*\Z|[,;]|\s(?:about|after|against|and|as|at|because|before|but|by|during|for"
    r"|from|in|into|near|of|off|on|outside|over|that|to|when|where|while|with)\b"
)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)


class Moment(NamedTuple):
    """Words for a time, and the hours that they allow, counted from the year 1."""

    text: str
    value: str  # as a reader knows it: "2026-03-03", "2026-03-03 06:00"
    start: int
    end: int
    said: frozenset[str]  # its weekday, or else all of its words

    def excludes(self, other: "Moment") -> bool:
        """Return whether one deed cannot have been at both times.

        Words that are alike tell nothing of two days: "Monday", in reports of two
        weeks, may be worked out wrongly in one, and what is told "yesterday" comes
        again.
        """
        if self.said == other.said and self.start // DAY != other.start // DAY:
            return False
        apart = max(self.start, other.start) - min(self.end, other.end)
        lengths = (self.end - self.start, other.end - other.start)
        least = LEAST_APART if min(lengths) < DAY else 0
        return least <= apart < MOST_APART * max(DAY, *lengths)


def find_moment(
    text: str, clause: Span, times: Iterable[TimeExpression]
) -> Moment | None:
    """Return the time that a clause gives; None: none, several, or a limit of time.

    Args:
        text: The report.
        clause: A place in it.
        times: The time expressions in that place.
    """
    told = [time for time in times if time.type != "DURATION"]
    if len(told) != 1 or told[0].type == "SET" or not told[0].value:
        return None
    (time,) = told
    before = find_words(text[clause.start : time.span.start])[-1:]
    if not _LIMITS.isdisjoint(map(str.lower, before)):
        return None
    if not _AFTER.match(text[time.span.end : clause.end]):
        return None
    return _read_moment(time.text, told[0].value)


def _read_moment(text: str, value: str) -> Moment | None:
    found = _VALUE.fullmatch(value)
    try:
        stretch = _find_hours(*found.groups()) if found else None
    except ValueError:  # a day that no calendar has
        return None
    if stretch is None:
        return None
    day, _, hour = value.partition("T")
    said = _WEEKDAY.findall(text) or find_words(text)
    return Moment(
        text,
        f"{day} {hour}" if _CLOCK.match(hour) else day,
        *stretch,
        frozenset(map(str.lower, said)),
    )


def _find_hours(
    year: str, part: str | None, day: str | None, at: str | None
) -> tuple[int, int]:
    """Return the first hour that a value allows, and the first after it."""
    if part is None:
        return _hours(date(int(year), 1, 1)), _hours(date(int(year) + 1, 1, 1))
    if part[0] == "W":
        monday = _hours(date.fromisocalendar(int(year), int(part[1:]), 1))
        return monday - 7 * DAY, monday + 14 * DAY  # on a Sunday, whose week is it?
    month = int(year) * 12 + int(part)  # of the next one, from 0
    first = _hours(date(int(year), int(part), int(day or 1)))
    if day is None:
        return first, _hours(date(month // 12, month % 12 + 1, 1))
    if at and (clock := _CLOCK.match(at)):
        return first + int(clock[1]), first + int(clock[1])
    begin, end = _HOURS.get(at or "", (0, DAY))
    return first + begin, first + end


def _hours(day: date) -> int:
    return DAY * day.toordinal()
