"""Say how firmly each statement is made, with the words that decide it.

The cue decides first ("denied", "vowed", "asked"), then the main clause of what is said
(negation, modals, conditions). What is said in later clauses never decides. See the
annotation guidelines for the ten statuses; nothing here looks at what is true.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.analyse.stance.certainty import read_certainty
from sayso.analyse.stance.clauses import main_clause
from sayso.analyse.stance.polarity import read_polarity
from sayso.analyse.stance.search import reason
from sayso.analyse.stance.status import read_status
from sayso.analyse.text.parse import Parse
from sayso.records import Attribution, Stance


def add_stance(
    parse: Parse, attributions: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """Return the attributions with status, certainty and polarity."""
    return tuple(_with_stance(parse, attribution) for attribution in attributions)


def _with_stance(parse: Parse, attribution: Attribution) -> Attribution:
    text, clause = parse.text, main_clause(parse, attribution)
    act = read_status(text, attribution, clause)
    certainty, sure = read_certainty(text, attribution, clause, act)
    polarity, sign = read_polarity(text, attribution, clause, act)
    return replace(
        attribution,
        status=act.status,
        certainty=certainty,
        polarity=polarity,
        stance=Stance(
            status=reason(text, act.rule, act.span), certainty=sure, polarity=sign
        ),
    )
