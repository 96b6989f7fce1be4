"""Make room for the totals of sources; `sayso sources` fills them when it is asked.

The newest rows of a source are looked for too; an index of both finds them in order.
"""

import sqlalchemy as sa
from alembic import op

revision = "3"
down_revision = "2"

_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_SQLITE = (
    """
    CREATE VIRTUAL TABLE source_words USING fts5(
        words, content='source_totals', content_rowid='number', tokenize='unicode61'
    )
    """,
    """
    CREATE TRIGGER source_totals_words AFTER INSERT ON source_totals BEGIN
        INSERT INTO source_words(rowid, words) VALUES (new.number, new.words);
    END
    """,
    """
    CREATE TRIGGER source_totals_gone AFTER DELETE ON source_totals BEGIN
        INSERT INTO source_words(source_words, rowid, words)
        VALUES ('delete', old.number, old.words);
    END
    """,
)
_POSTGRESQL = (
    """
    CREATE INDEX source_totals_words ON source_totals
    USING gin (to_tsvector('simple', words))
    """,
)


def upgrade() -> None:
    """Make both tables, empty, and index the rows of a source by their numbers."""
    for table in ("parties", "statements"):
        name = f"{table}_source_key"
        op.drop_index(name, table)
        op.create_index(name, table, ["source_key", "number"])
    op.create_table(
        "source_totals",
        sa.Column("number", _NUMBER, primary_key=True),
        sa.Column("source_key", _TEXT, nullable=False, unique=True),
        sa.Column("name", _TEXT, nullable=False),
        sa.Column("words", _TEXT, nullable=False),
        sa.Column("source_type", _TEXT),
        sa.Column("known", sa.Boolean, nullable=False),
        *(
            sa.Column(name, sa.Integer, nullable=False)
            for name in ("statements", "named", "reports", "publishers")
        ),
        sa.Column("outlets", sa.JSON, nullable=False),
        sa.Column("names", sa.JSON, nullable=False),
        sa.Column("first_from", _TEXT),
        sa.Column("last_from", _TEXT),
    )
    by_size = ["statements", "source_key"]
    op.create_index("source_totals_statements", "source_totals", by_size)
    op.create_index("source_totals_known", "source_totals", ["known", *by_size])
    op.create_table(
        "summed_analyses",
        sa.Column(
            "analysis",
            _NUMBER,
            sa.ForeignKey("analyses.number"),
            primary_key=True,
            autoincrement=False,
        ),
    )
    sqlite = op.get_bind().dialect.name == "sqlite"
    for command in _SQLITE if sqlite else _POSTGRESQL:
        op.execute(command)
