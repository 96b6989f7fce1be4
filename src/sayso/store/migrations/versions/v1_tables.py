"""Make the tables."""

import sqlalchemy as sa
from alembic import op

revision = "1"
down_revision = None

_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_INDEXES = (
    ("reports", ("published_from",), "reports_published"),
    ("reports", ("earlier",), "reports_earlier"),
    ("analyses", ("report", "number"), "analyses_report"),
    ("parties", ("source_key",), "parties_source_key"),
    ("statements", ("source_key",), "statements_source_key"),
    ("statements", ("said_from",), "statements_said"),
    ("judgements", ("source_key",), "judgements_source_key"),
    ("judgements", ("report_id",), "judgements_report_id"),
    ("judgements", ("undoes",), "judgements_undoes"),
)


def upgrade() -> None:
    """Make all tables of the first schema, and their indexes."""
    _make_runs_and_reports()
    _make_analyses_and_parties()
    _make_statements()
    _make_judgements()
    for table, columns, name in _INDEXES:
        op.create_index(name, table, list(columns))
    # A B-tree of PostgreSQL does not hold an address of more than some 2,700 bytes.
    op.create_index("reports_url", "reports", ["url"], postgresql_using="hash")
    op.create_index("reports_key", "reports", ["key"], postgresql_using="hash")


def _number() -> sa.Column[int]:
    return sa.Column("number", _NUMBER, primary_key=True)


def _refers(name: str, table: str, *, nullable: bool = False) -> sa.Column[int]:
    key = sa.ForeignKey(f"{table}.number")
    return sa.Column(name, _NUMBER, key, nullable=nullable)


def _texts(*names: str, nullable: bool = True) -> tuple[sa.Column[str], ...]:
    return tuple(sa.Column(name, _TEXT, nullable=nullable) for name in names)


def _json(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.JSON, nullable=nullable)


def _recorded_at() -> sa.Column[str]:
    return sa.Column("recorded_at", _TEXT, nullable=False)


def _make_runs_and_reports() -> None:
    op.create_table(
        "runs",
        _number(),
        *_texts("command", "version", nullable=False),
        _json("models"),
        *_texts("rules", nullable=False),
        sa.Column("naming", sa.Integer, nullable=False),
        _recorded_at(),
    )
    op.create_table(
        "reports",
        _number(),
        sa.Column("id", _TEXT, nullable=False, unique=True),
        *_texts("key", "url", "feed", "publisher", "owner", "title"),
        _json("byline"),
        *_texts("agency"),
        *_texts("language", nullable=False),
        sa.Column("text", sa.LargeBinary, nullable=False),
        *_texts("published_at", "published_precision", "published_from"),
        *_texts("modified_at", "modified_precision", "captured_at"),
        *_texts("embargo", "input_sha256"),
        _refers("earlier", "reports", nullable=True),
        _refers("run", "runs"),
        _recorded_at(),
    )


def _make_analyses_and_parties() -> None:
    op.create_table(
        "analyses",
        _number(),
        _refers("report", "reports"),
        _refers("run", "runs"),
        sa.Column("record", sa.LargeBinary, nullable=False),
        _recorded_at(),
    )
    op.create_table(
        "parties",
        _number(),
        _refers("analysis", "analyses"),
        *_texts("local", "name", "normal_name", "source_key", "kind", nullable=False),
        *_texts("source_type", "title", "affiliation", "iso3166"),
        _recorded_at(),
        sa.UniqueConstraint("analysis", "local", name="parties_local"),
    )


def _make_statements() -> None:
    op.create_table(
        "statements",
        _number(),
        _refers("analysis", "analyses"),
        _refers("report", "reports"),
        *_texts("local", nullable=False),
        *_texts("inside"),
        *_texts("form", nullable=False),
        *_texts("party", "source_key", "source_name", "source_type"),
        sa.Column("named", sa.Boolean, nullable=False),
        *_texts("on_behalf_of"),
        *_texts("content", nullable=False),
        _json("spans"),
        *_texts("cue", "said_at", "said_precision", "said_from"),
        *_texts("status", "certainty", "polarity"),
        _json("via"),
        sa.Column("confidence", sa.Float, nullable=False),
        _recorded_at(),
        sa.UniqueConstraint("analysis", "local", name="statements_local"),
        sa.ForeignKeyConstraint(
            ["analysis", "party"],
            ["parties.analysis", "parties.local"],
            name="statements_party",
        ),
    )


def _make_judgements() -> None:
    op.create_table(
        "judgements",
        _number(),
        *_texts("kind", nullable=False),
        *_texts("source_key", "other_key", "report_id"),
        _json("spans", nullable=True),
        *_texts("field", "value"),
        _refers("undoes", "judgements", nullable=True),
        *_texts("who", nullable=False),
        *_texts("why"),
        _recorded_at(),
    )
