"""Read where a report tells of events, sentence by sentence, before parties are known.

One clause tells of one event: what is asked, refused or blamed is part of the asking,
and a noun beside a verb of its own topic ("staged an attack") is the same event.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from sayso.analyse.events.clauses import clause_of
from sayso.analyse.events.codes import Code, code_of
from sayso.analyse.events.conditions import find_conditions
from sayso.analyse.events.places import find_where
from sayso.analyse.events.reading import Reading
from sayso.analyse.events.sides import Sides, find_sides
from sayso.analyse.events.states import read_state
from sayso.analyse.events.tellings import Telling
from sayso.analyse.events.topics import topic_of
from sayso.analyse.events.triggers import Trigger, find_triggers
from sayso.analyse.phrases.scene import Scene
from sayso.analyse.phrases.words import Word, reach, words_in
from sayso.analyse.text.parse import Parse
from sayso.analyse.text.spanindex import SpanIndex
from sayso.models.frames import Frames
from sayso.records import Span, State

_NEW_CLAUSE = frozenset(
    """
    ; : and but after before while when although because as who which where
    """.split()
)
_OPEN: frozenset[State] = frozenset({"planned", "expected", "hypothetical"})
_UNDONE: frozenset[State] = frozenset({"postponed", "cancelled", "denied"})
_ASIDE = frozenset({"state-infinitive", "state-gerund"})  # told by the way
_HARM = frozenset({"attack", "fight", "kill"})
_NOBODY = frozenset(  # whom nothing is told of; voters in a poll
    "you anyone anybody everyone everybody nobody someone percent %".split()
)
_THIS = frozenset("that this the his her their its".split())
_FRONT = 4  # words before a noun that may point back
_SUBJECT = 14  # words before an event that its clause may begin with


def read_tellings(
    parse: Parse, scene: Scene, furniture: Sequence[Span], frames: Frames
) -> tuple[Telling, ...]:
    """Return the places of a report that tell of events, in text order."""
    left_out = SpanIndex((span, span) for span in furniture)
    found: list[Telling] = []
    for number, sentence in enumerate(parse.sentences):
        near = left_out.near(sentence)
        if not any(s.start < sentence.end and sentence.start < s.end for s in near):
            words = words_in(parse.text, sentence)
            found += _Sentence(scene, words, number).read(frames)
    return tuple(found)


@dataclass(slots=True)
class _Sentence:
    """One sentence, and what is told in it so far."""

    scene: Scene
    words: Sequence[Word]
    number: int
    holder: Trigger | None = None  # what asks, refuses or blames
    told: Trigger | None = None  # what tells of the last event
    before: tuple[Span, ...] = ()  # who acts in it
    found: list[Telling] = field(default_factory=list)

    def read(self, frames: Frames) -> Sequence[Telling]:
        """Return the events that the sentence tells of."""
        for trigger in _paired(self.words, find_triggers(self.words, frames)):
            ahead = self.words[trigger.first - 1].low if trigger.first else ""
            if ahead not in _NOBODY or trigger.is_noun:
                self._take(trigger)
        return self.found

    def _take(self, trigger: Trigger) -> None:
        held, within = (
            self._in_clause(self.holder, trigger),
            self._in_clause(self.told, trigger),
        )
        reading = read_state(self.words, trigger)
        if held and self.holder and self.holder.frame.head == "deny":
            reading = Reading("denied", "state-denied", trigger.first, trigger.last)
        elif held and not (trigger.is_noun and reading and reading.state in _OPEN):
            return
        if not held:
            self.holder = trigger if trigger.of.holds else None
        known = self.before if held or not trigger.is_noun else ()
        verb = _verb_for(trigger, reading)
        sides = find_sides(self.scene, self.words, trigger, known, verb)
        self.before = sides.actors or self.before
        if within and trigger.is_noun and self._is_same(trigger):
            self.found[-1] = _joined(self.found[-1], sides)
            return
        if reading is None and trigger.is_noun and not within:
            reading = _bare(trigger, sides)
        aside = reading and reading.rule in _ASIDE and reading.state == "hypothetical"
        if reading is None or aside:
            return
        if self.told and self.told.is_noun and self.told.last == trigger.object:
            self.found.pop()  # "the sanctions were lifted": no sanctions
        self.told = trigger
        code = code_of(trigger)
        undone = reading.state == "denied" and code.plover != "REJECT"
        code = Code(None, None, code.rule) if held or undone else code
        self.found.append(self._telling(trigger, reading, sides, code))

    def _in_clause(self, one: Trigger | None, other: Trigger) -> bool:
        """Say whether no new clause begins between two triggers."""
        if one is None:
            return False
        between = self.words[one.last + 1 : other.first]
        return not any(word.low in _NEW_CLAUSE for word in between)

    def _is_same(self, trigger: Trigger) -> bool:
        topic = topic_of(self.words, trigger)
        return bool(self.found) and self.found[-1].topic == topic

    def _telling(
        self, trigger: Trigger, reading: Reading, sides: Sides, code: Code
    ) -> Telling:
        words, first = self.words, trigger.first
        start = self._subject_of(sides, reading.first)
        clause = clause_of(words, min(first, start), max(reading.last, trigger.last))
        front = words[max(0, first - _FRONT) : first]
        return Telling(
            of=trigger.of,
            noun=trigger.is_noun,
            head=words[trigger.head].span,
            span=reach(words[reading.first : reading.last + 1]),
            clause=reach(words[clause[0] : clause[1] + 1]),
            sentence=self.number,
            code=code,
            state=reading.state,
            rule=reading.rule,
            sides=sides,
            place=find_where(self.scene, words, trigger, clause),
            topic=topic_of(words, trigger),
            conditions=find_conditions(words, reading.first, reading.last),
            again=trigger.is_noun
            and any(w.low in _THIS or w.is_possessive for w in front),
        )

    def _subject_of(self, sides: Sides, first: int) -> int:
        """Return the word that the subject begins with, where that is near enough."""
        starts = [span.start for span in sides.actors + sides.targets]
        start = min(starts, default=self.words[first].span.start)
        for i in range(max(0, first - _SUBJECT), first):
            if self.words[i].span.start <= start < self.words[i].span.end:
                return i
        return first


def _paired(words: Sequence[Word], triggers: Iterable[Trigger]) -> Iterator[Trigger]:
    """Yield the triggers, one for "shot and killed": the deed and what came of it."""
    last: Trigger | None = None
    for trigger in triggers:
        if last and (pair := _pair(words, last, trigger)):
            last = pair
            continue
        if last:
            yield last
        last = trigger
    if last:
        yield last


def _pair(words: Sequence[Word], one: Trigger, other: Trigger) -> Trigger | None:
    between = [word.low for word in words[one.last + 1 : other.first]]
    harm = one.of.name in _HARM and other.of.name == "kill"
    if not (harm and one.group and other.group and between == ["and"]):
        return None
    passive = one.group.passive or other.group.passive
    group = replace(one.group, passive=passive)
    return replace(one, of=other.of, frame=other.frame, last=other.last, group=group)


def _verb_for(trigger: Trigger, reading: Reading | None) -> int | None:
    """Return the verb by which somebody brings about what a noun tells."""
    if not trigger.is_noun or reading is None or reading.rule != "state-changed":
        return None
    ahead = reading.first < trigger.first and reading.state not in _UNDONE
    return reading.first if ahead else None


def _joined(telling: Telling, sides: Sides) -> Telling:
    """Return an event with what a noun beside its verb says of its sides."""
    own = telling.sides
    targets = tuple(s for s in sides.targets if s not in own.actors)
    both = Sides(actors=own.actors or sides.actors, targets=own.targets or targets)
    return replace(telling, sides=both)


def _bare(trigger: Trigger, sides: Sides) -> Reading | None:
    """Return how an event reads that nothing says the state of: as told, if whole."""
    whole = sides.actors and sides.targets and trigger.of.name != "occasion"
    if not whole:
        return None
    return Reading("occurred", "state-told", trigger.first, trigger.last)
