"""Check the claims of a ledger again: members, words and rules."""

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, select

from sayso.errors import LedgerError
from sayso.records import Claim, Span
from sayso.rules import RULES
from sayso.store.claimrows import claim_name, unpack_claim
from sayso.store.found import AnyRow
from sayso.store.ledger import Ledger
from sayso.store.schema import claim_members, claims, reports

_AT_ONCE = 100  # claims that are in memory


def check_claims(ledger: Ledger) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with claims: the name of each, and a line.

    Raises:
        LedgerError: the database fails.
    """
    last = 0
    while True:
        with ledger.read() as connection:
            wanted = select(claims).where(claims.c.number > last)
            rows = connection.execute(
                wanted.order_by(claims.c.number).limit(_AT_ONCE)
            ).all()
            if not rows:
                return
            last = rows[-1].number
            found = [problem for row in rows for problem in _check(connection, row)]
        yield from found


def _check(connection: Connection, row: AnyRow) -> Iterator[tuple[str, str]]:
    try:
        claim = unpack_claim(row.record)
    except LedgerError as error:
        yield row.name, error.message
        return
    for problem in _problems(claim, row, _texts(connection, row.number)):
        yield row.name, problem


def _texts(connection: Connection, number: int) -> dict[tuple[str, Span], str]:
    """Return the texts of the reports of a claim's members, by id and span."""
    wanted = (
        select(reports.c.id, reports.c.text, claim_members.c.start, claim_members.c.end)
        .join(claim_members, claim_members.c.report == reports.c.number)
        .where(claim_members.c.claim == number)
    )
    rows = connection.execute(wanted)
    return {(row.id, Span(row.start, row.end)): row.text for row in rows}


def _problems(
    claim: Claim, row: AnyRow, texts: Mapping[tuple[str, Span], str]
) -> Iterator[str]:
    places = {(member.report, member.span) for member in claim.members}
    if places != texts.keys():
        yield "claim_members: the members are not those of the claim"
    for (_, span), text in texts.items():
        if not text[span.start : span.end].strip():
            yield f"[{span.start}, {span.end}) has no words in its report"
    if not any(claim.text == text[slice(*span)] for (_, span), text in texts.items()):
        yield "its clearest wording is that of no member"
    if row.name not in {claim_name(id_, span.start) for id_, span in texts}:
        yield "it is named for no member"
    counts = (claim.reports, claim.origins.least, claim.origins.most)
    if counts != (row.reports, row.least, row.most):
        yield "claims: reports and origins are not those of the claim"
    if bool(claim.contradictions) != row.contested:
        yield "claims: it is contested, or not, against the claim"
    unknown = {edge.rule for edge in claim.merges} - RULES.keys()
    yield from (f"rule {rule!r} is not known" for rule in sorted(unknown))
