"""All in which SQLite and PostgreSQL differ once they are connected."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    TableClause,
    and_,
    column,
    func,
    insert,
    literal_column,
    select,
    table,
)
from sqlalchemy.exc import DBAPIError

from sayso.store.query import Query, Term
from sayso.store.schema import statements

_WINDOW = 2_000  # statements; the newest ones, which are searched first
_WIDER = 5  # how many times more are searched next
_WORD_CHECKS = (
    (
        "INSERT INTO source_words(source_words, rank) VALUES ('integrity-check', 1)",
        "source_words: the words are not those of the sources",
    ),
    (
        "INSERT INTO claim_words(claim_words, rank) VALUES ('integrity-check', 1)",
        "claim_words: the words are not those of the claims",
    ),
)


def is_sqlite(connection: Connection) -> bool:
    """Say which of the two a connection leads to."""
    return connection.dialect.name == "sqlite"


def lock_name(connection: Connection, name: str) -> None:
    """Keep other writers of the same name away until this transaction ends.

    SQLite has one writer at a time anyway.
    """
    if not is_sqlite(connection):
        digest = hashlib.sha256(name.encode()).digest()
        number = int.from_bytes(digest[:8], signed=True)
        connection.execute(select(func.pg_advisory_xact_lock(number)))


def where_words(
    connection: Connection, wanted: Select[int], query: Query, rows: Table
) -> Select[int]:
    """Keep of a selection of `rows` those whose words answer a query.

    Args:
        connection: Where it will be executed.
        wanted: The selection.
        query: What is looked for.
        rows: Of statements, or of the totals of sources.
    """
    index = _INDEXES[rows.name]
    if not is_sqlite(connection):
        # As the index has it: its configuration is part of the expression.
        words = func.to_tsvector(literal_column("'simple'"), rows.c[index.column])
        return wanted.where(words.op("@@")(_tsquery(query)))
    matched: ColumnElement[str] = literal_column(index.table.name)
    if not query.required:
        without = " OR ".join(map(_fts5, query.excluded))
        excluded = select(index.table.c.rowid).where(matched.op("MATCH")(without))
        return wanted.where(rows.c.number.not_in(excluded))
    match = " AND ".join(map(_fts5, query.required))
    if query.excluded:
        match = f"({match}) NOT ({' OR '.join(map(_fts5, query.excluded))})"
    return wanted.where(
        and_(rows.c.number == index.table.c.rowid, matched.op("MATCH")(match))
    )


def newest_numbers(
    connection: Connection,
    wanted: Select[int],
    query: Query,
    *,
    below: int,
    limit: int,
) -> list[int]:
    """Return numbers of a selection of statements, the highest first.

    Args:
        connection: A transaction of the ledger.
        wanted: The selection, which has the words of `query`.
        query: What is looked for.
        below: They are lower than this.
        limit: How many at most.
    """
    number: ColumnElement[int] = statements.c.number
    if is_sqlite(connection):
        if query.required:
            # The full-text index counts down by itself; others would be sorted.
            number = _INDEXES[statements.name].table.c.rowid
        rows = wanted.where(number < below).order_by(number.desc()).limit(limit)
        return list(connection.scalars(rows))
    if not query.required:
        rows = wanted.where(number < below).order_by(number.desc()).limit(limit)
        return list(connection.scalars(rows))
    # PostgreSQL would look at every row with a common word, to sort them: it is asked
    # for the newest part first, and for older ones only where that is not enough.
    found: list[int] = []
    reach = _WINDOW
    while len(found) < limit and below > 0:
        part = wanted.where(number < below, number >= below - reach)
        # The sum keeps it from walking down the numbers and reading all words there.
        rows = part.order_by((number + 0).desc()).limit(limit - len(found))
        found += connection.scalars(rows)
        below, reach = below - reach, reach * _WIDER
    return found


def gather_statistics(connection: Connection, rows: Table) -> None:
    """Let the database look at how a table is filled, to choose how to search it."""
    connection.exec_driver_sql(f"ANALYZE {rows.name}")


def structure_problems(connection: Connection) -> Iterator[str]:
    """Yield what the database itself finds wrong with its pages and indexes.

    PostgreSQL checks its pages when it reads them; SQLite is asked to look at all.
    """
    if not is_sqlite(connection):
        return
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if line != "ok":
            yield str(line)
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"{row[0]}: row {row[1]} refers to a row of {row[2]} that is missing"
    for check, problem in _WORD_CHECKS:
        try:
            connection.exec_driver_sql(check)
        except DBAPIError:
            yield problem
    words = _STATEMENT_WORDS.c.rowid
    unsearched = select(func.count()).where(statements.c.number.not_in(select(words)))
    if number := connection.scalar(unsearched):
        yield f"statement_words: {number} statements cannot be found by their words"


def size_on_disk(connection: Connection) -> int:
    """Return the bytes that the ledger takes."""
    if not is_sqlite(connection):
        size = func.pg_database_size(func.current_database())
        return int(connection.scalar(select(size)) or 0)
    pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    return int(pages) * int(connection.exec_driver_sql("PRAGMA page_size").scalar_one())


@dataclass(frozen=True, slots=True)
class _WordIndex:
    """The words of a table, as SQLite and PostgreSQL index them."""

    column: str
    table: TableClause  # of SQLite


_STATEMENT_WORDS = table("statement_words", column("rowid"), column("search_text"))
_INDEXES = {
    "statements": _WordIndex("search_text", _STATEMENT_WORDS),
    "source_totals": _WordIndex("words", table("source_words", column("rowid"))),
    "claims": _WordIndex("words", table("claim_words", column("rowid"))),
}


def _fts5(term: Term) -> str:
    """Return a term for FTS5; in quotation marks nothing is syntax."""
    return f'"{" ".join(term.words)}"{"*" if term.prefix else ""}'


def _tsquery(query: Query) -> ColumnElement[object]:
    parts = [_tsterm(term) for term in query.required]
    parts += [func.tsquery_not(_tsterm(term)) for term in query.excluded]
    return reduce(func.tsquery_and, parts)


def _tsterm(term: Term) -> ColumnElement[object]:
    simple: ColumnElement[str] = literal_column("'simple'")
    if not term.prefix:
        return func.phraseto_tsquery(simple, " ".join(term.words))
    # Folded words are letters and digits: none of them is syntax.
    return func.to_tsquery(simple, " <-> ".join(term.words) + ":*")


def insert_statements(
    connection: Connection, rows: Sequence[Mapping[str, object]]
) -> None:
    """Insert rows of statements, and put their search texts where they are looked for.

    In SQLite that is the full-text index alone. It wants numbers, and the one writer at
    a time may give them.
    """
    if not is_sqlite(connection):
        connection.execute(insert(statements), rows)
        return
    last = connection.scalar(select(func.max(statements.c.number))) or 0
    numbered = [{**row, "number": n} for n, row in enumerate(rows, last + 1)]
    words = [
        {"rowid": row["number"], "search_text": row["search_text"]} for row in numbered
    ]
    bare = [{**row, "search_text": None} for row in numbered]
    connection.execute(insert(statements), bare)
    connection.execute(insert(_STATEMENT_WORDS), words)
