"""Say whether an event is told as having happened, planned, denied, or in doubt."""

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from sayso.analyse.find.candidates import States
from sayso.analyse.find.cues import OUT
from sayso.analyse.stance.eventmarks import (
    Setting,
    find_condition,
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

TOLD: Final = 0.5  # probability from which an event counts as told by somebody
# Of cues in the sentence the surest counts, one far away for less: 91 % of the cues of
# TimeBank dev, where the surest of all is right in 84 % (2026-11).
_FADE: Final = 0.97  # for each piece between event and cue
_LEAST_CUE: Final = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class EventStatus:
    """How an event is told: as fact, as plan, as what would be so if something held."""

    status: EventStatusName
    words: Span | None  # the nearest word that shows it; None: no single word does
    rule: EventRule
    sureness: float  # the model's share for `status`, 0 to 1, not calibrated
    reported: bool  # somebody is said to tell of it, and not the author alone
    cue: Span | None  # the word that reports it; None: not reported, or no such word
    condition: Span | None  # the "if" of its clause; the event is then not told as fact


def read_event_status(
    parse: Parse,
    pieces: Pieces,
    states: States,
    event: Span,
    model: EventStatusModel,
) -> EventStatus:
    """Return the status of the event that the words `event` tell of.

    A fifth of a millisecond; nothing is encoded again.

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
    reported = reading.reported > TOLD
    return EventStatus(
        status=status,
        words=find_telling(parse.text, setting, event, status),
        rule="event-if" if held else "event-model",
        sureness=reading.statuses[STATUSES.index(status)],
        reported=reported,
        cue=find_cue(pieces, states, event, setting) if reported else None,
        condition=find_condition(parse.text, setting, event),
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


def find_cue(
    pieces: Pieces, states: States, event: Span, setting: Setting
) -> Span | None:
    """Return the word that reports an event: the surest cue of its sentence, or None.

    Args:
        pieces: Word pieces of the text.
        states: Of the window whose core holds the event's first piece.
        event: The word for the event.
        setting: The words around it, which say how far its sentence reaches.
    """
    base = states.window.start
    around = pieces.covering(Span(setting.start, setting.end))
    numbers = np.arange(max(around.start, base), min(around.stop, states.window.end))
    at = pieces.covering(event)
    far = np.maximum(at.start - numbers, numbers - at.stop + 1)
    sure = np.where(far > 0, 1 - states.tags[numbers - base, OUT], 0)
    if sure.max(initial=0) < _LEAST_CUE:
        return None
    first = last = int(numbers[np.argmax(sure * _FADE**far)])
    while first and pieces.within_word[first]:
        first -= 1
    while last + 1 < len(pieces) and pieces.within_word[last + 1]:
        last += 1
    return Span(int(pieces.starts[first]), int(pieces.ends[last]))
