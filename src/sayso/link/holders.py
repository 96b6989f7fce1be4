"""Find who takes which stand on what is told at a place of a report."""

from collections.abc import Iterator

from sayso.link.reading import Contents
from sayso.records import CORRECTED, Analysis, Attribution, Holder, Span


def find_holder(analysis: Analysis, span: Span) -> Holder:
    """Return who holds the words at `span`, and through whom they came."""
    return describe_holder(analysis, Contents(analysis).find_holder(span))


def describe_holder(analysis: Analysis, attribution: Attribution | None) -> Holder:
    """Return the source of a statement, or the publisher if it is none's."""
    report = analysis.report.id
    if attribution is None:
        return Holder(party=None, status=None, said_at=None, report=report)
    parties = {party.id: party for party in analysis.parties}
    source = parties.get(attribution.source.party or "")
    said, unnamed = attribution.said_at, attribution.anonymity
    return Holder(
        party=source.name if source else None,
        status=attribution.status,
        said_at=said.value if said else None,
        report=report,
        attribution=attribution.id,
        kind=source.kind if source else None,
        via=tuple(
            parties[hop.party].name for hop in attribution.via if hop.party in parties
        ),
        named=unnamed.named if unnamed else None,
        corrected=CORRECTED in _rules(attribution),
    )


def _rules(attribution: Attribution) -> Iterator[str | None]:
    """Yield the rules by which a statement has its source, day and stance."""
    yield attribution.source.rule
    if attribution.said_at:
        yield attribution.said_at.rule
    if stance := attribution.stance:
        yield from (
            each.rule for each in (stance.status, stance.certainty, stance.polarity)
        )
