"""Find the reports that state what a report states."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from sayso.store.schema import claim_members, reports


@dataclass(frozen=True, slots=True, kw_only=True)
class NearReport:
    """A report that shares claims with another one."""

    report: str  # id
    title: str | None
    publisher: str | None
    published_at: str | None
    claims: int  # that both state


def find_sharing(
    connection: Connection, number: int, *, limit: int
) -> tuple[NearReport, ...]:
    """Return the reports that share most claims with a report, by its number."""
    own, theirs = claim_members.alias(), claim_members.alias()
    shared = func.count(theirs.c.claim.distinct()).label("claims")
    wanted = (
        select(
            reports.c.id.label("report"),
            reports.c.title,
            reports.c.publisher,
            reports.c.published_at,
            shared,
        )
        .select_from(own)
        .join(theirs, theirs.c.claim == own.c.claim)
        .join(reports, reports.c.number == theirs.c.report)
        .where(own.c.report == number, theirs.c.report != number)
        .group_by(
            reports.c.id, reports.c.title, reports.c.publisher, reports.c.published_at
        )
        .order_by(shared.desc(), reports.c.id)
        .limit(limit)
    )
    rows = connection.execute(wanted)
    return tuple(NearReport(**row._mapping) for row in rows)  # noqa: SLF001
