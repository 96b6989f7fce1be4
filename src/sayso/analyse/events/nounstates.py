"""Read the state of an event that a noun tells: "a planned visit", "nixed his trip"."""

from collections.abc import Sequence
from typing import NamedTuple

from sayso.analyse.events.conditions import has_conditions, is_listed_condition
from sayso.analyse.events.groups import Group, being_in, read_group
from sayso.analyse.events.reading import Reading
from sayso.analyse.events.verbwords import DETERMINERS, PREPOSITIONS
from sayso.analyse.phrases.words import Word
from sayso.models.inflect import Form, verb_forms
from sayso.records import State

_CHANGES: dict[State, str] = {  # verbs that say what becomes of an event
    "postponed": "postpone delay defer reschedule adjourn",
    "cancelled": "cancel scrap nix scrub abort axe abandon scuttle shelve",
    "planned": """
        plan schedule slate arrange organize prepare promise vow pledge announce
        """,
    "expected": "expect await anticipate",
    "ongoing": "continue",
    "occurred": """
        hold occur happen launch begin start conduct stage end complete conclude mount
        carry
        """,
    "hypothetical": """
        propose consider discuss threaten approve greenlight seek demand urge want
        """,
    "denied": "deny rule",
}
_VERBS = {
    word: (state, form)
    for state, verbs in _CHANGES.items()
    for verb in verbs.split()
    for word, form in verb_forms(verb).items()
}
_TAKE = {
    "take": Form.BASE,
    **dict.fromkeys("takes took taken taking".split(), Form.PAST),
}
_QUALIFIED: dict[State, str] = {  # words in front of a noun
    "planned": "planned scheduled upcoming promised forthcoming",
    "expected": "future expected coming looming impending next",
    "hypothetical": "possible potential proposed threatened any",
    "postponed": "postponed delayed",
    "cancelled": "canceled cancelled aborted",
    "ongoing": "ongoing continuing",
    "occurred": "recent latest last",
    "denied": "no",
}
_BEFORE = {word: state for state, words in _QUALIFIED.items() for word in words.split()}
_MAYBE = (
    frozenset(  # nouns in front of "of" or "to": the event itself is only thought of
        """
    threat threats possibility risk prospect chance fear fears idea event opposition
    support call calls demand demands options plans plan proposal proposals
    """.split()
    )
)
_OF = frozenset("of to for against".split())
_DOUBT = frozenset("if unless whether".split())
_MARKS = frozenset({",", ";", ":", "“", "”"})
_STOPS = frozenset(
    "; : that which who because while when after before although but".split()
)
_FAR_FROM = PREPOSITIONS - {"of", "for", "out"} | {"to"}  # its object is another
_ACTIVE = frozenset({"occurred", "ongoing"})  # "the talks began"
_FAR = 6  # words between a noun and the verb that says what becomes of it
_FRONT = 4  # words in front of a noun that may qualify it


class _Change(NamedTuple):
    state: State
    first: int
    last: int
    is_aim: bool  # only to be done: "time to hold talks"


def state_of_noun(words: Sequence[Word], first: int, last: int) -> Reading | None:
    """Return the state of the event that words `first` to `last`, a noun, tell."""
    if is_in_doubt(words, first):
        return Reading("hypothetical", "state-modal", first, last)
    if is_listed_condition(words, first) or has_conditions(words, first):
        return Reading("hypothetical", "state-condition", first, last)
    if first > 1 and words[first - 1].low in _OF and words[first - 2].low in _MAYBE:
        return Reading("hypothetical", "state-qualified", first - 2, last)
    being = being_in(words, first)
    if being is not None:
        past = {w.low for w in words[being:first]} & {"was", "were", "had"}
        state: State = "occurred" if past else "ongoing"
        return Reading(state, "state-taking-part", being, last)
    changed = _verb_before(words, first) or _verb_behind(words, last)
    if changed:
        start, end = min(changed.first, first), max(changed.last, last)
        whole = Reading(changed.state, "state-changed", start, end)
        return None if changed.is_aim else whole
    return _qualified(words, first, last)


def is_in_doubt(words: Sequence[Word], first: int) -> bool:
    """Say whether "if" or "whether" leads the clause of word `first`."""
    for i in range(first - 1, max(-1, first - 1 - 2 * _FAR), -1):
        if words[i].low in _DOUBT:
            return True
        if words[i].text in _MARKS:
            return False
    return False


def _qualified(words: Sequence[Word], first: int, last: int) -> Reading | None:
    for i in range(first - 1, max(-1, first - 1 - _FRONT), -1):
        low = words[i].low
        if low in _BEFORE:
            return Reading(_BEFORE[low], "state-qualified", i, last)
        if low in _STOPS or low in PREPOSITIONS:
            break
    return None


def _verb_before(words: Sequence[Word], first: int) -> _Change | None:
    """Return what the verb says whose object the noun is: "nixed Gallant's trip"."""
    for i in range(first - 1, max(-1, first - 1 - _FAR), -1):
        low = words[i].low
        found = _VERBS.get(low)
        led = i > 0 and words[i - 1].low in DETERMINERS
        if found and (not led or found[1] is Form.ING):
            group = read_group(words, i, found[1])
            if group and not group.passive:
                return _change(found[0], group, group.first, first)
        if low in _STOPS or low in _FAR_FROM or low in {",", "and"}:
            break
    return None


def _verb_behind(words: Sequence[Word], last: int) -> _Change | None:
    """Return what the verb says whose subject the noun is: "the trip was postponed"."""
    for i in range(last + 1, min(len(words), last + 1 + 2 * _FAR)):
        found = _happening(words, i) or _VERBS.get(words[i].low)
        group = read_group(words, i, found[1]) if found else None
        near = group is not None and group.first - last <= _FAR
        if found and group and near and (group.passive or found[0] in _ACTIVE):
            return _change(found[0], group, last, i)
        if words[i].low in _STOPS or words[i].low in {",", "”"}:
            break
    return None


def _happening(words: Sequence[Word], i: int) -> tuple[State, Form] | None:
    """Return how "took place" and "to come" read."""
    low = words[i].low
    if low in _TAKE and [w.low for w in words[i + 1 : i + 2]] == ["place"]:
        return "occurred", _TAKE[low]
    if low == "come" and words[i - 1].low == "to":
        return "occurred", Form.BASE
    return None


def _change(state: State, group: Group, first: int, last: int) -> _Change:
    """Return what a verb makes of an event, with what modal words make of the verb."""
    is_aim = state == "occurred" and group.aim == "other"
    return _Change(_modified(state, group), first, last, is_aim)


def _modified(state: State, group: Group) -> State:
    if group.negated:
        return "denied" if state in {"occurred", "planned"} else state
    if group.modal in {"may", "must"}:
        return "hypothetical"
    if state == "occurred" and group.modal == "will":
        return "planned"
    if state == "occurred" and group.aim in {"intent", "due"}:
        return "expected"
    return "expected" if state == "ongoing" and group.modal == "will" else state
