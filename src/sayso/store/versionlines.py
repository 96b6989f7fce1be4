"""List the versions of a report, a line each."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from sayso.store.schema import reports


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionLine:
    """One version of a report, as a list shows it."""

    report: str  # id
    title: str | None
    published_at: str | None
    modified_at: str | None
    recorded_at: str


def list_versions(
    connection: Connection, numbers: Sequence[int]
) -> tuple[VersionLine, ...]:
    """Return versions by the numbers of their reports, the one added first first."""
    wanted = (
        select(
            reports.c.id.label("report"),
            reports.c.title,
            reports.c.published_at,
            reports.c.modified_at,
            reports.c.recorded_at,
        )
        .where(reports.c.number.in_(numbers))
        .order_by(reports.c.number)
    )
    rows = connection.execute(wanted)
    return tuple(VersionLine(**row._mapping) for row in rows)  # noqa: SLF001
