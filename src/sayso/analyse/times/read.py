"""Turn the words of a time into a reading: what they say before any clock is known."""

import re
from collections.abc import Callable

from sayso.analyse.times.lexicon import MONTHS, PARTS, SEASONS, UNITS, WEEKDAYS
from sayso.analyse.times.numbers import read_number, read_ordinal, read_year_words
from sayso.analyse.times.readings import (
    Ago,
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

Match = re.Match[str]
_NOON = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}
_AFTERNOON = 12
_DECADE = 10
_PIVOT = 50  # '60s are of the 1900s, '20s of the 2000s


def which_of(words: str | None) -> Which:
    """Return which one "last", "this coming" or "the following" mean."""
    low = " ".join((words or "").lower().split())
    if not low:
        return "near"
    for ending, which in (
        ("last", "last"),
        ("past", "last"),
        ("next", "next"),
        ("this coming", "next"),
        ("coming", "next"),
        ("following", "after"),
        ("previous", "before"),
        ("preceding", "before"),
        ("prior", "before"),
        ("same", "same"),
        ("that", "same"),
    ):
        if low.endswith(ending):
            return which  # type: ignore[return-value]
    return "this"


def unit_of(words: str) -> str:
    """Return the letter of a unit: "months" is M."""
    low = words.lower()
    singular = "century" if low == "centuries" else low.removesuffix("s")
    return UNITS[singular]


def length_value(number: float | None, unit: str) -> str:
    """Return the ISO 8601 duration: 2.5 years are P2Y6M; X for a vague number."""
    if unit == "2W":
        return "PXW" if number is None else f"P{_plain(2 * number)}W"
    if unit == "WE":
        return "PXW" if number is None else f"P{_plain(number)}WE"
    if unit in "EC":
        years = {"E": 10, "C": 100}[unit]
        return "PXY" if number is None else f"P{_plain(years * number)}Y"
    clock = "T" if unit.startswith("T") else ""
    letter = unit[-1]
    if number is None:
        return f"P{clock}X{letter}"
    if number != int(number) and unit == "Y":
        return f"P{int(number)}Y{_plain(12 * (number - int(number)))}M"
    if number != int(number) and unit == "TH":
        return f"PT{int(number)}H{_plain(60 * (number - int(number)))}M"
    return f"P{clock}{_plain(number)}{letter}"


def _plain(number: float) -> str:
    return f"{number:g}" if number < 1e6 else str(int(number))  # noqa: PLR2004 - no exponents


def number_of(match: Match) -> float | None:
    """Return the number of a match; None for a vague one."""
    words = match["number"]
    if words is None:
        vague = (_group(match, "vague") or "").lower()
        return 2 if "couple" in vague else None
    found = read_number(words.lower())
    joined = re.match(
        r"-and-a-half|\sand\sa\shalf", match.string[match.end("number") :]
    )
    half = joined or _group(match, "half")
    return found + 0.5 if found is not None and half else found


def _month(match: Match) -> int:
    return MONTHS[match["month"].lower().rstrip(".")]


def _group(match: Match, name: str) -> str | None:
    return match.groupdict().get(name)


def _part(match: Match, name: str = "part") -> str:
    words = _group(match, name)
    return "T" + PARTS[words.lower()] if words else ""


def _clock(match: Match) -> str:
    if _group(match, "noon"):
        return _NOON[match["noon"].lower()]
    if _group(match, "clock24"):
        return f"T{match['clock24']}:{match['minutes24']}"
    hour = int(match["hour"]) % _AFTERNOON
    hour += _AFTERNOON * (match["half"][0].lower() == "p")
    return f"T{hour:02}:{match['minutes'] or '00'}"


def _read_iso(match: Match) -> Reading:
    year = match["year"]
    if len(year) < len("1999"):
        year = ("19" if int(year) >= _PIVOT else "20") + year
    value = f"{year}-{int(match['isomonth']):02}-{int(match['day']):02}"
    time = _group(match, "isotime")
    return Fixed(
        "TIME" if time else "DATE", value + (f"T{time}" if time else ""), "calendar"
    )


