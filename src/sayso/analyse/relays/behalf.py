"""Find for whom a source speaks: spokespeople, press secretaries, lawyers for clients.

Managers, aides and advisers speak for themselves (ANNOTATION.md, "Settled cases").
"""

import re

from sayso.analyse.relays.occasions import read_phrase
from sayso.records import Span

_SPEAKER = r"(?:spokes(?:man|woman|person|people|men|women)|press\ssecretar(?:y|ies))"
_LAWYER = r"(?:lawyers?|attorneys?(?!\sgeneral)|counsel|solicitors?|barristers?)"
_FOR = re.compile(
    rf"\b(?:{_SPEAKER}|{_LAWYER})(?:\s(?:[A-Z][\w.’'-]*\s?){{1,3}})?"
    r"\s(?:for|of|representing|who\srepresents?)(?=\s)",
    re.IGNORECASE,
)
_RANK = (
    r"(?:(?:chief|deputy|senior|lead|national|assistant|former|then|personal|longtime"
    r"|defen[cs]e|top|press|media|principal)[\s-])*"
)
_SPEAKER_OF = re.compile(
    rf"(?P<client>[A-Z0-9][^,;\n]*?|(?:the|his|her|their|its|a|an)\s[^,;\n]+?)['’]?s?"
    rf"(?<![’'])\s{_RANK}{_SPEAKER}\b",
    re.IGNORECASE,
)
_LAWYER_OF = re.compile(
    rf"(?:\b[Oo]ne\sof\s)?(?P<client>[^,;\n]+?)(?:['’]s|(?<=s)['’])\s{_RANK}{_LAWYER}\b"
)
_HIS_LAWYER = re.compile(
    rf"(?P<client>[Hh]is|[Hh]er|[Tt]heir)\s{_RANK}(?:{_LAWYER}|{_SPEAKER})\b"
)
_APPOSITION = re.compile(
    rf",\s(?:an?|the|one\sof)\s[^,;.\n]{{0,40}}?(?:{_SPEAKER}|{_LAWYER})\b[^,;.\n]{{0,60}}"
)
_JOINED = re.compile(r"\band\s(?:his|her|their)\b")  # Ruiz and her lawyers
_RANK_ONLY = re.compile(rf"(?:the|an?)?\s?{_RANK}\Z", re.IGNORECASE)
_LEADING = re.compile(r"(?:(?:an?|one\sof|former)\s)+", re.IGNORECASE)


def find_on_behalf(
    text: str,
    source: Span,
) -> Span | None:
    """Return the words for the party that the source speaks for, if it is printed.

    They stand in the source's own words ("Ruiz spokesman Lee", "lawyers for the
    family") or in the apposition straight behind them.
    """
    spans = [source]
    if found := _APPOSITION.match(text, source.end):
        spans.append(Span(*found.span()))
    for start, end in spans:
        if found := _FOR.search(text, start, end):
            return read_phrase(text, found.end(), end)
        if _JOINED.search(text, start, end):
            return None
        for pattern in (_HIS_LAWYER, _LAWYER_OF, _SPEAKER_OF):
            if (found := pattern.search(text, start, end)) and (
                client := _client(text, Span(*found.span("client")))
            ):
                return client
    return None


def _client(text: str, span: Span) -> Span | None:
    """Return a client without article, rank or possessive ending."""
    words = text[span.start : span.end]
    if _RANK_ONLY.fullmatch(words):
        return None
    start, end = span
    if found := _LEADING.match(text, start, end):
        start = found.end()
    for ending in ("'s", "’s", "s'", "s’"):
        if text[start:end].endswith(ending):
            end -= len(ending) - ending.startswith("s")
    return Span(start, end) if start < end else None
