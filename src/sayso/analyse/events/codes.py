"""Give triggers their codes, as the codebook of PLOVER would have them."""

from collections.abc import Iterator, Sequence

from sayso.analyse.events.triggers import Trigger, find_triggers
from sayso.analyse.phrases.words import Word
from sayso.models.frames import Frames

_GENTLE = frozenset("CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT".split())
_HARSH = frozenset("SANCTION COERCE ASSAULT MOBILIZE PROTEST".split())
_NEW_CLAUSE = frozenset("; : and but after before while when although because as who which where".split())


def code_of(trigger: Trigger) -> tuple[str | None, str]:
    """Return the PLOVER type of a trigger, if it has one, and the rule that gave it."""
    group, code, rule = trigger.group, trigger.of.plover, trigger.of.name
    if code is None or group is None:
        return code, rule
    meant = group.modal in {"will", "may"} or group.intent == "intent" or group.intent == "due"
    if group.negated:
        if code in _GENTLE | {"AGREE"} and (meant or group.modal):
            return "REJECT", "refused"
        return None, rule
    if group.modal == "must":
        return None, rule
    if code in _GENTLE and meant:
        return "AGREE", "meant-well"
    if code in _HARSH and meant:
        return "THREATEN", "meant-ill"
    return code, rule


def coded(words: Sequence[Word], frames: Frames) -> Iterator[tuple[Trigger, str | None, str]]:
    """Yield the triggers of a sentence that are told by themselves, with their codes."""
    holder: Trigger | None = None
    for trigger in find_triggers(words, frames):
        if holder and not any(w.low in _NEW_CLAUSE for w in words[holder.last + 1 : trigger.first]):
            continue
        code, rule = code_of(trigger)
        holder = trigger if trigger.of.holds else None
        yield trigger, code, rule
