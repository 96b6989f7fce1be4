"""Check the claims of a ledger again: members, words, rules and judgements."""

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, select

from sayso.errors import LedgerError
from sayso.link.parts import find_parts
from sayso.records import Claim, OriginCount, Span
from sayso.rules import RULES
from sayso.store.claimrows import claim_name, unpack_claim
from sayso.store.found import AnyRow
from sayso.store.judgements import Judgement
from sayso.store.ledger import Ledger
from sayso.store.schema import claim_members, claims, reports
from sayso.store.verdicts import read_heeded

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
            made = read_heeded(connection)
            found = [
                problem for row in rows for problem in _check(connection, row, made)
            ]
        yield from found


def _check(
    connection: Connection, row: AnyRow, made: Mapping[int, Judgement]
) -> Iterator[tuple[str, str]]:
    try:
        claim = unpack_claim(row.record)
    except LedgerError as error:
        yield row.name, error.message
        return
    texts = _texts(connection, row.number)
    for problem in (*_problems(claim, row, texts), *_check_origins(claim, made)):
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


def _check_origins(claim: Claim, made: Mapping[int, Judgement]) -> Iterator[str]:
    """Yield where origins are not those of the merges, or not as people judged."""
    names = [member.id for member in claim.members]
    pairs = [(edge.a, edge.b, edge.certain) for edge in claim.merges]
    certain = find_parts(names, [(a, b) for a, b, sure in pairs if sure])
    possible = find_parts(names, [(a, b) for a, b, _ in pairs])
    if [list(group.members) for group in claim.origin_groups] != certain:
        yield "its origins are not those that its merges give"
    if claim.origins != OriginCount(least=len(possible), most=len(certain)):
        yield "the number of its origins is not that of its merges"
    for each in claim.judged:
        judgement = made.get(each.judgement)
        if judgement is None or judgement.kind != each.verdict:
            yield f"judgement {each.judgement} is not made, or does not hold"
        parts = certain if each.verdict == "one-origin" else possible
        joined = any({each.a, each.b} <= set(part) for part in parts)
        if joined != (each.verdict == "one-origin"):
            yield f"its origins are not as judgement {each.judgement} says"
