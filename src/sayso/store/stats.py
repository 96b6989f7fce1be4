"""Count what a ledger holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Table,
    cast,
    distinct,
    func,
    select,
)

from sayso.store.dialect import size_on_disk
from sayso.store.found import counting
from sayso.store.judgements import read_judgements, standing
from sayso.store.schema import analyses, reports, runs, source_totals, statements


@dataclass(frozen=True, slots=True, kw_only=True)
class RunKind:
    """The runs of one version of Sayso, its models and rules."""

    version: str
    models: tuple[str, ...]  # name and version of each
    runs: int
    first: str
    last: str
    analyses: int  # that these runs made


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """What a ledger holds, and over which period."""

    schema: Literal["sayso.stats/1"] = "sayso.stats/1"
    reports: int
    versions: int  # reports that have a newer version
    analyses: int
    statements: int  # that count: of newest analyses of newest versions
    named: int  # of these, whose source is named
    sourced: int  # of these, whose source is known
    sources: int  # that are one across reports
    unnamed_sources: int
    publishers: int
    judgements: int  # that stand
    first_published: str | None
    last_published: str | None
    size_bytes: int
    run_kinds: tuple[RunKind, ...]


def count_ledger(connection: Connection) -> Statistics:
    """Return the numbers of a ledger; its totals have to be up to date.

    It takes time in proportion to the statements.
    """
    published = connection.execute(
        select(
            func.count().label("reports"),
            func.count(distinct(reports.c.earlier)).label("versions"),
            func.count(distinct(reports.c.publisher)).label("publishers"),
            func.min(reports.c.published_from).label("first"),
            func.max(reports.c.published_from).label("last"),
        )
    ).one()
    said = connection.execute(
        counting().with_only_columns(
            func.count().label("statements"),
            func.coalesce(func.sum(cast(statements.c.named, Integer)), 0).label(
                "named"
            ),
            func.count(statements.c.source_key).label("sourced"),
        )
    ).one()
    return Statistics(
        reports=published.reports,
        versions=published.versions,
        analyses=_count(connection, analyses),
        statements=said.statements,
        named=said.named,
        sourced=said.sourced,
        sources=_count(connection, source_totals, source_totals.c.known.is_(True)),
        unnamed_sources=_count(
            connection, source_totals, source_totals.c.known.is_(False)
        ),
        publishers=published.publishers,
        judgements=len(standing(read_judgements(connection))),
        first_published=published.first,
        last_published=published.last,
        size_bytes=size_on_disk(connection),
        run_kinds=tuple(_run_kinds(connection)),
    )


def _count(connection: Connection, table: Table, *where: ColumnElement[bool]) -> int:
    wanted = select(func.count()).select_from(table).where(*where)
    return connection.scalar(wanted) or 0


def _run_kinds(connection: Connection) -> Iterable[RunKind]:
    made = (
        select(analyses.c.run, func.count().label("analyses"))
        .group_by(analyses.c.run)
        .subquery()
    )
    wanted = (
        select(runs, func.coalesce(made.c.analyses, 0).label("analyses"))
        .outerjoin(made, made.c.run == runs.c.number)
        .order_by(runs.c.number)
    )
    kinds: dict[tuple[str, tuple[str, ...]], list[tuple[str, int]]] = {}
    for row in connection.execute(wanted):
        models = tuple(f"{m['name']} {m['version']}" for m in row.models)
        held = kinds.setdefault((row.version, models), [])
        held.append((row.recorded_at, row.analyses))
    for (version, models), each in kinds.items():
        yield RunKind(
            version=version,
            models=models,
            runs=len(each),
            first=min(when for when, _ in each),
            last=max(when for when, _ in each),
            analyses=sum(number for _, number in each),
        )
