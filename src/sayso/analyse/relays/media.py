"""Find words for news outlets, programmes and platforms in a text."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from sayso.analyse.relays.outlets import (
    DOUBTFUL,
    LAST_WORDS,
    OUTLETS,
    PLATFORMS,
    PROGRAMMES,
    SHORT_NAMES,
)
from sayso.records import Span


class MediumKind(StrEnum):
    """What words for a medium name."""

    OUTLET = "outlet"
    PROGRAMME = "programme"
    PLATFORM = "platform"
    GENERIC = "generic"  # Hebrew media, local television


class Medium(NamedTuple):
    """Words for a medium; `name` is what they stand for, if other than they say."""

    span: Span
    kind: MediumKind
    name: str | None = None
    doubtful: bool = False  # a medium only where one is expected


class RelayWords(NamedTuple):
    """Words that show one party between publisher and source."""

    span: Span
    role: str  # "relay"; "platform" for a place where the source posts by itself
    rule: str
    name: str | None = None  # the party's name, where the words are not a name of it


def _any_of(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda w: (-len(w), w))
    marks = ((re.escape(w).replace("’", "['’]")) for w in longest_first)
    return "|".join(mark.replace(r"\ ", r"\s") for mark in marks)


_KNOWN = _any_of(OUTLETS)
_NO_BEGINNING = (
    r"(?:As|But|And|In|On|At|When|While|After|Before|If|Despite|Yet|Still|For|From|To"
    r"|With|That|What|How|Then|[A-Z]\w+day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\s"
)
_LOWER = (
    "state local foreign social several multiple other some official semi national pro"
)
_FIRST = (  # for speed: most words begin none
    rf"[A-Z\d“\"‘]|[Tt]he\s|{_any_of(w for w in OUTLETS if w[0].islower())}"
    rf"|(?:{_any_of(_LOWER.split())})[\s-]"
)
_MEDIUM = re.compile(
    rf"""(?<![\w@#/.-])(?={_FIRST})(?:[Tt]he\s+)?[“"‘]?(?:
      (?P<programme>{_any_of(PROGRAMMES)}
        | (?:[A-Z][\w.’'&-]*\s){{1,4}}(?:Show|Podcast)(?=\W)
        | [A-Z][^“”"\n.]{{2,40}}(?=[”"]\s(?:radio\s|TV\s|television\s|talk\s)?
            (?:program|show|podcast)\b))
    | (?P<platform>{_any_of(PLATFORMS)})
    | (?P<known>{_KNOWN})
    | (?P<channel>Channel\s\d+ | [KW][A-Z]{{2,3}}[ -](?:TV|FM|AM|Radio|News))
    | (?P<letters>[KW][A-Z]{{3}})
    | (?P<short>(?<=[Tt]he\s)(?:{_any_of(SHORT_NAMES)}))
    | (?P<named>(?!{_NO_BEGINNING})
          (?:(?!The\s)(?:[A-Z][\w’'&-]*|St\.|U\.S\.)\s){{1,4}}(?:{_any_of(LAST_WORDS)})
        | [A-Z][\w’-]*-(?:TV|FM|AM) | (?:[A-Z]\w*\.)(?:com|org|net))
    | (?P<generic>(?:(?:[A-Z][\w’'-]+|state|local|foreign|social|several|multiple
          |other|some|official|semi-official|national|pro-government|state-run)\s
          (?:[A-Za-z]+-)?(?:language\s)?){{1,2}}
        (?:media|press|newspapers?|dailies|daily|television|TV|radio
          |news\s(?:outlets?|agenc(?:y|ies)|sites?|media|reports|channels?|websites?)
          |broadcasters?|tabloids?)
        (?:\s(?:reports|outlets|accounts|channels?|stations?))?)
    )(?![\w@])(?!\.\w)""",
    re.VERBOSE,
)
_HOST = re.compile(
    r"(?P<first>[A-Z][\w.-]+)\s(?P<last>[A-Z][\w’'-]+)(?:,\s(?:a|an|the)\s[\w\s]{3,30}?)?"
    r"\s(?:of|for|at|from)\s\Z"
)
_GUEST = re.compile(
    r"['’]s?\s(?:(?:[a-z]+|political|White\sHouse)\s){0,3}"
    r"(?P<first>[A-Z][\w.-]+)\s(?P<last>[A-Z][\w’'-]+?)(?=['’]s?\b|\W|\Z)"
)
_HOSTED = re.compile(
    r"\s(?:host|anchor|reporter|correspondent|commentator|contributor|personality)\s"
    r"(?P<first>[A-Z][\w.-]+)\s(?P<last>[A-Z][\w’'-]+?)(?=['’]s?\b|\W|\Z)"
)
_NOT_OUTLET = re.compile(
    r"\s(?:poll|survey|debate|forum|database|analysis|average|town hall|review"
    r"|audiences?|viewers?|readers|listeners"
    r"|moderator|headquarters|building|editorial board|story|reporters?|executive)\b"
)
_SHOW_WORDS = frozenset(
    "The the Morning Evening Late Early Night Tonight Daily Weekly Show Podcast Talk"
    " Radio News With of and".split()
)


@lru_cache(maxsize=4)
def find_media(text: str) -> tuple[Medium, ...]:
    """Return all words for media in `text`, in order."""
    return tuple(_media(text))


def media_between(text: str, start: int, end: int) -> tuple[Medium, ...]:
    """Return the words for media that lie wholly in [start, end)."""
    media = find_media(text)
    first = bisect_left(media, start, key=lambda m: m.span.start)
    last = bisect_left(media, end, key=lambda m: m.span.start)
    return tuple(m for m in media[first:last] if m.span.end <= end)


@lru_cache(maxsize=4)
def find_hosts(text: str) -> dict[str, Medium]:
    """Return the surnames of those who work for an outlet, as the text itself says."""
    hosts: dict[str, Medium] = {}
    for medium in find_media(text):
        if medium.kind is MediumKind.PROGRAMME and not medium.name:
            words = text[medium.span.start : medium.span.end].split()
            for word in words:
                if word not in _SHOW_WORDS:
                    hosts.setdefault(word, medium)
        if medium.kind is MediumKind.OUTLET:
            start, end = medium.span
            before = text[max(0, start - 80) : start]
            after = text[end : end + 80]
            for found in (
                _HOST.search(before),
                _GUEST.match(after),
                _HOSTED.match(after),
            ):
                if found:
                    hosts.setdefault(found["last"], medium)
    return hosts


@lru_cache(maxsize=1024)
def is_outlet_name(name: str) -> bool:
    """Say whether `name` is that of one outlet: the Herald, Channel 12."""
    words = f"the {name.removeprefix('the ').removeprefix('The ')}"
    return any(
        m.span == (0, len(words)) and m.kind is MediumKind.OUTLET and not m.doubtful
        for m in _media(words)
    )


def is_about_outlet(text: str, medium: Medium) -> bool:
    """Say whether the words that follow make it another thing: a CNN poll."""
    return bool(_NOT_OUTLET.match(text, medium.span.end))


def relay_words(medium: Medium, rule: str) -> RelayWords:
    """Return a medium as a relay by `rule`."""
    return RelayWords(medium.span, "relay", rule, medium.name)


def _media(text: str) -> Iterator[Medium]:
    for found in _MEDIUM.finditer(text):
        kind, name = MediumKind.OUTLET, None
        start, end = found.span()
        words = " ".join((found[found.lastgroup or 0]).replace("'", "’").split())
        if found["programme"]:
            kind, name = MediumKind.PROGRAMME, PROGRAMMES.get(words)
        elif found["platform"]:
            kind = MediumKind.PLATFORM
        elif found["generic"]:
            kind = MediumKind.GENERIC
        quoted = text[start] in '“"‘'
        doubtful = bool(found["letters"]) or (words in DOUBTFUL and not quoted)
        yield Medium(Span(start + quoted, end), kind, name, doubtful)
