"""Find the outlet where something was said: in an interview with, on a programme."""

import re
from collections.abc import Iterable, Iterator

from sayso.analyse.find.attributions import Finding
from sayso.analyse.find.spans import cut_spans
from sayso.analyse.relays.media import (
    Medium,
    MediumKind,
    RelayWords,
    is_about_outlet,
    media_between,
    relay_words,
)
from sayso.analyse.relays.occasions import quotations_in
from sayso.analyse.relays.outlets import PRINT_WORDS
from sayso.analyse.text.parse import Parse
from sayso.records import Span

_REACH = 90  # code points before an outlet in which the place is named
_TAIL = 120  # code points at the end of a content that may name the place
_INTERVIEW = re.compile(
    r"\b(?:interview(?:s|ed)?|interviewer|Q&A|sit-down|appear(?:ing|ed|ance|s)"
    r"|conversation|discussion|profile|podcast|segment)\b"
    r"(?:[^.;:“\"”\n]{0,60}?)\s(?:with|on|for|by|to|in|at)\s"
)
_ON_AIR = re.compile(
    r"(?<![Bb]ased )(?<!focus )\b(?:[Oo]n|during|told|aired by|guest on|[Ii]nto)\s"
    r"(?:(?:his|her|their|a|an|last\s\w+['’]s|\w+day['’]s|the\s\w+ing\sof)\s)?"
)
_ESSAY = re.compile(
    r"\b(?:op-ed|essay|column|editorial|article|commentary|opinion piece|blog post"
    r"|letter to the editor|piece|wr(?:ote|iting|ites))\b[^.;:“\"”\n]{0,30}?"
    r"\s(?:in|for|on|by|at)\s"
)
_AN_ESSAY = re.compile(r"\s(?:op-ed|essay|column|editorial|article|opinion piece)\b")
_AN_INTERVIEW = re.compile(r"\s(?:interview|podcast|appearance)\b")
_IN_AN = re.compile(r"(?:\b(?:[Ii]n|[Dd]uring)\s(?:an?|the|his|her)|['’]s)\s\Z")
_TRAIL = 16  # code points: a mark or a day behind the place
_SAYS = re.compile(r"\b(?:sa(?:id|ys?|ying)|t(?:old|ell\w*)|add\w*|that|think\w*)\b")
_OPENING = '“"‘'
_ON = re.compile(r"[”\"’]?,?\son\s(?:the\s)?")


def find_venues(parse: Parse, frame: Iterable[Span]) -> Iterator[RelayWords]:
    """Yield outlets where it was said: in an interview with, on a programme."""
    text = parse.text
    for part in frame:
        for medium in media_between(text, part.start, part.end):
            if medium.kind is MediumKind.PLATFORM or is_about_outlet(text, medium):
                continue
            before = text[
                max(part.start, medium.span.start - _REACH) : medium.span.start
            ]
            before = f"{before.rstrip(_OPENING).rstrip()} "
            if rule := _place_rule(text, medium, before):
                yield relay_words(_paired(text, medium, part), rule)


def find_trailing_venue(parse: Parse, finding: Finding) -> Iterator[RelayWords]:
    """Yield the place that ends an unquoted content: hit back on Channel 12."""
    text = parse.text
    part = finding.content[-1]
    if finding.source is None or part.start < finding.cue[-1].end:
        return
    said = text[finding.cue[-1].start : finding.cue[-1].end]
    tail = Span(max(part.start, part.end - _TAIL), part.end)
    spoken = [q.outer for q in quotations_in(parse, tail)]
    for words in find_venues(parse, cut_spans(tail, spoken)):
        close = part.end - words.span.end <= _TRAIL
        if close and (words.rule == "interview-with" or not _SAYS.search(said)):
            yield words


def _place_rule(text: str, medium: Medium, before: str) -> str | None:
    after = text[medium.span.end : medium.span.end + 30]
    printed = PRINT_WORDS & set(text[medium.span.start : medium.span.end].split())
    for pattern, rule in ((_INTERVIEW, "interview-with"), (_ESSAY, "essay-in")):
        if any(m.end() == len(before) for m in pattern.finditer(before)):
            return rule
    if _IN_AN.search(before):
        if _AN_INTERVIEW.match(after):
            return "interview-with"
        if _AN_ESSAY.match(after):
            return "essay-in"
    if medium.doubtful or printed or medium.kind is MediumKind.GENERIC:
        return None
    if any(m.end() == len(before) for m in _ON_AIR.finditer(before)):
        return "on-programme"
    return None


def _paired(text: str, medium: Medium, part: Span) -> Medium:
    """Return the outlet of a programme where both are printed."""
    if medium.kind is MediumKind.PROGRAMME:
        for other in media_between(text, medium.span.end, part.end)[:1]:
            between = text[medium.span.end : other.span.start]
            if _ON.fullmatch(between):
                return other
    return medium
