"""What a reading is worked out to, and the day that it is counted from."""

from dataclasses import dataclass
from datetime import date

from sayso.analyse.times.clocks import Clock, Told
from sayso.analyse.times.readings import TimexType


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """A value with what it was worked out against, and how."""

    type: TimexType
    value: str | None
    anchor: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Now:
    """The day to count from, and where it is from."""

    day: date
    anchor: str
    clock: Clock

    def at(self, value: str | None, rule: str, type_: TimexType = "DATE") -> Worked:
        """Return a value counted from this day; None: the calendar has no such day."""
        if value is None:
            return Worked(type=type_, value=None, anchor=None, rule="no-such-day")
        return Worked(type=type_, value=value, anchor=self.anchor, rule=rule)

    def told(self, told: Told) -> "Now":
        """Return another day to count from, one that the text told."""
        return Now(told.day, told.id, self.clock)
