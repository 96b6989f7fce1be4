"""Times of invented sentences, and statements whose days are to be found."""

from collections.abc import Sequence
from dataclasses import replace

from builders import bare_report, party_of, statement
from sayso.analyse.said.dated import date_statements
from sayso.analyse.text.parse import parse_text
from sayso.analyse.times.times import find_times
from sayso.records import (
    Attribution,
    Party,
    Precision,
    PublicationTime,
    Report,
    TimeExpression,
)

WEDNESDAY = "2024-10-09"


def published(
    text: str, value: str | None = WEDNESDAY, precision: Precision = "day"
) -> Report:
    """Return a report with its day of publication."""
    day = value and PublicationTime(value=value, precision=precision, how="argument")
    return replace(bare_report(text), published_at=day or None)


def times_of(text: str, day: str | None = WEDNESDAY) -> tuple[TimeExpression, ...]:
    return find_times(parse_text(text), published(text, day))


def values_of(text: str, day: str | None = WEDNESDAY) -> list[tuple[str, str | None]]:
    """Return the words of each time with its value."""
    return [(time.text, time.value) for time in times_of(text, day)]


def days_of(
    text: str,
    statements: Sequence[tuple[str, str, str]],
    day: str | None = WEDNESDAY,
) -> list[str | None]:
    """Return when each statement (source, cue, content) of a text was made.

    A party is whoever has the same last word in its source.
    """
    keys = [source.split()[-1] for source, _, _ in statements]
    names = sorted(set(keys))
    parties = [
        replace(party_of(number, text, name), kind="person")
        for number, name in enumerate(names)
    ]
    said: list[Attribution] = [
        statement(n, text, source, cue, content, party=f"p{names.index(key)}")
        for n, ((source, cue, content), key) in enumerate(
            zip(statements, keys, strict=True)
        )
    ]
    return days_in(text, parties, said, day)


def days_in(
    text: str,
    parties: Sequence[Party],
    statements: Sequence[Attribution],
    day: str | None = WEDNESDAY,
) -> list[str | None]:
    parse, report = parse_text(text), published(text, day)
    times = find_times(parse, report)
    dated = date_statements(parse, report, parties, statements, times)
    return [item.said_at.value if item.said_at else None for item in dated]
