"""Make room for the totals of sources; `sayso sources` fills them when it is asked."""

import sqlalchemy as sa
from alembic import op

revision = "3"
down_revision = "2"

_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make both tables, empty."""
    op.create_table(
        "source_totals",
        sa.Column("source_key", _TEXT, primary_key=True),
        sa.Column("name", _TEXT, nullable=False),
        sa.Column("words", _TEXT, nullable=False),
        sa.Column("source_type", _TEXT),
        sa.Column("known", sa.Boolean, nullable=False),
        *(
            sa.Column(name, sa.Integer, nullable=False)
            for name in ("statements", "named", "reports", "publishers")
        ),
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
