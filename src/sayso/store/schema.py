"""The tables of a ledger: one definition for SQLite and PostgreSQL.

Rows are added and never change. `number` is the row's place in its table, given by the
database; it stays inside the ledger. What lasts beyond it is the id of a report, the
spans of a statement, and the source key of a party: judgements refer to these.

Times of the news are texts in ISO 8601, cut to their precision, as in the contract of
`sayso read`. Beside each stands the moment at which it begins, in UTC and to the second
(`2024-10-08T00:00:00Z`), to filter and sort by. `recorded_at` is written alike.

The newest analysis of a report, the one with the highest number, is the one that
counts, unless the report has a newer version: see `counting` in found.py.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Dialect,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    column,
    table,
)

from sayso.store.moments import LAST
from sayso.store.record import pack_text, unpack_text

SCHEMA_VERSION = "5"  # the last file in migrations/versions

# Texts compare by code point on both, not by the rules of the server's language.
_Text = Text().with_variant(Text(collation="C"), "postgresql")
# SQLite counts up by itself only in a column that is declared INTEGER.
_Number = BigInteger().with_variant(Integer(), "sqlite")


class PackedText(TypeDecorator[str]):
    """A long text, compressed; it may hold NUL, which PostgreSQL refuses in a text."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(  # noqa: D102 - as SQLAlchemy has it
        self,
        value: str | None,
        dialect: Dialect,  # noqa: ARG002
    ) -> bytes | None:
        return None if value is None else pack_text(value)

    def process_result_value(  # noqa: D102
        self,
        value: bytes | None,
        dialect: Dialect,  # noqa: ARG002
    ) -> str | None:
        return None if value is None else unpack_text(value)


metadata = MetaData()


def _number() -> Column[int]:
    return Column("number", _Number, primary_key=True)


def _refers(name: str, table: str, *, nullable: bool = False) -> Column[int]:
    return Column(name, _Number, ForeignKey(f"{table}.number"), nullable=nullable)


def _key(name: str, table: str) -> Column[int]:
    """Return a column of the key that refers to a row of another table."""
    return Column(
        name,
        _Number,
        ForeignKey(f"{table}.number"),
        primary_key=True,
        autoincrement=False,
    )


def _recorded_at() -> Column[str]:
    return Column("recorded_at", _Text, nullable=False)


runs = Table(
    "runs",
    metadata,
    _number(),
    Column("command", _Text, nullable=False),  # as typed, without passwords
    Column("version", _Text, nullable=False),  # of Sayso
    Column("models", JSON, nullable=False),  # name, version and sha256 of each
    Column("rules", _Text, nullable=False),  # digest of all rules and their meanings
    Column("naming", Integer, nullable=False),  # version of names, keys, search texts
    _recorded_at(),
)

reports = Table(
    "reports",
    metadata,
    _number(),
    Column("id", _Text, nullable=False, unique=True),
    Column("key", _Text),  # the id that the input gave
    Column("url", _Text),
    Column("feed", _Text),
    Column("publisher", _Text),
    Column("owner", _Text),
    Column("title", _Text),
    Column("byline", JSON, nullable=False),  # a list of names
    Column("agency", _Text),
    Column("language", _Text, nullable=False),
    Column("text", PackedText, nullable=False),
    Column("published_at", _Text),
    Column("published_precision", _Text),
    Column("published_from", _Text),
    Column("modified_at", _Text),
    Column("modified_precision", _Text),
    Column("captured_at", _Text),
    Column("embargo", _Text),
    Column("input_sha256", _Text),  # of the bytes that it was read from, if known
    _refers("earlier", "reports", nullable=True),  # what it is a new version of
    _refers("run", "runs"),
    _recorded_at(),
    Index("reports_published", "published_from"),
    Index("reports_earlier", "earlier"),
    # An address may be longer than a B-tree of PostgreSQL can hold.
    Index("reports_url", "url", postgresql_using="hash"),
    Index("reports_key", "key", postgresql_using="hash"),
)

analyses = Table(
    "analyses",
    metadata,
    _number(),
    _refers("report", "reports"),
    _refers("run", "runs"),
    Column("record", LargeBinary, nullable=False),  # see record.py
    _recorded_at(),
    Index("analyses_report", "report", "number"),
)

parties = Table(
    "parties",
    metadata,
    _number(),
    _refers("analysis", "analyses"),
    Column("local", _Text, nullable=False),  # id inside the analysis: p3
    Column("name", _Text, nullable=False),
    Column("normal_name", _Text, nullable=False),
    Column("source_key", _Text, nullable=False),
    Column("kind", _Text, nullable=False),
    Column("source_type", _Text),
    Column("title", _Text),
    Column("affiliation", _Text),
    Column("iso3166", _Text),
    _recorded_at(),
    UniqueConstraint("analysis", "local", name="parties_local"),
    Index("parties_source_key", "source_key", "number"),
)

