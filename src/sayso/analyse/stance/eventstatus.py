"""Say whether an event is told as having happened, planned, denied, or in doubt."""

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from sayso.analyse.find.candidates import States
from sayso.analyse.stance.eventmarks import (
    Setting,
    find_telling,
    is_conditional,
    read_marks,
    read_setting,
)
from sayso.analyse.text.parse import Parse
from sayso.analyse.text.pieces import Pieces
from sayso.models.arrays import Floats
from sayso.models.eventstatus import (
    STATUSES,
    EventStatusModel,
    EventStatusName,
    read_states,
)
from sayso.records import Span

EventRule = Literal["event-if", "event-model"]

_TOLD: Final = 0.5  # probability from which an event counts as told by somebody


@dataclass(frozen=True, slots=True, kw_only=True)
class EventStatus:
    """How an event is told: as fact, as plan, as what would be so if something held."""

    status: EventStatusName
    words: Span | None  # the nearest word that shows it; None: no single word does
    rule: EventRule
    sureness: float  # the model's share for `status`, 0 to 1, not calibrated
    reported: bool  # somebody is said to tell of it, and not the author alone


def read_event_status(
    parse: Parse,
    pieces: Pieces,
    states: States,
    event: Span,
    model: EventStatusModel,
) -> EventStatus:
    """Return the status of the event that the words `event` tell of.

    A tenth of a millisecond; nothing is encoded again.

    Args:
        parse: The text.
        pieces: Its word pieces.
        states: Of the window whose core holds the event's first piece.
        event: The word for the event, or the few words for it, at least one letter.
        model: The event status model.
    """
    setting = read_setting(parse, event)
    reading = model.read(read_features(pieces, states, event, setting))
    status = STATUSES[int(np.argmax(reading.statuses))]
    held = is_conditional(setting)
    if held:
        status = "conditional"
    return EventStatus(
        status=status,
        words=find_telling(parse.text, setting, event, status),
        rule="event-if" if held else "event-model",
        sureness=reading.statuses[STATUSES.index(status)],
        reported=reading.reported > _TOLD,
    )


def read_features(
    pieces: Pieces, states: States, event: Span, setting: Setting
) -> Floats:
    """Return what the model reads of an event, float32, one row.

    What the words around it say, then what the encoder makes of them.
    """
    at = pieces.covering(event)
    first = at.start - states.window.start
    last = max(first, min(at.stop - states.window.start, len(states.hidden)) - 1)
    seen = read_states(states.hidden, states.lower, states.tags, first, last)
    return np.concatenate([read_marks(setting), seen])
