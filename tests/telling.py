"""Events of invented sentences; names and roles are marked as in `casting`."""

from casting import read_scene
from sayso.analyse.events.events import find_events, read_actors
from sayso.analyse.events.held import Held
from sayso.analyse.events.mentions import read_tellings
from sayso.analyse.events.tellings import Telling
from sayso.analyse.events.told import Known
from sayso.analyse.parties.cast import gather_parties
from sayso.analyse.phrases.scene import make_scene
from sayso.analyse.text.parse import parse_text
from sayso.models.frames import load_frames
from sayso.records import Attribution, Event, Party, Span, TimeExpression


def tellings_in(marked: str) -> tuple[str, tuple[Telling, ...]]:
    """Return the text without its marks, and the places that tell of events."""
    text, _, names = read_scene(marked)
    scene = make_scene(text, names)
    return text, read_tellings(parse_text(text), scene, (), load_frames())


def events_in(
    marked: str,
    attributions: tuple[Attribution, ...] = (),
    times: tuple[TimeExpression, ...] = (),
    published: str | None = None,
) -> tuple[tuple[Event, ...], dict[str, Party]]:
    """Return the events of a text, and its parties by their ids."""
    text, words, names = read_scene(marked)
    parse, scene = parse_text(text), make_scene(text, names)
    tellings = read_tellings(parse, scene, (), load_frames())
    cast = gather_parties(parse, [*words, *read_actors(tellings)], scene)
    known = Known(held=Held(attributions), cast=cast, times=times, published=published)
    events = find_events(parse, tellings, known)
    return events, {party.id: party for party in cast.parties}


def time_at(number: int, text: str, words: str, value: str) -> TimeExpression:
    """Return time t`number`, the first place of `words` in `text`."""
    start = text.index(words)
    return TimeExpression(
        id=f"t{number}",
        span=Span(start, start + len(words)),
        text=words,
        type="DATE",
        value=value,
        anchor=None,
        rule="unstated",
    )
