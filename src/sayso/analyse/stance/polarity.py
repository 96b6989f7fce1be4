"""Say whether what is said is that something is not so."""

from sayso.analyse.stance import contentwords as content
from sayso.analyse.stance import cuewords as cue
from sayso.analyse.stance.certainty import UNSTATED
from sayso.analyse.stance.clauses import FINITE, Clause, condition_in
from sayso.analyse.stance.search import in_cue, reason
from sayso.analyse.stance.status import Act
from sayso.records import Attribution, Polarity, Reason, Span

_NEAR = 20  # characters from a verb to what negates it


def read_polarity(
    text: str, attribution: Attribution, clause: Clause, act: Act
) -> tuple[Polarity, Reason]:
    """Return whether the main clause is negated; requests and the like never are."""
    if act.status == "denied":
        return "negative", reason(text, "denial", act.span)
    if act.status in UNSTATED | {"expected", "promised"}:
        return "positive", reason(text, "no-claim", None)
    if span := in_cue(text, attribution, cue.NEGATED):
        return "negative", reason(text, "negation", span)
    if span := negation_in(text, clause):
        return "negative", reason(text, "negation", span)
    return "positive", reason(text, "flat", None)


def negation_in(text: str, clause: Clause) -> Span | None:
    """Return the words that negate the main verb of a clause, or its subject."""
    start = clause.main.start
    if thought := content.HOLDING.match(text, *clause.main):
        raised = content.NEGATION.search(text, thought.start(), thought.end())
        if raised:  # "I don't think that it is so"
            return Span(*raised.span())
        start = thought.end()  # what "he is satisfied that" introduces
    verb = FINITE.search(text, start, clause.main.end)
    if verb is None:
        return None
    before = content.NEGATION.search(text, start, verb.end())
    if before:
        return Span(*before.span())
    reach = min(clause.main.end, verb.end() + _NEAR)
    after = content.NEGATION.search(text, verb.end(), reach)
    condition = condition_in(text, clause)
    if after is None or (condition and condition.start < after.start()):
        return None
    between = text[verb.end() : after.start()]
    return Span(*after.span()) if len(between.split()) <= 1 else None
