"""Index the words of statements, their sources and titles, to search for them.

The fold is that of today: a later step that changes it indexes all words anew.
"""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

from sayso.store.fold import fold_text

revision = "2"
down_revision = "1"

_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_STATEMENTS = sa.table(
    "statements",
    *map(sa.column, ("number", "report", "content", "source_name", "search_text")),
)
_REPORTS = sa.table("reports", sa.column("number"), sa.column("title"))
_SQLITE = """
    CREATE VIRTUAL TABLE statement_words USING fts5(
        search_text, content='', tokenize='unicode61'
    )
"""
_POSTGRESQL = """
    CREATE INDEX statements_words ON statements
    USING gin (to_tsvector('simple', search_text))
"""


def upgrade() -> None:
    """Add the column, and index the words of the statements that are there."""
    with op.batch_alter_table("statements") as batch:
        batch.add_column(sa.Column("search_text", _TEXT))
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":
        op.execute(_SQLITE)
        index = sa.table(
            "statement_words", sa.column("rowid"), sa.column("search_text")
        )
        keep: sa.Executable = sa.insert(index).values(
            rowid=sa.bindparam("row"), search_text=sa.bindparam("folded")
        )
    else:
        keep = (
            sa.update(_STATEMENTS)
            .where(_STATEMENTS.c.number == sa.bindparam("row"))
            .values(search_text=sa.bindparam("folded"))
        )
    for folded in _folded(connection):
        connection.execute(keep, folded)
    if connection.dialect.name != "sqlite":
        op.execute(_POSTGRESQL)


def _folded(connection: sa.Connection) -> Iterator[list[dict[str, object]]]:
    """Yield number and folded words of the statements, a thousand at a time."""
    wanted = (
        sa.select(
            _STATEMENTS.c.number,
            _STATEMENTS.c.content,
            _STATEMENTS.c.source_name,
            _REPORTS.c.title,
        )
        .join(_REPORTS, _REPORTS.c.number == _STATEMENTS.c.report)
        .order_by(_STATEMENTS.c.number)
        .limit(1000)
    )
    last = 0
    while rows := connection.execute(wanted.where(_STATEMENTS.c.number > last)).all():
        yield [{"row": row[0], "folded": fold_text(*row[1:])} for row in rows]
        last = rows[-1][0]
