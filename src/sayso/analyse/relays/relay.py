"""Find who handed a statement on, from the publisher inwards to the source.

`find_relays` reads the words of one statement's sentence; what holds for several
statements of one occasion is settled later, see `chains`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from sayso.analyse.find.attributions import Finding
from sayso.analyse.find.spans import overlap
from sayso.analyse.relays.media import (
    Medium,
    MediumKind,
    RelayWords,
    find_hosts,
    is_about_outlet,
    media_between,
    relay_words,
)
from sayso.analyse.relays.occasions import frame_of, touches
from sayso.analyse.relays.retold import find_holders, find_reporting
from sayso.analyse.relays.venues import find_trailing_venue, find_venues
from sayso.analyse.text.parse import Parse
from sayso.records import Span

_ARTICLE = len("the ")
_BEFORE = 80  # code points before a relay that say whose it is
_DAY = r"(?:(?:on|late|early|last|this)\s)?(?:[A-Z]\w+day|week|month|year|\w+ing)?\s?"
_TOLD = re.compile(r"\b(?:tell(?:s|ing)?|told|inform(?:s|ed|ing)?)\b")
_TALKED = re.compile(
    r"\b(?:said|says|saying|sp(?:oke|eak(?:s|ing)?|oken)|talk(?:s|ed|ing)|statement"
    r"|e-?mail|remarks|comments?|confirmed|wrote|complain(?:s|ed|ing)"
    r"|explain(?:s|ed|ing)|admit(?:s|ted|ting)|reveal(?:s|ed|ing)|boast(?:s|ed|ing))"
    rf"\s(?:\w+ly\s)?{_DAY}(?:to|with)\s"
)
_OTHERS = re.compile(r"\b(?:said|says|told|tells|wrote|tweeted)\b")
_ELSEWHEN = re.compile(r"\b(?:after|before|when|while|because)\s\Z")
_BY_ANOTHER = re.compile(r"\bby\s(?:[A-Z][\w.’'-]+\s)+(?:in|during)\san?\s.{0,30}\Z")
_TWEETED = re.compile(r"\b(?:re)?tweet(?:s|ed|ing)?\b")
_IN_TWEET = re.compile(
    r"\b(?:[Ii]n|[Vv]ia|[Ww]ith|sent|posted|fired off|deleted)\s"
    r"(?:(?!(?:to|about|that|and)\b)[\w’'-]+\s){1,4}?"
    r"(?P<word>tweets?|tweetstorm|retweet)\b"
    r"|\b(?:[Ii]n|[Vv]ia)\s(?P<bare>tweets?)\b"
)
_ON_PLATFORM = re.compile(
    r"(?:\b(?:[Oo]n|[Vv]ia|[Tt]o|[Ii]n|[Tt]hrough)|\b(?:[Ii]n|[Oo]n|[Tt]o|[Vv]ia|[Ff]rom)\s"
    r"(?:an?|his|her|its|their|the|another|one|\w+)\s(?:\w+\s){0,2}?"
    r"(?:(?:post|message|video|statement|account|page|feed)\s(?:on|to)\s(?:\w+\s)?)?)\s?\Z"
)
_SPOKE_WITH = re.compile(
    r"['’]?s?\s(?:has\s|have\s)?(?:interviewed|surveyed|spoke\s(?:to|with)"
    r"|talked\s(?:to|with))\b"
)
_NOT_POSTED = re.compile(r"\b(?:call(?:s|ed|ing)?|depend\w*|focus\w*)\s\w*\s?\Z")
_RELATIVE = re.compile(r"who|which|that|whom")


def find_relays(
    parse: Parse, finding: Finding, addressee: Span | None
) -> tuple[RelayWords, ...]:
    """Return who handed the statement on, from the publisher inwards.

    Only words of the statement's own sentence are looked at, and no words of its
    content. An outlet that is itself the source is no relay. `addressee` is what
    `find_addressee` says.
    """
    frame = frame_of(parse, finding.cue, finding.content)
    source = finding.source
    if source and _RELATIVE.fullmatch(parse.text, source.start, source.end):
        # What stands before "who" tells of somebody else's occasion.
        frame = [part for part in frame if part.start >= source.start]
    told = tuple(_told(parse, finding, addressee))
    found = [
        *(RelayWords(span, "relay", "outlet-reported") for span in finding.relays),
        *find_reporting(parse, finding, frame),
        *told,
        *(find_venues(parse, frame) if source else ()),
        *find_trailing_venue(parse, finding),
        *find_holders(parse, finding),
        *(() if told else _posted(parse, finding, frame)),
    ]
    kept: list[RelayWords] = []
    for words in found:
        own = source and overlap(words.span, source) and not _is_late(words, source)
        before = parse.text[max(0, words.span.start - _BEFORE) : words.span.start]
        if own or _BY_ANOTHER.search(before) or _is_far(parse, finding, words):
            continue
        if not any(overlap(words.span, k.span) for k in kept):
            kept.append(words)
    return tuple(kept)


def find_loose_relays(parse: Parse, taken: Sequence[Span]) -> tuple[RelayWords, ...]:
    """Return outlets of occasions that are told of outside statements, in text order.

    "Ruiz then went on Channel 12" says where her next words come from; "The Herald
    interviewed 20 former guards" where theirs do (rule "passage"). `taken` are spans of
    relays that are known already.
    """
    text = parse.text
    found: list[RelayWords] = []
    for sentence in parse.sentences:
        if not media_between(text, sentence.start, sentence.end):
            continue
        frame = frame_of(parse, [Span(sentence.start, sentence.start)], [])
        found += find_venues(parse, frame)
        found += [
            relay_words(medium, "passage")
            for part in frame
            for medium in media_between(text, part.start, part.end)
            if _SPOKE_WITH.match(text, medium.span.end)
        ]
    known = sorted(taken)
    return tuple(words for words in found if not touches(words.span, known))


def _is_far(parse: Parse, finding: Finding, words: RelayWords) -> bool:
    """Say whether somebody else's statement parts the relay from the finding."""
    own = [
        *finding.cue,
        *finding.content,
        *([finding.source] if finding.source else []),
    ]
    if any(overlap(cue, words.span) for cue in finding.cue):
        return False
    behind = max((s.end for s in own if s.end <= words.span.start), default=None)
    if words.rule == "outlet-reported":
        return False
    if behind is None:
        ahead = min(s.start for s in own)
        return bool(_ELSEWHEN.search(parse.text, words.span.end, ahead))
    gap = parse.text[behind : words.span.start]
    return bool(_OTHERS.search(gap))


