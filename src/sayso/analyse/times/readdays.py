"""Read wordings that name a place in the calendar: days, months, quarters, years."""

from collections.abc import Callable, Mapping

from sayso.analyse.times.found import Found
from sayso.analyse.times.lengths import number_in, year_in
from sayso.analyse.times.readings import (
    Day,
    Fixed,
    Holiday,
    Hour,
    Quarter,
    Reading,
    Unit,
    Weekday,
    Which,
)

_NOON = 12
_LAST_DAY = 31
_LATE = ("AF", "EV", "NI")
_ALONE = frozenset(  # before a month that stands alone
    """in since until till by for of from to through during before after between and or
    last this next early late mid every each around about a the its""".split()
)
_ALSO_NAMES = frozenset(["may", "march", "april", "june", "august", "jan"])
_SEASONAL = _ALONE | {"over", "into"}
_COUNTED = frozenset(  # behind a number that is no year
    """people men women troops soldiers jobs homes votes delegates employees workers
    dollars pounds euros shares points feet miles acres square megawatts students
    """.split()
)
_SHIFTS: Mapping[Which, int] = {"last": 1, "before": 1, "next": -1}


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
    if alone and name in _ALSO_NAMES and before not in _ALONE:
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


def _quarter(found: Found) -> Reading | None:
    number = found.number("ordinal") or 0
    unit = str(found.value("quarter", "half"))
    if not 0 < number <= (4 if unit == "Q" else 2):
        return None
    if unit == "H" and not found.has("year", "annum"):
        return None  # of a match
    year = found.number("year")
    back = _SHIFTS.get(found.which, 0) + found.has("ago", "later")
    return Quarter(unit, number, year, back)


def _short_quarter(found: Found) -> Reading | None:
    if found.own[0].text[0] != "Q":
        return None
    return Quarter("Q", found.number("quarter_name"), found.number("year"))


def _this_quarter(found: Found) -> Reading | None:
    year, which = found.number("year"), found.which
    back = found.has("ago", "later")
    if found.after() == "-":
        return None  # a quarter-century, quarter-to-quarter
    if found.has("period"):
        if year:
            return Fixed("DATE", str(year), "calendar")
        if not back and not found.has("which"):
            return None
    elif year:
        return Quarter("Q", None, year)
    latest = found.value("which") == "latest"
    if which == "next" or (which == "this" and not back):
        return Unit("Q", which)
    if found.has("annum") and which == "last" and not latest:
        back = True
    return Quarter("Q", None, None, int(back))


def _year_end(found: Found) -> Reading | None:
    if found.value("mode") not in (None, "end"):
        return None
    if year := found.value("year"):
        return Fixed("DATE", f"{year}-12-31", "calendar")
    return Day(12, 31) if found.has("dash") else Unit("Y", "this")


def _decade(found: Found) -> Reading:
    return Fixed("DATE", str(found.value("decade")), "calendar")


def _century(found: Found) -> Reading | None:
    number = found.number("ordinal") or 0
    if found.unit != "C":
        return None
    return Fixed("DATE", f"{number - 1:02}", "calendar")


def _season_year(found: Found) -> Reading | None:
    year = found.value("year") or year_in(found.own)
    if year is None:
        return None
    return Fixed("DATE", f"{year}-{found.value('season')}", "calendar")


def _season(found: Found) -> Reading | None:
    if not found.has("which", "mode") and found.before() not in _SEASONAL:
        return None
    return Unit(str(found.value("season")), found.which)


def _year(found: Found) -> Reading | None:
    if found.after() in _COUNTED:
        return None
    return Fixed("DATE", str(found.value("year")), "calendar")


def _year_words(found: Found) -> Reading | None:
    year = year_in(found.own)
    return Fixed("DATE", str(year), "calendar") if year else None


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


def _half(found: Found) -> Reading | None:
    number = found.number("ordinal") or 2 * (found.value("which") == "last")
    if number not in (1, 2):
        return None
    return Fixed("DATE", f"{found.value('year')}-H{number}", "calendar")


def _quarters(found: Found) -> Reading:
    return Fixed("SET", f"XXXX-Q{found.value('ordinal')}", "set")


def _seasons(found: Found) -> Reading:
    if number_in(found.own) is None and not found.has("every"):
        return Fixed("DATE", "PAST_REF", "vague-past")
    return Fixed("SET", f"XXXX-{found.value('seasons')}", "set")


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
    "quarter": _quarter,
    "short-quarter": _short_quarter,
    "this-quarter": _this_quarter,
    "half": _half,
    "quarters": _quarters,
    "year-end": _year_end,
    "decade": _decade,
    "century": _century,
    "season-year": _season_year,
    "season": _season,
    "seasons": _seasons,
    "year": _year,
    "year-words": _year_words,
    "holiday": _holiday,
    "week-of": _week_of,
}
