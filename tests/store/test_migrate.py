"""Migrations from the oldest schema with reports in it, and what they lead to."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, insert, inspect, select, text

from harbour import HARBOUR
from sayso.store import Ledger, begin_run, find_report, load_report, store_analysis
from sayso.store.ledger import connect_ledger, read_version
from sayso.store.migrate import back_up, migrate_ledger, steps_after
from sayso.store.record import pack_analysis
from sayso.store.rows import party_rows, report_row, statement_rows
from sayso.store.schema import SCHEMA_VERSION, metadata, runs, statements

NOW = "2026-11-26T12:00:00Z"


def make_oldest(target: str) -> None:
    """Make a ledger of schema 1 with a report in it."""
    ledger = connect_ledger(target, create=True)
    migrate_ledger(ledger, "1")
    recorded = {"recorded_at": NOW}
    produced = {
        "command": "add",
        "version": "0",
        "models": [],
        "rules": "",
        "naming": 1,
    }
    with ledger.write() as connection:
        insert_old(connection, "runs", {**produced, **recorded})
        insert_old(
            connection, "reports", {**report_row(HARBOUR.report), **recorded, "run": 1}
        )
        record = pack_analysis(HARBOUR)
        insert_old(
            connection,
            "analyses",
            {**recorded, "report": 1, "run": 1, "record": record},
        )
        common = {"analysis": 1, "recorded_at": NOW}
        for party in party_rows(HARBOUR):
            insert_old(connection, "parties", {**party, **common})
        for statement in statement_rows(HARBOUR):
            insert_old(connection, "statements", {**statement, **common, "report": 1})
    ledger.close()


def insert_old(connection: Connection, table: str, row: dict[str, object]) -> None:
    """Insert a row without the columns that the table does not have yet."""
    there = {column["name"] for column in inspect(connection).get_columns(table)}
    known = {name: value for name, value in row.items() if name in there}
    connection.execute(insert(metadata.tables[table]).values(known))


def found_by(connection: Connection, word: str) -> set[str]:
    """Return the statements that the full-text index finds."""
    wanted = {
        "sqlite": "SELECT local FROM statement_words JOIN statements"
        " ON number = statement_words.rowid WHERE statement_words MATCH :word",
        "postgresql": "SELECT local FROM statements"
        " WHERE to_tsvector('simple', search_text) @@ to_tsquery('simple', :word)",
    }
    query = text(wanted[connection.dialect.name])
    return set(connection.scalars(query, {"word": word}))


def test_oldest_ledger_is_brought_to_the_newest_with_all_that_is_in_it(
    no_ledger: str,
) -> None:
    make_oldest(no_ledger)
    ledger = connect_ledger(no_ledger)
    assert read_version(ledger) == "1"
    migrate_ledger(ledger)
    assert read_version(ledger) == SCHEMA_VERSION
    with ledger.read() as connection:
        number = find_report(connection, HARBOUR.report.id[:12])
        assert load_report(connection, number).analysis == HARBOUR
        assert found_by(connection, "pilots") == {
            row["local"]
            for row in statement_rows(HARBOUR)
            if "pilots" in str(row["search_text"]).split()
        }
    ledger.close()


def test_migrated_ledger_is_as_a_new_one(no_ledger: str) -> None:
    make_oldest(no_ledger)
    ledger = connect_ledger(no_ledger)
    migrate_ledger(ledger)
    before = count_statements(ledger)
    run = begin_run(ledger, "add", HARBOUR.producer)
    assert store_analysis(ledger, run, HARBOUR, again=True) == "analysed again"
    with ledger.read() as connection:
        rows = (
            connection.execute(select(statements).order_by("number")).mappings().all()
        )
        old, new = rows[:before], rows[before:]
        bare = ("number", "analysis", "recorded_at")
        assert [without(row, bare) for row in old] == [
            without(row, bare) for row in new
        ]
    ledger.close()


def without(row: object, names: tuple[str, ...]) -> dict[str, object]:
    return {k: v for k, v in dict(row).items() if k not in names}  # type: ignore[call-overload]


def count_statements(ledger: Ledger) -> int:
    with ledger.read() as connection:
        return len(connection.execute(select(statements.c.number)).all())


_WORDS = (
    "statement_words",
    "source_words",
    "claim_words",
)  # of SQLite's full-text indexes


def test_migrations_lead_to_the_tables_of_the_schema(ledger: Ledger) -> None:
    def is_ours(name: str | None, kind: str, _parents: object) -> bool:
        return not (kind == "table" and (name or "").startswith(_WORDS))

    options = {"include_name": is_ours, "compare_type": True}
    with ledger.read() as connection:
        context = MigrationContext.configure(connection, opts=options)
        differences = compare_metadata(context, metadata)
    # The index on an expression is made by hand, and only in PostgreSQL.
    assert [d for d in differences if "s_words" not in str(d)] == []


def test_migration_that_fails_changes_nothing(
    no_ledger: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_oldest(no_ledger)
    ledger = connect_ledger(no_ledger)

    def fail(*_texts: str | None) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("sayso.store.fold.fold_text", fail)
    with pytest.raises(KeyboardInterrupt):
        migrate_ledger(ledger)
    assert read_version(ledger) == "1"
    with ledger.read() as connection:
        columns = {c["name"] for c in inspect(connection).get_columns("statements")}
    assert "search_text" not in columns
    assert count_runs(ledger) == 1
    ledger.close()


def count_runs(ledger: Ledger) -> int:
    with ledger.read() as connection:
        return len(connection.execute(select(runs.c.number)).all())


def test_steps_are_told_in_their_order() -> None:
    steps = steps_after("1")
    assert steps[0].version == "2"
    assert steps[0].summary.startswith("Index the words")
    assert steps_after(SCHEMA_VERSION) == ()


def test_backup_holds_all_and_replaces_none(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    make_oldest(str(path))
    ledger = connect_ledger(str(path))
    first, second = back_up(ledger, "1"), back_up(ledger, "1")
    ledger.close()
    assert first == tmp_path / "desk.db.schema-1.bak"
    assert second == tmp_path / "desk.db.schema-1-2.bak"
    for backup in (first, second):
        copy = connect_ledger(str(backup))
        assert count_statements(copy) == len(HARBOUR.attributions)
        copy.close()
