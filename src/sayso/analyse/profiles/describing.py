"""Find the words behind a mention that describe the party: clauses and appositions.

“said Ana Ruiz, a 38-year-old who lost her tent”, “three people who were on the call”,
“a person familiar with the talks”. A bare title (“director of the agency”) is none.
"""

import re
from collections.abc import Iterator, Sequence

from sayso.analyse.find.spans import trim_span
from sayso.analyse.phrases.nouns import NounClass
from sayso.analyse.phrases.words import read_noun
from sayso.analyse.profiles.own_voice import Voices, cut_at_cue, span_behind
from sayso.records import Span

_LEAST_WORDS = 3  # of a clause; “Ana’s father” is enough of an apposition
# What a person or body is, other than by office; SCU dev and PolNeAR train, 2026-11.
_DESCRIBING = frozenset(
    {
        NounClass.RELATION,
        NounClass.PERSON,
        NounClass.GROUP,
        NounClass.ORGANIZATION,
        NounClass.GOVERNMENT,
        NounClass.MEDIA,
    }
)
_SHARES = frozenset(["part", "mix", "heir"])  # in no list of nouns
_OFFICES = frozenset(["associate"])  # in the lists, but an office here

_OPENING = re.compile(r",\s+|\s+(?=(?:who|which|whose)\b)")
_COMMA = re.compile(r",(?!\d)|[;“”\"—–]")
_AGE = re.compile(r"\s*\d{1,3}\s*")
_RELATIVE = re.compile(r"(?:who|which|whose)\b")
_PAST = re.compile(
    r"(?:(?:an?|the)\s+)?(?:formerly|former|once|one-?time|ex-|retired)\b"
)
_OPENS = re.compile(
    rf"(?:{_RELATIVE.pattern}|{_PAST.pattern}"
    r"|(?:an?|one|part|the|his|her|their|its|another|\d+-year-old)\s"
    r"|[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,4}['’]s?\s)"
)
_HEAD_ENDS = re.compile(
    r"\b(?:of|in|at|for|from|with|who|that|which|whose|to|on|by|living|based|working"
    r"|supporting|representing|running|and|where|near|into|among|whom)\b|[,;:—–(]"
)
_OFFICE = re.compile(  # who is also the chair of ..., who serves as ...
    r"who(?:['’]s|\s+(?:\w+ly\s+|also\s+|now\s+)?"
    r"(?:is|was|are|were|has\s+been|serves?|served|works?|worked))"
    r"(?:\s+(?:also|now|currently))?(?:\s+as)?\s+"
)
_FINITE = re.compile(  # a verb outside any clause: a sentence, no apposition
    r"(?:(?!\b(?:who|that|which|whose|where|when)\b).)*?"
    r"\b(?:is|are|was|were|has|have|had|will|would)\b",
    re.DOTALL,
)
_CLAUSE = re.compile(r"\b(?:who|which|whose)\s")
_KNOWS = re.compile(  # how unnamed people know
    r"\s+(?:(?:\w+ly|who\s+(?:was|were|is|are))\s+)?"
    r"(?:(?:familiar|involved|briefed|close|knowledgeable|acquainted|privy|present)"
    r"\s+(?:with|in|on|to|about|at)"
    r"|with\s+(?:\w+(?:-\w+)?\s+){0,2}(?:knowledge|understanding|experience)"
    r"|(?:in\s+the\s+room|on\s+the\s+call)(?!\s+(?:was|is|were|are)\b))\b"
)
_THAT = re.compile(
    r"\s+(?=that\s(?!\d|(?:day|night|week|month|year|morning|evening|time)\b))"
)
_KNOWS_ENDS = re.compile(r"[,;:“”\"—–]|\b(?:said|told|says)\b")
_WORD = re.compile(r"[\w’'-]+")
_JOINT = re.compile(r"\s+(?:and|but|or|that|which|who|an?|the)\Z")


def find_clauses(voices: Voices, mention: Span) -> Iterator[Span]:
    """Return the relative clauses and appositions behind the head of `mention`."""
    text = voices.parse.text
    behind = span_behind(voices, mention)
    opening = _OPENING.search(text, mention.start + 1, behind.end)
    if not opening or opening.start() > mention.end:
        return
    for unit in _units(text, Span(opening.end(), behind.end), mention.end):
        span = cut_at_cue(voices, unit)
        described = span and _describing(text, span)
        # What is left of “who last year | threatened to” says nothing.
        cut = described and described.end < unit.end
        if described and (not cut or len(_words(text, described)) > _LEAST_WORDS):
            yield described


