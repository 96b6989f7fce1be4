"""Find who takes which stand on what is told at a place of a report."""

from sayso.link.members import find_holding
from sayso.records import Analysis, Holder, Span


def find_holder(analysis: Analysis, span: Span) -> Holder:
    """Return who holds the words at `span`, and through whom they came."""
    parties = {party.id: party for party in analysis.parties}
    attribution = find_holding(analysis, span)
    if attribution is None:
        return Holder(party=None, status=None, said_at=None, report=analysis.report.id)
    source = parties.get(attribution.source.party or "")
    said, unnamed = attribution.said_at, attribution.anonymity
    return Holder(
        party=source.name if source else None,
        status=attribution.status,
        said_at=said.value if said else None,
        report=analysis.report.id,
        attribution=attribution.id,
        kind=source.kind if source else None,
        via=tuple(
            parties[hop.party].name for hop in attribution.via if hop.party in parties
        ),
        named=unnamed.named if unnamed else None,
    )
