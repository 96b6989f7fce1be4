"""One place of a report that tells of an event, before its parties are known."""

from dataclasses import dataclass

from sayso.analyse.events.codes import Code
from sayso.analyse.events.sides import Sides
from sayso.models.frames import EventClass
from sayso.records import Span, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One place that tells of an event."""

    of: EventClass
    noun: bool
    head: Span  # the word that tells of it
    span: Span  # with the words that tell its state
    clause: Span
    sentence: int  # its number
    code: Code
    state: State
    rule: str  # of the state
    sides: Sides
    place: Span | None
    topic: str
    conditions: Span | None
    again: bool  # the words point back to something told before
