"""Count in days, weeks, months and years from a day."""

from datetime import date, timedelta

from sayso.analyse.times.readings import Which

SHIFTS: dict[Which, int] = {"last": -1, "before": -1, "next": 1, "after": 1}
YEAR, HALF_YEAR, QUARTER = 12, 6, 3  # months
_WEEK = 7
_THURSDAY = 4
_BEGINS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # month of a season
_YEARS = {"Y": 1, "E": 10, "C": 100}


def unit_value(unit: str, which: Which, now: date) -> str | None:
    """Return the value of the unit before, at or after `now`."""
    if unit in _BEGINS:
        return _season(unit, which, now)
    shift = SHIFTS.get(which, 0)
    if unit == "WE":
        if which == "near" and now.isoweekday() <= _THURSDAY:
            shift = -1  # "over the weekend", on a Monday
        return f"{week_of(now + timedelta(_WEEK * shift))}-WE"
    if unit == "E":
        return str(now.year // 10 + shift)
    if unit == "C":
        return str(now.year // 100 + shift)
    return units_from(unit, shift, now)


def units_from(unit: str, count: int, now: date) -> str | None:
    """Return the value of the unit `count` units from `now`, as precise as the unit."""
    if unit in _YEARS:
        year = now.year + _YEARS[unit] * count
        return str(year) if 1000 <= year < 10_000 else None  # noqa: PLR2004
    if unit in ("M", "Q"):
        months = (
            now.year * YEAR + now.month - 1 + count * (1 if unit == "M" else QUARTER)
        )
        year, month = divmod(months, YEAR)
        if not 1000 <= year < 10_000:  # noqa: PLR2004
            return None
        value = month + 1 if unit == "M" else month // QUARTER + 1
        return f"{year}-{value:02}" if unit == "M" else f"{year}-Q{value}"
    days = count if unit == "D" else _WEEK * count
    try:
        day = now + timedelta(days)
    except OverflowError:
        return None
    return day.isoformat() if unit == "D" else week_of(day)


def week_of(day: date) -> str:
    """Return the ISO week of a day: 2024-W40."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def weekday_from(number: int, which: Which, now: date) -> date:
    """Return the last such day of the week (1 is Monday), or that which is meant."""
    ahead = (number - now.isoweekday()) % _WEEK
    behind = (_WEEK - ahead) % _WEEK
    if which in ("next", "after"):
        return now + timedelta(ahead or _WEEK)
    if which == "ahead":
        return now + timedelta(ahead)
    if which in ("last", "before"):
        return now - timedelta(behind or _WEEK)
    return now - timedelta(behind)


def _season(unit: str, which: Which, now: date) -> str:
    year, begins = now.year, _BEGINS[unit]
    if which in ("last", "before"):
        year -= begins + 2 >= now.month
    elif which in ("next", "after"):
        year += begins <= now.month
    elif which == "near":
        year -= begins > now.month + 1
    return f"{year}-{unit}"
