"""Look for words, as SQLite and PostgreSQL index them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    TableClause,
    column,
    func,
    literal_column,
    select,
    table,
)

from sayso.store.dialect import STATEMENT_WORDS, is_sqlite
from sayso.store.query import Query, Term
from sayso.store.schema import statements

_WINDOW = 2_000  # statements; the newest ones, which are searched first
_WIDER = 5  # how many times more are searched next
_FEW = 2_000  # rows that are sorted quicker than looked for among all
_FEW_POSTGRESQL = 10_000


@dataclass(frozen=True, slots=True)
class _WordIndex:
    """The words of a table, as SQLite and PostgreSQL index them."""

    column: str
    table: TableClause  # of SQLite


_INDEXES = {
    "statements": _WordIndex("search_text", STATEMENT_WORDS),
    "source_totals": _WordIndex("words", table("source_words", column("rowid"))),
    "claims": _WordIndex("words", table("claim_words", column("rowid"))),
}


def where_words(
    connection: Connection, wanted: Select[int], query: Query, rows: Table
) -> Select[int]:
    """Keep of a selection of `rows` those whose words answer a query.

    Args:
        connection: Where it will be executed.
        wanted: The selection.
        query: What is looked for.
        rows: Of statements, of claims, or of the totals of sources.
    """
    index = _INDEXES[rows.name]
    if not is_sqlite(connection):
        # As the index has it: its configuration is part of the expression.
        words = func.to_tsvector(literal_column("'simple'"), rows.c[index.column])
        return wanted.where(words.op("@@")(_tsquery(query)))
    if not query.required:
        without = _matches(index.table, _fts5_any(query.excluded))
        excluded = select(index.table.c.rowid).where(without)
        return wanted.where(rows.c.number.not_in(excluded))
    matched = _matches(index.table, _fts5_query(query))
    return wanted.where(rows.c.number == index.table.c.rowid, matched)


def where_words_in_order(
    connection: Connection, wanted: Select[int], query: Query, rows: Table
) -> Select[int]:
    """Do what `where_words` does for rows that are read in the order of an index.

    Few are found first, and sorted. Of many it is quicker to walk along the index and
    to keep those that answer the query, until there are enough: SQLite has the numbers
    of all that do, and PostgreSQL looks at the words of each row.

    Args:
        connection: Where it will be executed.
        wanted: The selection, in the order of the index.
        query: What is looked for.
        rows: Of statements, of claims, or of the totals of sources.
    """
    if not query.required:
        return where_words(connection, wanted, query, rows)
    if is_sqlite(connection):
        few, index = _FEW, _INDEXES[rows.name].table
        found = select(index.c.rowid).where(_matches(index, _fts5_query(query)))
    else:
        few = _FEW_POSTGRESQL
        found = where_words(connection, select(rows.c.number), query, rows)
    numbers = connection.scalars(found.limit(few + 1)).all()
    if len(numbers) <= few:
        return wanted.where(rows.c.number.in_(numbers))
    if not is_sqlite(connection):
        return where_words(connection, wanted, query, rows)
    # The sum keeps it from looking up each of them by its number.
    return wanted.where((rows.c.number + 0).in_(found))


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


def _matches(index: TableClause, match: str) -> ColumnElement[bool]:
    whole: ColumnElement[str] = literal_column(index.name)
    return whole.op("MATCH")(match)


def _fts5_query(query: Query) -> str:
    """Return a query that requires something, for FTS5."""
    match = " AND ".join(map(_fts5, query.required))
    if query.excluded:
        match = f"({match}) NOT ({_fts5_any(query.excluded)})"
    return match


def _fts5_any(terms: Iterable[Term]) -> str:
    return " OR ".join(map(_fts5, terms))


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
