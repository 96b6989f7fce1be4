"""Say in a few words when a statement was made, and how firmly."""

from datetime import date

from sayso.records import Attribution, SaidAt, When
from sayso.show.firmness import firmness

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def stamp(item: Attribution) -> str:
    """Return how and when a statement was made: "denied, 8 Oct 2024"; "said Sep 2024".

    Empty where neither is known; what is flatly asserted is "said".
    """
    day = name_day(item.said_at) if item.said_at else None
    return join_stamp(firmness(item), day)


def join_stamp(how: str, day: str | None) -> str:
    """Return both on one line: how, empty for a flat assertion, and the day, if known.

    Empty where neither says anything.
    """
    if day is None:
        return how
    return f"{how}, {day}" if how else f"said {day}"


def name_day(said: SaidAt | When) -> str:
    """Return the time of a statement or event as people write it: "8 Oct 2024"."""
    return write_day(said.value)


def write_day(value: str) -> str:
    """Return a time in ISO 8601 as people write it: a day, a week, a month, a year."""
    day, _, clock = value.partition("T")
    if "-W" in day:
        year, _, number = day.partition("-W")
        return f"in week {int(number)} of {year}"
    year, *rest = day.split("-")
    month = _MONTHS[int(rest[0]) - 1] if rest else ""
    number = str(date.fromisoformat(day).day) if len(rest) > 1 else ""
    return " ".join(word for word in (number, month, year, clock) if word)
