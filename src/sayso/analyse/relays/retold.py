"""Find who retold a statement: an outlet that reports it, or had the document."""

import re
from collections.abc import Iterable, Iterator

from sayso.analyse.find.attributions import Finding
from sayso.analyse.find.spans import overlap
from sayso.analyse.relays.media import (
    RelayWords,
    is_about_outlet,
    media_between,
    relay_words,
)
from sayso.analyse.text.parse import Parse
from sayso.records import Span

_HANDED = re.compile(
    r"\b(?:(?P<obtained>obtained|reviewed|seen|leaked|viewed|acquired|unearthed"
    r"|uncovered)"
    r"|(?P<carried>carried|broadcast|aired|relayed|distributed|reprinted|quoted|cited"
    r"|televised|streamed)"
    r"|(?P<published>first\sreported|published|posted|released|reported|provided|shared))"
    r"(?:\s\w+ly)?(?:\s(?:on\s)?[A-Z]\w+day)?\s(?:by|to|on|in)\s"
)
_RELEASED = re.compile(
    r"\b(?i:e-?mails?|documents?|transcripts?|recordings?|videos?|footage|audio|memos?"
    r"|tapes?|letters?|files|records|cables)\b[^.;\n]{0,40}\b(?:released|published|posted"
    r"|leaked|obtained|hacked|provided|shared)(?:\s\w+ly)?(?:\s[A-Z]\w+day)?\sby\s"
    r"(?=(?:the\s)?(?P<party>[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,3})(?!['’\w]))"
)
_REPORTING = (
    r"(?:has\s|had\s|have\s)?(?:also\s|first\s|previously\s|later\s|earlier\s)?"
    r"(?:report(?:s|ed|ing)?|said|says|wrote|writes|quot(?:es|ed|ing)|cit(?:es|ed|ing)"
    r"|revealed|noted|learned|broke)\b"
)
_OUTLET_REPORTS = re.compile(rf"['’]?s?\s?{_REPORTING}")
_CITING = re.compile(
    r"\b(?:cit(?:es|ed|ing)|quot(?:es|ed|ing)|attribut(?:es|ed|ing))\b[^.;\n]{0,60}\Z"
)
_REPORTED_BY = re.compile(r"\b(?:[Aa]ccording\sto|[Aa]s\sreported\sby|per)\s\Z")
_COMMAS = 2  # more of them between "citing" and a source part the two
_JOINT = re.compile(r",?\s?")


def find_reporting(
    parse: Parse, finding: Finding, frame: Iterable[Span]
) -> Iterator[RelayWords]:
    """Yield outlets that report what the source says, or cite it."""
    text, source = parse.text, finding.source
    if source is None:
        return
    for part in frame:
        for medium in media_between(text, part.start, part.end):
            start, end = medium.span
            if overlap(medium.span, source) or is_about_outlet(text, medium):
                continue
            cites = end <= source.start and _CITING.search(text[end : source.start])
            reports = _OUTLET_REPORTS.match(text, end)
            aside = text[max(part.start, start - 25) : start]
            if (cites and not text[end : source.start].count(",") > _COMMAS) or (
                start > max(source.end, finding.cue[-1].end)
                and (reports or _REPORTED_BY.search(aside))
                and re.search(r"[,;]\s(?:as\s|[Aa]ccording\sto\s)?\Z", aside)
            ):
                yield relay_words(medium, "outlet-reported")


def find_holders(parse: Parse, finding: Finding) -> Iterator[RelayWords]:
    """Yield who obtained, carried or released the document that says it."""
    text, source = parse.text, finding.source
    if source is None:
        return
    start, end = source
    if found := _HANDED.match(text, end + len(_JOINT.match(text, end)[0])):  # type: ignore[index]
        start, end = found.start(), min(found.end() + 60, len(text))
    for found in _HANDED.finditer(text, start, end):
        media = media_between(text, found.end(), end)
        if media and media[0].span.start == found.end():
            yield relay_words(media[0], "handed-over-by")
    for found in _RELEASED.finditer(text, *source):
        yield RelayWords(Span(*found.span("party")), "relay", "handed-over-by")
