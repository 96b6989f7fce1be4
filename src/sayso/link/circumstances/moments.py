"""The time that a clause gives for its deed, worked out, as far as that is plain."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

from sayso.link.terms import find_words
from sayso.records import Span, TimeExpression

LEAST_APART = timedelta(hours=4)  # between hours: clocks of one country differ so much
MOST_APART = 7  # days, months or years, as the words give; what is further comes again
_DAY = timedelta(days=1)
_VALUE = re.compile(r"(\d{4})(?:-(W?\d\d))?(?:-(\d\d))?(?:T(.+))?")
_HOURS = {"MO": (4, 12), "AF": (12, 18), "EV": (16, 24), "NI": (16, 30)}
_CLOCK = re.compile(r"\d\d:\d\d")
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
    """Words for a time, and the stretch that they allow."""

    text: str
    value: str  # ISO 8601, cut to its precision
    start: datetime
    end: datetime

    def excludes(self, other: "Moment") -> bool:
        """Return whether one deed cannot have been at both times.

        Words that are alike tell nothing of two days: "Monday", in reports of two
        weeks, may be worked out wrongly in one, and what is told "yesterday" comes again.
        """
        is_one_day = self.start.date() == other.start.date()
        if self._words == other._words and not is_one_day:
            return False
        apart = max(self.start, other.start) - min(self.end, other.end)
        lengths = (self.end - self.start, other.end - other.start)
        least = LEAST_APART if min(lengths) < _DAY else timedelta()
        return least <= apart < MOST_APART * max(_DAY, *lengths)

    @property
    def _words(self) -> set[str]:
        """Its weekday, or else all of its words."""
        words = _WEEKDAY.findall(self.text) or find_words(self.text)
        return {word.lower() for word in words}


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
    stretch = _read_value(told[0].value)
    return Moment(time.text, told[0].value, *stretch) if stretch else None


def _read_value(value: str) -> tuple[datetime, datetime] | None:
    """Return the first moment that a value allows, and the first after it."""
    found = _VALUE.fullmatch(value)
    try:
        return _find_stretch(*found.groups()) if found else None
    except ValueError:  # a day that no calendar has
        return None


def _find_stretch(
    year: str, part: str | None, day: str | None, at: str | None
) -> tuple[datetime, datetime]:
    if part is None:
        return datetime(int(year), 1, 1), datetime(int(year) + 1, 1, 1)
    if part[0] == "W":
        monday = datetime.fromisocalendar(int(year), int(part[1:]), 1)
        return monday, monday + 7 * _DAY
    first = datetime(int(year), int(part), int(day or 1))
    if day is None:
        return first, (first + 31 * _DAY).replace(day=1)
    if at and _CLOCK.match(at):
        exact = datetime.fromisoformat(f"{first:%Y-%m-%d}T{at[:5]}")
        return exact, exact
    begin, end = _HOURS.get(at or "", (0, 24))
    return first + timedelta(hours=begin), first + timedelta(hours=end)
