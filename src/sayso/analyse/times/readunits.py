"""Read wordings with units, lengths and vague words: "last week", "for two years"."""

from collections.abc import Callable
from typing import Literal

from sayso.analyse.times.found import Found
from sayso.analyse.times.lengths import length_value, number_in
from sayso.analyse.times.readings import Ago, Fixed, Hour, Reading, Unit, Which

_AMOUNTS = frozenset("million billion percent hours times flights seats cents".split())
_TURNS = ("ago", "later", "behind", "now")
_SHIFTS: dict[str, Which] = {"last": "last", "next": "next"}


def _ago(found: Found) -> Reading | None:
    word = next(w for w in reversed(found.own) if w.kind in _TURNS)
    back = word.kind == "ago" or word.value in ("earlier", "before")
    clock: Literal["published", "story"] = (
        "published" if word.kind in ("ago", "now") else "story"
    )
    following, number = found.after(), number_in(found.own)
    if word.kind == "behind" and following.isalpha():
        return None  # "two days before the vote"
    if word.kind == "behind" and len(found.own) == 2:  # noqa: PLR2004 - unit and word
        if found.before() != "the" or found.own[0].kind not in ("unit", "annum"):
            return None  # "hours after"
        number = 1
    if number is None and clock == "story":
        return Fixed("DURATION", length_value(None, found.unit), "length")
    return Ago(number, found.unit, back, clock)


def _year_ago(found: Found) -> Reading:
    return Ago(1, found.unit, back=True, clock="published")


def _counted(found: Found) -> Reading | None:
    if found.value("ordinal") not in (None, 1) and not found.has("which"):
        return None
    if found.which in ("same", "this") and not found.has("ordinal"):
        return None  # that four days; this 6-year-old
    return Fixed("DURATION", length_value(number_in(found.own), found.unit), "length")


def _set(found: Found) -> Reading:
    if weekday := found.value("weekday"):
        return Fixed("SET", f"XXXX-WXX-{weekday}", "set")
    if season := found.value("season"):
        return Fixed("SET", f"XXXX-{season}", "set")
    if month := found.number("month"):
        return Fixed("SET", f"XXXX-{month:02}", "set")
    if found.has("part"):
        return Fixed("SET", f"XXXX-XX-XX{found.part}", "set")
    other = any(word.text.lower() in ("other", "second") for word in found.own)
    number = 2 if other else number_in(found.own) or 1
    return Fixed("SET", length_value(number, found.unit), "set")


def _often(found: Found) -> Reading | None:
    last = found.last < len(found.words) and found.words[found.last].text[0].isupper()
    if last and found.own[0].text != "Daily,":
        return None  # the daily Granma, the Weekly Standard
    return Fixed("SET", str(found.value("often")), "set")


def _lasting(found: Found) -> Reading:
    several = found.has("units", "annums")
    return Fixed("DURATION", length_value(None if several else 1, found.unit), "length")


def _per(found: Found) -> Reading:
    return Fixed("SET", length_value(1, found.unit), "set")


def _this(found: Found) -> Reading | None:
    unit, which = found.unit, found.which
    said = str(found.value("which", "current") or "")
    if unit.startswith("T"):
        vague = said in ("last", "past", "next")
        return Fixed("DURATION", length_value(1, unit), "length") if vague else None
    if said == "past" and found.has("the") and unit != "Y":
        return Fixed("DURATION", length_value(1, unit), "length")
    if found.has("owned") and found.value("mode") != "end":
        return None
    if not found.has("which", "current"):
        return _bare(found)
    if which == "next" and found.own[0].kind == "the" and unit == "D":
        which = "after"
    return Unit(unit, which)


def _bare(found: Found) -> Reading | None:
    """Return "the year", "the end of the month": those that the text is about."""
    unit = found.unit
    if unit == "D" and found.has("mode", "later"):
        return Unit("D", "same")
    if found.after() in ("ended", "ending"):
        return Fixed("DURATION", length_value(1, unit), "length")
    if unit == "D":
        return None
    if unit in ("W", "Y", "M"):
        return Unit(unit, "this")
    return None


def _vague_units(found: Found) -> Reading | None:
    which, unit = found.which, found.unit
    if found.has("recent"):
        if unit == "Y" or found.has("and"):
            return Fixed("DATE", "PAST_REF", "vague-past")
        return Fixed("DURATION", length_value(None, unit), "length")
    if which in ("last", "next", "before", "after"):
        return Fixed("DURATION", length_value(None, unit), "length")
    return None


def _length(found: Found) -> Reading | None:
    unit = found.unit
    if found.has("old") or found.own[0].kind == "year":
        return None  # an age; "1990 month" is none
    article, before = found.has("a"), found.before()
    if found.after() == "-" and found.after(1) == "to":
        return None  # day-to-day
    if article and (before in _AMOUNTS | {"-"} or any(map(str.isdigit, before))):
        return None  # $5 million a year
    if unit == "Q" and (article or found.has("dash")):
        return None  # a quarter, three-quarters
    return Fixed("DURATION", length_value(number_in(found.own), unit), "length")


def _while(found: Found) -> Reading | None:
    some = found.value("vague_length") == "time"
    if some and found.has("a"):
        return None  # a time when
    return Fixed("DURATION", "PXM" if some else "PXX", "length")


def _day_word(found: Found) -> Reading | None:
    word = next(w for w in found.own if w.kind == "day_word")
    before = found.words[found.first - 1] if found.first else None
    if word.text == "Today" and before and before.text[:1].isupper():
        return None  # USA Today
    return Unit("D", _SHIFTS.get(str(word.value), "this"), found.part)


def _day_beyond(found: Found) -> Reading | None:
    """Return "the day after tomorrow", "the day before yesterday"."""
    back = found.value("behind") == "before"
    if found.unit != "D" or found.value("day_word") != ("last" if back else "next"):
        return None
    return Ago(2, "D", back, "published")


def _night(found: Found) -> Reading:
    return Unit("D", "last" if found.value("night") == "last" else "this", "TNI")


def _this_part(found: Found) -> Reading | None:
    if word := found.value("day_word"):
        return Unit("D", _SHIFTS.get(str(word), "this"), found.part)
    which = found.which
    if not found.has("which"):
        if found.after() in ("of", "meetings", "meeting", "news") or found.has("mode"):
            return None
        return Hour(found.part, "same")
    if which == "last":
        return Unit("D", "last", found.part) if found.part == "TNI" else None
    if which == "next":
        return Unit("D", "after" if found.has("the") else "next", found.part)
    return Hour(found.part, "this" if which == "this" else "same")


def _the_part(found: Found) -> Reading:
    return Hour(found.part, "same")


def _weekend(found: Found) -> Reading:
    return Unit("WE", found.which)


READERS: dict[str, Callable[[Found], Reading | None]] = {
    "ago": _ago,
    "year-ago": _year_ago,
    "counted": _counted,
    "set": _set,
    "often": _often,
    "lasting": _lasting,
    "per": _per,
    "this": _this,
    "vague-units": _vague_units,
    "length": _length,
    "while": _while,
    "day-word": _day_word,
    "day-beyond": _day_beyond,
    "night": _night,
    "this-part": _this_part,
    "the-part": _the_part,
    "weekend": _weekend,
}
