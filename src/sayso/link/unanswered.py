"""A denial that a report carries, and another that retells it leaves out."""

import re
from collections.abc import Iterator, Mapping

from sayso.link.answers import find_answers
from sayso.link.losses import Loss
from sayso.link.paths import Path
from sayso.link.speakers import name_stems
from sayso.link.terms import find_words, stem_word
from sayso.records import Analysis, Report, Status

_DENYING: frozenset[Status] = frozenset({"denied", "doubted"})
_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ial|ying)|reject(?:s|ed)?|disput(?:es|ed)|refut(?:es|ed)"
    r"|dismiss(?:es|ed)?|contradict(?:s|ed)?|false|untrue|mistaken|doubt(?:s|ed)?"
    r"|not true|no truth|rebut(?:s|ted))\b",
    re.IGNORECASE,
)


def drop_denial(a: Path, b: Path, by_report: Mapping[str, Analysis]) -> Iterator[Loss]:
    """Yield the denials that follow `a` and that the report of `b` has no word of."""
    analysis = by_report[a.member.report.id]
    names = {party.id: party.name for party in analysis.parties}
    for each in find_answers(a, analysis):
        name = names.get(each.source.party or "")
        if name and each.status in _DENYING and not _tells(b.member.report, name):
            denied = f"{each.cue.text if each.cue else ''} {each.content.text}".strip()
            yield Loss("denial-dropped", f"{name} “{denied}”.")


def _tells(report: Report, name: str) -> bool:
    """Return whether a paragraph that denies something, or the one before, has a name.

    It is enough that it has one word of the name: "Holmqvist", "the ministry".
    """
    stems = name_stems(name)
    before: set[str] = set()
    for paragraph in report.text.split("\n"):
        words = {stem_word(word) for word in find_words(paragraph)}
        if _DENIES.search(paragraph) and stems & (words | before):
            return True
        before = words or before
    return False
