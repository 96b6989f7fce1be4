"""What the words of a time say, before it is worked out against a clock."""

from typing import Literal, NamedTuple

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Which = Literal["last", "this", "next", "same", "before", "after", "near", "ahead"]


class Fixed(NamedTuple):
    """A value that needs no clock: an absolute date, a length, "now"."""

    type: TimexType
    value: str
    rule: str


class Day(NamedTuple):
    """A month, or a day of it, without its year; `part` is that of the day."""

    month: int
    day: int | None
    which: Which = "near"
    part: str = ""
    of_year: Which = "near"  # "June last year"


class Weekday(NamedTuple):
    """A day of the week."""

    number: int  # 1 is Monday
    which: Which = "near"
    part: str = ""
    clock: str = ""


class Unit(NamedTuple):
    """A day, week, month, quarter, season or year beside another: "last week"."""

    unit: str  # D W WE M Q Y E C, or a season
    which: Which
    part: str = ""


class Ago(NamedTuple):
    """So many units before or after: "two weeks ago", "a year earlier"."""

    amount: float | None
    unit: str
    back: bool
    clock: Literal["published", "story"]


class Quarter(NamedTuple):
    """The number of a quarter or half (`unit` Q or H), in some year."""

    unit: str
    number: int | None
    year: int | None = None
    back: int = 0  # years before: "the year-earlier quarter"


class Holiday(NamedTuple):
    """A holiday without its year."""

    name: str
    which: Which = "near"
    unit: str = ""  # the week or weekend of it


class Hour(NamedTuple):
    """A time or part of a day that another time or the publication dates."""

    clock: str  # "T09:00", "TMO"
    which: Which = "this"


Reading = Fixed | Day | Weekday | Unit | Ago | Quarter | Holiday | Hour
