"""Work readings out against a clock: the publication day, or a time told before."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.analyse.times.lengths import length_value
from sayso.analyse.times.lexicon import (
    EASTER_DAYS,
    HOLIDAYS,
    MOVING_HOLIDAYS,
)
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
from sayso.analyse.times.tense import Tense

WEEK, YEAR = 7, 12
_FAR = 100  # days from which on tense decides the year of a day
_HALF = 6  # months
_SAME = {"Y": len("1999"), "M": len("1999-10"), "D": len("1999-10-31")}
_SOON = 2  # months that a report looks ahead to whatever the verb before
_DAYS = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_SHIFTS: dict[Which, int] = {"last": -1, "before": -1, "next": 1, "after": 1}
_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A time worked out already."""

    id: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """What a time can be worked out against, where it stands."""

    published: date | None
    anchor: str  # where that day is from: "published_at", or the report's "dateline"
    story: Told | None  # the last day, week, month or year told before
    quarter: Told | None  # the last quarter told before
    compared: Told | None  # the same, unless a longer time was told since
    tense: Tense | None  # of the verb


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """A value with what it was worked out against, and how."""

    type: TimexType
    value: str | None
    anchor: str | None
    rule: str


def is_comparison(reading: Reading) -> bool:
    """Say whether a time is only compared with: it is not what the text goes on about."""
    return isinstance(reading, Ago) or (
        isinstance(reading, Quarter) and (reading.back > 0 or reading.number is None)
    )


def work_out(reading: Reading, clock: Clock) -> Worked:
    """Return the TIMEX3 value of a reading; None where no clock is known for it."""
    if isinstance(reading, Fixed):
        return Worked(
            type=reading.type, value=reading.value, anchor=None, rule=reading.rule
        )
    now, anchor = clock.published, clock.anchor
    if isinstance(reading, Hour) and reading.which == "same":
        if clock.story is None or not _DAYS.match(clock.story.value):
            return Worked(type="TIME", value=None, anchor=None, rule="no-clock")
    if _follows_story(reading) and clock.story and (told := day_of(clock.story.value)):
        now, anchor = told, clock.story.id
    if now is None:
        kind: TimexType = "TIME" if isinstance(reading, Hour) else "DATE"
        return Worked(type=kind, value=None, anchor=None, rule="no-clock")
    if isinstance(reading, Quarter):
        return _quarter(reading, clock, now)
    if isinstance(reading, Unit) and reading.which == "same" and clock.story:
        length = _SAME.get(reading.unit, 0)
        told = clock.story.value
        value = told[:length] if len(told) >= length else None
        return Worked(type="DATE", value=value, anchor=anchor, rule="same-unit")
    type_, value, rule = _value(reading, clock, now)
    return Worked(type=type_, value=value, anchor=anchor, rule=rule)


def _follows_story(reading: Reading) -> bool:
    if isinstance(reading, Ago):
        return reading.clock == "story"
    which = getattr(reading, "which", "near")
    return which in ("same", "before", "after")


def day_of(value: str) -> date | None:
    """Return the first day of a value that has a year."""
    if found := _DAYS.match(value):
        return _date(*(int(part) for part in found.groups()))
    if found := re.match(r"(\d{4})-W(\d\d)", value):
        week = int(found[2])
        return date.fromisocalendar(int(found[1]), week, 1) if 0 < week < 53 else None  # noqa: PLR2004
    if found := re.match(r"(\d{4})-Q(\d)", value):
        return date(int(found[1]), 3 * int(found[2]) - 2, 1)
    if found := re.match(r"(\d{4})-(\d\d)\Z", value):
        return _date(int(found[1]), int(found[2]), 1)
    return date(int(value), 1, 1) if re.fullmatch(r"[12]\d{3}", value) else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _value(
    reading: Day | Weekday | Unit | Ago | Holiday | Hour, clock: Clock, now: date
) -> tuple[TimexType, str | None, str]:
    if isinstance(reading, Weekday):
        value, rule = _weekday(reading, now, tense=clock.tense)
        part = reading.part or reading.clock
        return ("TIME" if part else "DATE"), value + part, rule
    if isinstance(reading, Day):
        part = reading.part.startswith("T")
        return ("TIME" if part else "DATE"), *_day(reading, now, tense=clock.tense)
    if isinstance(reading, Unit):
        value = unit_value(reading, now)
        return ("TIME" if reading.part else "DATE"), value + reading.part, f"{_word(reading.which)}-unit"
    if isinstance(reading, Ago):
        return "DATE", *_ago(reading, clock, now)
    if isinstance(reading, Holiday):
        day = _holiday(reading, now, tense=clock.tense)
        if not reading.unit:
            return "DATE", day.isoformat(), "holiday"
        return "DATE", unit_value(Unit(reading.unit, "this"), day), "holiday"
    return "TIME", now.isoformat() + reading.clock, "part-of-day"


