"""Resolve what a place that tells of an event refers to; leave out what is none."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.analyse.events.held import Held
from sayso.analyse.events.tellings import Telling
from sayso.analyse.events.whens import find_whens, first_day
from sayso.analyse.parties.cast import Cast, RoleWords
from sayso.analyse.parties.places import find_place
from sayso.analyse.text.parse import Parse
from sayso.records import EventPlace, PartyKind, Span, State, TimeExpression, When

_VERBAL = frozenset({"support", "apologize"})  # what somebody says of another
_ALONE = frozenset({"AGREE", "REJECT", "THREATEN"})  # need nobody who is addressed
_BEARING = frozenset({"place", "government", "group"})
_HARM = frozenset(  # whoever did it, and to whom
    {"arrest", "attack", "die", "kill", "protest", "repress"}
)
_AHEAD = frozenset({"state-future", "state-intent"})  # still to come when told
_UNDONE: frozenset[State] = frozenset(
    {"postponed", "cancelled", "hypothetical", "denied"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the other stages know of a report."""

    held: Held  # its statements by place
    cast: Cast
    times: Sequence[TimeExpression]
    published: str | None  # ISO day or time


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One place that tells of an event, with all that it refers to resolved."""

    telling: Telling
    actors: tuple[str, ...]  # ids of parties
    targets: tuple[str, ...]
    place: EventPlace | None
    when: When | None  # when it takes place
    changed: When | None  # when it was postponed or cancelled
    attributions: tuple[str, ...]  # the smallest statement first
    verbal: bool  # the words announce a statement, which is the event itself


def resolve_tellings(
    parse: Parse, tellings: Sequence[Telling], known: Known
) -> Iterator[Told]:
    """Yield the places that tell of events that a reader would want to know of.

    A time that cannot be the event's is left out: of what is planned, a time before the
    report was published; of what has happened, one after it.
    """
    bounds = [_bounds(parse, telling, known.held) for telling in tellings]
    kinds = {party.id: party.kind for party in known.cast.parties}
    whens = find_whens(parse.text, tellings, bounds, known.times)
    for number, telling in enumerate(tellings):
        when = whens.get(number)
        day = known.published
        if when and day and not _can_be(telling, when.value, day):
            when = None
        one = _told(parse.text, telling, known, when)
        if _counts(one) and (not telling.of.armed or _is_armed(one, kinds)):
            yield one


def _can_be(telling: Telling, value: str, published: str) -> bool:
    """Say whether an event can be so at a time, as of the day of the report."""
    first, day = first_day(value), first_day(published[: len("2024-10-09")])
    if telling.state in {"planned", "expected"}:
        ahead = telling.rule in _AHEAD
        return not ahead or first >= day or published.startswith(value)
    done = telling.state in {"occurred", "ongoing"} or telling.rule == "state-changed"
    return not done or first <= day


def _bounds(parse: Parse, telling: Telling, held: Held) -> Span:
    """Return the sentence of an event, or the part of a statement that tells of it."""
    sentence = parse.sentences[telling.sentence]
    part = held.part_around(telling.head) or sentence
    return Span(max(part.start, sentence.start), min(part.end, sentence.end))


def _told(text: str, telling: Telling, known: Known, when: When | None) -> Told:
    held, cast = known.held, known.cast
    announced = held.announced(telling.head)
    undone = telling.rule == "state-changed" and telling.state in _UNDONE
    return Told(
        telling=telling,
        actors=_meant(cast, telling.sides.actors),
        targets=_meant(cast, _aims(text, telling)),
        place=_place(text, telling.place) if telling.place else None,
        when=None if undone else when,
        changed=when if undone else None,
        attributions=announced or held.holders(telling.head),
        verbal=bool(announced) and _is_saying(telling),
    )


def _aims(text: str, telling: Telling) -> Iterator[Span]:
    """Yield the words for targets, without those that only say where."""
    for span in telling.sides.targets:
        where = telling.topic == "journey" and find_place(text[span.start : span.end])
        if span != telling.place and not where:
            yield span


def _meant(cast: Cast, spans: Sequence[Span] | Iterator[Span]) -> tuple[str, ...]:
    found = (cast.meant.get(RoleWords(span, "actor")) for span in spans)
    return tuple(dict.fromkeys(party for party in found if party))


def _place(text: str, span: Span) -> EventPlace:
    name = text[span.start : span.end]
    found = find_place(name)
    return EventPlace(name=name, span=span, iso3166=found.iso3166 if found else None)


def _is_armed(one: Told, kinds: Mapping[str, PartyKind]) -> bool:
    """Say whether a fight is one with arms: persons and companies only quarrel."""
    parties = {kinds.get(party) for party in (*one.actors, *one.targets)}
    return bool(parties & _BEARING) or one.place is not None


def _is_saying(telling: Telling) -> bool:
    """Say whether an event is made of words: a request, blame, praise."""
    return telling.of.holds or telling.of.name in _VERBAL


def _counts(one: Told) -> bool:
    """Say whether a place tells of an event that a reader would want to know of."""
    telling = one.telling
    some = bool(one.actors or one.targets)
    if one.verbal:
        return telling.code.plover is not None and some
    if telling.rule == "state-present":
        return False  # what they do again and again
    if _is_saying(telling):
        alone = telling.code.plover in _ALONE
        return bool(one.actors and (alone or one.targets))
    if telling.of.name == "travel" and not telling.noun:
        return some and one.place is not None
    if telling.state == "hypothetical" or telling.noun:
        return some or telling.again or one.place is not None
    return some or telling.of.name in _HARM
