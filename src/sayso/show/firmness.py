"""Say in a few words how firmly a statement is made."""

from sayso.records import Attribution, Certainty, Status

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


def firmness(item: Attribution) -> str:
    """Return what is not plain about a statement: "denied", "possible".

    Empty for what is flatly asserted, and where nothing is known of it. A "not" stands
    in the words that are said, above.
    """
    words = [_STATUSES.get(item.status or "asserted", "")]
    if item.certainty:
        words.append(_CERTAINTIES.get(item.certainty, ""))
    return ", ".join(word for word in words if word)
