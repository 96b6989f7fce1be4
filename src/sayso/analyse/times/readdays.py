"""Read wordings that name a day, a time of day or a month."""

from collections.abc import Callable

from sayso.analyse.times.found import Found
from sayso.analyse.times.lengths import year_in
from sayso.analyse.times.readings import (
    Day,
    Fixed,
    Holiday,
    Hour,
    Reading,
    Unit,
    Weekday,
    Which,
)

_NOON = 12
_LAST_DAY = 31
_LATE = ("AF", "EV", "NI")
ALONE = frozenset(  # before a month that stands alone
    """in since until till by for of from to through during before after between and or
    last this next early late mid every each around about a the its""".split()
)
_ALSO_NAMES = frozenset(["may", "march", "april", "june", "august", "jan"])


def _iso(found: Found) -> Reading:
    value = str(found.value("iso"))
    return Fixed("TIME" if "T" in value else "DATE", value, "calendar")


def _slashed(found: Found) -> Reading:
    month, day, year = str(found.value("slashed")).split("/")
    if len(year) < len("1999"):
        year = ("19" if year > "50" else "20") + year
    return Fixed("DATE", f"{year}-{int(month):02}-{int(day):02}", "calendar")


def _clock_of(found: Found) -> str:
    """Return the time of day: "T09:00"."""
    if noon := found.value("noon"):
        return str(noon)
    said = found.value("clock")
    kinds = ("clock", "day", "count")
    words = found.own
    if found.has("at"):
        behind = next(i for i, w in enumerate(words) if w.kind == "at")
        words = words[behind:]
    at = next(i for i, w in enumerate(words) if w.kind in kinds)
    hour, minutes = int(words[at].value) if not said else int(str(said)[1:3]), "00"
    if said:
        minutes = str(said)[4:]
    half = found.value("half_day")
    if half is not None:
        hour = hour % _NOON + int(half)
    return f"T{hour:02}:{minutes}"


def _clock(found: Found) -> Reading | None:
    if found.has("clock") and not found.has("half_day", "zone"):
        return None  # a score, or a verse
    if found.before() == "high":
        return None
    clock = _clock_of(found)
    if found.has("month"):
        return _month_day(found, clock)
    if number := found.number("weekday"):
        return Weekday(number, found.which, clock=clock)
    if word := found.value("day_word"):
        return Unit("D", _day_shift(str(word)), clock)
    return Hour(clock)


def _clock_in(found: Found) -> Reading:
    hour = int(found.value("day", "count") or 0) % _NOON
    late = found.value("part") in _LATE
    return Hour(f"T{hour + _NOON * late:02}:00")


def _day_clock(found: Found) -> Reading:
    clock = _clock_of(found)
    if number := found.number("weekday"):
        return Weekday(number, found.which, clock=clock)
    return Unit("D", _day_shift(str(found.value("day_word"))), clock)


def _day_shift(value: str) -> Which:
    shifts: dict[str, Which] = {"last": "last", "next": "next"}
    return shifts.get(value, "this")


def _month_day(found: Found, clock: str = "") -> Reading | None:
    month, words = found.number("month"), found.own
    at = next(i for i, w in enumerate(words) if w.kind == "month")
    behind = [w for w in words[at:] if w.kind in ("day", "ordinal")][:1]
    ahead = [w for w in words[:at] if w.kind in ("day", "ordinal")]
    day = int((behind or ahead)[-1].value)
    if month is None or not 0 < day <= _LAST_DAY or found.after() == "percent":
        return None
    if year := found.value("year"):
        kind = "TIME" if clock else "DATE"
        return Fixed(kind, f"{year}-{month:02}-{day:02}{clock}", "calendar")  # type: ignore[arg-type]
    which = "last" if found.before() == "ended" else found.which
    return Day(month, day, which, clock)


def _day_at(found: Found) -> Reading | None:
    return _month_day(found, _clock_of(found) if found.has("at") else "")


def _month_year(found: Found) -> Reading | None:
    month = found.number("month") or 1
    if year := found.value("year") or year_in(found.own):
        return Fixed("DATE", f"{year}-{month:02}", "calendar")
    if not found.has("annum"):
        return None
    return Day(month, None, of_year=found.which)


def _month(found: Found) -> Reading | None:
    name, before = found.own[-1].text.lower(), found.before()
    alone = len(found.own) == 1
    if alone and name in _ALSO_NAMES and before not in ALONE:
        return None
    if alone and ((len(name) == len("jan") and name != "may") or found.after() == "on"):
        return None  # Jan Kavan, the March on Washington
    which = found.which
    if which == "near" and before in ("by", "through", "until"):
        which = "ahead"
    return Day(found.number("month") or 1, None, which)


def _weekday(found: Found) -> Reading | None:
    name = next(w.text for w in found.own if w.kind == "weekday")
    if not name.endswith("day") and found.after() != ".":
        return None  # Sun, Wed: names
    return Weekday(found.number("weekday") or 1, found.which, found.part)


def _weekdays(found: Found) -> Reading:
    number = found.value("weekday", "weekdays")
    return Fixed("SET", f"XXXX-WXX-{number}{found.part}", "set")


def _holiday(found: Found) -> Reading | None:
    following = found.words[found.last].text if found.last < len(found.words) else ""
    if following[:1].isupper():
        return None  # Easter Island
    name = str(found.value("holiday"))
    if year := found.value("year"):
        return Holiday(f"{name}/{year}")
    if found.has("unit", "weekend") and found.unit not in ("W", "WE"):
        return None
    unit = found.unit if found.has("unit", "weekend") else ""
    return Holiday(name, found.which, unit)


def _week_of(found: Found) -> Reading | None:
    day = found.number("day", "ordinal") or 0
    if found.unit != "W":
        return None
    return Day(found.number("month") or 1, day, part="W")


READERS: dict[str, Callable[[Found], Reading | None]] = {
    "iso": _iso,
    "slashed": _slashed,
    "clock": _clock,
    "clock-in": _clock_in,
    "day-clock": _day_clock,
    "month-day": _day_at,
    "day-month": _month_day,
    "month-year": _month_year,
    "month": _month,
    "weekday": _weekday,
    "weekdays": _weekdays,
    "holiday": _holiday,
    "week-of": _week_of,
}
