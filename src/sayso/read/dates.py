"""Read publication times: ISO 8601, and dates as newspapers print them.

Nothing is guessed: a clock time without an offset from UTC cannot be placed on a time
line, so only its day is kept; "10/09/2024" is a different day in London and in New
York, so it is not read at all.
"""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final, Literal

from sayso.errors import OptionError
from sayso.records import Precision, PublicationTime

How = Literal["argument", "metadata", "dateline", "text"]

_MONTHS: Final = (
    "jan feb mar apr may jun jul aug sep oct nov dec".split()  # first three letters
)
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?"
    r"|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?"
    r"|Dec(?:ember|\.)?)"
)
WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?)"
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?(?![0-9])"
_YEAR = r"(?:1[89]|20)[0-9]{2}(?![0-9])"
PRINTED_DAY = rf"(?:{WEEKDAY},?\s+)?(?:{MONTH}\s+{_DAY}|{_DAY}\s+{MONTH})(?!\w)"
PRINTED_DATE = (
    rf"(?:{WEEKDAY},?\s+)?(?:{MONTH}\s+{_DAY},?\s+{_YEAR}|{_DAY}\s+{MONTH},?\s+{_YEAR}"
    rf"|{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?![0-9]))"
)
_PRINTED_DATE = re.compile(PRINTED_DATE, re.IGNORECASE)
_MONTH = re.compile(MONTH, re.IGNORECASE)

_ISO = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})|(?P<month2>[0-9]{2})(?=[0-9]{2}))?"
    r"(?:-?(?P<day>[0-9]{2}))?"
    r"(?:[Tt ]\s*(?P<hour>[0-9]{2})(?::?(?P<minute>[0-9]{2})"
    r"(?::?(?P<second>[0-9]{2})(?:[.,][0-9]+)?)?)?"
    r"\s*(?P<zone>[Zz]|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)?)?"
)
_FIX = "Write it like 2024-10-09, 2024-10-09T12:30+02:00, 2024-10 or 2024."


def parse_published(text: str, *, how: How = "argument") -> PublicationTime:
    """Read a publication time.

    Args:
        text: An ISO 8601 year, month, day or date-time, or a full English date such as
            "9 October 2024". A date-time without an offset is cut to its day.
        how: Where the text comes from; kept in the result.

    Raises:
        OptionError: If `text` is no such date, or one that no calendar has.
    """
    cleaned = text.strip()
    try:
        return _parse_iso(cleaned, how) or _parse_printed(cleaned, how)
    except ValueError as error:
        raise OptionError(f"{cleaned[:60]!r} is not a date.", fix=_FIX) from error


def parse_mail_date(text: str, *, how: How = "metadata") -> PublicationTime:
    """Read a time as mail, RSS and HTTP write it: "Wed, 09 Oct 2024 12:30:00 +0200".

    Raises:
        OptionError: If `text` is no such time.
    """
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 (start-up time)

    try:
        when = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError, IndexError) as error:
        raise OptionError(f"{text[:60]!r} is not a date.", fix=_FIX) from error
    # "-0000", or no zone: nobody knows it. Without a clock time, midnight is no time.
    if when.tzinfo is None or ":" not in text:
        day = when.date().isoformat()
        return PublicationTime(value=day, precision="day", how=how)
    return PublicationTime(value=when.isoformat(), precision="second", how=how)


def find_printed_date(text: str, how: How) -> PublicationTime | None:
    """Return the first full date (day, month and year) in `text`; None: none there."""
    for found in _PRINTED_DATE.finditer(text):
        try:
            return _parse_printed(found.group(), how)
        except ValueError:  # 31 February
            continue
    return None


def _parse_iso(text: str, how: How) -> PublicationTime | None:
    found = _ISO.fullmatch(text)
    if not found:
        return None
    year, month = found["year"], found["month"] or found["month2"]
    if found["hour"] and not found["day"]:
        raise ValueError(text)
    day = date(int(year), int(month or 1), int(found["day"] or 1)).isoformat()
    if found["hour"]:
        return _parse_clock(found, day, how)
    if found["day"]:
        return PublicationTime(value=day, precision="day", how=how)
    if month:
        return PublicationTime(value=day[:7], precision="month", how=how)
    return PublicationTime(value=day[:4], precision="year", how=how)


def _parse_clock(found: re.Match[str], day: str, how: How) -> PublicationTime:
    hour, minute, second = (int(found[k] or 0) for k in ("hour", "minute", "second"))
    when = datetime.fromisoformat(day).replace(hour=hour, minute=minute, second=second)
    if not found["zone"]:
        return PublicationTime(value=day, precision="day", how=how)
    precision: Precision = (
        "second" if found["second"] else "minute" if found["minute"] else "hour"
    )
    timespec = {"second": "seconds", "minute": "minutes", "hour": "hours"}[precision]
    value = when.replace(tzinfo=_zone(found["zone"])).isoformat(timespec=timespec)
    return PublicationTime(value=value, precision=precision, how=how)


def _zone(text: str) -> timezone:
    if text[0] not in "+-":
        return UTC
    digits = text[1:].replace(":", "").ljust(4, "0")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-offset if text[0] == "-" else offset)


def _parse_printed(text: str, how: How) -> PublicationTime:
    if not _PRINTED_DATE.fullmatch(text):
        raise ValueError(text)
    if iso := re.search(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        value = date.fromisoformat(iso.group())
    else:
        month = _MONTH.search(re.sub(rf"^{WEEKDAY},?\s", "", text, flags=re.IGNORECASE))
        if month is None:
            raise ValueError(text)
        day, year = re.findall(r"[0-9]+", text)
        value = date(int(year), 1 + _MONTHS.index(month.group()[:3].lower()), int(day))
    return PublicationTime(value=value.isoformat(), precision="day", how=how)
