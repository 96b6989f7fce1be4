"""When times of the news begin, in UTC, so that any two can be compared."""

import re
from datetime import MAXYEAR, UTC, date, datetime, timedelta, timezone

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_CLOCK = re.compile(r"[T ](\d\d)(?::?(\d\d))?(?::?(\d\d))?")
_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)?$")

LAST = "9999"  # sorts after every year


def first_moment(value: str | None) -> str | None:
    """Return the first second of an ISO 8601 time: `2024-10` is 1 October, 0:00.

    A time with an offset is moved to UTC; one without is taken as UTC, because nothing
    says where it was written. None: there is no value, or it is no day of the calendar.
    """
    if value is None:
        return None
    try:
        moment = _first_of(value)
    except (ValueError, OverflowError):  # 30 February; an offset before the year 1
        return None
    return written(moment) if moment else None


def moment_after(value: str) -> str | None:
    """Return the first second after a day, month or year: of `2024-10`, 1 November.

    A time with a clock is taken as its day. None: it is no day of the calendar.
    """
    first = first_moment(value[:10])
    if first is None:
        return None
    day = datetime.fromisoformat(first)
    if _WEEK.match(value):
        after = day + timedelta(7)
    elif len(value) > len("2024-10"):
        after = day + timedelta(1)
    elif len(value) > len("2024"):
        after = (day.replace(day=1) + timedelta(31)).replace(day=1)
    else:
        after = day.replace(year=day.year + 1) if day.year < MAXYEAR else day
    return written(after)


def written_now() -> str:
    """Return this moment as it stands in a ledger."""
    return written(datetime.now(UTC))


def written(moment: datetime) -> str:
    """Return a moment as it stands in a ledger, in UTC and to the second."""
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat('T', 'seconds')}Z"


def _first_of(value: str) -> datetime | None:
    if week := _WEEK.match(value):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return datetime(monday.year, monday.month, monday.day, tzinfo=UTC)
    day = _DAY.match(value)
    if not day:
        return None
    clock = _CLOCK.match(value, day.end())
    hour, minute, second = (
        (int(part or 0) for part in clock.groups()) if clock else (0, 0, 0)
    )
    moment = datetime(
        int(day[1]),
        int(day[2] or 1),
        int(day[3] or 1),
        hour,
        minute,
        second,
        tzinfo=_zone(value[clock.end() :] if clock else ""),
    )
    return moment.astimezone(UTC)


def _zone(rest: str) -> timezone:
    offset = _OFFSET.search(rest)
    if not offset:
        return UTC
    apart = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
    return timezone(-apart if offset[1] == "-" else apart)
