"""Give each statement a folded text to search in, and index its words.

The fold is that of today: a later step that changes it fills the column anew.
"""

import sqlalchemy as sa
from alembic import op

from sayso.store.fold import fold_text

revision = "2"
down_revision = "1"

_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_SQLITE = (
    """
    CREATE VIRTUAL TABLE statement_words USING fts5(
        search_text, content='statements', content_rowid='number', tokenize='unicode61'
    )
    """,
    "INSERT INTO statement_words(statement_words) VALUES ('rebuild')",
    """
    CREATE TRIGGER statements_words AFTER INSERT ON statements BEGIN
        INSERT INTO statement_words(rowid, search_text)
        VALUES (new.number, new.search_text);
    END
    """,
)
_POSTGRESQL = (
    """
    CREATE INDEX statements_words ON statements
    USING gin (to_tsvector('simple', search_text))
    """,
)


def upgrade() -> None:
    """Add the column, fill it for the statements that are there, and index it."""
    with op.batch_alter_table("statements") as batch:
        batch.add_column(sa.Column("search_text", _TEXT, nullable=True))
    _fill()
    with op.batch_alter_table("statements") as batch:
        batch.alter_column("search_text", existing_type=_TEXT, nullable=False)
    sqlite = op.get_bind().dialect.name == "sqlite"
    for command in _SQLITE if sqlite else _POSTGRESQL:
        op.execute(command)


def _fill() -> None:
    """Fold content, source and title of each statement, a thousand at a time."""
    connection = op.get_bind()
    names = sa.MetaData()
    statements = sa.Table("statements", names, autoload_with=connection)
    reports = sa.Table("reports", names, autoload_with=connection)
    wanted = (
        sa.select(
            statements.c.number,
            statements.c.content,
            statements.c.source_name,
            reports.c.title,
        )
        .join(reports, reports.c.number == statements.c.report)
        .order_by(statements.c.number)
        .limit(1000)
    )
    change = (
        sa.update(statements)
        .where(statements.c.number == sa.bindparam("row"))
        .values(search_text=sa.bindparam("folded"))
    )
    last = 0
    while rows := connection.execute(
        wanted.where(statements.c.number > last)
    ).fetchall():
        folded = [{"row": row[0], "folded": fold_text(*row[1:])} for row in rows]
        connection.execute(change, folded)
        last = rows[-1][0]
