"""Read where a report tells of events, sentence by sentence, before parties are known."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.analyse.events.actors import Sides, find_sides
from sayso.analyse.events.clauses import clause_of, span_of
from sayso.analyse.events.codes import Code, code_of
from sayso.analyse.events.conditions import find_conditions
from sayso.analyse.events.places import find_where
from sayso.analyse.events.states import Reading, read_state
from sayso.analyse.events.topics import topic_of
from sayso.analyse.events.triggers import Trigger, find_triggers
from sayso.analyse.phrases.scene import Scene
from sayso.analyse.phrases.words import Word, words_in
from sayso.analyse.text.parse import Parse
from sayso.analyse.text.spanindex import SpanIndex
from sayso.models.frames import EventClass, Frames
from sayso.records import Span, State

_NEW_CLAUSE = frozenset(
    "; : and but after before while when although because as who which where".split()
)
_OPEN = frozenset({"planned", "expected", "hypothetical"})
_NOBODY = frozenset("you anyone anybody everyone everybody nobody someone".split())
_THIS = frozenset("that this the his her their its".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One place that tells of an event."""

    of: EventClass
    noun: bool
    head: Span  # the word that tells of it
    span: Span  # with the words that tell its state
    clause: Span
    sentence: int
    code: Code
    state: State
    rule: str  # of the state
    sides: Sides
    place: Span | None
    topic: str
    conditions: Span | None
    again: bool  # the words point back to something told before


def read_tellings(
    parse: Parse, scene: Scene, furniture: Sequence[Span], frames: Frames
) -> tuple[Telling, ...]:
    """Return the places of a report that tell of events, in text order."""
    left_out = SpanIndex((span, span) for span in furniture)
    return tuple(
        telling
        for number, sentence in enumerate(parse.sentences)
        if not any(
            s.start < sentence.end and sentence.start < s.end
            for s in left_out.near(sentence)
        )
        for telling in _of_sentence(scene, sentence, number, frames)
    )


def _of_sentence(
    scene: Scene, sentence: Span, number: int, frames: Frames
) -> Iterator[Telling]:
    words = words_in(scene.text, sentence)
    holder: Trigger | None = None
    told: Trigger | None = None
    found: list[Telling] = []
    before: tuple[Span, ...] = ()
    for trigger in _paired(words, find_triggers(words, frames)):
        if trigger.first and words[trigger.first - 1].low in {"percent", "%"}:
            continue  # what voters say in a poll
        if trigger.group and trigger.first and words[trigger.first - 1].low in _NOBODY:
            continue
        held = holder is not None and not _new_clause(words, holder, trigger)
        within = told is not None and not _new_clause(words, told, trigger)
        reading = read_state(words, trigger)
        if held and not (trigger.is_noun and reading and reading.state in _OPEN):
            continue
        if not held:
            holder = trigger if trigger.of.holds else None
        known = before if held or not trigger.is_noun else ()
        sides = find_sides(scene, words, trigger, known)
        before = sides.actors or before
        if (
            within
            and found
            and trigger.is_noun
            and topic_of(words, trigger) == found[-1].topic
        ):
            found[-1] = replace(found[-1], sides=_joined(found[-1].sides, sides))
            continue
        if reading is None and trigger.is_noun:
            reading = _bare(trigger, sides, within=within)
        if reading is None or (
            reading.rule in {"state-infinitive", "state-gerund"}
            and reading.state == "hypothetical"
        ):
            continue
        told = trigger
        code = code_of(trigger)
        if held:
            code = Code(None, None, code.rule)
        found.append(_telling(scene, words, trigger, reading, sides, code, number))
    return iter(found)


def _paired(words: Sequence[Word], triggers: Iterable[Trigger]) -> Iterator[Trigger]:
    """Yield the triggers, one for "shot and killed": the deed and what came of it."""
    last: Trigger | None = None
    for trigger in triggers:
        if (
            last
            and last.group
            and trigger.group
            and trigger.of.name == "kill"
            and last.of.name in {"attack", "kill"}
            and [w.low for w in words[last.last + 1 : trigger.first]] == ["and"]
        ):
            passive = last.group.passive or trigger.group.passive
            last = replace(
                last,
                of=trigger.of,
                frame=trigger.frame,
                last=trigger.last,
                group=replace(last.group, passive=passive),
            )
            continue
        if last:
            yield last
        last = trigger
    if last:
        yield last


def _joined(one: Sides, other: Sides) -> Sides:
    """Return the sides of an event that a verb and a noun tell of together."""
    return Sides(
        actors=one.actors or other.actors,
        targets=one.targets or tuple(s for s in other.targets if s not in one.actors),
    )


def _new_clause(words: Sequence[Word], one: Trigger, other: Trigger) -> bool:
    return any(w.low in _NEW_CLAUSE for w in words[one.last + 1 : other.first])


def _bare(trigger: Trigger, sides: Sides, *, within: bool) -> Reading | None:
    """Return how an event reads that nothing says the state of: told, if it is told of.

    A noun within the clause of another event is about that one, and no event itself.
    """
    if within or trigger.of.name == "occasion" or not (sides.targets and sides.actors):
        return None
    return Reading("occurred", "state-told", trigger.first, trigger.last)


def _telling(
    scene: Scene,
    words: Sequence[Word],
    trigger: Trigger,
    reading: Reading,
    sides: Sides,
    code: Code,
    number: int,
) -> Telling:
    subject = min((s.start for s in sides.actors + sides.targets), default=None)
    at = None
    if (
        subject is not None
        and words[0].span.start <= subject < words[reading.first].span.start
    ):
        at = next((i for i, w in enumerate(words) if w.span.start >= subject), None)
        if at is not None and reading.first - at > 14:
            at = None
    clause = clause_of(words, trigger, reading.first, reading.last, at)
    first = trigger.first
    again = trigger.is_noun and any(
        w.low in _THIS or w.is_possessive for w in words[max(0, first - 4) : first]
    )
    return Telling(
        of=trigger.of,
        noun=trigger.is_noun,
        head=span_of(
            words,
            trigger.group.verb if trigger.group else trigger.last,
            trigger.group.verb if trigger.group else trigger.last,
        ),
        span=span_of(words, reading.first, reading.last),
        clause=span_of(words, *clause),
        sentence=number,
        code=code,
        state=reading.state,
        rule=reading.rule,
        sides=sides,
        place=find_where(scene, words, trigger, clause),
        topic=topic_of(words, trigger),
        conditions=find_conditions(words, reading.first, reading.last),
        again=again,
    )
