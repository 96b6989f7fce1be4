"""List the reports that were added last."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from sayso.store.schema import analyses, reports, runs, statements


@dataclass(frozen=True, slots=True, kw_only=True)
class NewReport:
    """A report on one line."""

    report: str  # id
    title: str | None
    publisher: str | None
    published_at: str | None
    recorded_at: str
    statements: int


def newest_reports(
    connection: Connection, *, limit: int, command: str | None = None
) -> tuple[NewReport, ...]:
    """Return the reports that were added last, without those that they replace.

    Args:
        connection: A transaction of the ledger.
        limit: How many at most.
        command: Only those that a run of this command added; None: all.
    """
    later, newer = reports.alias(), analyses.alias()
    analysis = (
        select(func.max(newer.c.number))
        .where(newer.c.report == reports.c.number)
        .correlate(reports)
        .scalar_subquery()
    )
    held = (
        select(func.count())
        .where(statements.c.analysis == analysis)
        .correlate(reports)
        .scalar_subquery()
    )
    wanted = (
        select(
            reports.c.id.label("report"),
            reports.c.title,
            reports.c.publisher,
            reports.c.published_at,
            reports.c.recorded_at,
            held.label("statements"),
        )
        .where(
            ~select(later.c.number).where(later.c.earlier == reports.c.number).exists()
        )
        .order_by(reports.c.number.desc())
        .limit(limit)
    )
    if command is not None:
        made = connection.scalars(
            select(runs.c.number).where(runs.c.command == command)
        )
        if not (numbers := made.all()):
            return ()  # without a look at the reports, whose runs have no index
        wanted = wanted.where(reports.c.run.in_(numbers))
    rows = connection.execute(wanted)
    return tuple(NewReport(**row._mapping) for row in rows)  # noqa: SLF001
