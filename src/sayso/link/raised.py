"""What was planned or feared, and is retold as done."""

from collections.abc import Iterator, Mapping

from sayso.link.losses import Loss
from sayso.link.paths import Path
from sayso.link.terms import EMPTY, find_words, stem_word
from sayso.records import Analysis, Event, State

_TO_COME: frozenset[State] = frozenset({"planned", "expected", "hypothetical"})
_DONE: frozenset[State] = frozenset({"occurred", "ongoing"})


def raise_status(a: Path, b: Path, by_report: Mapping[str, Analysis]) -> Iterator[Loss]:
    """Yield the events that `a` tells as to come and its retelling `b` as done."""
    done = list(_events_in(b, by_report, _DONE))
    for event, words, state in _events_in(a, by_report, _TO_COME):
        for other, told, became in done:
            if other.plover == event.plover and _stems(words) & _stems(told):
                why = f"“{words}” ({state}) became “{told}” ({became})."
                yield Loss("status-raised", why)


def _events_in(
    path: Path, by_report: Mapping[str, Analysis], states: frozenset[State]
) -> Iterator[tuple[Event, str, State]]:
    """Yield the events whose words stand in a member, with words and state there."""
    start, end = path.member.span
    for event in by_report[path.member.report.id].events:
        for told in event.history:
            inside = start <= told.span.start and told.span.end <= end
            if inside and told.state in states:
                yield event, told.text, told.state


def _stems(words: str) -> set[str]:
    return {stem_word(word) for word in find_words(words)} - EMPTY