def _is_late(words: RelayWords, source: Span) -> bool:
    """Say whether a source has other words first: a report obtained by the Post."""
    return words.rule == "handed-over-by" and words.span.start - source.start > _ARTICLE


def _told(
    parse: Parse, finding: Finding, addressee: Span | None
) -> Iterator[RelayWords]:
    """Yield the outlets that are told something, or whose people are."""
    text = parse.text
    said = " ".join(text[cue.start : cue.end] for cue in finding.cue)
    if addressee is None:
        return
    before = text[max(0, addressee.start - 30) : addressee.start]
    if not (_TOLD.search(said) or _TALKED.search(before)):
        return
    media = [
        medium
        for medium in media_between(text, addressee.start, addressee.end)
        if not is_about_outlet(text, medium)
    ]
    if media:
        yield from (relay_words(m, "told-outlet") for m in _outlets(media))
        return
    last = text[addressee.start : addressee.end].removesuffix("'s").split()[-1]
    if host := find_hosts(text).get(last):
        name = host.name or text[host.span.start : host.span.end]
        yield RelayWords(addressee, "relay", "told-host", name)


def _posted(
    parse: Parse, finding: Finding, frame: Iterable[Span]
) -> Iterator[RelayWords]:
    """Yield the platform on which the source posted it."""
    text = parse.text
    for part in frame:
        for medium in media_between(text, part.start, part.end):
            before = text[max(part.start, medium.span.start - 60) : medium.span.start]
            if (
                medium.kind is MediumKind.PLATFORM
                and _ON_PLATFORM.search(before)
                and not _NOT_POSTED.search(before)
            ):
                yield RelayWords(medium.span, "platform", "posted-on")
                return
    for cue in finding.cue:
        if found := _TWEETED.search(text, cue.start, cue.end):
            yield RelayWords(Span(*found.span()), "platform", "posted-on", "Twitter")
            return
    for part in frame:
        if found := _IN_TWEET.search(text, part.start, part.end):
            span = Span(*found.span(found.lastgroup or 0))
            yield RelayWords(span, "platform", "posted-on", "Twitter")
            return


def _outlets(media: Sequence[Medium]) -> list[Medium]:
    """Return outlets told in parallel; a programme counts only without its outlet."""
    outlets = [m for m in media if m.kind is not MediumKind.PROGRAMME]
    return outlets or list(media)
