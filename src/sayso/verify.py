"""Re-check an analysis against its own text: spans, ids and rule names."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from sayso.models.frames import load_classes
from sayso.records import JOIN, Analysis, Attribution, Event, Party, Reason, Span
from sayso.rules import RULES

_WEEK = re.compile(r"(\d{4})-W(\d\d)")
SHOWN = 60  # characters of the words in a message


def verify_analysis(analysis: Analysis, text: str | None = None) -> tuple[str, ...]:
    """Return what is wrong with `analysis`, a line each; empty when all holds.

    Args:
        analysis: An analysis as read from a file.
        text: The report's text as read anew, to compare with the one in the analysis.
    """
    return tuple(_problems(analysis, text))


def _problems(analysis: Analysis, text: str | None) -> Iterator[str]:
    own = analysis.report.text
    if text is not None and text != own:
        pairs = zip(text, own, strict=False)
        at = next(
            (i for i, (a, b) in enumerate(pairs) if a != b), min(len(text), len(own))
        )
        yield f"report.text differs from the report, first at code point {at}"
    for where, spans, words in _quoted(analysis):
        yield from _span_problems(own, where, spans, words)
    yield from _id_problems(analysis)
    yield from _rule_problems(analysis)
    yield from _time_problems(analysis)
    yield from _event_problems(analysis)


def _quoted(
    analysis: Analysis,
) -> Iterator[tuple[str, tuple[Span, ...], str | None]]:
    """Yield every place that holds spans, with the words it says are there."""
    dateline = analysis.report.dateline
    if dateline and dateline.span:
        yield "report.dateline", (dateline.span,), None
    for number, span in enumerate(analysis.report.furniture):
        yield f"report.furniture[{number}]", (span,), None
    for party in analysis.parties:
        yield from _quoted_of_party(party)
    for attribution in analysis.attributions:
        yield from _quoted_of_attribution(attribution)
    for time in analysis.times:
        yield time.id, (time.span,), time.text
    for event in analysis.events:
        yield from _quoted_of_event(event)
    for quantity in analysis.quantities:
        yield quantity.id, (quantity.span,), quantity.text
    for number, warning in enumerate(analysis.warnings):
        if warning.span:
            yield f"warnings[{number}]", (warning.span,), None


def _quoted_of_party(
    party: Party,
) -> Iterator[tuple[str, tuple[Span, ...], str | None]]:
    for role, mentions in (("mentions", party.mentions), ("standing", party.standing)):
        for number, mention in enumerate(mentions):
            yield f"{party.id}.{role}[{number}]", (mention.span,), mention.text


def _quoted_of_attribution(
    item: Attribution,
) -> Iterator[tuple[str, tuple[Span, ...], str | None]]:
    if item.source.span:
        yield f"{item.id}.source", (item.source.span,), item.source.text
    if item.cue:
        yield f"{item.id}.cue", item.cue.spans, item.cue.text
    yield f"{item.id}.content", item.content.spans, item.content.text
    if item.addressee:
        yield f"{item.id}.addressee", (item.addressee.span,), item.addressee.text
    for number, hop in enumerate(item.via):
        if hop.span:
            yield f"{item.id}.via[{number}]", (hop.span,), None
    for name, reason in _reasons(item):
        if reason.span:
            yield f"{item.id}.stance.{name}", (reason.span,), reason.text
    justification = item.anonymity.justification if item.anonymity else None
    if justification:
        where = f"{item.id}.anonymity.justification"
        yield where, (justification.span,), justification.text


def _quoted_of_event(
    event: Event,
) -> Iterator[tuple[str, tuple[Span, ...], str | None]]:
    yield event.id, (event.span,), event.text
    if event.place:
        yield f"{event.id}.place", (event.place.span,), event.place.name
    for number, told in enumerate(event.history):
        where = f"{event.id}.history[{number}]"
        yield where, (told.span,), told.text
        yield f"{where}.clause", (told.clause,), None
    for number, mention in enumerate(event.conditions):
        yield f"{event.id}.conditions[{number}]", (mention.span,), mention.text


def _reasons(item: Attribution) -> Iterator[tuple[str, Reason]]:
    """Yield what decided the stance of a statement, by name."""
    if item.stance:
        yield "status", item.stance.status
        yield "certainty", item.stance.certainty
        yield "polarity", item.stance.polarity


def _span_problems(
    text: str, where: str, spans: tuple[Span, ...], words: str | None
) -> Iterator[str]:
    if not spans:
        yield f"{where} has no span"
    for span in spans:
        if not 0 <= span.start < span.end <= len(text):
            yield f"{where}: span {list(span)} is not inside the text of {len(text)}"
            return
    if list(spans) != sorted(spans):
        yield f"{where}: spans are not in text order"
    elif any(a.end > b.start for a, b in pairwise(spans)):
        yield f"{where}: spans overlap"
    found = JOIN.join(text[span.start : span.end] for span in spans)
    if words is not None and found != words:
        yield f"{where}: says {_short(words)}, the text has {_short(found)}"


def _id_problems(analysis: Analysis) -> Iterator[str]:
    parties = [party.id for party in analysis.parties]
    attributions = [item.id for item in analysis.attributions]
    times = [time.id for time in analysis.times]
    everything = [
        *(*parties, *attributions, *times),
        *(event.id for event in analysis.events),
        *(quantity.id for quantity in analysis.quantities),
    ]
    for name, uses in Counter(everything).items():
        if uses > 1:
            yield f"id {name} is used {uses} times"
    for where, named, known in _references(analysis, parties, attributions, times):
        if named is not None and named not in known:
            yield f"{where}: there is no {named}"


def _references(
    analysis: Analysis, parties: list[str], attributions: list[str], times: list[str]
) -> Iterator[tuple[str, str | None, list[str]]]:
    for item in analysis.attributions:
        yield f"{item.id}.source", item.source.party, parties
        yield f"{item.id}.inside", item.inside, attributions
        yield f"{item.id}.on_behalf_of", item.on_behalf_of, parties
        for party in item.source.candidates:
            yield f"{item.id}.source.candidates", party, parties
        for hop in item.via:
            yield f"{item.id}.via", hop.party, parties
        if item.addressee:
            yield f"{item.id}.addressee", item.addressee.party, parties
        if item.said_at:
            yield f"{item.id}.said_at", item.said_at.time, times
    yield from _event_references(analysis, parties, attributions, times)


def _event_references(
    analysis: Analysis, parties: list[str], attributions: list[str], times: list[str]
) -> Iterator[tuple[str, str | None, list[str]]]:
    for event in analysis.events:
        for party in (*event.actors, *event.targets):
            yield event.id, party, parties
        for named in (event.attributions, *(h.attributions for h in event.history)):
            for name in named:
                yield event.id, name, attributions
        for when in (event.when, *(told.when for told in event.history)):
            yield event.id, when.time if when else None, times
    for quantity in analysis.quantities:
        for name in quantity.attributions:
            yield quantity.id, name, attributions


def _rule_problems(analysis: Analysis) -> Iterator[str]:
    used = [
        *((f"{a.id}.source", a.source.rule) for a in analysis.attributions),
        *((f"{a.id}.via", h.rule) for a in analysis.attributions for h in a.via),
        *((p.id, p.stands_for.rule) for p in analysis.parties if p.stands_for),
        *((time.id, time.rule) for time in analysis.times),
        *((event.id, event.rule) for event in analysis.events),
        *((e.id, told.rule) for e in analysis.events for told in e.history),
        *(
            (f"{a.id}.said_at", a.said_at.rule)
            for a in analysis.attributions
            if a.said_at
        ),
        *(
            (f"{a.id}.stance.{name}", reason.rule)
            for a in analysis.attributions
            for name, reason in _reasons(a)
        ),
    ]
    for item in analysis.attributions:
        if item.source.span is None and item.source.rule is None:
            yield f"{item.id}.source has neither words nor a rule"
    for where, rule in used:
        if rule is not None and rule not in RULES:
            yield f"{where}: rule {_short(rule)} is not known"


def _time_problems(analysis: Analysis) -> Iterator[str]:
    """Yield times without their anchor, and statements dated by another time."""
    anchors = set()
    if published := analysis.report.published_at:
        anchors.add("dateline" if published.how == "dateline" else "published_at")
    times = {time.id: time for time in analysis.times}
    for time in analysis.times:
        if time.anchor is not None and time.anchor not in anchors:
            yield f"{time.id}: there is no anchor {_short(time.anchor)} before it"
        anchors.add(time.id)
    for item in analysis.attributions:
        said = item.said_at
        found = times.get(said.time) if said and said.time else None
        if said and found and not _agrees(said.value, found.value or ""):
            known = _short(found.value or "")
            yield f"{item.id}.said_at: {_short(said.value)} is not {found.id}, {known}"


def _agrees(said: str, value: str) -> bool:
    """Say whether a day, month or year is that of a TIMEX3 value."""
    week = _WEEK.match(value)
    if not week or said == week[0]:
        return value.startswith(said)
    try:
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
    except ValueError:
        return value.startswith(said)
    return all(
        day.isoformat().startswith(said) for day in (monday, monday + timedelta(6))
    )


def _event_problems(analysis: Analysis) -> Iterator[str]:
    """Yield what an event says of itself that its history or its rule does not."""
    classes = load_classes()
    for event in analysis.events:
        states = [told.state for told in event.history]
        if states and event.state not in states:
            yield f"{event.id}: its history tells nothing of {event.state}"
        if [told.span for told in event.history] != sorted(
            told.span for told in event.history
        ):
            yield f"{event.id}: its history is not in text order"
        known = classes.get(event.rule.removeprefix("event-"))
        if known and event.plover not in {None, known.plover}:
            yield f"{event.id}: {event.rule} does not give {event.plover}"


def _short(words: str) -> str:
    return repr(words if len(words) <= SHOWN else words[:SHOWN] + "...")
