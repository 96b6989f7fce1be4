"""Read whether an event occurred, is planned, or is only thought of.

A verb says it by the words of its group, a noun by those that qualify or govern it.
Where nothing says it, there is no state, and then no event is reported.
"""

from collections.abc import Iterator, Sequence

from sayso.analyse.events.groups import Group
from sayso.analyse.events.nounstates import is_in_doubt, state_of_noun
from sayso.analyse.events.reading import Reading
from sayso.analyse.events.triggers import Trigger
from sayso.analyse.phrases.words import Word
from sayso.records import State

_SIGNS = 4  # words of "no signs of", "no immediate plan of"
_PAST = frozenset("was were been became remained".split())
_AFTER_DEED = frozenset("after since following by of".split())  # before "-ing"
_ON_SCHEDULE = frozenset("set scheduled slated".split())
_OUTCOMES = frozenset({"elect", "die"})  # nobody plans them alone
_ORDERS = frozenset({"don’t", "don't", "do"})  # begin an order
_SENTENCE_ENDS = frozenset({".", "?", "!", "”", '"', "’"})  # a headline has none


def read_state(words: Sequence[Word], trigger: Trigger) -> Reading | None:
    """Return the state of the event that `trigger` tells; None: nothing says it."""
    if trigger.is_noun:
        return state_of_noun(words, trigger.first, trigger.last)
    last = max(trigger.last, trigger.object or 0)
    if trigger.group is None:
        state = _of_adjective(words, trigger)
        return Reading(state, "state-ready", trigger.first, last)
    if _is_no_event(words, trigger.group):
        return None
    state, rule = next(_of_group(words, trigger.of.name, trigger.group))
    return Reading(state, rule, trigger.first, last)


def _of_adjective(words: Sequence[Word], trigger: Trigger) -> State:
    """Return "planned" of who is ready for it; others are at it, or were."""
    if trigger.of.plover == "AGREE":
        return "planned"
    past = {word.low for word in words[trigger.first : trigger.last]} & _PAST
    return "occurred" if past else "ongoing"


def _is_no_event(words: Sequence[Word], group: Group) -> bool:
    """Say whether a verb tells of nothing that is, was or will be.

    What should be done is asked for; an order ("Don't shoot"), what cannot be and "not
    voting" are no deeds left undone; what one does to some end is not done yet.
    """
    if group.modal == "must":
        return True
    first = group.first
    leads = not first or not words[first - 1].is_word
    ordered = leads and words[first].low in _ORDERS
    if group.negated:
        may = group.modal == "may" or is_in_doubt(words, group.first)
        return ordered or may or not group.finite
    return False


def _of_group(
    words: Sequence[Word], name: str, group: Group
) -> Iterator[tuple[State, str]]:
    """Yield the states that the words of a verb tell, the deciding one first."""
    if group.negated:
        yield "denied", "state-negated"
    asked = "?" in {word.text for word in words[-2:]}
    if group.modal == "may" or asked or is_in_doubt(words, group.first):
        yield "hypothetical", "state-modal"
    if group.modal == "will":
        yield ("expected" if name in _OUTCOMES else "planned"), "state-future"
    if group.aim == "intent":
        yield "planned", "state-intent"
    if group.aim == "due":
        governor = words[group.governor or 0].low
        yield ("planned" if governor in _ON_SCHEDULE else "expected"), "state-due"
    if group.aim == "other":
        yield "hypothetical", "state-infinitive"
    if group.progressive:
        yield "ongoing", "state-progressive"
    if not group.finite:
        yield _of_gerund(words, group)
    if group.present and words[-1].text in _SENTENCE_ENDS:
        yield "ongoing", "state-present"
    yield "occurred", "state-told"


def _of_gerund(words: Sequence[Word], group: Group) -> tuple[State, str]:
    before = words[group.first - 1].low if group.first else ""
    ahead = {word.low for word in words[max(0, group.first - _SIGNS) : group.first]}
    if before == "without" or (before == "of" and "no" in ahead):
        return "denied", "state-negated"
    done = before in _AFTER_DEED
    return ("occurred" if done else "hypothetical"), "state-gerund"
