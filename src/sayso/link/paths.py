"""The path of a member: publisher, via, source, as names that can be compared."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sayso.link.members import Member
from sayso.link.terms import stem_word
from sayso.records import Analysis, Party, Span

PLATFORMS = frozenset("twitter facebook instagram youtube telegram".split())
_FILLERS = frozenset("the a an news media newspaper magazine of new report".split())
_WRITTEN = re.compile(r"\b(?:wr(?:ote|ites?|itten)|post(?:s|ed))\b")
OutletName = frozenset[str]  # stems, without "the", "news" and the like


class Cited(NamedTuple):
    """An outlet that a member rests on, with the words that say so."""

    name: OutletName
    span: Span | None
    words: str  # its name as printed, without "the"


class Shared(NamedTuple):
    """Why two members share an origin, or may, with the words in both reports."""

    rule: str
    spans: tuple[Span | None, Span | None]
    certain: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Path:
    """How a member came to the reader."""

    member: Member
    publisher: OutletName
    outlets: tuple[Cited, ...]  # that the member itself is put to
    near: tuple[Cited, ...]  # that its paragraph names
    before: tuple[Cited, ...]  # that the paragraph before names beside its source
    platforms: frozenset[str]
    source: Party | None  # not an outlet
    said_on: str | None


def trace_path(member: Member, analysis: Analysis) -> Path:
    """Return the path of `member`, which `analysis` holds."""
    parties = {party.id: party for party in analysis.parties}
    publisher = name_outlet(analysis.report.publisher or "")
    hops = list(_read_hops(member, parties))
    outlets = [cited for cited in hops if cited.name and cited.name != publisher]
    source = member.source
    if source and _is_outlet(source):
        span = member.attribution.source.span if member.attribution else None
        outlets.append(_cite(source, span))
        source = None
    platforms = {word for cited in outlets for word in cited.name & PLATFORMS}
    media = [party for party in analysis.parties if _is_outlet(party)]
    attribution = member.attribution
    return Path(
        member=member,
        publisher=publisher,
        outlets=tuple(c for c in outlets if not c.name & PLATFORMS),
        near=tuple(_find_named(media, _find_paragraph(member))),
        before=tuple(
            cited
            for cited in _find_named(media, _find_before(member))
            if not cited.name & PLATFORMS
        ),
        platforms=frozenset(platforms),
        source=source,
        said_on=attribution.said_at.value
        if attribution and attribution.said_at
        else None,
    )


def name_outlet(name: str) -> OutletName:
    """Return the telling stems of the name of an outlet; "the Times" is the least."""
    stems = {stem_word(word) for word in name.replace("-", " ").split()}
    return frozenset(stems - _FILLERS)


def is_same_outlet(one: OutletName, other: OutletName) -> bool:
    """Return whether a name is another in short: "the Times", "New York Times"."""
    return bool(one and other) and (one <= other or other <= one)


def is_citing(path: Path, other: Path) -> bool:
    """Return whether a member is put to the publisher of the other."""
    return any(is_same_outlet(cited.name, other.publisher) for cited in path.outlets)


def published_day(path: Path) -> str:
    """Return the day on which the report of a member was published; "": unknown."""
    published = path.member.report.published_at
    return published.value[:10] if published else ""


def _read_hops(member: Member, parties: Mapping[str, Party]) -> Iterator[Cited]:
    written = _is_written(member)
    for hop in member.attribution.via if member.attribution else ():
        party = parties.get(hop.party)
        if party and not (written and hop.rule == "same-occasion"):
            yield _cite(party, hop.span)


def _is_written(member: Member) -> bool:
    """Return whether a member was written or posted: that is an occasion by itself."""
    attribution = member.attribution
    return bool(
        attribution and attribution.cue and _WRITTEN.search(attribution.cue.text)
    )


def _cite(party: Party, span: Span | None) -> Cited:
    words = party.name.removeprefix("The ").removeprefix("the ")
    return Cited(name_outlet(party.name), span, words)


def _is_outlet(party: Party) -> bool:
    return party.kind == "media"


def _find_named(media: Iterable[Party], place: Span) -> Iterator[Cited]:
    """Yield the outlets that a place of the report names."""
    for party in media:
        for mention in party.mentions:
            if place.start <= mention.span.start < place.end:
                yield _cite(party, mention.span)


def _find_paragraph(member: Member) -> Span:
    text, (start, end) = member.report.text, member.span
    stop = text.find("\n", end)
    return Span(text.rfind("\n", 0, start) + 1, stop if stop >= 0 else len(text))


def _find_before(member: Member) -> Span:
    """Return the paragraph before that of a member, if it names the source."""
    text, source = member.report.text, member.source
    start = _find_paragraph(member).start
    last = start
    while last and text[last - 1].isspace():
        last -= 1
    place = Span(text.rfind("\n", 0, last) + 1, last)
    if source is None or _is_written(member):
        return Span(0, 0)
    named = (place.start <= each.span.start < last for each in source.mentions)
    return place if any(named) else Span(0, 0)
