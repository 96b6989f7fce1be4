"""The path of a member: publisher, via, source, as names that can be compared."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sayso.link.members import Member
from sayso.link.terms import stem_word
from sayso.records import Analysis, Mention, Party, Span

_PLATFORMS = frozenset("twitter facebook instagram youtube telegram".split())
_FILLERS = frozenset("the a an news media newspaper magazine of new report".split())
OutletName = frozenset[str]  # stems, without "the", "news" and the like


class Cited(NamedTuple):
    """An outlet that a member rests on, with the words that say so."""

    name: OutletName
    span: Span | None
    words: str  # its name as printed, without "the"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Path:
    """How a member came to the reader."""

    member: Member
    publisher: OutletName
    outlets: tuple[Cited, ...]  # that the member itself is put to
    near: tuple[Cited, ...]  # that its paragraph names
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
    platforms = {word for cited in outlets for word in cited.name & _PLATFORMS}
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
        outlets=tuple(c for c in outlets if not c.name & _PLATFORMS),
        near=tuple(c for c, mention in named if _is_beside(member, mention)),
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


def _read_hops(member: Member, parties: Mapping[str, Party]) -> Iterator[Cited]:
    for hop in member.attribution.via if member.attribution else ():
        if party := parties.get(hop.party):
            yield _cite(party, hop.span)


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
