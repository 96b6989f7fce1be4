"""Two reports that tell of one deed, read by the real models."""

from newsroom import CONTEXT
from sayso.analyse import Models, analyse_report
from sayso.link.circumstances.opposition import Opposition
from sayso.link.contradictions import oppose
from sayso.link.decide import decide
from sayso.link.members import Member, find_members
from sayso.models.wordweights import load_word_weights
from sayso.read import Overrides, read_text
from sayso.records import Analysis, ContradictionType, PublicationTime

DAY = "2026-03-05"  # a Thursday


def read_telling(models: Models, publisher: str, text: str, day: str = DAY) -> Analysis:
    """Return the analysis of a text with `CONTEXT` behind it."""
    published = PublicationTime(value=day, precision="day", how="argument")
    report = read_text(
        text + CONTEXT, Overrides(publisher=publisher, published=published)
    )
    return analyse_report(report, models)


def oppose_tellings(one: Analysis, other: Analysis) -> dict[ContradictionType, str]:
    """Return why clauses of two reports contradict each other, by type.

    The order of the two must not matter.
    """
    words = load_word_weights()
    pairs = [
        (a, b) for a in find_members(one, words) for b in find_members(other, words)
    ]
    found, turned = (
        {each.type: each.why for pair in some if (each := _oppose(*pair))}
        for some in (pairs, [(b, a) for a, b in pairs])
    )
    assert found == turned
    return found


def _oppose(a: Member, b: Member) -> Opposition | None:
    return oppose(a, b, decide(a, b))
