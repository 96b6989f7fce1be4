"""The state of an event as some words tell it."""

from dataclasses import dataclass

from sayso.records import State


@dataclass(frozen=True, slots=True)
class Reading:
    """The state of an event, the rule that says so, and the words that tell it."""

    state: State
    rule: str
    first: int  # numbers of the words that tell of event and state
    last: int
