"""Keep the totals of all sources, made from the statements when somebody asks.

Nothing is kept up to date while reports are added: many writers would wait for each
other at the row of a source that all of them quote. See docs/adr/0012.
"""

from collections.abc import Callable, Sequence
from itertools import islice

from sqlalchemy import (
    Connection,
    Integer,
    Select,
    cast,
    delete,
    distinct,
    func,
    insert,
    literal,
    select,
)

from sayso.store.dialect import gather_statistics, lock_name
from sayso.store.found import counting
from sayso.store.ledger import Ledger
from sayso.store.schema import (
    analyses,
    parties,
    reports,
    source_totals,
    statements,
    summed_analyses,
)

_LOCK = "sayso source totals"
_IN_PLACE = 1000  # new analyses; for more, making all totals anew is faster
_CHUNK = 500  # keys; SQLite takes some thousand values in a statement
DAY_FROM = func.coalesce(statements.c.said_from, reports.c.published_from)


def refresh_totals(ledger: Ledger, tell: Callable[[int], None]) -> None:
    """Bring the totals up to date, if analyses have been added since.

    Args:
        ledger: The ledger; it must be open for writing if there is anything to do.
        tell: Called with the number of new analyses before a longer work.

    Raises:
        LedgerError: the database fails.
    """
    with ledger.read() as connection:
        if not _is_behind(connection):
            return
    with ledger.write() as connection:
        lock_name(connection, _LOCK)
        # Those that are added meanwhile are new the next time.
        new = list(connection.scalars(_new_analyses()))
        if len(new) > _IN_PLACE:
            tell(len(new))
            connection.execute(delete(source_totals))
            connection.execute(_summing(_totals()))
            gather_statistics(connection, source_totals)
        else:
            _sum_again(connection, _touched_keys(connection, new))
        rows = [{"analysis": number} for number in new]
        if rows:
            connection.execute(insert(summed_analyses), rows)


def _is_behind(connection: Connection) -> bool:
    there = connection.scalar(select(func.count()).select_from(analyses))
    summed = connection.scalar(select(func.count()).select_from(summed_analyses))
    return there != summed


def _new_analyses() -> Select[tuple[int]]:
    return select(analyses.c.number).where(
        analyses.c.number.not_in(select(summed_analyses.c.analysis))
    )


def _touched_keys(connection: Connection, new: Sequence[int]) -> list[str]:
    """Return the sources of new analyses, and of those that no longer count."""
    keys: set[str] = set()
    for numbers in _chunks(new):
        fresh = select(analyses.c.report).where(analyses.c.number.in_(numbers))
        earlier = select(reports.c.earlier).where(
            reports.c.number.in_(fresh), reports.c.earlier.is_not(None)
        )
        touched = select(analyses.c.number).where(
            analyses.c.report.in_(fresh) | analyses.c.report.in_(earlier)
        )
        wanted = select(statements.c.source_key).where(
            statements.c.analysis.in_(touched), statements.c.source_key.is_not(None)
        )
        keys.update(connection.scalars(wanted.distinct()))
    return sorted(keys)


def _sum_again(connection: Connection, keys: Sequence[str]) -> None:
    for some in _chunks(keys):
        gone = delete(source_totals).where(source_totals.c.source_key.in_(some))
        connection.execute(gone)
        connection.execute(_summing(_totals(some)))


def _summing(totals: Select[tuple[object, ...]]) -> object:
    return insert(source_totals).from_select(list(totals.selected_columns.keys()), totals)


def _totals(keys: Sequence[str] | None = None) -> Select[tuple[object, ...]]:
    """Select the totals of all sources, or of some."""
    counted = counting().where(statements.c.source_key.is_not(None))
    if keys is not None:
        counted = counted.where(statements.c.source_key.in_(keys))
    key = statements.c.source_key
    sums = (
        counted.with_only_columns(
            key,
            func.count().label("statements"),
            func.sum(cast(statements.c.named, Integer)).label("named"),
            func.count(distinct(statements.c.report)).label("reports"),
            func.count(distinct(reports.c.publisher)).label("publishers"),
            func.min(DAY_FROM).label("first_from"),
            func.max(DAY_FROM).label("last_from"),
        )
        .group_by(key)
        .subquery()
    )
    names = _names(counted).subquery()
    # `person:ana ruiz` and `report:0f..:4-9`: what stands before the first colon.
    known = ~sums.c.source_key.startswith("report:")
    return (
        select(
            sums.c.source_key,
            names.c.name,
            names.c.words,
            names.c.source_type,
            known.label("known"),
            *(sums.c[name] for name in _SUMS),
        )
        .join(names, names.c.source_key == sums.c.source_key)
        .where(names.c.place == 1)
    )


_SUMS = ("statements", "named", "reports", "publishers", "first_from", "last_from")


def _names(counted: Select[tuple[int]]) -> Select[tuple[object, ...]]:
    """Select the names of each source, its place 1 the one printed most often."""
    key, name = statements.c.source_key, statements.c.source_name
    often = (func.count().desc(), func.length(name).desc(), name)
    words = literal(" ") + func.max(parties.c.normal_name) + literal(" ")
    return (
        counted.join(
            parties,
            (parties.c.analysis == statements.c.analysis)
            & (parties.c.local == statements.c.party),
        )
        .with_only_columns(
            key,
            name.label("name"),
            (words + func.replace(key, ":", " ") + literal(" ")).label("words"),
            func.max(statements.c.source_type).label("source_type"),
            func.row_number().over(partition_by=key, order_by=often).label("place"),
        )
        .group_by(key, name)
    )


def _chunks(values: Sequence[object]) -> list[list[object]]:
    rest = iter(values)
    return list(iter(lambda: list(islice(rest, _CHUNK)), []))
