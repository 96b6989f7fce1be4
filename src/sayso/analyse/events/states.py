"""Read whether an event occurred, is planned, was postponed, or is only thought of."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.analyse.events.conditions import is_listed_condition
from sayso.analyse.events.triggers import Trigger
from sayso.analyse.events.verbs import (
    DETERMINERS,
    PREPOSITIONS,
    Group,
    being_in,
    read_group,
)
from sayso.analyse.phrases.words import Word
from sayso.models.inflect import Form, verb_forms
from sayso.records import State

_CHANGES: dict[State, str] = {  # verbs that say what becomes of an event
    "postponed": "postpone delay defer reschedule adjourn",
    "cancelled": "cancel scrap nix scrub abort axe abandon scuttle shelve",
    "planned": "plan schedule slate arrange organize prepare promise vow pledge announce",
    "expected": "expect await anticipate",
    "ongoing": "continue",
    "occurred": "hold occur happen launch begin start conduct stage end complete conclude mount carry",
    "hypothetical": "propose consider discuss threaten approve greenlight seek demand urge want",
    "denied": "deny rule",
}
_VERBS = {
    word: (state, form)
    for state, verbs in _CHANGES.items()
    for verb in verbs.split()
    for word, form in verb_forms(verb).items()
}
_BEFORE: dict[str, State] = {  # words in front of a noun
    "planned": "planned",
    "scheduled": "planned",
    "upcoming": "planned",
    "promised": "planned",
    "forthcoming": "planned",
    "future": "expected",
    "expected": "expected",
    "coming": "expected",
    "looming": "expected",
    "impending": "expected",
    "next": "expected",
    "possible": "hypothetical",
    "potential": "hypothetical",
    "proposed": "hypothetical",
    "threatened": "hypothetical",
    "any": "hypothetical",
    "postponed": "postponed",
    "delayed": "postponed",
    "canceled": "cancelled",
    "cancelled": "cancelled",
    "aborted": "cancelled",
    "ongoing": "ongoing",
    "continuing": "ongoing",
    "recent": "occurred",
    "latest": "occurred",
    "last": "occurred",
    "no": "denied",
}
_MAYBE = frozenset(
    """
    threat threats possibility risk prospect chance fear fears idea event opposition
    support call calls demand demands options plans plan proposal proposals
    """.split()
)
_OF = frozenset("of to for against".split())
_IF = frozenset("if unless whether".split())
_DONE = frozenset("after since following by of".split())  # before "-ing"
_ON_SCHEDULE = frozenset("set scheduled slated".split())
_OUTCOMES = frozenset({"elect", "die"})  # nobody plans them alone
_SENTENCE_ENDS = frozenset({".", "?", "!", "”", '"', "’"})  # a headline has none
_FAR = 6  # words between a noun and the verb that says what becomes of it
_FRONT = 4
_STOPS = frozenset(
    "; : that which who because while when after before although but".split()
)


@dataclass(frozen=True, slots=True)
class Reading:
    """The state of an event, the words that say so, and why."""

    state: State
    rule: str
    first: int  # numbers of the words that tell of event and state
    last: int


def read_state(words: Sequence[Word], trigger: Trigger) -> Reading | None:
    """Return the state of the event that `trigger` tells; None: nothing says it."""
    if trigger.is_noun:
        return _of_noun(words, trigger)
    state, rule = _of_verb(words, trigger)
    if state is None:
        return None
    return Reading(state, rule, trigger.first, max(trigger.last, trigger.object or 0))


def _of_verb(words: Sequence[Word], trigger: Trigger) -> tuple[State | None, str]:
    """Return the state that a verb tells; None: it tells of nothing that is or was.

    What should be done is asked for, and no event; an order ("Don't shoot") is none.
    """
    group = trigger.group
    if group is None:
        return "planned", "state-ready"
    if _is_condition(words, trigger.first):
        return ("hypothetical" if not group.negated else None), "state-modal"
    if group.modal == "must" or (group.negated and _is_no_deed(words, trigger, group)):
        return None, "state-modal"
    if group.negated:
        return "denied", "state-negated"
    asked = words[-1].text == "?" or "?" in {w.text for w in words[-2:]}
    if group.modal == "may" or asked:
        return "hypothetical", "state-modal"
    if group.modal == "will":
        outcome = trigger.of.name in _OUTCOMES
        return ("expected" if outcome else "planned"), "state-future"
    if group.intent == "intent":
        return "planned", "state-intent"
    if group.intent == "due":
        governor = words[group.governor or 0].low
        planned = governor in _ON_SCHEDULE
        return ("planned" if planned else "expected"), "state-due"
    if group.intent == "other":
        return "hypothetical", "state-infinitive"
    if group.progressive:
        return "ongoing", "state-progressive"
    if not group.finite:
        before = words[trigger.first - 1].low if trigger.first else ""
        if before == "without":
            return "denied", "state-negated"
        done = before in _DONE
        return ("occurred" if done else "hypothetical"), "state-gerund"
    if group.present and words[-1].text in _SENTENCE_ENDS:
        return "ongoing", "state-present"
    return "occurred", "state-told"


def _is_no_deed(words: Sequence[Word], trigger: Trigger, group: Group) -> bool:
    """Say whether it is no deed left undone: what cannot be, an order, a gerund."""
    ordered = words[trigger.first].low in {"don’t", "don't", "do"}
    return group.modal == "may" or not group.finite or ordered


def _is_condition(words: Sequence[Word], first: int) -> bool:
    for i in range(first - 1, max(-1, first - 1 - 2 * _FAR), -1):
        if words[i].low in _IF:
            return True
        if words[i].text in {",", ";", ":", "“", "”"}:
            return False
    return False


def _of_noun(words: Sequence[Word], trigger: Trigger) -> Reading | None:
    first, last = trigger.first, trigger.last
    if _is_condition(words, first):
        return Reading("hypothetical", "state-modal", first, last)
    if is_listed_condition(words, first):
        return Reading("hypothetical", "state-condition", first, last)
    if first > 1 and words[first - 1].low in _OF and words[first - 2].low in _MAYBE:
        return Reading("hypothetical", "state-qualified", first - 2, last)
    being = being_in(words, first)
    if being is not None:
        past = {w.low for w in words[being:first]} & {"was", "were", "had"}
        return Reading(
            "occurred" if past else "ongoing", "state-taking-part", being, last
        )
    changed = _verb_before(words, first) or _verb_behind(words, last)
    if changed:
        state, start, end, group_state = changed
        if group_state == "hypothetical" and state == "occurred":
            return None
        return Reading(
            group_state or state, "state-changed", min(start, first), max(end, last)
        )
    for i in range(first - 1, max(-1, first - 1 - _FRONT), -1):
        low = words[i].low
        if low in _BEFORE:
            return Reading(_BEFORE[low], "state-qualified", i, last)
        if low in _STOPS or low in PREPOSITIONS:
            break
    return None


def _verb_before(
    words: Sequence[Word], first: int
) -> tuple[State, int, int, State | None] | None:
    """Return what the verb says whose object the noun is: "nixed Gallant's trip"."""
    for i in range(first - 1, max(-1, first - 1 - _FAR), -1):
        low = words[i].low
        found = _VERBS.get(low)
        if found and not (
            i and words[i - 1].low in DETERMINERS and found[1] is not Form.ING
        ):
            group = read_group(words, i, found[1])
            if group and not group.passive:
                return found[0], group.first, first, _by_group(found[0], group)
        if low in _STOPS or low in PREPOSITIONS - {"of", "for", "out"} or low == ",":
            break
    return None


def _verb_behind(
    words: Sequence[Word], last: int
) -> tuple[State, int, int, State | None] | None:
    """Return what the verb says whose subject the noun is: "the trip was postponed"."""
    for i in range(last + 1, min(len(words), last + 1 + 2 * _FAR)):
        low = words[i].low
        if (
            low in {"take", "takes", "took", "taken", "taking"}
            and words[i + 1 : i + 2]
            and words[i + 1].low == "place"
        ):
            found: tuple[State, Form] | None = (
                "occurred",
                Form.BASE if low == "take" else Form.PAST,
            )
        elif low == "come" and words[i - 1].low == "to":
            found = ("occurred", Form.BASE)
        else:
            found = _VERBS.get(low)
        if found:
            group = read_group(words, i, found[1])
            whole = group and (group.passive or found[0] in {"occurred", "ongoing"})
            if group and whole and i - last <= _FAR + (i - group.first):
                return found[0], last, i, _by_group(found[0], group)
        if low in _STOPS or low in {",", "”"}:
            break
    return None


def _by_group(state: State, group: Group) -> State | None:
    """Return what modal words around the verb make of its state."""
    if group.negated:
        return "denied" if state in {"occurred", "planned"} else None
    if state == "occurred":
        if group.modal == "will":
            return "planned"
        if group.modal in {"may", "must"}:
            return "hypothetical"
        if group.intent in {"intent", "due"}:
            return "expected"
        if group.intent == "other":
            return "hypothetical"
    if group.modal in {"may", "must"}:
        return "hypothetical"
    if state == "ongoing" and group.modal == "will":
        return "expected"
    return None
