"""Find the sentences in which a report itself introduces somebody who speaks in it.

“Ana Ruiz, 33, was paroled in 2015.” No statement has words in such a sentence.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from sayso.analyse.find.spans import trim_span
from sayso.analyse.profiles.own_voice import REACH, Voices, is_own_voice, sentence_at
from sayso.records import Span

_LEAD = re.compile(  # before a full name: a time or place, and a few words of a title
    r"(?:(?:On|In|At|Now|After|Since|By|For|Last|This|But|And|Then)\b[^,.“”]{0,60},\s)?"
    r"(?:(?!(?:is|was|are|were|it|[Tt]hat|by|to|for|with|and)\b)[\w’-]+\s){0,3}"
)
_OPENED = re.compile(  # A paralegal for the county, ...
    r"(?:An?|One\sof|Part\sof|Once|Now|Born|Raised)\s[^.“”]{3,120},\s"
)
_TAIL = re.compile(r",\s(?:\d|who\b|an?\s|the\s|now\s)")
_POSSESSIVE = re.compile(r"['’]")
_BY_AGE = re.compile(r"(?:The \d+-year-old|He|She)\b")
# Not “Ana B. | Ruiz”, nor a headline.
_END = re.compile(r"(?<!\s[A-Z])[.!?…][)”’\"']?\Z")
_SOON = 2  # paragraphs; on SCU dev more changes nothing (2026-11)
_LEAST_WORDS = 6


def find_introductions(
    voices: Voices, names: Sequence[Span], sources: Sequence[Span]
) -> Iterator[Span]:
    """Return the first sentence that introduces the person whom `names` name, if any.

    The person speaks soon after, in one of the places `sources`. The sentence after it
    is taken too if it goes on about the same person.
    """
    seen = set()
    for name in sorted(names):
        number = sentence_at(voices.parse, name.start)
        if number is None or number in seen:
            continue
        seen.add(number)
        soon = _speaks_soon(voices, name, sources)
        if soon and _introduces(voices, number, name):
            yield from _sentences(voices, number)
            return


def _sentences(voices: Voices, number: int) -> Iterator[Span]:
    text, sentences = voices.parse.text, voices.parse.sentences
    for sentence in sentences[number : number + 2]:
        follows = sentence != sentences[number]
        if follows and not (
            _BY_AGE.match(text, sentence.start)
            and "\n" not in text[sentences[number].end : sentence.start]
            and is_own_voice(voices, sentence)
        ):
            return
        if span := trim_span(text, sentence):
            yield span


def _speaks_soon(voices: Voices, name: Span, sources: Sequence[Span]) -> bool:
    paragraphs = voices.parse.paragraphs
    at = bisect_right(paragraphs, name.start, key=lambda p: p.start) - 1
    last = paragraphs[min(len(paragraphs) - 1, at + _SOON)]
    following = bisect_left(sources, name.start, key=lambda s: s.start)
    return following < len(sources) and sources[following].start < last.end


def _introduces(voices: Voices, number: int, name: Span) -> bool:
    text, sentence = voices.parse.text, voices.parse.sentences[number]
    if (
        name.start - sentence.start > REACH
        or _POSSESSIVE.match(text, name.end)
        or not _END.search(text, sentence.start, sentence.end)
        or len(text[sentence.start : sentence.end].split()) < _LEAST_WORDS
        or not is_own_voice(voices, sentence)
    ):
        return False
    full = " " in text[name.start : name.end]
    if full or _TAIL.match(text, name.end):
        return _LEAD.fullmatch(text, sentence.start, name.start) is not None
    return _OPENED.fullmatch(text, sentence.start, name.start) is not None
