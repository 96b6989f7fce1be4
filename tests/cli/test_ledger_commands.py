"""`sayso add`, `show` and `migrate`, as a user has them."""

import json
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result

from databases import Postgres
from harbour import HARBOUR
from sayso.cli.stopping import stopping
from sayso.records import Analysis, Report
from sayso.store import open_ledger
from sayso.store.ledger import connect_ledger
from sayso.store.migrate import migrate_ledger

Run = Callable[..., Result]
TEXT = (
    "The harbour reopened on Monday.\n\n"
    "“We will pay every worker,” Mayor Ana Ruiz said. "
    "The police said that three ships had sunk in the bay.\n"
)


@pytest.fixture
def page(tmp_path: Path) -> Callable[[str], Path]:
    """Return a function that writes a report at one address and returns its path."""

    def write(text: str) -> Path:
        path = tmp_path / "page.jsonl"
        row = {"text": text, "url": "https://example.org/x", "publisher": "Bell"}
        path.write_text(json.dumps(row) + "\n", "utf-8")
        return path

    return write


@pytest.fixture
def two_reports(tmp_path: Path) -> Path:
    """Return the path of a file with the reports 1 and 2."""
    path = tmp_path / "two.jsonl"
    rows = (json.dumps({"id": n, "text": f"{TEXT} {n}"}) for n in (1, 2))
    path.write_text("\n".join(rows), "utf-8")
    return path


def plain(result: Result) -> str:
    """Return what a command printed without the ids of reports."""
    return "\n".join(line.strip() for line in result.stdout.splitlines())


# add


def test_added_reports_are_counted_and_named(
    run: Run, page: Callable[[str], Path], no_ledger: str
) -> None:
    result = run("add", page(TEXT), "--ledger", no_ledger)
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("Added 1 report with 2 statements to ")
    assert "The harbour reopened on Monday.: added, 2 statements" in result.stderr


def test_second_add_changes_nothing(
    run: Run, page: Callable[[str], Path], no_ledger: str
) -> None:
    run("add", page(TEXT), "--ledger", no_ledger)
    result = run("add", page(TEXT), "--ledger", no_ledger)
    assert result.exit_code == 0
    assert "Added 0 reports with 0 statements" in result.stdout
    assert "already there: 1" in result.stdout


