"""Find the time expressions of a report, with their TIMEX3 values.

The grammar is closed (see `grammar`); a value is worked out against the publication day
or a time told before, see `clocks`. Tense decides whether "on Tuesday" is the last or
the next one.

References: TIMEX3 of TimeML (Pustejovsky et al. 2003); grammar and resolution apart,
as in HeidelTime (Strötgen and Gertz 2010, S10-1071). Ages ("38-year-old") are no times
here, as in TimeBank.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.analyse.relays.occasions import sentence_at, touches
from sayso.analyse.text.parse import Parse
from sayso.analyse.times import readdays, readunits, readvague, readyears
from sayso.analyse.times.clocks import Clock, clock_of, set_on
from sayso.analyse.times.found import Found
from sayso.analyse.times.grammar import encode, patterns
from sayso.analyse.times.readings import Reading
from sayso.analyse.times.resolve import work_out
from sayso.analyse.times.tense import tense_at
from sayso.analyse.times.words import read_words
from sayso.analyse.times.worked import Worked
from sayso.records import Report, Span, TimeExpression

READERS = readdays.READERS | readyears.READERS | readunits.READERS | readvague.READERS


def find_times(parse: Parse, report: Report) -> tuple[TimeExpression, ...]:
    """Return the time expressions of a report in text order."""
    found = read_times(parse.text)
    if report.furniture:
        furniture = sorted(report.furniture)
        found = [each for each in found if not touches(each[0], furniture)]
    return tuple(_resolve(parse, found, clock_of(report)))


def read_times(text: str) -> list[tuple[Span, Reading]]:
    """Return the readings of all wordings for times; none of them overlap.

    Of two that overlap, the longer one is kept; of two as long, the first pattern's.
    """
    words = read_words(text)
    kinds = encode([word.kind for word in words])
    runs: list[tuple[int, int, int, Reading]] = []
    for order, (name, pattern) in enumerate(patterns()):
        for match in pattern.finditer(kinds):
            first, last = match.span()
            found = Found(words, first, last)
            if not found.is_title and (reading := READERS[name](found)):
                runs.append((first - last, order, first, reading))
    taken = bytearray(len(words))
    kept = []
    for less, _, first, reading in sorted(runs, key=lambda run: run[:3]):
        last = first - less
        if not any(taken[first:last]):
            taken[first:last] = bytes([1]) * -less
            kept.append((Span(words[first].start, words[last - 1].end), reading))
    return sorted(kept, key=lambda found: found[0])


def _resolve(
    parse: Parse, found: Sequence[tuple[Span, Reading]], clock: Clock
) -> Iterator[TimeExpression]:
    """Yield the times with their values, each worked out at its place in the text."""
    for number, (span, reading) in enumerate(found, 1):
        sentence = sentence_at(parse, span.start)
        clock = replace(clock, tense=tense_at(parse.text, sentence, span))
        time = _record(f"t{number}", parse.text, span, work_out(reading, clock))
        yield time
        clock = set_on(clock, time, reading)


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
