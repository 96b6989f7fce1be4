"""Make the events of a report: from the words that tell of them to records."""

from collections.abc import Iterator, Sequence

from sayso.analyse.events.mentions import Telling
from sayso.analyse.events.merge import Told, join_told, last_state
from sayso.analyse.events.whens import find_when
from sayso.analyse.find.spans import overlap
from sayso.analyse.parties.cast import Cast, RoleWords
from sayso.analyse.parties.places import find_place
from sayso.analyse.text.parse import Parse
from sayso.analyse.text.spanindex import SpanIndex
from sayso.records import (
    Attribution,
    Event,
    EventPlace,
    EventState,
    Mention,
    Span,
    TimeExpression,
)

VERBAL = frozenset({"support", "apologize"})  # what somebody says of another
ALONE = frozenset({"AGREE", "REJECT", "THREATEN"})  # need nobody who is addressed
HARM = frozenset({"attack", "kill", "die", "protest", "repress"})  # whoever did it


def read_actors(tellings: Sequence[Telling]) -> Iterator[RoleWords]:
    """Yield the words for all who act or are acted on."""
    for telling in tellings:
        for span in (*telling.sides.actors, *telling.sides.targets):
            yield RoleWords(span, "actor")


def find_events(
    parse: Parse,
    tellings: Sequence[Telling],
    attributions: Sequence[Attribution],
    cast: Cast,
    times: Sequence[TimeExpression] = (),
) -> tuple[Event, ...]:
    """Return what a report says happened, will, might or did not, in text order."""
    contents = SpanIndex((s, (s, a)) for a in attributions for s in a.content.spans)
    cues = SpanIndex((s, (s, a)) for a in attributions if a.cue for s in a.cue.spans)
    when = SpanIndex((time.span, time) for time in times)
    told = [
        _told(parse, telling, cast, contents, cues, when) for telling in tellings
    ]
    kept = [one for one in told if _counts(one)]
    return tuple(
        _event(parse.text, number, group)
        for number, group in enumerate(join_told(kept), 1)
    )


def _counts(one: Told) -> bool:
    """Say whether a place tells of an event that a reader would want to know of."""
    telling = one.telling
    some = bool(one.actors or one.targets)
    if one.verbal:
        return telling.code.plover is not None and some
    if telling.of.holds or telling.of.name in VERBAL:
        alone = telling.code.plover in ALONE
        return bool(one.actors and (alone or one.targets))
    if telling.rule == "state-present":
        return False  # what they do again and again
    if telling.of.name == "travel" and not telling.noun:
        return some and one.place is not None
    if telling.state == "hypothetical" or telling.noun:
        return some or telling.again or one.place is not None
    return some or telling.of.name in HARM


Placed = SpanIndex[tuple[Span, Attribution]]


def _told(
    parse: Parse,
    telling: Telling,
    cast: Cast,
    contents: Placed,
    cues: Placed,
    times: SpanIndex[TimeExpression],
) -> Told:
    announced = [a for s, a in cues.near(telling.head) if overlap(s, telling.head)]
    holding = {
        a.id: sum(s.end - s.start for s in a.content.spans)
        for s, a in contents.near(telling.head)
        if overlap(s, telling.head)
    }
    ids = sorted(holding, key=lambda key: holding[key])
    bounds = [s for s, a in contents.near(telling.head) if ids and a.id == ids[0] and overlap(s, telling.head)]
    place = telling.place
    aims = tuple(s for s in telling.sides.targets if s != place)
    return Told(
        telling=telling,
        actors=_meant(cast, telling.sides.actors),
        targets=_meant(cast, aims),
        place=_place(parse.text, place) if place else None,
        when=find_when(parse, telling, bounds[0] if bounds else None, times),
        attributions=tuple(a.id for a in announced) or tuple(ids),
        verbal=bool(announced),
    )


def _meant(cast: Cast, spans: Sequence[Span]) -> tuple[str, ...]:
    found = (cast.meant.get(RoleWords(span, "actor")) for span in spans)
    return tuple(dict.fromkeys(party for party in found if party))


def _event(text: str, number: int, group: Sequence[Told]) -> Event:
    state = last_state(group)
    main = next(one for one in group if one.telling.state == state)
    coded = next((one for one in group if one.telling.code.plover), group[0])
    return Event(
        id=f"e{number}",
        span=main.telling.span,
        text=text[main.telling.span.start : main.telling.span.end],
        plover=coded.telling.code.plover,
        cameo=coded.telling.code.cameo,
        rule=coded.telling.code.rule,
        actors=tuple(dict.fromkeys(p for one in group for p in one.actors)),
        targets=tuple(
            dict.fromkeys(p for one in group for p in one.targets if p not in group[0].actors)
        ),
        when=next((one.when for one in reversed(group) if one.when), None),
        place=next((one.place for one in group if one.place), None),
        state=state,
        history=tuple(_state(text, one) for one in group),
        conditions=tuple(
            Mention(span=span, text=text[span.start : span.end])
            for one in group
            if (span := one.telling.conditions)
        ),
        attributions=tuple(dict.fromkeys(a for one in group for a in one.attributions)),
    )


def _place(text: str, span: Span) -> EventPlace:
    name = text[span.start : span.end]
    found = find_place(name)
    return EventPlace(name=name, span=span, iso3166=found.iso3166 if found else None)


def _state(text: str, one: Told) -> EventState:
    telling = one.telling
    return EventState(
        state=telling.state,
        rule=telling.rule,
        span=telling.span,
        text=text[telling.span.start : telling.span.end],
        clause=telling.clause,
        attributions=one.attributions,
    )
