"""Find the clauses that say that sources are not named, and why.

“who spoke on condition of anonymity because she feared for her job”, “asked not to be
named”, “were not authorised to discuss the talks”.
"""

import re
from collections.abc import Iterator

from sayso.analyse.find.spans import trim_span
from sayso.analyse.profiles.own_voice import find_voices, is_spoken, sentence_at
from sayso.analyse.text.parse import Parse
from sayso.records import Span

_NOT = r"(?:not|n['’]t)"
_SPOKE = r"(?:sp(?:oke|eaks?|eaking|oken)|talk(?:ed|s|ing)?|respond(?:ed|s|ing)?)"
_ASKED = (
    r"(?:(?:request|demand|ask|seek|insist|want|wish|prefer|agree|declin|refus)"
    r"(?:ed|s|ing|es|e)?|sought)"
)
_GRANT = (
    re.compile(  # wordings in PolNeAR train and in what agencies prescribe, 2026-11
        rf"""
      \b(?:only\s+)?(?:up)?on\s+(?:the\s+)?condition\s+
        (?:of\s+(?:strict\s+)?anonymity
         |(?:that\s+)?(?:\w+\s+){{1,3}}(?:names?|identit(?:y|ies))\s+(?:\w+\s+){{0,2}}not
         |(?:that\s+)?(?:he|she|they)\s+(?:\w+\s+){{0,2}}{_NOT}\s+be\s
           (?:named|identified|quoted))
    | \b{_SPOKE}\s+anonymously
    | \b(?:{_ASKED}\s+(?:for\s+|on\s+)?
        |(?:was|were|being)\s+(?:granted|given|promised)\s+)anonymity
    | \b(?:{_ASKED}|did\s+{_NOT}\s+(?:want|wish)|didn['’]t\s+(?:want|wish))\s+
        (?:that\s+(?:he|she|they)\s+)?(?:{_NOT}\s+)?(?:to\s+)?(?:{_NOT}\s+)?
        (?:to\s+)?be\s+(?:publicly\s+)?(?:named|identified|quoted\s+by\s+name)
        (?!\s+(?:as|to|an?|the|his|her|vice)\b)
    | \b{_ASKED}\s+(?:that\s+)?(?:his|her|their)\s+(?:last\s+|full\s+)?names?\s+
        (?:to\s+)?{_NOT}\s
    | \b(?:is|are|was|were)(?:\s*{_NOT})\s+(?:yet\s+)?
        (?:authori[sz]ed|allowed|permitted|cleared|empowered)\s+to\s+
        (?:\w+ly\s+)?(?:(?:speak|talk)(?!\s+(?:at|during|in)\b)|discuss|comment|disclose|reveal|release|brief|share)
    | \b{_SPOKE}\s+(?:only\s+)?on\s+(?:deep\s+)?background\b(?!\s+check)
    | \bwhose\s+(?:last\s+|full\s+)?(?:names?|identit(?:y|ies))\s+
        (?:is|are|was|were|has\s+been|have\s+been)\s+(?:being\s+)?
        (?:withheld|{_NOT}\s+(?:released|disclosed|published))
    | \bnot\s+for\s+attribution\b
    """,
        re.VERBOSE | re.IGNORECASE,
    )
)
# Every wording has one of these; for speed, since few paragraphs do.
_HINT = re.compile(
    r"anonym|name|identi[ft]|be\s+quoted|background|attribution|authori[sz]ed\s|allowed\s"
    r"|permitted\s|cleared\s|empowered\s"
)
_SPOKE_BEFORE = re.compile(rf"\b{_SPOKE}\b[^,;“”\"]{{0,80}}\Z", re.IGNORECASE)
_WHO_BEFORE = re.compile(
    r"\bwho(?:,[^,“”\"]{1,80},|,?\s+like\s[^,“”\"]{1,80}?)?\s+(?:\w+ly\s+|also\s+)?\Z"
)
_LEAD = 160  # code points from the first word of the clause to the words above
_STOP = re.compile(
    r"[“”\"]|\s[—–]\s|;|,\s|\s(?:said|says|added)\b|(?<!were)(?<!was)(?<!been)\stold\b"
)
_GOES_ON = re.compile(  # belongs to the reason, although behind a comma
    r",\s+(?:citing|because|since|given|saying|as\s(?:he|she|they)|out\sof|for\sfear"
    r"|fearing|and\s(?:because|asked|requested|spoke))\b"
)
_BECAUSE_THOUGH = re.compile(r"\bbecause\s+(?:even\s+though|although|while|if|when)\b")
_LONGEST = 400


def find_grants(parse: Parse) -> tuple[Span, ...]:
    """Return the clauses in the report's own words, in text order."""
    voices = find_voices(parse, ())
    grants: list[Span] = []
    for found in _wordings(parse):
        core = Span(*found.span())
        number = sentence_at(parse, core.start)
        if number is None or is_spoken(voices, core):
            continue
        clause = _clause(parse.text, core, parse.sentences[number])
        if grants and clause.start < grants[-1].end:
            clause = Span(grants.pop().start, clause.end)
        grants.append(clause)
    return tuple(grants)


def _wordings(parse: Parse) -> Iterator[re.Match[str]]:
    for paragraph in parse.paragraphs:
        if _HINT.search(parse.text[paragraph.start : paragraph.end].lower()):
            yield from _GRANT.finditer(parse.text, *paragraph)


def _clause(text: str, core: Span, sentence: Span) -> Span:
    start = _start(text, core.start, sentence.start)
    end = _end(text, core, min(sentence.end, core.end + _LONGEST))
    return trim_span(text, Span(start, end)) or core


def _start(text: str, start: int, limit: int) -> int:
    """Return where the clause begins: at “who” or at the verb of speaking, if any."""
    spoke = _SPOKE_BEFORE.search(text, max(limit, start - _LEAD), start)
    start = spoke.start() if spoke else start
    who = _WHO_BEFORE.search(text, max(limit, start - _LEAD), start)
    return who.start() if who else start


def _end(text: str, core: Span, limit: int) -> int:
    """Return where the reason ends: before a comma that does not go on with it."""
    spare = bool(_BECAUSE_THOUGH.search(text, core.end, limit))
    for stop in _STOP.finditer(text, core.end, limit):
        if stop[0][0] != ",":
            return stop.start()
        if _GOES_ON.match(text, stop.start(), limit):
            continue
        if not spare:
            return stop.start()
        spare = False
    return limit
