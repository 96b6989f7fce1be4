"""Find the main clause of what is said, and the words in it that decide its stance."""

import re
from dataclasses import dataclass

from sayso.records import Attribution, Span

_OPENING = re.compile(r"[\s\"“”'‘’—–,.:;\-]*(?:that\b\s*)?[\s\"“‘']*")
_END = re.compile(r"[.?!](?:[\"”’')]|\s|\Z)")
# Where a clause hands over to another one; what follows is not the main claim.
_NEXT = re.compile(
    r"\s(?:because|although|though|while|whereas|until|so that|after|before|since|as)\s"
    r"|[,;:—–]\s*(?:but|and|which|who|whose|where|although|because|while|so|saying)\s"
    r"|\s(?:who|which|whose)\s|;\s|\s--\s|\s[—–]\s"
)
_IF = re.compile(r"\b(?:only\s)?(?:if|unless|provided|as long as)\b", re.IGNORECASE)
_FRONTED = re.compile(r"(?:if|unless|when|while|after|before|as|although)\b[^,]*,\s*", re.IGNORECASE)
_LONGEST = 400  # characters of a clause


@dataclass(frozen=True, slots=True)
class Clause:
    """The main clause of a content, as a stretch of the text."""

    sentence: Span  # the first sentence of the content, without opening marks
    main: Span  # its main clause
    question: bool


def main_clause(text: str, attribution: Attribution) -> Clause:
    """Return the main clause of the first sentence of what is said."""
    first = attribution.content.spans[0]
    last = attribution.content.spans[-1]
    found = _OPENING.match(text, first.start, first.end)
    start = found.end() if found else first.start
    stop = min(first.end if first.end - start > 2 else last.end, start + _LONGEST)  # noqa: PLR2004 - marks only
    mark = _END.search(text, start, stop)
    end = mark.start() if mark else stop
    fronted = _FRONTED.match(text, start, end)
    begin = fronted.end() if fronted else start
    following = _NEXT.search(text, begin, end)
    close = following.start() if following and following.start() > begin else end
    question = bool(mark and text[mark.start()] == "?") or text[end : end + 1] == "?"
    return Clause(Span(start, end), Span(begin, close), question)


def condition_in(text: str, clause: Clause) -> Span | None:
    """Return the words that make the first sentence conditional, if any do."""
    found = _IF.search(text, *clause.sentence)
    return Span(*found.span()) if found else None