def find_knowledge(voices: Voices, mention: Span) -> Span | None:
    """Return how people who are described, not named, know: “familiar with the talks”.

    The mention of a thing (“an email that ...”) has its clause as well.
    """
    text = voices.parse.text
    behind = span_behind(voices, mention)
    knows = _KNOWS.search(text, mention.start, min(behind.end, mention.end + 60))
    if not knows or knows.start() > mention.end:
        knows = _THAT.search(text, mention.start, mention.end)
    if not knows or not _is_common(text, Span(mention.start, knows.start())):
        return None
    end = _KNOWS_ENDS.search(text, knows.end(), behind.end)
    span = Span(knows.start(), end.start() if end else behind.end)
    known = cut_at_cue(voices, span)
    return known if known and len(_words(text, known)) >= _LEAST_WORDS else None


def _units(text: str, behind: Span, inside: int) -> list[Span]:
    """Return the parts between commas that still speak of the mention.

    What the mention itself holds (up to `inside`) does; beyond it, a part has to open
    like a clause or an apposition, or to be a title.
    """
    units: list[Span] = []
    for part in _parts(text, behind):
        if _OPENS.match(text, part.start, part.end):
            units.append(part)
        elif part.end <= inside:
            start = units.pop().start if units else part.start
            units.append(Span(start, part.end))
        elif not units and _is_office(text, part):
            units.append(part)
        elif not _AGE.fullmatch(text, part.start, part.end):
            break
    return units


def _parts(text: str, behind: Span) -> Iterator[Span]:
    start = behind.start
    for comma in _COMMA.finditer(text, behind.start, behind.end):
        if part := trim_span(text, Span(start, comma.start())):
            yield part
        start = comma.end()
    if part := trim_span(text, Span(start, behind.end)):
        yield part


def _describing(text: str, unit: Span) -> Span | None:
    """Return the words of `unit` that say more than an office, if any."""
    joint = _JOINT.search(text, unit.start, unit.end)
    unit = Span(unit.start, joint.start() if joint else unit.end)
    if _RELATIVE.match(text, unit.start, unit.end):
        return unit if _is_clause(text, unit) else None
    if _FINITE.match(text, unit.start, unit.end):
        return None
    if _PAST.match(text, unit.start, unit.end) or _is_described(text, unit):
        return unit
    clause = _CLAUSE.search(text, unit.start, unit.end)
    rest = clause and Span(clause.start(), unit.end)
    return rest if rest and _is_clause(text, rest) else None


def _is_clause(text: str, clause: Span) -> bool:
    """Say whether a relative clause has words enough, and more than an office."""
    office = _OFFICE.match(text, clause.start, clause.end)
    if office and _is_office(text, Span(office.end(), clause.end)):
        return False
    return len(_words(text, clause)) >= _LEAST_WORDS


def _is_described(text: str, unit: Span) -> bool:
    head = head_noun(text, unit)
    if head in _SHARES or head in _OFFICES:
        return head in _SHARES
    noun = read_noun(head)
    # Bare plurals go on with a list: many farmers, | bakers and tenants
    listed = noun and noun.plural and not _OPENS.match(text, unit.start, unit.end)
    return noun is not None and noun.kind in _DESCRIBING and not listed


def _is_office(text: str, unit: Span) -> bool:
    noun = read_noun(head_noun(text, unit))
    return noun is not None and noun.kind is NounClass.ROLE and not noun.plural


def head_noun(text: str, unit: Span) -> str:
    """Return the common noun that `unit` turns on; empty: none, or a name."""
    end = _HEAD_ENDS.search(text, unit.start, unit.end)
    words = _words(text, Span(unit.start, end.start() if end else unit.end))
    return words[-1] if words and words[-1].islower() else ""


def _is_common(text: str, phrase: Span) -> bool:
    """Say whether `phrase` ends like a description, not like a name."""
    words = _words(text, phrase)
    marks = any(mark in text[phrase.start : phrase.end] for mark in ',.“”"')
    return bool(words) and words[-1][0].islower() and not marks


def _words(text: str, span: Span) -> Sequence[str]:
    return _WORD.findall(text, span.start, span.end)
