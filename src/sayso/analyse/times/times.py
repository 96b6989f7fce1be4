"""Find the time expressions of a report, with their TIMEX3 values.

The grammar is closed (see `grammar`); a value is worked out against the publication day
or a time told before, see `clocks`. Tense decides whether "on Tuesday" is the last or
the next one.

References: TIMEX3 of TimeML (Pustejovsky et al. 2003); rules in the manner of HeidelTime
(Strötgen and Gertz 2010, S10-1071). Ages ("38-year-old") are no times here, as in
TimeBank.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from sayso.analyse.text.parse import Parse
from sayso.analyse.times.clocks import (
    Clock,
    Told,
    Worked,
    day_of,
    is_comparison,
    work_out,
)
from sayso.analyse.times.grammar import PATTERNS, TRIGGER
from sayso.analyse.times.read import READERS
from sayso.analyse.times.readings import Reading
from sayso.analyse.times.tense import tense_at
from sayso.records import Report, Span, TimeExpression

_LONG = re.compile(r"P(?:[4-9]|1\d)M|P\d+Y")  # longer than a quarter
_YEAR = re.compile(r"\d{4}")
_BEFORE, _AFTER = (
    48,
    56,
)  # characters around a word for a time that its wording may take

Found = tuple[Span, Reading]


def find_times(parse: Parse, report: Report) -> tuple[TimeExpression, ...]:
    """Return the time expressions of a report in text order."""
    published = report.published_at
    day = day_of(published.value[: len("2024-10-09")]) if published else None
    return tuple(_resolve(parse, read_times(parse.text), day))


def read_times(text: str) -> tuple[Found, ...]:
    """Return the readings of all wordings for times; none of them overlap.

    Of two that overlap, the longer one is kept; of two as long, the first pattern's.
    """
    found: list[tuple[int, int, Span, Reading]] = []
    for start, end in _windows(text):
        for order, (name, pattern) in enumerate(PATTERNS.items()):
            for match in pattern.finditer(text, start, end):
                reading = READERS[name](match)
                if reading is not None:
                    span = Span(*match.span())
                    found.append((span.start - span.end, order, span, reading))
    kept: list[Found] = []
    starts: list[int] = []
    for _, _, span, reading in sorted(found, key=lambda f: f[:3]):
        at = bisect_right(starts, span.start)
        before = at and kept[at - 1][0].end > span.start
        after = at < len(kept) and kept[at][0].start < span.end
        if not before and not after:
            kept.insert(at, (span, reading))
            starts.insert(at, span.start)
    return tuple(kept)


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of text that may hold times, cut at white space."""
    open_at, open_end = -1, -1
    for found in TRIGGER.finditer(text):
        start = text.rfind(" ", 0, max(0, found.start() - _BEFORE)) + 1
        if start < found.start() - 2 * _BEFORE:
            start = max(0, found.start() - _BEFORE)
        end = text.find(" ", found.end() + _AFTER)
        end = len(text) if end < 0 else min(end, found.end() + 2 * _AFTER)
        if start <= open_end:
            open_end = max(end, open_end)
            continue
        if open_at >= 0:
            yield open_at, open_end
        open_at, open_end = start, end
    if open_at >= 0:
        yield open_at, open_end


def _resolve(
    parse: Parse, found: Sequence[Found], published: date | None
) -> Iterator[TimeExpression]:
    clock = Clock(
        published=published, story=None, quarter=None, compared=None, tense=None
    )
    for number, (span, reading) in enumerate(found, 1):
        sentence = parse.sentences[max(0, parse.sentence_number(span.start))]
        clock = replace(clock, tense=tense_at(parse.text, sentence, span))
        time = _record(f"t{number}", parse.text, span, work_out(reading, clock))
        yield time
        clock = _set_on(clock, time, reading)


def _set_on(clock: Clock, time: TimeExpression, reading: Reading) -> Clock:
    """Return the clock for what follows a time."""
    told = Told(id=time.id, value=time.value or "")
    if time.type == "DURATION" and _LONG.fullmatch(told.value):
        return replace(clock, compared=None)
    if time.type not in ("DATE", "TIME") or day_of(told.value) is None:
        return clock
    if is_comparison(reading):
        return clock
    clock = replace(clock, story=told)
    if "-Q" in told.value:
        return replace(clock, quarter=told, compared=told)
    return replace(clock, compared=None) if _YEAR.fullmatch(told.value) else clock


def _record(key: str, text: str, span: Span, worked: Worked) -> TimeExpression:
    return TimeExpression(
        id=key,
        span=span,
        text=text[span.start : span.end],
        type=worked.type,
        value=worked.value,
        anchor=worked.anchor,
        rule=worked.rule,
    )
