"""Print ISO dates as a person writes them."""

from datetime import date

from sayso.analyse.events.whens import first_day

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_MONTH = len("2024-10")


def show_date(value: str) -> str:
    """Return "9 Oct 2024", "Oct 2024", "2024" or "week of 30 Sep 2024"."""
    year, _, rest = value.partition("-")
    if rest.startswith("W"):
        return f"week of {_day(first_day(value))}"
    if len(value) == _MONTH:
        return f"{_MONTHS[int(rest) - 1]} {year}"
    return _day(date.fromisoformat(value)) if rest else year


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
