"""Count sources anew that people have judged."""

from collections.abc import Sequence

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    cast,
    distinct,
    func,
    or_,
    select,
)

from sayso.store.found import Found, counting
from sayso.store.judged import Judged
from sayso.store.moments import first_moment
from sayso.store.schema import reports, source_totals, statements
from sayso.store.sourceline import SourceLine
from sayso.store.totals import DAY_FROM

_COUNTED = frozenset({"source", "named", "said_at"})  # fields that totals depend on


def moved_keys(judged: Judged) -> list[str]:
    """Return the sources whose totals are not those that the ledger keeps."""
    keys: set[str | None] = set(judged.groups.keeper_of)
    for number, made in judged.decisions.items():
        if any(each.kind == "reject" or each.field in _COUNTED for each in made):
            original = judged.originals[number]
            keys |= {original.source_key, judged.apply(original).source_key}
    return sorted(filter(None, keys))


def keepers_of(keys: Sequence[str], judged: Judged) -> list[str]:
    """Return the keys under which sources are kept, each once."""
    return sorted({judged.groups.keeper(key) for key in keys})


def recount_source(
    connection: Connection, keeper: str, judged: Judged
) -> SourceLine | None:
    """Return a source as people judged it, counted anew; None: nothing is left."""
    keys = judged.groups.all_keys(keeper)
    others, own = _held(connection, keeper, judged)
    numbers = statements.c.number.in_([found.number for found in own])
    summed = connection.execute(_summed(or_(others, numbers))).one()
    if not summed.statements:
        return None
    rest = connection.execute(_summed(others)).one()
    moments = [first_moment(found.said_at or found.published_at) for found in own]
    days = [day for day in (rest.first, rest.last, *moments) if day]
    totals = select(source_totals).where(source_totals.c.source_key == keeper)
    known = connection.execute(totals).first()
    return SourceLine(
        source_key=keeper,
        name=known.name if known else keeper.partition(":")[2],
        source_type=known.source_type if known else None,
        known=not keeper.startswith("report:"),
        statements=summed.statements,
        named=rest.named + sum(found.named for found in own),
        reports=summed.reports,
        publishers=summed.publishers,
        first=min(days, default=None),
        last=max(days, default=None),
        merged=keys[1:],
    )


def _held(
    connection: Connection, keeper: str, judged: Judged
) -> tuple[ColumnElement[bool], list[Found]]:
    """Return which statements of a source nobody judged, and those that were.

    The latter are as people judged them, and only those that count.
    """
    now = {number: judged.apply(found) for number, found in judged.originals.items()}
    unjudged = statements.c.number.not_in(sorted(now))
    others = statements.c.source_key.in_(judged.groups.all_keys(keeper)) & unjudged
    held = [
        number
        for number, found in now.items()
        if found.source_key == keeper and not found.is_rejected
    ]
    counted = connection.scalars(counting().where(statements.c.number.in_(held)))
    return others, [now[number] for number in counted]


def _summed(
    held: ColumnElement[bool],
) -> Select[int, int, int, int, str | None, str | None]:
    named = func.sum(cast(statements.c.named, Integer))
    return (
        counting()
        .where(held)
        .with_only_columns(
            func.count().label("statements"),
            func.coalesce(named, 0).label("named"),
            func.count(distinct(statements.c.report)).label("reports"),
            func.count(distinct(reports.c.publisher)).label("publishers"),
            func.min(DAY_FROM).label("first"),
            func.max(DAY_FROM).label("last"),
        )
    )
