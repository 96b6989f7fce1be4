"""What a noun phrase says about a party, and about several that are listed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.records import Count, PartyKind, SourceType, Span

Number = Literal["singular", "plural"]


Gender = Literal["female", "male"]


UNCOUNTED = frozenset({"organization", "government", "document", "media", "place"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """What one noun phrase says about a party; None: it does not say."""

    name: Span | None  # whose words, by proper name: no title, article or party
    head: Span  # the noun, or the last word of the name
    core: Span  # from the first modifier to the head, without article and number
    extent: Span  # all words but marks; of a document, those by which it is known
    kind: PartyKind
    source_type: SourceType | None
    named: bool
    title: Span | None
    affiliation: Span | None  # the organization, country or person it belongs to
    count: Count | None
    number: Number
    gender: Gender | None
    pronoun: bool = False
    label: bool = False  # "Q" or "A" of an interview
    members: tuple["Phrase", ...] = ()  # of "Ana Ruiz and her aides"


def join_phrases(members: tuple[Phrase, ...]) -> Phrase:
    """Return the party that several make up: "Ana Ruiz and her aides"."""
    first, last = members[0], members[-1]
    people = [m for m in members if m.kind in {"person", "group", "unknown"}]
    titles = [m.title for m in members if m.title]
    named = any(m.named for m in members)
    bodies = next((m for m in members if m.kind in UNCOUNTED), first)
    joint = len(titles) == len(members) and not named
    return Phrase(
        name=None,
        head=last.head,
        core=Span(first.core.start, last.core.end),
        extent=Span(first.extent.start, last.extent.end),
        kind="group" if people else bodies.kind,
        source_type=_joint_type(people or members),
        named=named,
        title=Span(titles[0].start, titles[-1].end) if joint else _title_of(members),
        affiliation=next((m.affiliation for m in members if m.affiliation), None),
        count=_sum(people) if people else None,
        number="plural",
        gender=None,
        members=members,
    )


def _title_of(members: Sequence[Phrase]) -> Span | None:
    return next((m.title for m in members if m.named and m.title), None)


def _joint_type(members: Sequence[Phrase]) -> SourceType | None:
    named = next((m.source_type for m in members if m.named), None)
    kept = [m.source_type for m in members if m.source_type]
    single = {"unnamed person", "anonymous source"} & set(kept)
    return named or ("unnamed group" if single else next(iter(kept), None))


def _sum(members: Sequence[Phrase]) -> Count:
    """Return the count of all; unnamed ones without a number share the first's."""
    counts = [
        m.count or Count(least=1 + (m.number == "plural"), most=None) for m in members
    ]
    if (
        members[0].number == "plural"
        and not any(m.named for m in members)
        and all(m.count == Count(least=2, most=None) for m in members[1:])
    ):
        return counts[0]
    most = [c.most for c in counts]
    known = [n for n in most if n is not None]
    return Count(
        least=sum(c.least or 0 for c in counts),
        most=sum(known) if len(known) == len(most) else None,
    )
