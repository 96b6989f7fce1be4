"""Find through which writing, or on which occasion, a party spoke: “said by email”."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from sayso.analyse.find.attributions import Finding
from sayso.analyse.find.spans import trim_span
from sayso.analyse.profiles.describing import head_noun
from sayso.analyse.profiles.own_voice import REACH, Voices, sentence_at
from sayso.records import Span

# A statement, an interview or a briefing is how sources speak; these say how the report
# came to know. With them, SCU dev justification loses 3.6 of 100 (2026-11).
_SITES = (
    "website Twitter X Facebook Instagram TikTok YouTube Telegram media podcast blog"
    " newsletter episode email e-mail phone text video"
).split()
_PAPERS = (  # with a word before them: “in response to the loss” is no channel
    "memo memorandum letter brief petition filing post tweet report op-ed affidavit"
    " complaint testimony note response review column essay book"
).split()
# A channel ends its phrase: a “brief interview” is no brief.
_AFTER = (
    "about after against and as at before by during earlier following for from he his"
    " in it last late later of on regarding released sent she that their they this to"
    " today urging warning when with yesterday"
).split()
_CHANNEL = re.compile(
    r"\b(?:by|via|in|at|on|during|through|over)\s+"
    r"(?:(?!(?:that|in|at|on|after|before|during)\b)[\w’'.-]+\s+){0,4}?"
    rf"(?:{'|'.join(_SITES)}|(?<!in\s)(?:{'|'.join(_PAPERS)}))\b"
    rf"(?=\W*\Z|[^\w\s]|\s+(?:(?:{'|'.join(_AFTER)})\b|[A-Z“\"(]))"
)
_WRITINGS = frozenset(_SITES + _PAPERS)
_CHANNEL_FIRST = re.compile(rf"(?i:{_CHANNEL.pattern})")
_CLAUSE_END = re.compile(r"[,;:“”\"—\n]|\.(?:\s|\Z)|\bthat\b")


def find_channels(voices: Voices, finding: Finding) -> Iterator[Span]:
    """Return the words for the channel behind each cue, or before its sentence."""
    text = voices.parse.text
    for cue in finding.cue:
        end = _end_of_clause(voices, finding, cue)
        channel = _CHANNEL.search(text, cue.start, end)
        if channel and channel.end() >= cue.end:
            start = _start(text, finding, cue, channel.start())
            if start is not None and (span := trim_span(text, Span(start, end))):
                yield span
        if span := _first_words(voices, finding, cue):
            yield span


def _start(text: str, finding: Finding, cue: Span, channel: int) -> int | None:
    """Return where to begin: with the cue, unless the source comes after it.

    A source that is itself the writing counts whole: “a post by Ruiz on Instagram”. In
    any other one (“executives at Twitter”) the words are no channel.
    """
    source = finding.source
    if source is None or source.start < cue.start:
        return cue.start
    if channel >= source.end:
        return channel
    return source.start if head_noun(text, source) in _WRITINGS else None


def _end_of_clause(voices: Voices, finding: Finding, cue: Span) -> int:
    """Return where the clause that announces the statement ends."""
    number = sentence_at(voices.parse, cue.end - 1)
    limit = cue.end if number is None else voices.parse.sentences[number].end
    limit = min(limit, cue.end + REACH)
    stop = _CLAUSE_END.search(voices.parse.text, cue.end, limit)
    contents = [s.start for s in finding.content if s.start >= cue.end]
    return max(cue.end, min([stop.start() if stop else limit, *contents]))


def _first_words(voices: Voices, finding: Finding, cue: Span) -> Span | None:
    """Return the channel at the start of the sentence of `cue`: “In a letter, ...”."""
    number = sentence_at(voices.parse, cue.start)
    if number is None:
        return None
    text, start = voices.parse.text, voices.parse.sentences[number].start
    limit = min(cue.start, start + REACH)
    channel = _CHANNEL_FIRST.match(text, start, limit)
    comma = text.find(",", channel.end(), limit) if channel else -1
    if comma < 0 or _says(finding, Span(start, comma)):
        return None
    return Span(start, comma)


def _says(finding: Finding, span: Span) -> bool:
    """Say whether the statement has words in `span`."""
    number = bisect_left(finding.content, span.end, key=lambda s: s.start) - 1
    return number >= 0 and finding.content[number].end > span.start