def _read_clock(match: Match) -> Reading:
    clock = _clock(match)
    if match["weekday"]:
        number = WEEKDAYS[match["weekday"].lower().rstrip(".")]
        return Weekday(number, which_of(match["whichday"]), clock=clock)
    return Hour(clock)


def _read_clock_in(match: Match) -> Reading:
    hour = int(read_number(match["hour"].lower()) or 0) % _AFTERNOON
    late = match["part"].lower() in ("afternoon", "evening", "night")
    return Hour(f"T{hour + _AFTERNOON * late:02}:00")


def _read_month_day(match: Match) -> Reading | None:
    day = read_ordinal(match["day"])
    if not day:
        return None
    if match["year"]:
        return Fixed("DATE", f"{match['year']}-{_month(match):02}-{day:02}", "calendar")
    which = which_of(_group(match, "which"))
    if _ENDED.search(match.string, max(0, match.start() - 7), match.start()):
        which = "last"
    return Day(_month(match), day, which)


def _read_clock_date(match: Match) -> Reading | None:
    day = read_ordinal(match["day"])
    if not day:
        return None
    if match["year"]:
        date = f"{match['year']}-{_month(match):02}-{day:02}"
        return Fixed("TIME", date + _clock(match), "calendar")
    return Day(_month(match), day, part=_clock(match))


def _read_week_of(match: Match) -> Reading | None:
    day = read_ordinal(match["day"])
    return Day(_month(match), day, part="W") if day else None


