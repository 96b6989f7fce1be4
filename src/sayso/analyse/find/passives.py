"""Set sources right that grammar gives away: who was told something did not say it."""

import re
from dataclasses import replace

from sayso.analyse.find.attributions import Finding
from sayso.analyse.find.subjects import FARTHEST, party_after, party_in
from sayso.records import Span

_BY = re.compile(r"\sby\s")
_PASSIVE = re.compile(
    r"\b(?:was|were|been|being|is|are|be|got)\s(?:\w+\s){0,2}?"
    r"(?:told|informed|assured|warned|advised|notified|reminded)(?P<by>\sby)?\Z"
)
_ACCORDING = re.compile(r"[Aa]ccording\sto")


def right_source(text: str, finding: Finding) -> Finding:
    """Return `finding` with the party after "by" or "according to" as its source."""
    cue, source = finding.cue[-1], finding.source
    if source is None or source.start >= cue.end or finding.features is None:
        return finding
    words = text[cue.start : cue.end]
    after = [c.start for c in finding.content if c.start >= cue.end]
    if passive := _PASSIVE.search(words):
        by = cue.end if passive["by"] else _end(_BY.match(text, cue.end))
        party = party_in(text, Span(by, after[0])) if by and after else None
        return replace(finding, source=party)
    if _ACCORDING.fullmatch(words):
        party = party_after(text, Span(cue.end, cue.end + FARTHEST))
        return replace(finding, source=party or source)
    return finding


def _end(found: re.Match[str] | None) -> int | None:
    return found.end() if found else None
