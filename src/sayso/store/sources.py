"""List the sources of a ledger: how much each said, where, when, and how often named.

One named person or organization is one source in all reports, by its key; unnamed
sources are never joined. Judgements of people count.
"""

from sqlalchemy import Connection

from sayso.store.judged import Judged
from sayso.store.recount import keepers_of, moved_keys, recount_source
from sayso.store.schema import source_totals
from sayso.store.sourceline import (
    SourceFilters,
    SourceLine,
    is_wanted,
    line_of,
    select_totals,
)
from sayso.store.sourcenames import complete_line


def list_sources(
    connection: Connection,
    filters: SourceFilters,
    judged: Judged,
    *,
    skip: int,
    limit: int | None,
) -> tuple[SourceLine, ...]:
    """Return sources from place `skip` on, those with the most statements first.

    The totals have to be up to date: see `refresh_totals`.

    Args:
        connection: A transaction of the ledger.
        filters: Which sources.
        judged: What people have decided.
        skip: How many to leave out at the beginning.
        limit: How many at most; None: all.
    """
    moved = moved_keys(judged)
    lines = [
        recount_source(connection, key, judged) for key in keepers_of(moved, judged)
    ]
    own = [line for line in lines if line and is_wanted(line, filters)]
    wanted = select_totals(connection, filters)
    wanted = wanted.where(source_totals.c.source_key.not_in(moved))
    if limit is not None:
        wanted = wanted.limit(skip + limit)
    stored = [line_of(row) for row in connection.execute(wanted)]
    everything = sorted([*own, *stored], key=_size)
    shown = everything[skip : None if limit is None else skip + limit]
    return tuple(complete_line(connection, line, judged) for line in shown)


def _size(line: SourceLine) -> tuple[int, tuple[int, ...]]:
    """Sort by statements, then by key, both from the highest, as the index does."""
    return (-line.statements, tuple(-ord(c) for c in line.source_key))
