"""Keep the day of each statement in its row, so that timelines are read in order.

Contested claims get an index too, in the order in which they are listed.
"""

import sqlalchemy as sa
from alembic import op

revision = "5"
down_revision = "4"

_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_LAST = "9999"  # sorts after every day
_FILL = f"""
    UPDATE statements SET day_from = COALESCE(
        said_from,
        (SELECT published_from FROM reports WHERE reports.number = statements.report),
        '{_LAST}'
    )
"""  # noqa: S608 - a constant


def upgrade() -> None:
    """Add the column and fill it; index all statements by it, and those of a source."""
    column = sa.Column("day_from", _TEXT, nullable=False, server_default=_LAST)
    op.add_column("statements", column)
    op.execute(_FILL)
    op.drop_index("statements_said", "statements")
    op.create_index("statements_day", "statements", ["day_from", "number"])
    op.drop_index("statements_source_key", "statements")
    by_source = ["source_key", "day_from", "number"]
    op.create_index("statements_source_key", "statements", by_source)
    in_order = ["contested", "reports", "most", "name"]
    op.create_index("claims_contested", "claims", in_order)
