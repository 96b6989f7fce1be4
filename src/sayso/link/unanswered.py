"""A denial that a report carries, and another that retells it leaves out."""

import re
from collections.abc import Iterator, Mapping

from sayso.link.answers import find_answers
from sayso.link.losses import Loss
from sayso.link.paths import Path
from sayso.records import Analysis, Status

_DENYING: frozenset[Status] = frozenset({"denied", "doubted"})
# A report with any such word is taken to carry an answer of its own.
_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ial|ying)|reject(?:s|ed)?|disput(?:es|ed)|refut(?:es|ed)"
    r"|dismiss(?:es|ed)?|contradict(?:s|ed)?|false|untrue|mistaken|doubt(?:s|ed)?"
    r"|not true|no truth|declined to comment|rebut(?:s|ted))\b",
    re.IGNORECASE,
)


def drop_denial(a: Path, b: Path, by_report: Mapping[str, Analysis]) -> Iterator[Loss]:
    """Yield the denials that follow `a`, if the report of `b` has none at all."""
    report = b.member.report
    if _DENIES.search(report.text):
        return
    analysis = by_report[a.member.report.id]
    names = {party.id: party.name for party in analysis.parties}
    for each in find_answers(a, analysis):
        if each.status in _DENYING:
            name = names.get(each.source.party or "", "somebody")
            cue = each.cue.text if each.cue else "denied it"
            yield Loss("denial-dropped", f"{name} “{cue}”; that is left out.")
