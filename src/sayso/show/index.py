"""Look up what a statement refers to: parties, numbers, and whether they are named."""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.records import Analysis, Attribution, Count, Mention, Party

_UNNAMED_TYPES = {"anonymous source", "unnamed person", "unnamed group"}
_NAMED_TYPES = {"named person", "named organization"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What all statements of one party together say about it."""

    statements: tuple[Attribution, ...] = ()
    """Those that it is the source of, in text order."""
    named: bool | None = None
    """Whether the report names it anywhere; None: not determined."""
    people: Count | None = None
    reasons: tuple[Mention, ...] = ()
    """Why it is not named, each place of the report once."""


@dataclass(frozen=True, slots=True)
class Index:
    """An analysis with the look-ups that showing it needs; made by `index_analysis`."""

    analysis: Analysis
    parties: dict[str, Party]  # by id
    known: dict[str, Known]  # by id of the party
    items: dict[str, Attribution]  # by id
    numbers: dict[str, int]  # of statements as printed, by id

    def source_of(self, item: Attribution) -> Party | None:
        """Return the party that is a statement's source; None: none or unresolved."""
        return self.parties.get(item.source.party or "")

    def holders(self, item: Attribution) -> Iterator[Attribution]:
        """Yield the statements that hold `item`, from the smallest outwards."""
        seen = {item.id}
        while (outer := self.items.get(item.inside or "")) and outer.id not in seen:
            yield outer
            seen.add(outer.id)
            item = outer

    def is_named(self, item: Attribution) -> bool | None:
        """Say whether the source of a statement is named; None: not determined.

        What the statement itself says counts first, then what is known of its party.
        """
        if item.anonymity:
            return item.anonymity.named
        party = self.source_of(item)
        return self.known[party.id].named if party else None

    def people_of(self, item: Attribution) -> Count | None:
        """Return how many people the source of a statement is."""
        if item.anonymity and item.anonymity.count:
            return item.anonymity.count
        party = self.source_of(item)
        return self.known[party.id].people if party else None


def index_analysis(analysis: Analysis) -> Index:
    """Return `analysis` with its look-ups."""
    said: dict[str, list[Attribution]] = {}
    for item in analysis.attributions:
        if item.source.party:
            said.setdefault(item.source.party, []).append(item)
    return Index(
        analysis=analysis,
        parties={party.id: party for party in analysis.parties},
        known={p.id: _known(p, said.get(p.id, [])) for p in analysis.parties},
        items={item.id: item for item in analysis.attributions},
        numbers={item.id: n for n, item in enumerate(analysis.attributions, 1)},
    )


def _known(party: Party, said: list[Attribution]) -> Known:
    told = [item.anonymity for item in said if item.anonymity]
    reasons = {a.justification.span: a.justification for a in told if a.justification}
    return Known(
        statements=tuple(said),
        named=any(a.named for a in told) if told else _named_type(party),
        people=party.count or next((a.count for a in told if a.count), None),
        reasons=tuple(reasons.values()),
    )


def _named_type(party: Party) -> bool | None:
    if party.source_type in _UNNAMED_TYPES:
        return False
    return True if party.source_type in _NAMED_TYPES else None
