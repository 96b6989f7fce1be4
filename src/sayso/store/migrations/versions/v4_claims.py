"""Make room for claims across reports; `sayso claims` fills it when it is asked."""

import sqlalchemy as sa
from alembic import op

revision = "4"
down_revision = "3"

_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_SQLITE = (
    """
    CREATE VIRTUAL TABLE claim_words USING fts5(
        words, content='claims', content_rowid='number', tokenize='unicode61'
    )
    """,
    """
    CREATE TRIGGER claims_words AFTER INSERT ON claims BEGIN
        INSERT INTO claim_words(rowid, words) VALUES (new.number, new.words);
    END
    """,
    """
    CREATE TRIGGER claims_gone AFTER DELETE ON claims BEGIN
        INSERT INTO claim_words(claim_words, rowid, words)
        VALUES ('delete', old.number, old.words);
    END
    """,
)
_POSTGRESQL = (
    "CREATE INDEX claims_words ON claims USING gin (to_tsvector('simple', words))",
)


def upgrade() -> None:
    """Make the tables; all analyses wait for it; a judgement is about two clauses."""
    op.add_column("judgements", sa.Column("other_report_id", _TEXT))
    op.add_column("judgements", sa.Column("other_spans", sa.JSON))
    _make_links()
    _make_claims()
    op.create_table("unlinked_analyses", _key("analysis", "analyses"))
    op.execute("INSERT INTO unlinked_analyses SELECT number FROM analyses")
    op.create_table("linked_judgements", _key("judgement", "judgements"))
    sqlite = op.get_bind().dialect.name == "sqlite"
    for command in _SQLITE if sqlite else _POSTGRESQL:
        op.execute(command)


def _make_links() -> None:
    op.create_table(
        "report_terms",
        sa.Column("term", _TEXT, primary_key=True),
        sa.Column("day", sa.Integer, primary_key=True, autoincrement=False),
        _key("report", "reports"),
        sa.Column("weight", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("report_terms_report", "report_terms", ["report"])
    op.create_table(
        "member_links",
        sa.Column("number", _NUMBER, primary_key=True),
        *_end("a"),
        *_end("b"),
        sa.Column("kind", _TEXT, nullable=False),
        sa.Column("probability", sa.Float, nullable=False),
        sa.Column("why", _TEXT),
    )
    for end in ("a", "b"):
        op.create_index(f"member_links_{end}", "member_links", [f"{end}_report"])


def _make_claims() -> None:
    op.create_table(
        "claims",
        sa.Column("number", _NUMBER, primary_key=True),
        sa.Column("name", _TEXT, nullable=False, unique=True),
        *(
            sa.Column(name, sa.Integer, nullable=False)
            for name in ("reports", "least", "most")
        ),
        sa.Column("contested", sa.Boolean, nullable=False),
        sa.Column("words", _TEXT, nullable=False),
        sa.Column("record", sa.LargeBinary, nullable=False),
    )
    op.create_index("claims_reports", "claims", ["reports", "most", "name"])
    op.create_table(
        "claim_members",
        _key("report", "reports"),
        sa.Column("start", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("claim", _NUMBER, sa.ForeignKey("claims.number"), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("claim_members_claim", "claim_members", ["claim"])


def _end(name: str) -> tuple[sa.Column[int], ...]:
    """Return the columns of one end of a link."""
    report = sa.ForeignKey("reports.number")
    return (
        sa.Column(f"{name}_report", _NUMBER, report, nullable=False),
        sa.Column(f"{name}_start", sa.Integer, nullable=False),
        sa.Column(f"{name}_end", sa.Integer, nullable=False),
    )


def _key(name: str, table: str) -> sa.Column[int]:
    return sa.Column(
        name,
        _NUMBER,
        sa.ForeignKey(f"{table}.number"),
        primary_key=True,
        autoincrement=False,
    )
