"""Make the events of a report: from the words that tell of them to records."""

from collections.abc import Iterator, Sequence

from sayso.analyse.events.merge import CHANGED, join_told, last_state
from sayso.analyse.events.tellings import Telling
from sayso.analyse.events.told import Known, Told, resolve_tellings
from sayso.analyse.parties.cast import RoleWords
from sayso.analyse.text.parse import Parse
from sayso.records import Event, EventState, Mention


def read_actors(tellings: Sequence[Telling]) -> Iterator[RoleWords]:
    """Yield the words for all who act or are acted on."""
    for telling in tellings:
        for span in (*telling.sides.actors, *telling.sides.targets):
            yield RoleWords(span, "actor")


def find_events(
    parse: Parse, tellings: Sequence[Telling], known: Known
) -> tuple[Event, ...]:
    """Return what a report says happened, will, might or did not, in text order.

    Args:
        parse: The report.
        tellings: The places that tell of events.
        known: Its statements, times and parties, those of `read_actors` among them.
    """
    told = tuple(resolve_tellings(parse, tellings, known))
    return tuple(
        _event(parse.text, number, group)
        for number, group in enumerate(join_told(told), 1)
    )


def _event(text: str, number: int, group: Sequence[Told]) -> Event:
    state = last_state(group)
    same = [one for one in group if one.telling.state == state]
    main = same[-1] if state in CHANGED else same[0]
    code = next((o.telling.code for o in group if o.telling.code.plover), None)
    code = code or main.telling.code
    actors = tuple(dict.fromkeys(p for one in group for p in one.actors))
    targets = dict.fromkeys(p for one in group for p in one.targets if p not in actors)
    return Event(
        id=f"e{number}",
        span=main.telling.span,
        text=text[main.telling.span.start : main.telling.span.end],
        plover=code.plover,
        cameo=code.cameo,
        rule=code.rule,
        verbal=group[0].verbal,
        actors=actors,
        targets=tuple(targets),
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


def _state(text: str, one: Told) -> EventState:
    span = one.telling.span
    return EventState(
        state=one.telling.state,
        rule=one.telling.rule,
        span=span,
        text=text[span.start : span.end],
        clause=one.telling.clause,
        when=one.changed or one.when,
        attributions=one.attributions,
    )
