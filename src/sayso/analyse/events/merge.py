"""Join the places of a report that tell of one event: planned here, postponed there."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.analyse.events.told import Told
from sayso.records import EventPlace, State, When

_OPEN: frozenset[State] = frozenset(
    {"planned", "expected", "hypothetical", "postponed", "cancelled", "denied"}
)
CHANGED: frozenset[State] = frozenset({"postponed", "cancelled", "denied"})
_RECUR = frozenset({"journey", "call", "answer", "truce", "talks"})  # one of each party
_REACH = 30  # sentences between two places that tell of one event
_NEAR = 2  # sentences back that "that trip" points to
_RECENT = 8  # events of a topic that a place is compared with


@dataclass(slots=True)
class _Group:
    """The places that tell of one event so far."""

    told: list[Told] = field(default_factory=list)
    actors: set[str] = field(default_factory=set)
    targets: set[str] = field(default_factory=set)

    def add(self, one: Told) -> None:
        self.told.append(one)
        self.actors |= set(one.actors)
        self.targets |= set(one.targets)

    def fits(self, one: Told) -> bool:
        """Say whether `one` can tell of the event, and something says that it does."""
        away = one.telling.sentence - self.told[-1].telling.sentence
        return away <= _REACH and not self._differs(one) and self._is_same(one, away)

    def _differs(self, one: Told) -> bool:
        actors, targets = set(one.actors), set(one.targets)
        parties = self.actors | self.targets
        return (
            _is_apart([told.when for told in self.told], one.when)
            or _is_elsewhere([told.place for told in self.told], one.place)
            or bool(targets and self.targets and not targets & parties)
            or bool(actors and self.actors and not actors & parties)
            or self._is_open != (one.telling.state in _OPEN)
        )

    @property
    def _is_open(self) -> bool:
        return all(told.telling.state in _OPEN for told in self.told)

    def _is_same(self, one: Told, away: int) -> bool:
        telling = one.telling
        if self.targets & set(one.targets) and (
            self._is_open or telling.topic == "harm"
        ):
            return True
        if self.actors & set(one.actors):
            return telling.topic in _RECUR or telling.again
        return telling.again and away <= _NEAR


def join_told(told: Sequence[Told]) -> tuple[tuple[Told, ...], ...]:
    """Return the places that tell of one event together, by their first place."""
    groups: list[_Group] = []
    by_topic: dict[str, list[_Group]] = {}
    for one in told:
        same = [] if one.verbal else by_topic.setdefault(one.telling.topic, [])
        recent = reversed(same[-_RECENT:])
        group = next((group for group in recent if group.fits(one)), None)
        if group is None:
            group = _Group()
            groups.append(group)
            same.append(group)
        group.add(one)
    return tuple(tuple(group.told) for group in groups)


def last_state(group: Sequence[Told]) -> State:
    """Return what has become of an event: that it is, its last change, or its plan."""
    states = [one.telling.state for one in group]
    real = [state for state in states if state not in _OPEN]
    changed = [state for state in states if state in CHANGED]
    firm = [state for state in states if state in {"planned", "expected"}]
    return (real or changed or firm or states)[-1]


def _is_apart(times: Sequence[When | None], when: When | None) -> bool:
    """Say whether a time is told that none of the others can be."""
    known = [time.value for time in times if time]
    if not known or when is None:
        return False
    value = when.value
    return not any(t.startswith(value) or value.startswith(t) for t in known)


def _is_elsewhere(
    places: Sequence[EventPlace | None], place: EventPlace | None
) -> bool:
    """Say whether a place is told that is none of the others, nor of their country."""
    known = {p.name for p in places if p} | {p.iso3166 for p in places if p}
    if place is None or not known:
        return False
    return not {place.name, place.iso3166 or place.name} & known
