import sqlite3
import threading
from pathlib import Path

import pytest
from sqlalchemy import text

from databases import Postgres
from sayso.errors import LedgerError
from sayso.store import Ledger, connections, open_ledger
from sayso.store.address import postgres_url, shown_url
from sayso.store.ledger import read_version
from sayso.store.schema import SCHEMA_VERSION

INSERT = text(
    "INSERT INTO judgements (kind, who, recorded_at) VALUES ('confirm', 'ana', 'x')"
)


def set_version(ledger: Ledger, version: str) -> None:
    with ledger.write() as connection:
        connection.execute(
            text("UPDATE alembic_version SET version_num = :v"), {"v": version}
        )


def fails(target: str, *, create: bool = False) -> str:
    """Return message and remedy of the error that opening a ledger gives."""
    with pytest.raises(LedgerError) as caught:
        open_ledger(target, create=create)
    return f"{caught.value.message} {caught.value.fix}"


def test_new_ledger_has_the_newest_schema(no_ledger: str) -> None:
    opened = open_ledger(no_ledger, create=True)
    assert read_version(opened) == SCHEMA_VERSION
    opened.close()


def test_missing_ledger_is_not_made_by_asking(no_ledger: str) -> None:
    assert "no ledger at" in fails(no_ledger)
    assert "://" in no_ledger or not Path(no_ledger).exists()


def test_older_ledger_is_refused_with_the_command_for_it(
    ledger: Ledger, ledger_target: str
) -> None:
    set_version(ledger, "1")
    words = fails(ledger_target)
    assert "has schema 1; this Sayso needs" in words
    assert f"`sayso migrate --ledger {ledger.name}`" in words


def test_newer_ledger_is_refused(ledger: Ledger, ledger_target: str) -> None:
    set_version(ledger, "999")
    assert "made by a newer Sayso" in fails(ledger_target, create=True)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param("DROP TABLE alembic_version", id="no-versions"),
        pytest.param("DELETE FROM alembic_version", id="no-version"),
        pytest.param("UPDATE alembic_version SET version_num = 'ae1027'", id="hash"),
    ],
)
def test_database_of_somebody_else_is_refused(no_ledger: str, change: str) -> None:
    opened = open_ledger(no_ledger, create=True)
    with opened.write() as connection:
        connection.execute(text(change))
    opened.close()
    assert "not a ledger of Sayso" in fails(no_ledger, create=True)


@pytest.mark.parametrize("name", [":memory:", "file:x.db?mode=memory", "ü #1%20.db"])
def test_any_name_is_that_of_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    open_ledger(name, create=True).close()
    assert [path.name for path in tmp_path.iterdir()] == [name]
    open_ledger(name).close()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param("notes.txt", "some other file", id="another-file"),
        pytest.param("", "cannot be opened", id="folder"),
        pytest.param(
            "missing/sayso.db", "check that its folder exists", id="no-folder"
        ),
    ],
)
def test_path_that_is_no_ledger_is_explained(
    tmp_path: Path, name: str, words: str
) -> None:
    (tmp_path / "notes.txt").write_text("Call the mayor. " * 100)
    assert words in fails(str(tmp_path / name), create=True)


@pytest.mark.parametrize(
    ("target", "words"),
    [
        pytest.param("mysql://ana:secret@host/x", "cannot be kept in mysql", id="kind"),
        pytest.param("sqlite:///x.db", "give the path of a SQLite file", id="sqlite"),
        pytest.param("postgresql://a:secret@host:port/x", "not valid", id="port"),
        pytest.param("://secret", "not valid", id="nothing"),
        pytest.param(
            "postgresql://ana:secret@127.0.0.1:9/x",
            "check that the server runs",
            id="down",
        ),
        pytest.param(
            "postgresql://ana@127.0.0.1:9/x?password=secret",
            "ana@127.0.0.1",
            id="query",
        ),
    ],
)
def test_wrong_address_is_explained_without_the_password(
    target: str, words: str
) -> None:
    explained = fails(target)
    assert words in explained
    assert "secret" not in explained


def test_server_that_goes_away_is_explained(postgres: Postgres) -> None:
    target = postgres.address.format(postgres.make_database())
    opened = open_ledger(target, create=True)
    with pytest.raises(LedgerError, match="ended the connection"), opened.read() as own:
        own.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))
    with opened.read() as again:
        assert again.scalar(text("SELECT 1")) == 1
    opened.close()


def test_missing_database_is_explained(postgres: Postgres) -> None:
    assert "createdb" in fails(postgres.address.format("nowhere"))


def test_address_is_shown_without_password_and_driver() -> None:
    url = postgres_url("postgres://ana:secret@host/desk?sslmode=require")
    assert shown_url(url) == "postgresql://ana:***@host/desk?sslmode=require"


def test_ledger_locked_too_long_is_explained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "BUSY_S", 0)
    path = str(tmp_path / "sayso.db")
    opened = open_ledger(path, create=True)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LedgerError, match="is locked by another"), opened.write():
        pass
    other.close()
    opened.close()


def test_file_that_another_is_making_is_waited_for(tmp_path: Path) -> None:
    path = str(tmp_path / "sayso.db")
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    other.execute("CREATE TABLE half (made)")
    going = threading.Timer(0.2, other.close)  # before its transaction has ended
    going.start()
    opened = open_ledger(path, create=True)
    going.join()
    opened.close()


def test_transaction_that_fails_leaves_nothing(ledger: Ledger) -> None:
    def write_half() -> None:
        with ledger.write() as connection:
            connection.execute(INSERT)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_half()
    with ledger.read() as connection:
        assert connection.scalar(text("SELECT count(*) FROM judgements")) == 0


def test_writer_that_reads_first_waits_for_the_other(ledger: Ledger) -> None:
    """A transaction that began as a reader would fail at once in SQLite."""
    began, go_on = threading.Event(), threading.Event()

    def write_slowly() -> None:
        with ledger.write() as connection:
            began.set()
            go_on.wait(10)
            connection.execute(INSERT)

    slow = threading.Thread(target=write_slowly)
    slow.start()
    began.wait(10)
    threading.Timer(0.1, go_on.set).start()
    with ledger.write() as connection:
        connection.scalar(text("SELECT count(*) FROM judgements"))
        connection.execute(INSERT)
    slow.join()
    with ledger.read() as connection:
        assert connection.scalar(text("SELECT count(*) FROM judgements")) == 2


def test_row_that_refers_to_nothing_is_refused(ledger: Ledger) -> None:
    with pytest.raises(LedgerError), ledger.write() as connection:
        connection.execute(
            text(
                "INSERT INTO judgements (kind, who, undoes, recorded_at)"
                " VALUES ('undo', 'ana', 7, 'x')"
            )
        )


def test_sqlite_keeps_a_log_and_waits(tmp_path: Path) -> None:
    opened = open_ledger(str(tmp_path / "sayso.db"), create=True)
    with opened.read() as connection:
        pragmas = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "foreign_keys", "busy_timeout", "synchronous")
        }
    opened.close()
    assert pragmas == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "busy_timeout": 60_000,
        "synchronous": 2,
    }
