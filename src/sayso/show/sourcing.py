"""Count what a report rests on: named and unnamed sources, outlets, single persons."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.records import Attribution, Count, Party, Span
from sayso.show.index import Index, Known
from sayso.show.naming import is_own_outlet

OUTLET_KINDS = {"media", "unknown"}
PLATFORM = "platform"  # the role of a hop that is a source's own channel: a network

Numbers = tuple[int, ...]  # of statements, ascending


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourcing:
    """What the statements of one report rest on.

    Statements inside others count like all others. Every statement is in exactly one
    of `named`, `unnamed`, `undetermined`, `unresolved` and `unsourced`, and every
    source in one of `named_sources`, `unnamed_sources` and the rest of `sources`.
    """

    statements: int
    sources: int
    """Distinct parties that are the source of at least one statement."""
    named: Numbers
    """Statements whose source is named."""
    unnamed: Numbers
    """Statements whose source is described, but not named."""
    undetermined: Numbers
    """Statements with a source of which nothing says whether it is named."""
    unresolved: Numbers
    """Statements whose source could be one of several parties."""
    unsourced: Numbers
    """Statements for which the report gives no source."""
    named_sources: int
    unnamed_sources: int
    explained: int
    """Unnamed sources of which the report says, anywhere, why they are not named."""
    one_unnamed: Numbers
    """Statements that rest on one unnamed person.

    That is an unnamed party of exactly one person which is their source, a relay of
    their chain, or the source of a statement that holds them.
    """
    single_outlet: tuple[tuple[Party, Party, Numbers], ...]
    """Sources known to the reader through one other outlet only, which, and where.

    Every statement of theirs has that outlet, and no other, among its relays. A source
    that also spoke to the publisher is none of these, nor is a chain of two outlets:
    both may have been told. A network on which a source posts is no outlet.
    """
    citing_nobody: tuple[tuple[Party, Numbers], ...]
    """Other outlets that are the last known hand of statements, and of which ones.

    Such an outlet is the source itself, and no statements inside say, for half of the
    words or more, where the outlet has them from.
    """


def count_sourcing(index: Index) -> Sourcing:
    """Return what the statements of an analysis rest on."""
    items = index.analysis.attributions
    kinds = [_kind_of(index, item) for item in items]
    speakers = [p for p in index.analysis.parties if index.known[p.id].statements]
    unnamed = [index.known[p.id] for p in speakers if index.known[p.id].named is False]
    return Sourcing(
        statements=len(items),
        sources=len(speakers),
        named=_where(kinds, "named"),
        unnamed=_where(kinds, "unnamed"),
        undetermined=_where(kinds, "undetermined"),
        unresolved=_where(kinds, "unresolved"),
        unsourced=_where(kinds, "unsourced"),
        named_sources=sum(index.known[p.id].named is True for p in speakers),
        unnamed_sources=len(unnamed),
        explained=sum(bool(known.reasons) for known in unnamed),
        one_unnamed=tuple(
            n for n, item in enumerate(items, 1) if _rests_on_one(index, item)
        ),
        single_outlet=tuple(_single_outlets(index, speakers)),
        citing_nobody=tuple(_citing_nobody(index, speakers)),
    )


def _kind_of(index: Index, item: Attribution) -> str:
    if index.source_of(item) is None and item.source.candidates:
        return "unresolved"
    if index.source_of(item) is None and item.source.text is None:
        return "unsourced"
    named = index.is_named(item)
    return "undetermined" if named is None else "named" if named else "unnamed"


def _where(kinds: Sequence[str], kind: str) -> Numbers:
    return tuple(number for number, each in enumerate(kinds, 1) if each == kind)


def _rests_on_one(index: Index, item: Attribution) -> bool:
    speaking = (item, *index.holders(item))
    relays = (index.known.get(hop.party, Known()) for a in speaking for hop in a.via)
    return any(
        index.is_named(a) is False and _is_one(index.people_of(a)) for a in speaking
    ) or any(relay.named is False and _is_one(relay.people) for relay in relays)


def _is_one(people: Count | None) -> bool:
    return people is not None and people.least == people.most == 1


def _single_outlets(
    index: Index, speakers: Sequence[Party]
) -> Iterator[tuple[Party, Party, Numbers]]:
    for party in speakers:
        items = index.known[party.id].statements
        through = [frozenset(_outlets(index, item)) for item in items]
        if len(set(through)) == 1 and len(through[0]) == 1:
            outlet = index.parties[min(through[0])]
            yield party, outlet, tuple(index.numbers[item.id] for item in items)


def _outlets(index: Index, item: Attribution) -> Iterator[str]:
    publisher = index.analysis.report.publisher or ""
    for hop in item.via:
        relay = index.parties.get(hop.party)
        if relay is None or hop.role == PLATFORM or is_own_outlet(relay, publisher):
            continue
        if relay.kind in OUTLET_KINDS:
            yield relay.id


def _citing_nobody(
    index: Index, speakers: Sequence[Party]
) -> Iterator[tuple[Party, Numbers]]:
    publisher = index.analysis.report.publisher or ""
    held: dict[str, list[Attribution]] = {}
    for item in index.analysis.attributions:
        held.setdefault(item.inside or "", []).append(item)
    for party in speakers:
        if party.kind == "media" and not is_own_outlet(party, publisher):
            numbers = tuple(
                index.numbers[item.id]
                for item in index.known[party.id].statements
                if not _is_mostly_held(item, held.get(item.id, ()))
            )
            if numbers:
                yield party, numbers


def _is_mostly_held(item: Attribution, inner: Sequence[Attribution]) -> bool:
    """Say whether statements inside one are about half of its words or more."""
    spans = sorted(span for each in inner for span in _spans(each))
    shared = reached = 0
    for start, end in spans:
        first = max(start, reached)
        for own in item.content.spans:
            shared += max(0, min(end, own.end) - max(first, own.start))
        reached = max(reached, end)
    return 2 * shared >= sum(end - start for start, end in item.content.spans)


def _spans(item: Attribution) -> Iterator[Span]:
    yield from item.content.spans
    if item.cue:
        yield from item.cue.spans
    if item.source.span:
        yield item.source.span
