"""Find verbs of saying that stand inside somebody's words, with their subject.

The model is trained on flat annotation: what is said to be said within a content it
hardly ever tags, and where it is made to read such a cue it takes the outer source.
So these cues are found by their words: a verb of saying or believing, right after the
party that is the subject of a clause, right before what is said.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sayso.analyse.find.sayingverbs import ADDRESSING, PROMISING, SAID, SAYING
from sayso.analyse.find.subjects import FARTHEST, party_after, party_before, party_in
from sayso.analyse.text.parse import Parse
from sayso.records import Span

_ADVERB = (
    "also|not|never|ever|repeatedly|later|recently|then|once|previously|already|now"
    "|still|first|falsely|publicly|privately|initially|even|long|all|both"
)
_FRONT = (
    rf"(?:(?:has|have|had|does|do|did|{_ADVERB})\s"
    r"|(?:does|do|did|has|have|had)n['’]t\s){0,4}"
)
_TOLD = "told|informed|assured|warned|advised|notified|reminded"
_WHOM = (  # whom, on which day; but not "tells so many lies that", "tells the truth"
    r"(?!so\s|such\s|(?:the|a)\s(?:truth|story)\s)(?:[\w’'.-]+\s){1,8}?"
)
_CLAUSE = (  # begins one that no "that" announces
    r"(?:(?:the|an?|he|she|it|they|we|you|I|his|her|their|its|our|my|there|these|those"
    r"|this|no|all|some|most|many|more|such)\b|[A-Z][\w.’'-]*|\d[\w,.]*|[\"“‘'])"
)


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words))


_CUE = re.compile(
    rf"""\b(?:
      {_FRONT}(?P<verb>{_any(SAID)})
    | (?:was|were|been|is|are)\s(?:\w+ly\s|also\s)?(?P<passive>{_TOLD})\sby
    | (?P<according>[Aa]ccording\sto)
    )\b""",
    re.VERBOSE,
)
_WHEN = (
    r"(?:\s(?:on\s|earlier\s|late\s|early\s|last\s|this\s){0,2}"
    r"(?:[A-Z]\w+day|week|month|year|again))?"
)
_SO = r"that\s(?!(?:very|because|simply|is|was|and|or|way|one)\b)\w"  # it is so
_THAT = re.compile(rf"{_WHEN},?\s(?={_SO})")
_ANYBODY = re.compile(r"tells?\s(?:us|you)\b")  # the Bible tells us
_TO_WHOM = re.compile(rf"\s{_WHOM}(?={_SO})|\s(?:me|us|him|her|them),?\s(?={_CLAUSE})")
_BARE = re.compile(rf"[,:]?\s(?={_CLAUSE})")
_DEED = re.compile(r"\s(?=to\s(?!be\b))")
_BY_WHOM = re.compile(rf"\s(?P<whom>{_WHOM})(?={_SO})")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|can|should|may|might|must|did"
    r"|does|do|\w+n['’]t|\w{2,}ed|went|came|left|took|made|gave|knew|got|held|told"
    r"|said|says)\b|['’](?:s|re|ll|d|ve)\b"
)
_FIRST_CLAUSE = re.compile(r"(?P<quoted>[\"“‘'])|(?:that\s)?[^,;:]+")


class InnerCue(NamedTuple):
    """Words that may announce a statement inside another one."""

    span: Span
    source: Span
    then: int  # where the words after it begin that may be what is said


def find_inner_cues(parse: Parse) -> Iterator[InnerCue]:
    """Yield the verbs of saying that have a party as their subject, in text order.

    A verb with no party of its own is left out, and so is one that may, would or should
    be said. "According to" a party counts as such a verb.
    """
    for sentence in parse.sentences:
        for match in _CUE.finditer(parse.text, *sentence):
            span = Span(*match.span())
            if match["verb"]:
                then = _complement(parse.text, match, sentence)
                earliest = max(sentence.start, span.start - FARTHEST)
                source = then and party_before(parse.text, Span(earliest, span.start))
            elif match["passive"]:
                heard = _BY_WHOM.match(parse.text, span.end, sentence.end)
                source = heard and party_in(parse.text, Span(*heard.span("whom")))
                then = heard and heard.end()
            else:
                source = party_after(parse.text, Span(span.end, sentence.end))
                then = source and source.end
            if source and then:
                yield InnerCue(span, source, then)


def _complement(text: str, match: re.Match[str], sentence: Span) -> int | None:
    """Return where begins what the verb says, if it says anything."""
    verb, end = match["verb"], match.end()
    if _ANYBODY.match(text, match.start("verb")):
        return None
    if verb in PROMISING and (found := _DEED.match(text, end, sentence.end)):
        return found.end()
    tails = [_TO_WHOM] if verb in ADDRESSING else [_THAT]
    if verb in SAYING:
        tails.append(_BARE)
    for tail in tails:
        if found := tail.match(text, end, sentence.end):
            near = min(sentence.end, found.end() + FARTHEST)
            clause = _FIRST_CLAUSE.match(text, found.end(), near)
            if clause and (clause["quoted"] or _FINITE.search(clause[0])):
                return found.end()
    return None