def test_report_that_is_there_is_not_analysed(
    run: Run,
    page: Callable[[str], Path],
    no_ledger: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run("add", page(TEXT), "--ledger", no_ledger)
    monkeypatch.setattr("sayso.pipeline.analyse_report", None)
    result = run("add", page(TEXT), "--ledger", no_ledger)
    assert "already there: 1" in result.stdout
    assert run("add", page(TEXT), "--ledger", no_ledger, "--again").exit_code == 0


def test_skipped_report_exits_with_3_after_the_others(
    run: Run, page: Callable[[str], Path], tmp_path: Path
) -> None:
    ledger = tmp_path / "desk.db"
    result = run("add", "nowhere.txt", page(TEXT), "--ledger", ledger)
    assert result.exit_code == 3
    assert "Skipped nowhere.txt: It does not exist.\nTo fix it: " in result.stderr
    assert plain(result) == (
        f"Added 1 report with 2 statements to {ledger}.\n"
        "skipped: 1, each for the reason above"
    )


def test_fault_of_sayso_on_one_report_costs_only_that(
    run: Run, two_reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def analyse(report: Report, *_others: object) -> Analysis:
        if report.key == "1":
            raise ZeroDivisionError("by zero")
        return replace(HARBOUR, report=report)

    monkeypatch.setattr("sayso.pipeline.analyse_report", analyse)
    result = run("add", two_reports, "--ledger", tmp_path / "desk.db")
    assert result.exit_code == 3
    assert "Skipped 1: Sayso has a fault" in result.stderr
    assert "ZeroDivisionError" in result.stderr
    assert "Traceback" not in result.stderr
    assert "Added 1 report" in result.stdout
    read = run("read", two_reports, "--format", "jsonl")
    assert read.exit_code == 3
    assert len(read.stdout.splitlines()) == 1


def test_debug_shows_where_a_fault_of_sayso_is(
    run: Run,
    two_reports: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("sayso.pipeline.analyse_report", None)  # cannot be called
    run("read", two_reports)
    assert not caplog.records
    run("--debug", "read", two_reports)
    assert "TypeError: 'NoneType' object is not callable" in caplog.text


def test_ledger_comes_from_the_environment_or_is_in_the_folder(
    run: Run,
    page: Callable[[str], Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = page(TEXT)
    monkeypatch.chdir(tmp_path)
    assert "to sayso.db." in run("add", path).stdout
    monkeypatch.setenv("SAYSO_LEDGER", str(tmp_path / "desk.db"))
    assert f"to {tmp_path}/desk.db." in run("add", path).stdout
    assert run("show", "https://example.org/x").exit_code == 0


def test_bytes_that_are_no_text_are_no_crash(
    run: Run, tmp_path: Path, no_ledger: str
) -> None:
    path = tmp_path / "x\udcff.txt"
    path.write_text(TEXT, "utf-8")
    added = run("add", path, "--ledger", no_ledger)
    assert "Added 1 report" in added.stdout, added.output
    refused = run("add", path, "--ledger", no_ledger, "--title", "a\udcff")
    assert refused.exit_code == 1
    assert "--title holds bytes that are no text." in refused.stderr
    unknown = run("show", "a\udcff", "--ledger", no_ledger)
    assert unknown.exit_code == 1
    assert "The ledger has no report" in unknown.stderr


def test_ledger_that_cannot_be_made_is_our_error(
    run: Run, page: Callable[[str], Path], tmp_path: Path
) -> None:
    result = run("add", page(TEXT), "--ledger", tmp_path / "no" / "desk.db")
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: The ledger ")
    assert "To fix it: check that its folder exists" in result.stderr


def test_password_is_neither_printed_nor_stored(
    run: Run, page: Callable[[str], Path], postgres: Postgres
) -> None:
    address = postgres.address.format(postgres.make_database())
    secret = address.replace("postgres@", "postgres:s3cret@")
    result = run("add", page(TEXT), "--ledger", secret)
    assert result.exit_code == 0, result.output
    assert "s3cret" not in result.output
    opened = open_ledger(secret)
    with opened.read() as connection:
        rows = connection.exec_driver_sql("SELECT command FROM runs").all()
    opened.close()
    assert rows
    assert "s3cret" not in str(rows)


def test_ctrl_c_stops_after_the_report_in_hand(
    run: Run, two_reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(report: Report, *_others: object) -> Analysis:
        signal.raise_signal(signal.SIGINT)
        return replace(HARBOUR, report=report)

    monkeypatch.setattr("sayso.pipeline.analyse_report", interrupted)
    result = run("add", two_reports, "--ledger", tmp_path / "desk.db")
    assert result.exit_code == 130
    assert "Stopping after this report" in result.stderr
    assert "Added 1 report with 17 statements" in result.stdout


def test_second_ctrl_c_stops_at_once() -> None:
    before = signal.getsignal(signal.SIGINT)

    def interrupt_twice() -> None:
        with stopping() as stop:
            signal.raise_signal(signal.SIGINT)
            assert stop.is_asked
            signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        interrupt_twice()
    assert signal.getsignal(signal.SIGINT) is before


# show


def test_stored_report_is_shown_as_read_shows_it(
    run: Run, page: Callable[[str], Path], no_ledger: str
) -> None:
    path = page(TEXT)
    run("add", path, "--ledger", no_ledger)
    for options in ([], ["--by", "source"], ["--format", "json"]):
        shown = run("show", "https://example.org/x", "--ledger", no_ledger, *options)
        assert shown.exit_code == 0, shown.output
        assert shown.stderr == ""
        assert shown.stdout == run("read", path, *options).stdout


def test_one_statement_is_shown(
    run: Run, page: Callable[[str], Path], no_ledger: str
) -> None:
    run("add", page(TEXT), "--ledger", no_ledger)
    shown = run("show", "https://example.org/x:a2", "--ledger", no_ledger)
    assert "\n  2  police" in shown.stdout
    assert "Ana Ruiz" not in shown.stdout
    shown = run(
        "show", "https://example.org/x:a2", "--ledger", no_ledger, "--format", "json"
    )
    assert json.loads(shown.stdout)["id"] == "a2"


@pytest.mark.parametrize(
    ("words", "fix"),
    [
        pytest.param("https://example.org/x:a9", "give one from a1 to a2", id="number"),
        pytest.param("nowhere:a1", "first characters of its id", id="report"),
        pytest.param("https://example.org/y", "first characters of its id", id="url"),
    ],
)
def test_what_is_not_there_is_our_error(
    run: Run, page: Callable[[str], Path], tmp_path: Path, words: str, fix: str
) -> None:
    ledger = tmp_path / "desk.db"
    run("add", page(TEXT), "--ledger", ledger)
    result = run("show", words, "--ledger", ledger)
    assert result.exit_code == 1
    assert fix in result.stderr


def test_quiet_edit_is_shown_with_both_wordings(
    run: Run, page: Callable[[str], Path], no_ledger: str
) -> None:
    run("add", page(TEXT), "--ledger", no_ledger)
    edited = TEXT.replace("every worker", "every worker in time")
    result = run("add", page(edited), "--ledger", no_ledger)
    assert "new version: 1" in result.stdout
    shown = run("show", "https://example.org/x", "--versions", "--ledger", no_ledger)
    assert shown.stdout.startswith("2 versions of https://example.org/x\n")
    assert "content changed" in shown.stdout
    assert "was: 1 Ana Ruiz, said: “We will pay every worker,”" in shown.stdout
    assert "now: 1 Ana Ruiz, said: “We will pay every worker in time,”" in shown.stdout
    newest = run("show", "https://example.org/x", "--ledger", no_ledger)
    assert "version 2 of 2" in newest.stderr
    assert "in time" in newest.stdout
    options = ("--versions", "--format", "json", "--ledger", no_ledger)
    found = json.loads(run("show", "https://example.org/x", *options).stdout)
    assert [edit["edit"] for edit in found["revisions"][0]["edits"]] == ["changed"]


# migrate


@pytest.fixture
def old_ledger(tmp_path: Path) -> Path:
    path = tmp_path / "desk.db"
    opened = connect_ledger(str(path), create=True)
    migrate_ledger(opened, "1")
    opened.close()
    return path


def test_migration_says_what_it_will_do_and_does_it(run: Run, old_ledger: Path) -> None:
    asked = run("show", "x", "--ledger", old_ledger)
    assert f"run `sayso migrate --ledger {old_ledger}`" in asked.stderr
    tried = run("migrate", "--ledger", old_ledger, "--dry-run")
    assert "has schema 1. To do:\n  2  Index the words of statements" in tried.stdout
    assert tried.stdout.endswith("Nothing has changed.\n")
    done = run("migrate", "--ledger", old_ledger)
    assert done.exit_code == 0, done.output
    assert f"The ledger as it was: {old_ledger}.schema-1.bak\n" in done.stdout
    assert done.stdout.endswith(" now.\n")
    again = run("migrate", "--ledger", old_ledger)
    assert again.stdout.endswith("the newest.\n")
    assert Path(f"{old_ledger}.schema-1.bak").exists()


def test_migration_asks_on_a_terminal(
    run: Run, old_ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.cli.migrate._is_agreed", lambda: False)
    refused = run("migrate", "--ledger", old_ledger)
    assert refused.stdout.endswith("Nothing has changed.\n")
    agreed = run("migrate", "--ledger", old_ledger, "--yes")
    assert agreed.stdout.endswith(" now.\n")


def test_missing_ledger_is_not_migrated(run: Run, no_ledger: str) -> None:
    result = run("migrate", "--ledger", no_ledger)
    assert result.exit_code == 1
    assert "There is no ledger at" in result.stderr
