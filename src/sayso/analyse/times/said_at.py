"""Find the day on which each statement was made, where the report tells it.

The day stands in the words around the cue, outside what is said; or it is that of the
occasion that an earlier statement of the same party is dated by; or, for headline and
lead, that of the first statement that the report dates. The publication day is no
default.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sayso.analyse.find.spans import overlap
from sayso.analyse.relays.occasions import frame_of, is_speech, names_occasion
from sayso.analyse.text.parse import Parse
from sayso.records import Attribution, Precision, Report, SaidAt, Span, TimeExpression

_VALUE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?|-W\d\d)?")
_PRECISIONS: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}
_NEAR = 6  # sentences that an occasion lasts, as for relays
_LEAD = 6  # sentences of headline and lead, which tell before they say when
_APART = re.compile(
    r"\b(?:after|before|since|until|if|when|while|who|which|that|because|for|despite"
    r"|about|over|of|following|during|planned|scheduled)\s(?:\S+\s){0,5}\Z"
)
_OTHER_VERB = re.compile(r"\b(?:will|would|was|were|is|are|has|had|have|\w{3,}ed)\b")


@dataclass(frozen=True, slots=True)
class _Dated:
    """The last dated statement of a party."""

    at: int  # its sentence
    said: SaidAt


def add_said_at(
    parse: Parse,
    report: Report,
    attributions: Sequence[Attribution],
    times: Sequence[TimeExpression],
) -> tuple[Attribution, ...]:
    """Return the attributions with the day they were made, in the order given."""
    limit = report.published_at.value[:10] if report.published_at else None
    order = sorted(attributions, key=_place)
    dated = {
        a.id: said for a in order if (said := _told(parse, a, times, limit)) is not None
    }
    dated |= dict(_carried(parse, order, dated))
    dated |= dict(_lead(parse, order, dated))
    return tuple(replace(a, said_at=dated.get(a.id)) for a in attributions)


def _place(attribution: Attribution) -> Span:
    return (attribution.cue or attribution.content).spans[0]


def _sentence(parse: Parse, attribution: Attribution) -> int:
    return parse.sentence_number(_place(attribution).start)


def _told(
    parse: Parse,
    attribution: Attribution,
    times: Sequence[TimeExpression],
    limit: str | None,
) -> SaidAt | None:
    """Return the time that the words around the cue give, the nearest to the cue."""
    if attribution.cue is None:
        return None
    cue = attribution.cue.spans
    frame = frame_of(parse, cue, attribution.content.spans)
    near = [
        (max(time.span.start - cue[-1].end, cue[0].start - time.span.end), time)
        for time in times
        if time.value
        and any(s.start <= time.span.start and time.span.end <= s.end for s in frame)
        and not _is_apart(parse.text, cue, time.span, attribution)
    ]
    for _, time in sorted(near, key=lambda pair: pair[0]):
        said = _said(time)
        if said and not (limit and said.value[: len(limit)] > limit[: len(said.value)]):
            return said
    return None


def _is_apart(
    text: str, cue: Sequence[Span], time: Span, attribution: Attribution
) -> bool:
    """Say whether a time belongs to something else told in the sentence."""
    if any(overlap(time, span) for span in cue):
        return False
    if time.start >= cue[-1].end:
        between = text[cue[-1].end : time.start]
    else:
        between = text[time.end : cue[0].start]
        source = attribution.source.span
        if source and time.end <= source.start:
            between = text[time.end : source.start]
    return bool(_OTHER_VERB.search(between)) or bool(
        time.start >= cue[-1].end and _APART.search(between)
    )


def _said(time: TimeExpression) -> SaidAt | None:
    """Return a time as that of a statement: a day, or a month or year for a longer one."""
    found = _VALUE.match(time.value or "")
    if found is None or time.type not in ("DATE", "TIME"):
        return None
    value = found[0]
    if "W" in value:
        value = _week_prefix(value)
    return SaidAt(value=value, precision=_PRECISIONS[len(value)], time=time.id)


def _week_prefix(value: str) -> str:
    """Return the month, or else the year, that a week lies in."""
    first = date.fromisocalendar(int(value[:4]), int(value[6:8]), 1)
    last = first + timedelta(6)
    if first.month == last.month:
        return first.isoformat()[:7]
    return first.isoformat()[:4] if first.year == last.year else value[:4]


def _carried(
    parse: Parse, order: Sequence[Attribution], dated: Mapping[str, SaidAt]
) -> Iterator[tuple[str, SaidAt]]:
    """Yield later statements of a party on the occasion that one is dated by."""
    occasions: dict[str, _Dated] = {}
    for attribution in order:
        party, at = attribution.source.party, _sentence(parse, attribution)
        if party is None:
            continue
        if said := dated.get(attribution.id):
            occasions[party] = _Dated(at, said)
            continue
        known = occasions.get(party)
        if known is None or not is_speech(attribution):
            continue
        if at != known.at and names_occasion(parse, attribution):
            continue
        if at - known.at <= _NEAR:
            occasions[party] = _Dated(at, known.said)
            yield attribution.id, known.said


def _lead(
    parse: Parse, order: Sequence[Attribution], dated: Mapping[str, SaidAt]
) -> Iterator[tuple[str, SaidAt]]:
    """Yield statements of headline and lead that a later one of the party dates."""
    later: dict[str, _Dated] = {}
    for attribution in reversed(order):
        party, at = attribution.source.party, _sentence(parse, attribution)
        if party is None:
            continue
        if said := dated.get(attribution.id):
            later[party] = _Dated(at, said)
        elif at < _LEAD and party in later and later[party].at - at <= _NEAR:
            if is_speech(attribution):
                yield attribution.id, later[party].said