def _read_quarter_ended(match: Match) -> Reading:
    return Quarter("Q", (_month(match) + 2) // 3)


def _read_month_year(match: Match) -> Reading:
    if match["year"]:
        return Fixed("DATE", f"{match['year']}-{_month(match):02}", "calendar")
    return Day(_month(match), None, of_year=which_of(match["yearwhich"]))


def _read_month(match: Match) -> Reading | None:
    name, before = match["month"], match.string[: match.start("month")]
    alone = not (match["mode"] or match["which"] or match["mode2"])
    if alone and len(name) == len("Jan"):
        return None  # Jan Kavan
    if alone and name in ("May", "March") and not _IN_MONTH.search(before):
        return None
    which = which_of(match["which"])
    if which == "near" and _UNTIL.search(before):
        which = "ahead"
    return Day(_month(match), None, which)


_RATE = re.compile(
    r"(?:\d[\d,.]*|million|billion|hours?|times|flights|seats)\s(?:\w+\s)?\Z"
)
_RATE_REACH = 30  # characters
_ENDED = re.compile(r"\bended\s\Z")
_UNTIL = re.compile(r"\b(?:by|through|until)\s(?:early\s|late\s|mid-)?\Z")
_IN_MONTH = re.compile(
    r"\b(?:in|since|until|till|by|for|of|from|to|through|during|before|after|between"
    r"|and|or)\s(?:the\s)?\Z",
    re.IGNORECASE,
)


def _read_weekday(match: Match) -> Reading | None:
    name = match["weekday"].lower().rstrip(".")
    if len(name) < len("monday") and not match["weekday"].endswith("."):
        return None  # sat, sun, wed are other words
    number, part = WEEKDAYS[name], _part(match)
    if match["plural"] or match["plural2"]:
        return Fixed("SET", f"XXXX-WXX-{number}{part}", "set")
    week = _group(match, "week")
    return Weekday(number, which_of(week or match["which"]), part)


def _read_quarter(match: Match) -> Reading:
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(
        match["nth"].lower()
    )
    number = number or int(match["nth"][0])
    unit = match["quarter"][0].upper()
    owner = (match["owner"] or match["yearwhich"] or "").lower()
    year = match["year"] or match["qyear"]
    shift = {"last": 1, "next": -1}.get(owner, 0) + bool(match["back"])
    return Quarter(unit, number, int(year) if year else None, shift)


def _read_near_quarter(match: Match) -> Reading | None:
    back = match["back"]
    words = match[0].lower()
    if back and back.isdigit():
        if "period" in words:
            return Fixed("DATE", back, "calendar")
        return Quarter("Q", None, int(back))
    if not back and not match["qwhich"] and not words.startswith("the"):
        return None
    if "period" in words and not back and not match["qwhich"]:
        return None
    earlier = bool(back) and back.lower() != "year's" and back.lower() != "year’s"
    if match["qwhich"] and match["qwhich"].lower() == "next":
        return Unit("Q", "next")
    if match["qwhich"] and match["qwhich"].lower() in ("this", "current") and not back:
        return Unit("Q", "this")
    return Quarter("Q", None, None, int(earlier))


def _read_year_end(match: Match) -> Reading:
    if match["year"]:
        return Fixed("DATE", f"{match['year']}-12-31", "calendar")
    return Day(12, 31)


def _read_decade(match: Match) -> Reading:
    digits = match["decade"].strip("'’s")
    if len(digits) < len("1990"):
        digits = ("19" if int(digits) >= 20 else "20") + digits  # noqa: PLR2004 - the '20s
    return Fixed("DATE", digits[:3], "calendar")


def _read_century(match: Match) -> Reading | None:
    number = read_ordinal(match["nth"])
    return Fixed("DATE", f"{number - 1:02}", "calendar") if number else None


def _read_season_year(match: Match) -> Reading:
    season = SEASONS[match["season"].lower()]
    return Fixed("DATE", f"{match['year']}-{season}", "calendar")


def _read_season(match: Match) -> Reading:
    return Unit(SEASONS[match["season"].lower()], which_of(match["which"]))


_COUNTED = re.compile(
    r"\s(?:people|men|women|troops|soldiers|jobs|homes|votes|delegates|employees|workers"
    r"|dollars|pounds|euros|shares|points|feet|miles|acres|square|megawatts|students)\b"
)


def _read_year(match: Match) -> Reading | None:
    if _COUNTED.match(match.string, match.end()):
        return None
    return Fixed("DATE", match["year"], "calendar")


def _read_year_words(match: Match) -> Reading | None:
    year = read_year_words(" ".join(match["yearwords"].split()))
    return Fixed("DATE", str(year), "calendar") if year else None


def _read_holiday(match: Match) -> Reading:
    name = match["holiday"].lower().replace("’", "'")
    if match["year"]:
        return Holiday(f"{name}/{match['year']}")
    return Holiday(name, which_of(match["which"]))


def _read_ago(match: Match) -> Reading:
    word = " ".join(match["ago"].lower().split())
    back = word in ("ago", "earlier", "before", "previously")
    clock = "published" if word in ("ago", "from now", "hence") else "story"
    return Ago(number_of(match), unit_of(match["unit"]), back, clock)  # type: ignore[arg-type]


def _read_year_ago(match: Match) -> Reading:
    unit = {"y": "Y", "w": "W", "m": "M"}[match["yearago"][0].lower()]
    return Ago(1, unit, back=True, clock="story")


def _read_length(match: Match) -> Reading | None:
    if _group(match, "old"):
        return None  # an age
    number, unit = match["number"] or "", match["unit"].lower()
    if number.lower() in ("a", "an") and _RATE.search(
        match.string, max(0, match.start() - _RATE_REACH), match.start()
    ):
        return None  # $5 million a year
    if unit.startswith("quarter") and "-" in match[0]:
        return None  # three-quarters
    if unit == "second" and number.lower() in ("a", "one"):
        return None
    return Fixed(
        "DURATION", length_value(number_of(match), unit_of(match["unit"])), "length"
    )


def _read_lengths(match: Match) -> Reading:
    return Fixed("DURATION", length_value(None, unit_of(match["unit"])), "length")


def _read_set(match: Match) -> Reading:
    words = match[0].lower()
    adverbs = {"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "annually": "P1Y"}
    adverbs |= {"yearly": "P1Y", "nightly": "P1D", "hourly": "PT1H", "quarterly": "P1Q"}
    if words in adverbs:
        return Fixed("SET", adverbs[words], "set")
    if match["per"]:
        return Fixed("SET", length_value(1, unit_of(match["per"])), "set")
    if match["weekday"]:
        number = WEEKDAYS[match["weekday"].lower().rstrip(".")]
        return Fixed("SET", f"XXXX-WXX-{number}", "set")
    if match["season"]:
        return Fixed("SET", f"XXXX-{SEASONS[match['season'].lower()]}", "set")
    if match["part"]:
        return Fixed("SET", f"XXXX-XX-XX{_part(match)}", "set")
    number = number_of(match) if match["number"] else 1
    if " other " in f" {' '.join(words.split())} ":
        number = 2
    return Fixed("SET", length_value(number, unit_of(match["unit"])), "set")


def _read_unit(match: Match) -> Reading | None:
    unit = unit_of(match["unit"])
    which = which_of(match["which"])
    words = match["unit"].lower()
    if words.endswith("s") and unit not in ("TS",):
        vague = which in ("last", "next", "before", "after")
        return Fixed("DURATION", length_value(None, unit), "length") if vague else None
    if unit.startswith("T"):
        vague = which in ("last", "next")
        return Fixed("DURATION", length_value(1, unit), "length") if vague else None
    if match["which"].lower() in ("past", "the past", "coming", "the coming"):
        return Fixed("DURATION", length_value(1, unit), "length")
    return Unit(unit, which)


def _read_bare(match: Match) -> Reading:
    return Unit(unit_of((match["bare"] or "year").lower()), "this")


def _read_day_part(match: Match) -> Reading | None:
    deictic = (match["deictic"] or "").lower()
    shifts: dict[str, Which] = {
        "today": "this",
        "tonight": "this",
        "overnight": "this",
        "yesterday": "last",
        "tomorrow": "next",
    }
    if deictic:
        part = "TNI" if deictic in ("tonight", "overnight") else _part(match, "part2")
        return Unit("D", shifts[deictic], part)
    which = " ".join(match["which"].lower().split())
    if which == "the" and re.match(r"\sof\b", match.string[match.end() :]):
        return None  # "the night of Oct. 23"
    if which in ("yesterday", "tomorrow"):
        return Unit("D", shifts[which], _part(match))
    if which == "last":
        return (
            Unit("D", "last", _part(match))
            if match["part"].lower() == "night"
            else None
        )
    if which == "the":
        return Hour(_part(match), "same")
    return Hour(_part(match), "this" if which == "this" else "same")


def _reference(kind: str) -> Callable[[Match], Reading]:
    value = f"{kind.upper()}_REF"
    return lambda _: Fixed("DATE", value, f"vague-{kind}")


READERS: dict[str, Callable[[Match], Reading | None]] = {
    "iso": _read_iso,
    "slashed": _read_iso,
    "clock-date": _read_clock_date,
    "clock": _read_clock,
    "clock-in": _read_clock_in,
    "month-day": _read_month_day,
    "day-month": _read_month_day,
    "month-year": _read_month_year,
    "month": _read_month,
    "weekday": _read_weekday,
    "quarter": _read_quarter,
    "quarter-near": _read_near_quarter,
    "year-end": _read_year_end,
    "decade": _read_decade,
    "century": _read_century,
    "season-year": _read_season_year,
    "season": _read_season,
    "year": _read_year,
    "year-words": _read_year_words,
    "holiday": _read_holiday,
    "ago": _read_ago,
    "year-ago": _read_year_ago,
    "length-of": _read_length,
    "set": _read_set,
    "unit-near": _read_unit,
    "week-of": _read_week_of,
    "quarter-ended": _read_quarter_ended,
    "year-ended": lambda _: Fixed("DURATION", "P1Y", "length"),
    "bare-year": _read_bare,
    "length": _read_length,
    "recent": lambda _: Fixed("DATE", "PAST_REF", "vague-past"),
    "lengths": _read_lengths,
    "day-part": _read_day_part,
    "the-weekend": lambda _: Unit("WE", "near"),
    "present": _reference("present"),
    "past": _reference("past"),
    "future": _reference("future"),
}
