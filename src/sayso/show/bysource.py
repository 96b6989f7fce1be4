"""Show statements grouped by their source, named sources first."""

from collections import Counter
from collections.abc import Iterator, Sequence

from sayso.records import Attribution, Party
from sayso.show.index import Index, Known
from sayso.show.lines import count, join, wrap
from sayso.show.naming import count_words, describe_party, name_party
from sayso.show.statement import render_statement, source_notes

_GROUPS = (
    (True, "NAMED SOURCES"),
    (None, "NOT DETERMINED WHETHER NAMED"),
    (False, "UNNAMED SOURCES"),
)


def render_by_source(index: Index, width: int) -> Iterator[str]:
    """Yield the blocks of a report's statements, under a heading for each source.

    Sources stand in order of their first statement within each group: named, not
    determined, unnamed. Statements without a source, or whose source could be one of
    several, come last. Under each heading statements are in text order.
    """
    speakers = [p for p in index.analysis.parties if index.known[p.id].statements]
    speakers.sort(key=lambda p: index.numbers[index.known[p.id].statements[0].id])
    for named, title in _GROUPS:
        group = [p for p in speakers if index.known[p.id].named is named]
        if group:
            yield title
        for party in group:
            yield _heading(index, party, width)
            items = index.known[party.id].statements
            yield from _blocks(index, items, width, under_source=True)
    rest = [a for a in index.analysis.attributions if index.source_of(a) is None]
    if rest:
        yield "NO SOURCE, OR NOT RESOLVED"
        yield from _blocks(index, rest, width, under_source=False)


def _blocks(
    index: Index, items: Sequence[Attribution], width: int, *, under_source: bool
) -> Iterator[str]:
    for item in items:
        number = index.numbers[item.id]
        yield render_statement(index, item, number, width, under_source=under_source)


def _heading(index: Index, party: Party, width: int) -> str:
    known = index.known[party.id]
    clients = {a.on_behalf_of: None for a in known.statements if a.on_behalf_of}
    facts = [
        *(
            f"speaking for {name_party(index, index.parties[key])}"
            for key in clients
            if key in index.parties
        ),
        _named(known),
        _said(index, known),
    ]
    lines = wrap(describe_party(party), width, 0, hang=2)
    lines += wrap(" · ".join(filter(None, facts)), width, 2)
    for note in source_notes(index, party):
        lines += wrap(note, width, 2, hang=2)
    return "\n".join(lines)


def _named(known: Known) -> str:
    people = count_words(known.people)
    if known.named is not False or people is None:
        return {True: "named", False: "unnamed", None: ""}[known.named]
    return f"unnamed, {people} {'person' if people == '1' else 'people'}"


def _said(index: Index, known: Known) -> str:
    """Return how many statements are a source's, and through whom, most often first.

    Through whom is the hand next to the source: the one that it spoke to.
    """
    hands = Counter(a.via[-1].party if a.via else None for a in known.statements)
    total = count(len(known.statements), "statement")
    ways = [(_hand(index, hand), number) for hand, number in hands.most_common()]
    if len(ways) == 1:
        return total if None in hands else f"{total} {ways[0][0]}"
    return f"{total}: {join([f'{number} {way}' for way, number in ways], 'and')}"


def _hand(index: Index, hand: str | None) -> str:
    if hand is None:
        return "directly"
    relay = index.parties.get(hand)
    return f"through {name_party(index, relay) if relay else hand}"
