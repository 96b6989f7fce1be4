"""One line about a source, and which sources are wanted."""

import json
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import ColumnElement, Connection, Row, Select, Text, cast, or_, select

from sayso.store.fold import fold_words
from sayso.store.query import Query
from sayso.store.schema import source_totals
from sayso.store.words import where_words_in_order

_LIKE = str.maketrans({"%": r"\%", "_": r"\_", "\\": r"\\"})


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """One source, with all that it is quoted for."""

    schema: Literal["sayso.source/1"] = "sayso.source/1"
    source_key: str
    name: str
    title: str | None = None
    source_type: str | None
    known: bool  # one across reports; False: an unnamed source of one report
    statements: int
    named: int  # statements whose report names it there
    reports: int
    publishers: int
    first: (
        str | None
    )  # the first second of the day: said, if a day is told, else published
    last: str | None
    merged: tuple[str, ...] = ()  # keys that people put under this one
    alike: tuple[str, ...] = ()  # keys that may be the same source


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFilters:
    """Which sources are wanted; None: all of them."""

    query: Query = Query()  # noqa: RUF009 - frozen and empty
    known: bool | None = None
    least_reports: int = 1
    publishers: frozenset[str] | None = None


def select_totals(
    connection: Connection, filters: SourceFilters
) -> Select[tuple[object, ...]]:
    """Select the totals of wanted sources, those with the most statements first."""
    totals, query = source_totals, filters.query
    wanted = select(totals.c.number).order_by(
        totals.c.statements.desc(), totals.c.source_key.desc()
    )
    if filters.known is not None:
        wanted = wanted.where(totals.c.known.is_(filters.known))
    if filters.least_reports > 1:
        wanted = wanted.where(totals.c.reports >= filters.least_reports)
    if filters.publishers is not None:
        wanted = wanted.where(or_(*map(_is_quoted_by, sorted(filters.publishers))))
    if query:
        wanted = where_words_in_order(connection, wanted, query, totals)
    return wanted.with_only_columns(*totals.c)


def _is_quoted_by(publisher: str) -> ColumnElement[bool]:
    """Say whether a publisher is among the outlets, which stand there as JSON."""
    name = json.dumps(publisher).translate(_LIKE)
    return cast(source_totals.c.outlets, Text).like(f"%{name}%", escape="\\")


def is_wanted(line: SourceLine, filters: SourceFilters) -> bool:
    """Say whether a source that was counted apart is wanted, by any of its keys."""
    keys = " ".join((line.source_key, *line.merged)).replace(":", " ")
    words = f" {' '.join(fold_words(line.name))} {keys} "
    return (
        filters.known in {None, line.known}
        and line.reports >= filters.least_reports
        and filters.query.fits(words)
    )


def line_of(row: Row[tuple[object, ...]]) -> SourceLine:
    """Return the line of a row of the totals."""
    return SourceLine(
        source_key=row.source_key,
        name=row.name,
        source_type=row.source_type,
        known=bool(row.known),
        statements=row.statements,
        named=row.named,
        reports=row.reports,
        publishers=row.publishers,
        first=row.first_from,
        last=row.last_from,
    )
