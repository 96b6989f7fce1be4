"""The path of a member: publisher, via, source, as names that can be compared."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sayso.link.members import Member
from sayso.link.terms import stem_word
from sayso.records import Analysis, Mention, Party, Span

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
    named = [
        (_cite(party, mention.span), mention)
        for party in analysis.parties
        if _is_outlet(party)
        for mention in party.mentions
    ]
    attribution = member.attribution
    return Path(
        member=member,
        publisher=publisher,
        outlets=tuple(c for c in outlets if not c.name & PLATFORMS),
        near=tuple(c for c, mention in named if _is_beside(member, mention)),
        before=tuple(_find_before(member, named)),
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


def _is_beside(member: Member, mention: Mention) -> bool:
    """Return whether `mention` stands in the paragraph of `member`."""
    text = member.report.text
    first, last = sorted((member.span, mention.span))
    return "\n" not in text[first.end : last.start]


def _find_before(
    member: Member, named: Iterable[tuple[Cited, Mention]]
) -> Iterator[Cited]:
    """Yield the outlets that the paragraph before a member names beside its source."""
    text, source = member.report.text, member.source
    if source is None or _is_written(member):
        return
    end = text.rfind("\n", 0, member.span.start)
    last = len(text[: max(end, 0)].rstrip())
    start = text.rfind("\n", 0, last) + 1
    inside = [start <= each.span.start < last for each in source.mentions]
    for cited, mention in named if any(inside) else ():
        if start <= mention.span.start < last and not cited.name & PLATFORMS:
            yield cited