def _word(which: Which) -> str:
    return {"near": "this", "before": "last", "after": "next", "same": "same"}.get(which, which)


def _weekday(reading: Weekday, now: date, *, tense: Tense | None) -> tuple[str, str]:
    ahead = (reading.number - now.isoweekday()) % WEEK
    if reading.which in ("next", "after"):
        day = now + timedelta(ahead or WEEK)
    elif reading.which in ("last", "before"):
        day = now - timedelta((WEEK - ahead) % WEEK or WEEK)
    elif tense == "future":
        return (now + timedelta(ahead)).isoformat(), "weekday-after"
    else:
        return (now - timedelta((WEEK - ahead) % WEEK)).isoformat(), "weekday-before"
    return day.isoformat(), "weekday-after" if day > now else "weekday-before"


def _day(reading: Day, now: date, *, tense: Tense | None) -> tuple[str | None, str]:
    """Return the month or day nearest to `now`; by tense if both are far."""
    if reading.day is None:
        return _month(reading, now, tense=tense), "nearest-month"
    days = [
        day
        for near in (now.year - 1, now.year, now.year + 1)
        if (day := _date(near, reading.month, reading.day))
    ]
    if not days:
        return None, "no-such-day"
    nearest = min(days, key=lambda day: abs(day - now))
    if reading.which == "last":
        nearest = max(day for day in days if day < now)
    elif reading.which == "next":
        nearest = min(day for day in days if day > now)
    elif tense == "past" and (nearest - now).days > _FAR:
        nearest = max(day for day in days if day <= now)
    elif tense == "future" and (now - nearest).days > _FAR:
        nearest = min(day for day in days if day >= now)
    if reading.part == "W":
        year, week, _ = nearest.isocalendar()
        return f"{year}-W{week:02}", "nearest-year"
    return nearest.isoformat() + reading.part, "nearest-year"


def _month(reading: Day, now: date, *, tense: Tense | None) -> str:
    year, away = now.year, reading.month - now.month
    if reading.of_year != "near":
        year += _SHIFTS.get(reading.of_year, 0)
    elif reading.which in ("last", "before"):
        year -= away >= -1
    elif reading.which in ("next", "after"):
        year += away <= 0
    elif reading.which == "ahead" or (reading.which == "near" and tense == "future"):
        year += away < 0
    elif reading.which == "near" and tense == "past":
        year -= away > _SOON
    elif reading.which == "near":
        year += (away < -_HALF) - (away > _HALF)
    return f"{year}-{reading.month:02}"


