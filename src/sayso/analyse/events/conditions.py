"""Find what has to be so for an event to take place, as the report puts it."""

from collections.abc import Sequence

from sayso.analyse.phrases.words import Word, reach
from sayso.records import Span

_NOUNS = frozenset("condition conditions requirement requirements terms".split())
_LISTED = _NOUNS | frozenset("demand demands proposal proposals".split())
_IF = frozenset({"if", "unless", "provided"})
_BEFORE = 7  # words between "conditions" and the event that they are for
_LIST = 40  # words of a list, with what announces it
_BEHIND = 12  # words between the event and its "if"
_ENDS = frozenset({".", ";", "”", '"', "?", "!"})


def find_conditions(words: Sequence[Word], first: int, last: int) -> Span | None:
    """Return the conditions of an event that words `first` to `last` tell.

    What a colon lists after "conditions for" it, or the clause with "if" behind it.
    """
    named = has_conditions(words, first)
    for at in range(last + 1, min(len(words) - 1, last + 1 + _BEHIND)):
        word = words[at]
        if word.low in _IF and _joins(words, at):
            return reach(words[at : _end(words, at + 1, {","}) + 1])
        if named and word.text == ":":
            return reach(words[at + 1 : _end(words, at + 1, set()) + 1])
        if word.text in _ENDS:
            break
    return None


def has_conditions(words: Sequence[Word], first: int) -> bool:
    """Say whether conditions are named whose event word `first` tells."""
    return any(w.low in _NOUNS for w in words[max(0, first - _BEFORE) : first])


def is_listed_condition(words: Sequence[Word], first: int) -> bool:
    """Say whether a word stands in a list of conditions or demands behind a colon."""
    start = max(0, first - _LIST)
    colons = [i for i in range(start, first) if words[i].text == ":"]
    return bool(colons) and any(w.low in _LISTED for w in words[start : colons[-1]])


def _joins(words: Sequence[Word], at: int) -> bool:
    """Say whether "if" begins a condition and no question: "asked if he would"."""
    return words[at].low != "provided" or words[at + 1].low == "that"


def _end(words: Sequence[Word], at: int, marks: set[str]) -> int:
    last = min(len(words) - 1, at + _LIST)
    while at < last and words[at + 1].text not in _ENDS | marks:
        at += 1
    return at
