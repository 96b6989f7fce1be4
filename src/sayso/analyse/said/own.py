"""Find the time that the own words of a statement name for it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.analyse.find.spans import overlap
from sayso.analyse.relays.occasions import quotations_in
from sayso.analyse.said.frames import saying_of
from sayso.analyse.said.othertimes import is_of_saying, is_other_time, is_year_of
from sayso.analyse.said.value import said_by
from sayso.analyse.text.parse import Parse
from sayso.analyse.text.quotations import QuotationKind
from sayso.analyse.text.spanindex import SpanIndex
from sayso.records import Attribution, SaidAt, Span, TimeExpression

# Any other "then" tells the order of things: of 8 in 60 reports one meant a day told.
_THEN = re.compile(
    r"\b(?:at the time|at that time|that day|then(?=[.,;]))", re.IGNORECASE
)
_PERFECT = re.compile(r"(?:has|have)\b")  # not on a day: "has said since Monday"
_REACH = 400  # characters on each side of a cue in which its time may stand
_BACK = 3  # paragraphs in which "then" finds its time


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a report tells of times and of statements."""

    parse: Parse
    times: SpanIndex[TimeExpression]  # those at which somebody may have spoken
    cues: SpanIndex[tuple[Span, str]]  # each with its statement


def own_day(
    setting: Setting, attribution: Attribution, holder: Attribution | None
) -> SaidAt | None:
    """Return the day that the cue names, or the words around it.

    Args:
        setting: The report.
        attribution: The statement to date.
        holder: The statement whose content holds it.
    """
    cue = attribution.cue
    if cue is None:
        return None
    for span in cue.spans:
        for time in setting.times.near(span):
            if overlap(time.span, span):
                return said_by(time, "said-in-cue")
    if _PERFECT.match(cue.text):
        return None
    text = setting.parse.text
    frame = saying_of(setting.parse, attribution, holder)
    near = sorted(
        _times_in(setting, attribution, frame), key=lambda t: _away(t.span, cue.spans)
    )
    for time in near:
        said = said_by(time, "said-in-sentence")
        if said and (
            said.precision != "year" or is_year_of(text, attribution, time.span)
        ):
            return said
    start = cue.spans[0].start
    if any(
        _THEN.search(text, max(part.start, start), part.end)
        for part in (*cue.spans, *frame)
    ):
        return _then(setting, start)
    return None


def _times_in(
    setting: Setting, attribution: Attribution, frame: Sequence[Span]
) -> Iterator[TimeExpression]:
    """Yield the times in the words around a cue that may be its own."""
    cue = attribution.cue.spans if attribution.cue else ()
    first, last = cue[0].start - _REACH, cue[-1].end + _REACH
    for part in frame:
        reached = Span(max(part.start, first), min(part.end, last))
        for time in setting.times.near(reached) if reached.start < reached.end else ():
            if (
                reached.start <= time.span.start
                and time.span.end <= reached.end
                and is_of_saying(setting.parse.text, attribution, time.span, frame)
                and not _is_of_another(setting, attribution.id, cue[-1].end, time.span)
                and not _is_spoken(setting.parse, cue, time.span)
            ):
                yield time


def _is_spoken(parse: Parse, cue: Sequence[Span], time: Span) -> bool:
    """Say whether a time stands inside a quotation that the cue is no part of."""
    return any(
        quotation.kind is QuotationKind.SPEECH
        and not any(overlap(quotation.inner, span) for span in cue)
        for quotation in quotations_in(parse, time)
    )


def _is_of_another(setting: Setting, key: str, end: int, time: Span) -> bool:
    """Say whether a time belongs to the cue of another statement, nearer to it."""
    between = Span(min(end, time.start), time.end)
    return any(
        other != key and overlap(span, between)
        for span, other in setting.cues.near(between)
    )


def _then(setting: Setting, place: int) -> SaidAt | None:
    """Return the day told last before `place`."""
    parse = setting.parse
    first = max(0, parse.paragraph_number(place) - _BACK)
    before = Span(parse.paragraphs[first].start, place)
    days = (
        said_by(time, "said-then")
        for time in reversed(setting.times.near(before))
        if before.start <= time.span.start
        and time.span.end <= place
        and not is_other_time(parse.text, time.span)
    )
    return next(filter(None, days), None)


def _away(span: Span, cue: Sequence[Span]) -> int:
    """Return how far a time is from the cue; one behind it counts as half as far."""
    behind = span.start - cue[-1].end
    return behind if behind >= 0 else 2 * (cue[0].start - span.end)
