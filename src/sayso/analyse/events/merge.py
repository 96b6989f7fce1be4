"""Join the places of a report that tell of one event: planned here, postponed there."""

from collections.abc import Sequence

from sayso.analyse.events.told import Told
from sayso.records import EventPlace, State, When

_OPEN: frozenset[State] = frozenset(
    {"planned", "expected", "hypothetical", "postponed", "cancelled", "denied"}
)
_RECUR = frozenset(
    {"journey", "call", "answer", "truce", "talks"}
)  # one party, one of these
REACH = 30  # sentences between two places that tell of one event


def join_told(told: Sequence[Told]) -> tuple[tuple[Told, ...], ...]:
    """Return the places that tell of one event together, by their first place."""
    groups: list[list[Told]] = []
    by_topic: dict[str, list[list[Told]]] = {}
    for one in told:
        open_groups = by_topic.setdefault(one.telling.topic, [])
        fitting = (
            None
            if one.verbal
            else next((g for g in reversed(open_groups[-8:]) if _fits(g, one)), None)
        )
        if fitting is None:
            fitting = []
            groups.append(fitting)
            if not one.verbal:
                open_groups.append(fitting)
        fitting.append(one)
    return tuple(tuple(group) for group in groups)


def _fits(group: Sequence[Told], one: Told) -> bool:
    """Say whether `one` can tell of the event that `group` tells of."""
    last = group[-1].telling
    if one.telling.sentence - last.sentence > REACH:
        return False
    if _apart([t.when for t in group], one.when) or _clash(
        [t.place for t in group], one.place
    ):
        return False
    actors = {a for t in group for a in t.actors}
    targets = {a for t in group for a in t.targets}
    own, aims = set(one.actors), set(one.targets)
    if aims and targets and not aims & (targets | actors):
        return False
    if own and actors and not own & (actors | targets):
        return False
    was_open = all(t.telling.state in _OPEN for t in group)
    is_open = one.telling.state in _OPEN
    if was_open != is_open:
        return False
    if aims & targets and (is_open or one.telling.topic == "harm"):
        return True
    if own & actors:
        return one.telling.topic in _RECUR or one.telling.again
    return one.telling.again and one.telling.sentence - last.sentence <= 2


def _apart(times: Sequence[When | None], when: When | None) -> bool:
    """Say whether a time is told that none of the others can be."""
    known = [t.value for t in times if t]
    if not known or when is None:
        return False
    return not any(t.startswith(when.value) or when.value.startswith(t) for t in known)


def _clash(places: Sequence[EventPlace | None], place: EventPlace | None) -> bool:
    """Say whether a place is told that is none of the others, nor of their country."""
    known = {p.name for p in places if p} | {p.iso3166 for p in places if p}
    return (
        bool(known)
        and place is not None
        and not {place.name, place.iso3166 or place.name} & known
    )


def last_state(group: Sequence[Told]) -> State:
    """Return what has become of an event: its last change, or else its last state."""
    states = [one.telling.state for one in group]
    changed = [s for s in states if s in {"postponed", "cancelled", "denied"}]
    real = [s for s in states if s in {"occurred", "ongoing"}]
    if real:
        return real[-1]
    firm = [s for s in states if s in {"planned", "expected"}]
    return (changed or firm or states)[-1]
