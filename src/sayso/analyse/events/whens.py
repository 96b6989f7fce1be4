"""Find when events take place: each time goes to the event that stands nearest."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from sayso.analyse.events.tellings import Telling
from sayso.analyse.text.spanindex import SpanIndex
from sayso.records import Precision, Span, TimeExpression, When

_PRECISIONS: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}
_BREAK = re.compile(
    r"\b(?:but|while|although|because|which|who|whereas|when|before)\b|[;:“”]"
)


def first_day(value: str) -> date:
    """Return the first day of an ISO day, week, month or year."""
    year, _, rest = value.partition("-")
    if rest.startswith("W"):
        return date.fromisocalendar(int(year), int(rest[1:]), 1)
    month, _, day = rest.partition("-")
    return date(int(year), int(month or 1), int(day or 1))


def find_whens(
    text: str,
    tellings: Sequence[Telling],
    bounds: Sequence[Span],
    times: Sequence[TimeExpression],
) -> Mapping[int, When]:
    """Return when the events of `tellings` take place, by their numbers.

    Args:
        text: The report.
        tellings: The places that tell of events.
        bounds: For each of them, its sentence, or the part of a statement in it: what
            stands elsewhere in the sentence dates the saying.
        times: The time expressions of the report.
    """
    index = SpanIndex((span, number) for number, span in enumerate(bounds))
    found: dict[int, tuple[int, When]] = {}
    for time in times:
        when = _when(time)
        near = [
            (_distance(time.span, tellings[number].span), -number)
            for number in index.near(time.span)
            if _holds(bounds[number], time.span)
            and not _is_cut(text, time.span, tellings[number].span)
        ]
        if when and near:
            far, number = min(near)
            if -number not in found or far < found[-number][0]:
                found[-number] = (far, when)
    return {number: when for number, (_, when) in found.items()}


def _holds(bounds: Span, span: Span) -> bool:
    return bounds.start <= span.start and span.end <= bounds.end


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _is_cut(text: str, one: Span, other: Span) -> bool:
    """Say whether another clause begins between two places."""
    start, end = min(one.end, other.end), max(one.start, other.start)
    return start < end and _BREAK.search(text, start, end) is not None


def _when(time: TimeExpression) -> When | None:
    if time.type not in {"DATE", "TIME"}:
        return None
    value = (time.value or "").partition("T")[0]
    if not value[:4].isdigit():
        return None
    precision = "week" if "-W" in value else _PRECISIONS.get(len(value))
    try:
        first_day(value)
    except ValueError:  # a quarter, a season, a year that no calendar has
        return None
    return When(value=value, precision=precision, time=time.id) if precision else None
