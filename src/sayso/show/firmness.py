"""Say in a few words how firmly a statement is made."""

from typing import Protocol

from sayso.records import Certainty, Polarity, Status

_STATUSES: dict[Status, str] = {
    "denied": "denied",
    "doubted": "doubted",
    "unknown": "does not know",
    "declined": "declined",
    "promised": "promised",
    "requested": "called for",
    "expected": "expected",
    "conditional": "conditional",
    "asked": "asked",
}
_CERTAINTIES: dict[Certainty, str] = {"probable": "probable", "possible": "possible"}


class Firm(Protocol):
    """A statement: an attribution of a report, or one found in a ledger."""

    @property
    def status(self) -> Status | None:
        """What the source does with the content."""

    @property
    def certainty(self) -> Certainty | None:
        """How firmly the text puts it."""

    @property
    def polarity(self) -> Polarity | None:
        """Whether it is that something is so."""


def firmness(item: Firm) -> str:
    """Return what is not plain about a statement: "denied", "possible".

    Empty for what is flatly asserted, and where nothing is known of it. A "not" stands
    in the words that are said, above.
    """
    words = [name_status(item.status)]
    if item.certainty:
        words.append(_CERTAINTIES.get(item.certainty, ""))
    return ", ".join(word for word in words if word)


def name_status(status: Status | None) -> str:
    """Return what a source does with a content, in a word or two; empty if plain."""
    return _STATUSES.get(status or "asserted", "")
