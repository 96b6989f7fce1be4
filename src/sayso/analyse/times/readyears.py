"""Read wordings for stretches of the calendar: quarters, seasons, years, decades."""

from collections.abc import Callable, Mapping

from sayso.analyse.times.found import Found
from sayso.analyse.times.lengths import number_in, year_in
from sayso.analyse.times.readdays import ALONE
from sayso.analyse.times.readings import (
    Day,
    Fixed,
    Quarter,
    Reading,
    Unit,
    Which,
)

_SEASONAL = ALONE | {"over", "into"}
_COUNTED = frozenset(  # behind a number that is no year
    """people men women troops soldiers jobs homes votes delegates employees workers
    dollars pounds euros shares points feet miles acres square megawatts students
    """.split()
)
_SHIFTS: Mapping[Which, int] = {"last": 1, "before": 1, "next": -1}


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
}
