"""Find the main clause of what is said, and the words in it that decide its stance."""

import re
from dataclasses import dataclass

from sayso.analyse.text.parse import Parse
from sayso.records import Attribution, Span

_OPENING = re.compile(r"[\s\"“”'‘’—–,.:;\-]*(?:that\b\s*)?[\s\"“‘']*")
# Where a clause hands over to another one; what follows is not the main claim.
_NEXT = re.compile(
    r"\s(?:because|although|though|while|whereas|until|so that|after|before|since|as)\s"
    r"|[,;:—–]\s*(?:but|and|which|who|whose|where|although|because|while|so|saying)\s"
    r"|[,;]\s\w+\sthat\s|\sso\s\w+\s(?:\w+\s)?that\s|\s(?:who|which|whose)\s"
    r"|;\s|\s--\s|\s[—–]\s"
)
_IF = re.compile(
    r"(?<!\w)(?:only\s)?(?:\[?I\]?f|unless|provided|as long as)\b", re.IGNORECASE
)
_FRONTED = re.compile(
    r"(?:\[?i\]?f|unless|when|while|after|before|as|although)\b[^,]*,\s*", re.IGNORECASE
)
_MARKS = " \n.?!\"”’'),;:"
FINITE = re.compile(
    r"\b(?:is|are|was|were|am|has|have|had|do|does|did|will|would|can|could|may|might|must"
    r"|should|shall|ought|cannot|said|told|made|went|came|got|gave|took|let|put|met|won|lost"
    r"|knew|thought|felt|saw|left|kept|held|led|ran|began|broke|spoke|wrote|fell|rose|sent"
    r"|want|need|know|think|believe|support|mean|like|feel|show|look|seem|get|go|make|take"
    r"|(?!need)\w{2,}ed|says|shows|means|makes|wants|needs|gets|goes|takes|comes|looks|seems"
    r"|knows|thinks|believes|supports|remains|does|gives|works|leaves|keeps|holds|faces"
    r"|(?<=\bhe\s)[a-z]{2,}s|(?<=\bit\s)[a-z]{2,}s)\b"
    r"|(?:it|he|she|that|there|what|who|here|this)['’]s\b|['’](?:re|ve|ll|d|m)\b|n['’]t\b",
    re.IGNORECASE,
)
_LONGEST = 400  # characters of a clause


@dataclass(frozen=True, slots=True)
class Clause:
    """The main clause of a content, as a stretch of the text."""

    sentence: Span  # the first sentence of the content, without opening marks
    main: Span  # its main clause
    question: bool


def main_clause(parse: Parse, attribution: Attribution) -> Clause:
    """Return the main clause of the first sentence of what is said."""
    text = parse.text
    start, stop = _first_sentence(parse, attribution)
    end = start + len(text[start:stop].rstrip(_MARKS))
    fronted = _FRONTED.match(text, start, end)
    begin = fronted.end() if fronted else start
    close = end
    for following in _NEXT.finditer(text, begin, end):
        if FINITE.search(text, begin, following.start()):
            close = following.start()
            break
    return Clause(Span(start, end), Span(begin, close), "?" in text[end:stop])


def _first_sentence(parse: Parse, attribution: Attribution) -> tuple[int, int]:
    """Return the first sentence of a content that says something."""
    spans = attribution.content.spans
    for number, part in enumerate(spans):
        found = _OPENING.match(parse.text, *part)
        start = found.end() if found else part.start
        sentence = parse.sentences[max(0, parse.sentence_number(start))]
        stop = min(part.end, max(sentence.end, start), start + _LONGEST)
        last = number + 1 == len(spans)
        if last or FINITE.search(parse.text, start, stop):
            return start, stop
    return spans[0].start, spans[0].end


def condition_in(text: str, clause: Clause) -> Span | None:
    """Return the words that make the first sentence conditional, if any do."""
    found = _IF.search(text, *clause.sentence)
    return Span(*found.span()) if found else None
