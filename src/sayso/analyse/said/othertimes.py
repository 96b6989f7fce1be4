"""Tell times of a saying from the other times in its sentence."""

import re
from collections.abc import Sequence

from sayso.analyse.find.spans import overlap
from sayso.records import Attribution, Span, TimeExpression

RELATIVE = re.compile(r"\b(?:who|whose|which|whom|where|when|since)\b", re.IGNORECASE)
_BEFORE = re.compile(  # before a time: it is not when somebody spoke
    r"\b(?:since|until|till|before|by|from|through|between|prior to|ahead of|for|to"
    r"|as of|starting|beginning|scheduled|expected|between\s[^.,;]{2,30}\sand)"
    r"(?:\s(?:the|early|late|last|this|next|mid))?[\s-]\Z",
    re.IGNORECASE,
)
_DETERMINED = re.compile(  # "the 1999 shooting"; but "in a March 2016 meeting"
    r"(?P<on>\b(?:in|at|during|on)\s)?\b(?:the|an?|his|her|their|its|this|that)"
    r"(?:\s\w+)?\s\Z",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"[\s-](?!(?:that|and|on|at|in|to|with|for|after|as|by|from|about|when|while|during"
    r"|before|but|or|the|a|an|he|she|they|it|who|which|over|following)\b)[a-z]{3}"
)
_ISSUED = re.compile(  # in the words for a source: "a poll released last week"
    r"\b(?:released|published|issued|dated|filed|conducted|posted|sent|made|taken|written"
    r"|obtained|signed|taped|aired|recorded)\b",
    re.IGNORECASE,
)
_OF_EVENT = re.compile(r"\s(?:as|before|after)\s")
_SAID_IN = re.compile(
    r"\s(?:\w+\s)?(?:interview|speech|debate|letter|memo|op-ed|essay|tweet|statement"
    r"|deposition|testimony|memoir|book|column|hearing|video|appearance)\b"
)
_IN = re.compile(r"\b(?:in|back in|in early|in late)\s\Z", re.IGNORECASE)
_ASIDE = re.compile(r"[,;“”\"]|\b(?:as|than|like|when|who|which|that)\b")
_CLAUSE = re.compile(r";|\b(?:who|whose|which|where|when)\b")
_THAT = re.compile(r"\b(?:that|which)\b")
_OWNED = re.compile(r"['’]s?\s")
_REACH = 30  # characters before a time that may say whose it is


def is_other_time(text: str, time: Span) -> bool:
    """Say whether the words around a time make it no time of an act: "since Monday"."""
    start = max(0, time.start - _REACH)
    if _BEFORE.search(text, start, time.start) or _OWNED.match(text, time.end):
        return True
    named = _NOUN.match(text, time.end) and _DETERMINED.search(text, start, time.start)
    return bool(named and not named["on"])


def is_of_thing(text: str, time: TimeExpression) -> bool:
    """Say whether a time names something else: "the Christmas tree".

    "The night before the vote" is that of the vote, not of the time told before.
    """
    end = time.span.end
    if time.rule in ("same-unit", "part-of-day"):
        return bool(_OF_EVENT.match(text, end))
    return time.rule == "holiday" and bool(_NOUN.match(text, end))


def is_of_saying(
    text: str, attribution: Attribution, time: Span, frame: Sequence[Span]
) -> bool:
    """Say whether a time in the sentence of a statement is when it was made."""
    source, cue = attribution.source.span, attribution.cue
    if cue is None or is_other_time(text, time):
        return False
    if source and overlap(source, time):
        return bool(_ISSUED.search(text, source.start, time.start))
    if source and source.start <= time.start < cue.spans[0].start:
        return not RELATIVE.search(text, source.start, time.start)
    if source and time.end <= source.start < cue.spans[0].start:
        alone = text[slice(*source)] == "that"  # "the board that had seen"
        return not alone and not _THAT.search(text, time.end, source.start)
    end = cue.spans[-1].end
    part = next((s for s in frame if s.start <= time.start < s.end), time)
    return time.start < end or not _CLAUSE.search(
        text, max(part.start, end), time.start
    )


def is_year_of(text: str, attribution: Attribution, time: Span) -> bool:
    """Say whether a year is that of a saying: right behind it, or before all of it."""
    start, end = time
    if _SAID_IN.match(text, end):  # "in a 2014 interview"
        return True
    cue = attribution.cue.spans if attribution.cue else (time,)
    first = min(filter(None, (attribution.source.span, cue[0])))
    if not _IN.search(text, max(0, start - _REACH), start) or _NOUN.match(text, end):
        return False
    if start >= cue[-1].end:
        return not _ASIDE.search(text, cue[-1].end, start)
    before = end <= first.start and text[end : end + 1] == ","
    return before and not _ASIDE.search(text, end + 1, first.start)