def unit_value(reading: Unit, now: date) -> str:
    """Return the value of a unit before, at or after `now`."""
    shift = _SHIFTS.get(reading.which, 0)
    unit = reading.unit
    if unit == "D":
        return (now + timedelta(shift)).isoformat()
    if unit in ("W", "WE", "2W"):
        if unit == "WE" and reading.which == "near" and now.isoweekday() <= 4:  # noqa: PLR2004 - Thursday
            shift = -1
        year, week, _ = (now + timedelta(WEEK * shift)).isocalendar()
        return f"{year}-W{week:02}" + ("-WE" if unit == "WE" else "")
    if unit == "M":
        return months_from(now, shift)
    if unit == "Q":
        month = now.month - 1 + 3 * shift
        return f"{now.year + month // YEAR}-Q{month % YEAR // 3 + 1}"
    if unit in _SEASON_MONTHS:
        return _season(reading, now)
    if unit == "E":
        return str((now.year // 10 + shift))
    if unit == "C":
        return f"{now.year // 100 + shift}"
    return str(now.year + shift)


def _season(reading: Unit, now: date) -> str:
    begins = _SEASON_MONTHS[reading.unit]
    year = now.year
    if reading.which in ("last", "before"):
        year -= begins + 2 >= now.month
    elif reading.which in ("next", "after"):
        year += begins <= now.month
    elif reading.which == "near":
        year -= begins > now.month + 1
    return f"{year}-{reading.unit}"


def months_from(now: date, shift: int) -> str:
    """Return the month `shift` months after that of `now`."""
    month = now.year * YEAR + now.month - 1 + shift
    return f"{month // YEAR}-{month % YEAR + 1:02}"


def _ago(reading: Ago, clock: Clock, now: date) -> tuple[str | None, str]:
    rule = "ago" if reading.back else "from-then"
    sign = -1 if reading.back else 1
    if reading.amount is None:
        return ("PAST_REF" if reading.back else "FUTURE_REF"), rule
    unit, amount = reading.unit, reading.amount
    if unit == "Y" and amount == 1 and reading.back and clock.compared:
        year, quarter = clock.compared.value.split("-")
        return f"{int(year) - 1}-{quarter}", "ago"
    if unit in "YEC":
        years = int(amount * {"Y": 1, "E": 10, "C": 100}[unit])
        return _year(now.year + sign * years), rule
    if unit in ("M", "Q"):
        return months_from(now, sign * int(amount * (3 if unit == "Q" else 1))), rule
    if unit in ("W", "2W", "WE"):
        days = timedelta(WEEK * int(amount))
        year, week, _ = (now + sign * days).isocalendar()
        return f"{year}-W{week:02}", rule
    if unit == "D":
        try:
            return (now + sign * timedelta(int(amount))).isoformat(), rule
        except OverflowError:
            return None, "no-such-day"
    return length_value(amount, unit), "length"


def _year(year: int) -> str | None:
    return str(year) if 0 < year < 10_000 else None  # noqa: PLR2004 - four digits


def _quarter(reading: Quarter, clock: Clock, now: date) -> Worked:
    anchor: str | None = clock.anchor
    quarter, year = reading.number, reading.year
    if quarter is None and clock.quarter:
        told_year, told = clock.quarter.value.split("-")
        quarter, anchor = int(told[1]), clock.quarter.id
        running = (int(told_year), 3 * quarter) >= (now.year, now.month)
        if running and quarter > 1 and clock.tense != "future":
            quarter -= 1  # results are of a quarter that has ended
        year = year or int(told_year)
    elif quarter is None:
        month = now.month - 4
        quarter = month % YEAR // 3 + 1
        year = year or now.year + month // YEAR
    if year is None:
        year = now.year
        starts = (3 if reading.unit == "Q" else 6) * (quarter - 1) + 1
        if starts > now.month + 1 and clock.tense != "future":
            year -= 1
    elif reading.year:
        anchor = None if reading.number else anchor
    value = f"{year - reading.back}-{reading.unit}{quarter}"
    return Worked(type="DATE", value=value, anchor=anchor, rule="quarter")


def _holiday(reading: Holiday, now: date, *, tense: Tense | None) -> date:
    name, _, year = reading.name.partition("/")
    if year:
        return holiday_in(name, int(year))
    days = [holiday_in(name, now.year + shift) for shift in (-1, 0, 1)]
    if reading.which == "last":
        return max(day for day in days if day < now)
    if reading.which == "next" or tense == "future":
        return min(day for day in days if day >= now)
    return min(days, key=lambda day: abs(day - now))


def holiday_in(name: str, year: int) -> date:
    """Return the day of a holiday in a year."""
    if name in HOLIDAYS:
        return date(year, *HOLIDAYS[name])
    if name in EASTER_DAYS:
        return easter_in(year) + timedelta(EASTER_DAYS[name])
    month, weekday, which = MOVING_HOLIDAYS[name]
    last = monthrange(year, month)[1]
    days = [d for d in range(1, last + 1) if date(year, month, d).isoweekday() == weekday]
    if name == "election day" and days[0] == 1:
        return date(year, month, days[1])
    return date(year, month, days[which - 1 if which > 0 else which])


def easter_in(year: int) -> date:
    """Return Easter Sunday.

    References: the anonymous Gregorian algorithm, in Meeus (1991), chapter 8.
    """
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
