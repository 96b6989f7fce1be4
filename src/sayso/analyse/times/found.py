"""Words of one pattern of the grammar, as readers look at them."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.analyse.times.lexicon import Value
from sayso.analyse.times.readings import Which
from sayso.analyse.times.words import Word

_WHICH: dict[Value, Which] = {
    "last": "last",
    "past": "last",
    "this": "this",
    "latest": "last",
    "next": "next",
    "before": "before",
    "after": "after",
    "same": "same",
}
UNITS = ("unit", "units", "annum", "annums", "quarter", "quarters", "weekend")
_TITLED = (*UNITS, "part", "season")


@dataclass(frozen=True, slots=True)
class Found:
    """A run of words that a pattern matches, among all of its text."""

    words: Sequence[Word]  # of the whole text
    first: int
    last: int  # one behind

    @property
    def own(self) -> Sequence[Word]:
        """The words of the run."""
        return self.words[self.first : self.last]

    @property
    def is_title(self) -> bool:
        """Say whether it is written as a name: "60 Minutes", "The Evening Bell"."""
        return any(
            w.kind in _TITLED and w.text[0].isupper() and not w.text.isupper()
            for w in self.own[1:]
        )

    def has(self, *kinds: str) -> bool:
        """Say whether a word of one of these kinds is among them."""
        return any(word.kind in kinds for word in self.own)

    def value(self, *kinds: str) -> Value | None:
        """Return what the first word of one of these kinds stands for."""
        return next((w.value for w in self.own if w.kind in kinds), None)

    def number(self, *kinds: str) -> int | None:
        """Return the whole number that the first word of these kinds stands for."""
        found = self.value(*kinds)
        return int(found) if found is not None else None

    @property
    def which(self) -> Which:
        """Which of several is meant; "near" if no word says so."""
        said = [w.value for w in self.own if w.kind in ("which", "current")]
        return _WHICH.get(said[-1], "near") if said else "near"

    @property
    def unit(self) -> str:
        """The unit, as a letter of an ISO 8601 duration."""
        return str(self.value(*UNITS))

    @property
    def part(self) -> str:
        """The part of the day, as TIMEX3 writes it; empty for none."""
        part = self.value("part", "parts")
        return f"T{part}" if part else ""

    def before(self, back: int = 1) -> str:
        """Return the word before the run, in small letters; empty at a break."""
        at = self.first - back
        return self.words[at].text.lower() if at >= 0 else ""

    def after(self, ahead: int = 0) -> str:
        """Return the word behind the run, in small letters."""
        at = self.last + ahead
        return self.words[at].text.lower() if at < len(self.words) else ""
