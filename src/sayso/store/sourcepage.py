"""Ask about one source: how much it said, and through whom it reached readers."""

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import Connection, select

from sayso.store.found import counting
from sayso.store.judged import Judged
from sayso.store.recount import moved_keys, recount_source
from sayso.store.schema import reports, source_totals, statements
from sayso.store.sourceline import SourceLine, line_of
from sayso.store.sourcenames import complete_line

COUNTED = 500  # statements, the newest


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """Who handed on what a source said, and how many of its statements."""

    name: str
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Hands:
    """Through whom a source reached readers, those of most statements first."""

    publishers: tuple[Hand, ...]
    relays: tuple[Hand, ...]  # between source and publisher
    direct: int  # statements without a relay
    counted: int  # statements, the newest `COUNTED` at most


def find_source(connection: Connection, key: str, judged: Judged) -> SourceLine | None:
    """Return a source by the key that it is kept under; None: there is none."""
    totals = source_totals
    row = connection.execute(select(totals).where(totals.c.source_key == key)).first()
    if row is None or key in moved_keys(judged):
        line = recount_source(connection, key, judged)
    else:
        line = line_of(row)
    return complete_line(connection, line, judged) if line else None


def find_hands(connection: Connection, keys: frozenset[str]) -> Hands:
    """Return through whom what a source said, under these keys, reached readers."""
    wanted = (
        counting()
        .where(statements.c.source_key.in_(sorted(keys)))
        .with_only_columns(statements.c.via, reports.c.publisher)
        .order_by(statements.c.day_from.desc(), statements.c.number.desc())
        .limit(COUNTED)
    )
    rows = connection.execute(wanted).all()
    publishers = Counter(row.publisher or "publisher not given" for row in rows)
    relays = Counter(name for row in rows for name in dict.fromkeys(row.via))
    return Hands(
        publishers=_hands(publishers),
        relays=_hands(relays),
        direct=sum(not row.via for row in rows),
        counted=len(rows),
    )


def _hands(counts: Counter[str]) -> tuple[Hand, ...]:
    ordered = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return tuple(Hand(name=name, statements=number) for name, number in ordered)
