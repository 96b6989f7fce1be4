"""Give events their codes, as the codebook of PLOVER would have them.

What is only meant to be done is told as an agreement if it is kind, and as a threat if
it is not; what is refused is a rejection. References: the PLOVER manual (Open Event
Data Alliance, 2018) and the CAMEO codebook (Schrodt 2012), whose examples we did not
use.
"""

from typing import NamedTuple

from sayso.analyse.events.triggers import Trigger

CAMEO = {"AGREE": "03", "REJECT": "12", "THREATEN": "13"}
_GENTLE = frozenset("CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT".split())
_HARSH = frozenset("SANCTION COERCE ASSAULT MOBILIZE PROTEST".split())


class Code(NamedTuple):
    """The codes of an event, if it has any, and the rule that gave them."""

    plover: str | None
    cameo: str | None
    rule: str


def code_of(trigger: Trigger) -> Code:
    """Return the codes of the event that `trigger` tells."""
    group, kind, rule = trigger.group, trigger.of.plover, trigger.of.name
    same = Code(kind, trigger.of.cameo, f"event-{rule}")
    if kind is None or group is None:
        return same
    meant = group.modal in {"will", "may"} or group.aim in {"intent", "due"}
    if group.negated:
        refused = kind in _GENTLE | {"AGREE"} and (meant or group.modal)
        return (
            _changed("REJECT", "event-refused")
            if refused
            else Code(None, None, same.rule)
        )
    if group.modal == "must":
        return Code(None, None, same.rule)
    if kind in _GENTLE and meant:
        return _changed("AGREE", "event-offered")
    if kind in _HARSH and meant:
        return _changed("THREATEN", "event-threatened")
    return same


def _changed(kind: str, rule: str) -> Code:
    return Code(kind, CAMEO[kind], rule)