statements = Table(
    "statements",
    metadata,
    _number(),
    _refers("analysis", "analyses"),
    _refers("report", "reports"),  # of the analysis; here to spare a join
    Column("local", _Text, nullable=False),  # id inside the analysis: a1
    Column("inside", _Text),  # local id of the statement that holds this one
    Column("form", _Text, nullable=False),
    Column("party", _Text),  # local id of the source; None: no source, or ambiguous
    Column("source_key", _Text),
    Column("source_name", _Text),  # the party's name, or the words for the source
    Column("source_type", _Text),
    Column("named", Boolean, nullable=False),
    Column("on_behalf_of", _Text),  # name of the party that the source speaks for
    Column("content", _Text, nullable=False),
    Column("spans", JSON, nullable=False),  # of the content: [[start, end], ...]
    Column("cue", _Text),
    Column("said_at", _Text),
    Column("said_precision", _Text),
    Column("said_from", _Text),
    # When it was said, else published; `LAST` sorts those after all others whose day
    # is not known.
    Column("day_from", _Text, nullable=False, server_default=LAST),
    Column("status", _Text),
    Column("certainty", _Text),
    Column("polarity", _Text),
    Column("via", JSON, nullable=False),  # names, from the publisher inwards
    Column("confidence", Float, nullable=False),
    # Folded: what a search looks into. None in SQLite, whose full-text index,
    # `statement_words`, keeps the words itself: a sixth of a ledger is spared.
    Column("search_text", _Text),
    _recorded_at(),
    UniqueConstraint("analysis", "local", name="statements_local"),
    ForeignKeyConstraint(
        ["analysis", "party"],
        ["parties.analysis", "parties.local"],
        name="statements_party",
    ),
    Index("statements_source_key", "source_key", "day_from", "number"),
    Index("statements_day", "day_from", "number"),
)

judgements = Table(
    "judgements",
    metadata,
    _number(),
    # merge, split, confirm, correct, reject, same, different, one-origin, two-origins,
    # undo
    Column("kind", _Text, nullable=False),
    Column("source_key", _Text),  # merge, split: one source ...
    Column("other_key", _Text),  # ... and the other
    Column("report_id", _Text),  # of a statement: the report ...
    Column("spans", JSON),  # ... and the content of the statement in it
    Column("other_report_id", _Text),  # of two clauses: both reports ...
    Column("other_spans", JSON),  # ... and the clause in each
    Column("field", _Text),  # correct: a field of a statement ...
    Column("value", _Text),  # ... and what it should be
    _refers("undoes", "judgements", nullable=True),
    Column("who", _Text, nullable=False),
    Column("why", _Text),
    _recorded_at(),
    Index("judgements_source_key", "source_key"),
    Index("judgements_report_id", "report_id"),
    Index("judgements_undoes", "undoes"),
)

# The rest holds nothing of its own: it is made from the tables above, see totals.py and
# links.py.
source_totals = Table(
    "source_totals",
    metadata,
    _number(),
    Column("source_key", _Text, nullable=False, unique=True),
    Column("name", _Text, nullable=False),  # the one printed most often
    Column("words", _Text, nullable=False),  # folded, with a space at both ends
    Column("source_type", _Text),
    Column("known", Boolean, nullable=False),  # whether it is one across reports
    Column("statements", Integer, nullable=False),
    Column("named", Integer, nullable=False),  # statements that name it
    Column("reports", Integer, nullable=False),
    Column("publishers", Integer, nullable=False),
    Column("outlets", JSON, nullable=False),  # their names
    Column("names", JSON, nullable=False),  # each printed name with its statements
    Column("first_from", _Text),  # said, else published
    Column("last_from", _Text),
    Index("source_totals_statements", "statements", "source_key"),
    Index("source_totals_known", "known", "statements", "source_key"),
)

summed_analyses = Table("summed_analyses", metadata, _key("analysis", "analyses"))

report_terms = Table(
    "report_terms",
    metadata,
    Column("term", _Text, primary_key=True),
    Column("day", Integer, primary_key=True, autoincrement=False),  # 1: 1 Jan 1; 0: ?
    _key("report", "reports"),
    Column("weight", Integer, nullable=False),  # hundredths of a nat
    Index("report_terms_report", "report"),
    sqlite_with_rowid=False,
)

member_links = Table(
    "member_links",
    metadata,
    _number(),
    _refers("a_report", "reports"),
    Column("a_start", Integer, nullable=False),
    Column("a_end", Integer, nullable=False),
    _refers("b_report", "reports"),
    Column("b_start", Integer, nullable=False),
    Column("b_end", Integer, nullable=False),
    Column("kind", _Text, nullable=False),  # same, or the type of a contradiction
    Column("probability", Float, nullable=False),
    Column("why", _Text),
    Index("member_links_a", "a_report"),
    Index("member_links_b", "b_report"),
)

claims = Table(
    "claims",
    metadata,
    _number(),
    Column("name", _Text, nullable=False, unique=True),  # of its first member
    Column("reports", Integer, nullable=False),
    Column("least", Integer, nullable=False),  # origins
    Column("most", Integer, nullable=False),
    Column("contested", Boolean, nullable=False),
    Column("words", _Text, nullable=False),  # folded, with a space at both ends
    Column("record", LargeBinary, nullable=False),  # see claimrows.py
    Index("claims_reports", "reports", "most", "name"),
    Index("claims_contested", "contested", "reports", "most", "name"),
)

claim_members = Table(
    "claim_members",
    metadata,
    _key("report", "reports"),
    Column("start", Integer, primary_key=True, autoincrement=False),
    Column("end", Integer, nullable=False),
    _refers("claim", "claims"),
    Index("claim_members_claim", "claim"),
    sqlite_with_rowid=False,
)

# Those that wait for it: each analysis is put here as it is stored.
unlinked_analyses = Table("unlinked_analyses", metadata, _key("analysis", "analyses"))
linked_judgements = Table(
    "linked_judgements", metadata, _key("judgement", "judgements")
)


# Written by alembic; not in `metadata`, because no step of ours makes it.
alembic_version = table("alembic_version", column("version_num", Text))
