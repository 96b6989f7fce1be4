"""Say how firmly a source puts what it says."""

from sayso.analyse.stance import contentwords as content
from sayso.analyse.stance import cuewords as cue
from sayso.analyse.stance.clauses import FINITE, Clause
from sayso.analyse.stance.search import in_cue, reason, search
from sayso.analyse.stance.status import Act
from sayso.records import Attribution, Certainty, Reason, Status

UNSTATED: frozenset[Status] = frozenset(
    {"requested", "asked", "declined", "unknown", "doubted"}
)


def read_certainty(
    text: str, attribution: Attribution, clause: Clause, act: Act
) -> tuple[Certainty, Reason]:
    """Return how firmly it is put: by the act itself, or by hedges in the clause.

    The reporter's own hedges do not count.
    """
    if settled := _by_act(text, act):
        return settled
    if in_cue(text, attribution, cue.PUBLISHES) and not search(
        text, FINITE, clause.sentence
    ):
        return "unstated", reason(text, "no-clause", None)
    if span := search(text, content.POSSIBLE, clause.main):
        return "possible", reason(text, "may", span)
    if span := search(text, content.PROBABLE, clause.main):
        return "probable", reason(text, "hedge", span)
    if span := in_cue(text, attribution, cue.THINKS):
        return "probable", reason(text, "cue-thinks", span)
    return "certain", reason(text, "flat", None)


def _by_act(text: str, act: Act) -> tuple[Certainty, Reason] | None:
    """Return the certainty that a status brings with it."""
    if act.status in UNSTATED:
        return "unstated", reason(text, "no-claim", act.span)
    if act.status in ("promised", "denied"):
        return "certain", reason(text, "firm-act", act.span)
    if act.status == "expected":
        if act.span and content.HOPES.match(text, act.span.start):
            return "unstated", reason(text, "hope", act.span)
        return "probable", reason(text, "expectation", act.span)
    return None
