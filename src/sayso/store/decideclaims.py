"""Record what a person decides about claims; `refresh_claims` heeds it."""

from sqlalchemy import Connection, select

from sayso.errors import LedgerError
from sayso.records import Claim, OriginKind
from sayso.store.claims import find_claim, find_place
from sayso.store.decide import Person, add_decision
from sayso.store.ledger import Ledger
from sayso.store.links import Place, claims_at
from sayso.store.rows import Values
from sayso.store.schema import reports


def judge_same(ledger: Ledger, one: str, other: str, by: Person) -> int:
    """Record that two clauses state one claim; return the number of the judgement.

    Args:
        ledger: The ledger; its claims have to be up to date.
        one: The name of a claim, or of a member of one.
        other: Another name.
        by: Who decides.

    Raises:
        LedgerError: there is no such claim, or both are in one already.
    """
    with ledger.write() as connection:
        a, b = _places(connection, one, other)
        if len(set(claims_at(connection, (a, b)).values())) == 1:
            raise LedgerError(
                f"{one} and {other} are one claim already.",
                fix="see `sayso origins` for the members of a claim and their names",
            )
        return add_decision(connection, by, kind="same", **_row(connection, a, b))


def judge_different(ledger: Ledger, one: str, other: str, by: Person) -> int:
    """Record that two members of a claim do not state the same.

    Args:
        ledger: The ledger; its claims have to be up to date.
        one: The name of a member of a claim.
        other: The name of another member.
        by: Who decides.

    Raises:
        LedgerError: there is no such member, or they are in no claim together.
    """
    with ledger.write() as connection:
        row = _row_of_one_claim(connection, one, other, "are two claims already")
        return add_decision(connection, by, kind="different", **row)


def judge_origins(
    ledger: Ledger, one: str, other: str, verdict: OriginKind, by: Person
) -> int:
    """Record whether two members of a claim rest on one origin, or on two.

    Args:
        ledger: The ledger; its claims have to be up to date.
        one: The name of a member of a claim.
        other: The name of another member.
        verdict: What is decided.
        by: Who decides.

    Raises:
        LedgerError: there is no such member, they are in no claim together, or
            somebody has decided so already.
    """
    with ledger.write() as connection:
        row = _row_of_one_claim(connection, one, other, "are two claims")
        _check_undecided(find_claim(connection, one).claim, row, verdict)
        return add_decision(connection, by, kind=verdict, **row)


def _check_undecided(claim: Claim, row: Values, verdict: OriginKind) -> None:
    """Raise LedgerError if origins of a claim are as this decision says already."""
    places = {each.id: (each.report, [list(each.span)]) for each in claim.members}
    ends = [
        (row["report_id"], row["spans"]),
        (row["other_report_id"], row["other_spans"]),
    ]
    for each in claim.judged:
        pair = (places[each.a], places[each.b])
        if each.verdict == verdict and all(end in pair for end in ends):
            raise LedgerError(
                f"Judgement {each.judgement} says so already.",
                fix="see `sayso judge list` for who said so",
            )


def _row_of_one_claim(
    connection: Connection, one: str, other: str, otherwise: str
) -> Values:
    """Return what is stored of two members of one claim.

    Raises:
        LedgerError: there is no such member, or they are of two claims, which
            `otherwise` says of them.
    """
    a, b = _places(connection, one, other)
    if len(set(claims_at(connection, (a, b)).values())) > 1:
        raise LedgerError(
            f"{one} and {other} {otherwise}.",
            fix="give two members of one claim; `sayso origins` prints their names",
        )
    return _row(connection, a, b)


def _places(connection: Connection, one: str, other: str) -> tuple[Place, Place]:
    a, b = find_place(connection, one), find_place(connection, other)
    if a == b:
        raise LedgerError(
            f"{one} and {other} are the same words.", fix="give two different names"
        )
    return a, b


def _row(connection: Connection, a: Place, b: Place) -> Values:
    ids = select(reports.c.number, reports.c.id)
    wanted = ids.where(reports.c.number.in_([a.report, b.report]))
    names = {row.number: row.id for row in connection.execute(wanted)}
    return {
        "report_id": names[a.report],
        "spans": [list(a.span)],
        "other_report_id": names[b.report],
        "other_spans": [list(b.span)],
    }
