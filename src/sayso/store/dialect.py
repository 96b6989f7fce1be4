"""All in which SQLite and PostgreSQL differ."""

import hashlib
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import reduce
from pathlib import Path

from sqlalchemy import (
    URL,
    ColumnElement,
    Connection,
    Engine,
    Select,
    Table,
    TableClause,
    and_,
    column,
    create_engine,
    event,
    func,
    insert,
    literal_column,
    select,
    table,
)
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError

from sayso.errors import LedgerError
from sayso.store.query import Query, Term
from sayso.store.schema import statements

BUSY_S = 60  # how long a writer waits for the others
CONNECT_S = 10  # how long a server may take to answer
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
_WRITES = "sayso_writes"  # execution option of a connection that is going to write


def sqlite_engine(path: Path) -> Engine:
    """Return an engine for a SQLite file, which is made if it is missing."""
    # Absolute, or `:memory:` and `file:x` would be something else than files.
    engine = create_engine(URL.create("sqlite", database=str(path.absolute())))
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def postgres_engine(url: URL) -> Engine:
    """Return an engine for a PostgreSQL database.

    Raises:
        LedgerError: its driver is not installed.
    """
    try:
        engine = create_engine(url, connect_args={"connect_timeout": CONNECT_S})
    except ModuleNotFoundError as error:
        raise LedgerError(
            "A ledger in PostgreSQL needs the package psycopg.",
            fix="install it with `pip install 'sayso[postgres]'`",
        ) from error
    event.listen(engine, "connect", _set_up_postgres)
    return engine


def is_sqlite(connection: Connection) -> bool:
    """Say which of the two a connection leads to."""
    return connection.dialect.name == "sqlite"


def writing(engine: Engine) -> Engine:
    """Return an engine whose transactions write, and queue for it from the beginning.

    In SQLite a transaction that reads first and then wants to write fails at once when
    somebody else has written in between; one that begins as a writer waits its turn.
    """
    return engine.execution_options(**{_WRITES: True})


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


@contextmanager
def without_references(engine: Engine) -> Iterator[None]:
    """Let SQLite rebuild tables that others refer to, for as long as this lasts.

    It heeds this only between transactions, so new connections are made with it.
    """
    if engine.dialect.name != "sqlite":
        yield
        return
    event.listen(engine, "connect", _ignore_references)
    engine.dispose()
    try:
        yield
    finally:
        event.remove(engine, "connect", _ignore_references)
        engine.dispose()


def _ignore_references(connection: sqlite3.Connection, _record: object) -> None:
    connection.execute("PRAGMA foreign_keys = OFF")


def _set_up_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves, and when
    connection.execute(f"PRAGMA busy_timeout = {BUSY_S * 1000}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA journal_mode = WAL")
    # 32 MB: the indexes of 100,000 reports are looked into at random places.
    connection.execute("PRAGMA cache_size = -32000")
    # FULL: what was reported as added is on the disk, even if the power fails.
    connection.execute("PRAGMA synchronous = FULL")


def _set_up_postgres(connection: DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    # A plan for any word would be made after a few questions; words differ too much.
    cursor.execute("SET plan_cache_mode = force_custom_plan")
    # Of a common word all places have to fit; else whole pages are read and folded.
    cursor.execute("SET work_mem = '64MB'")
    cursor.close()
    connection.commit()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
