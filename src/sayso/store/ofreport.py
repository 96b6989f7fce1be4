"""Ask what one report holds: its statements, and the claims that it states."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from sayso.records import Span
from sayso.store.found import Found
from sayso.store.judged import Judged
from sayso.store.load import id_begins
from sayso.store.schema import analyses, claim_members, claims, reports, statements
from sayso.store.search import read_found

_TWO = 2  # that one is meant is told by looking for two


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedClaim:
    """A claim that a report states, and where."""

    name: str
    span: Span
    reports: int
    least: int  # origins
    most: int
    contested: bool


def find_by_id(connection: Connection, digits: str) -> int | None:
    """Return the number of the report whose id begins so; None: none, or several."""
    wanted = select(reports.c.number).where(id_begins(digits)).limit(_TWO)
    found = connection.scalars(wanted).all()
    return found[0] if len(found) == 1 else None


def statements_of(
    connection: Connection, report: int, judged: Judged
) -> tuple[Found, ...]:
    """Return the statements of a report by its number, in the order of its text."""
    newest = select(func.max(analyses.c.number)).where(analyses.c.report == report)
    wanted = select(statements.c.number).where(
        statements.c.analysis == newest.scalar_subquery()
    )
    found = read_found(connection, connection.scalars(wanted).all())
    return tuple(judged.apply(each) for each in sorted(found, key=_number))


def claims_of(connection: Connection, report: int) -> tuple[StatedClaim, ...]:
    """Return the claims that a report states, in the order of its text."""
    wanted = (
        select(
            claims.c.name,
            claims.c.reports,
            claims.c.least,
            claims.c.most,
            claims.c.contested,
            claim_members.c.start,
            claim_members.c.end,
        )
        .join(claims, claims.c.number == claim_members.c.claim)
        .where(claim_members.c.report == report)
        .order_by(claim_members.c.start)
    )
    return tuple(
        StatedClaim(
            name=row.name,
            span=Span(row.start, row.end),
            reports=row.reports,
            least=row.least,
            most=row.most,
            contested=bool(row.contested),
        )
        for row in connection.execute(wanted)
    )


def _number(found: Found) -> int:
    return found.number
