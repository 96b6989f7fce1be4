"""The days of holidays in a year."""

from calendar import monthrange
from datetime import date, timedelta

from sayso.analyse.times.lexicon import EASTER_DAYS, HOLIDAYS, MOVING_HOLIDAYS


def holiday_in(name: str, year: int) -> date:
    """Return the day of a holiday in a year; `name` as the lexicon has it."""
    if name in HOLIDAYS:
        return date(year, *HOLIDAYS[name])
    if name in EASTER_DAYS:
        return easter_in(year) + timedelta(EASTER_DAYS[name])
    month, weekday, which = MOVING_HOLIDAYS[name]
    days = range(1, monthrange(year, month)[1] + 1)
    found = [d for d in days if date(year, month, d).isoweekday() == weekday]
    if name == "election day" and found[0] == 1:
        which += 1  # the Tuesday after the first Monday
    return date(year, month, found[which - 1 if which > 0 else which])


def easter_in(year: int) -> date:
    """Return Easter Sunday.

    References: the anonymous Gregorian algorithm, in Meeus (1991), chapter 8.
    """
    moon, (century, rest) = year % 19, divmod(year, 100)
    leaps, common = divmod(century, 4)
    epact = (19 * moon + century - leaps - (8 * century + 13) // 25 + 15) % 30
    fours, ones = divmod(rest, 4)
    weekday = (32 + 2 * common + 2 * fours - epact - ones) % 7
    shift = (moon + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
