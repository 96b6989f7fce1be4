"""Asking a ledger on the command line, as a user does."""

import csv
import io
import json
from collections.abc import Callable

import pytest
from click.testing import Result
from sqlalchemy import update

from asked import Line, analysis, keep
from sayso.store import Ledger, open_ledger
from sayso.store.schema import statements

Run = Callable[..., Result]
ESCAPE = "\x1b[31mred\u202e\r"
REPORT = analysis(
    Line("Dagny Holmqvist", "there was no leak", "denied", "2024-10-08"),
    Line("Holmqvist", "the leak is closed", "promised"),
    Line("an aide", "the leak was known"),
)
BELL = analysis(
    Line("Dagny Holmqvist", f"=1+1 {ESCAPE} it leaked"),
    publisher=f"Evening {ESCAPE}Bell",
    published="2024-10-20",
)
NAME = f"{REPORT.report.id[:12]}:a1"
WHY = ("--why", "I asked", "--who", "ana")


@pytest.fixture
def target(ledger_target: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the address of a ledger that commands find by themselves."""
    ledger = open_ledger(ledger_target)
    keep(ledger, REPORT, BELL)
    ledger.close()
    monkeypatch.setenv("SAYSO_LEDGER", ledger_target)
    return ledger_target


ASKING = [
    pytest.param(["search", "leak*"], id="search"),
    pytest.param(["search", "--source", "Dagny Holmqvist"], id="search-by-source"),
    pytest.param(["sources"], id="sources"),
    pytest.param(["timeline", "--about", "leak*"], id="timeline-about"),
    pytest.param(["timeline", "--source", "Dagny Holmqvist"], id="timeline-source"),
    pytest.param(["stats"], id="stats"),
    pytest.param(["judge", "list"], id="judgements"),
]


@pytest.mark.usefixtures("target")
@pytest.mark.parametrize("command", ASKING)
def test_table_fits_a_terminal_and_cannot_steer_it(
    run: Run, command: list[str]
) -> None:
    run("judge", "confirm", NAME, "--why", ESCAPE, "--who", ESCAPE)
    result = run(*command)
    assert result.exit_code == 0, result.stderr
    for line in result.stdout.splitlines():
        assert len(line) <= 80
        assert line.isprintable()


@pytest.mark.usefixtures("target")
@pytest.mark.parametrize("command", ASKING)
def test_same_records_in_each_format(run: Run, command: list[str]) -> None:
    run("judge", "confirm", NAME, *WHY)
    whole, lines, table = (
        run(*command, "--format", form).stdout for form in ("json", "jsonl", "csv")
    )
    records = json.loads(whole)
    assert records
    assert [json.loads(line) for line in lines.splitlines()] == records
    rows = list(csv.DictReader(io.StringIO(table)))
    assert len(rows) == len(records)
    assert set(rows[0]) <= set(records[0])
    for printed in (whole, lines, table):
        assert not set(printed) & set("\x1b\u202e\r")


@pytest.mark.usefixtures("target")
def test_spreadsheet_runs_no_content(run: Run) -> None:
    result = run("search", "leaked", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(result.stdout))
    assert row["content"].startswith("'=1+1")


@pytest.mark.usefixtures("target")
def test_words_with_a_minus_are_no_options(run: Run) -> None:
    result = run("search", "leak", "-known", "-hidden", "--format", "jsonl")
    found = [json.loads(line)["content"] for line in result.stdout.splitlines()]
    assert sorted(found) == ["the leak is closed", "there was no leak"]


@pytest.mark.usefixtures("target")
@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["search"], id="nothing-to-search"),
        pytest.param(["search", "***"], id="no-words"),
        pytest.param(["search", "leak", "--sorce", "x"], id="no-option"),
        pytest.param(["search", "leak", "--limit", "0"], id="no-limit"),
        pytest.param(["timeline"], id="nothing-to-follow"),
        pytest.param(["judge", "confirm", NAME], id="no-reason"),
        pytest.param(["verify", "x.json", "--ledger", "y.db"], id="two-to-verify"),
    ],
)
def test_wrong_use_is_told(run: Run, arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Usage: " in result.stderr


@pytest.mark.usefixtures("target")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["search", "--source", "nobody"], "No source", id="no-source"),
        pytest.param(["search", "--source", "holmqvist"], "Several", id="several"),
        pytest.param(["search", "--publisher", "x"], "publisher", id="no-publisher"),
        pytest.param(["search", "--from", "someday"], "no date", id="no-date"),
        pytest.param(["judge", "undo", "9", "--why", "x"], "does not exist", id="undo"),
        pytest.param(["search", "--source", "x\udcff"], "no character", id="bytes"),
        pytest.param(["sources", "--ledger", "no.db"], "no ledger", id="no-ledger"),
    ],
)
def test_our_errors_say_what_to_do(
    run: Run, arguments: list[str], message: str
) -> None:
    result = run(*arguments)
    assert result.exit_code == 1
    assert message in result.stderr
    assert "To fix it: " in result.stderr


@pytest.mark.usefixtures("target")
def test_pages_are_numbered_through(run: Run) -> None:
    first = run("search", "leak*", "--limit", "3")
    assert "more with --page 2" in first.stdout
    second = run("search", "leak*", "--limit", "3", "--page", "2")
    assert second.stdout.startswith("  4  ")
    assert "more with" not in second.stdout
    assert "No further" in run("search", "leak*", "--page", "9").stdout
    assert "Nothing found" in run("search", "nowhere").stdout
    everything = run("search", "leak*", "--all", "--format", "jsonl")
    assert len(everything.stdout.splitlines()) == 4


@pytest.mark.usefixtures("target")
def test_a_day_given_as_the_last_is_included(run: Run) -> None:
    result = run("search", "--to", "2024-10-09", "--format", "jsonl")
    assert len(result.stdout.splitlines()) == 3
    result = run("search", "--from", "2024-10-09", "--to", "2024-10", "--format", "csv")
    assert len(list(csv.DictReader(io.StringIO(result.stdout)))) == 3


@pytest.mark.usefixtures("target")
def test_judgements_show_everywhere_until_undone(run: Run) -> None:
    asking = [
        ["search", "no", "leak"],
        ["timeline", "--about", "no leak"],
        ["show", REPORT.report.id],
    ]
    before = [run(*command).stdout for command in asking]
    done = run(
        "judge", "correct", NAME, "--field", "status", "--value", "doubted", *WHY
    )
    assert done.exit_code == 0, done.stderr
    for command, shown in zip(asking, before, strict=True):
        now = run(*command).stdout
        assert now != shown
        assert "by ana: I asked" in " ".join(now.split())
    run("judge", "undo", "1", *WHY)
    assert [run(*command).stdout for command in asking] == before
    listed = run("judge", "list").stdout
    assert "undone" in listed
    assert "there was no leak" not in listed


@pytest.mark.usefixtures("target")
def test_merge_and_split_change_the_list_of_sources(run: Run) -> None:
    before = run("sources").stdout
    assert "perhaps also person:holmqvist" in before
    keys = ("person:dagny holmqvist", "person:holmqvist")
    run("judge", "merge", *keys, *WHY)
    merged = run("sources").stdout
    assert "[joined by a person with person:holmqvist]" in merged
    assert "is kept under" in run("show", REPORT.report.id).stdout
    run("judge", "split", keys[1], *WHY)
    assert run("sources").stdout == before


def test_verify_of_a_ledger_fails_where_a_row_was_changed(
    run: Run, target: str
) -> None:
    whole = run("verify")
    assert whole.exit_code == 0, whole.stdout
    assert "All spans, ids, rules and rows hold in 2 analyses" in whole.stdout
    ledger: Ledger = open_ledger(target)
    with ledger.write() as connection:
        changed = update(statements).where(statements.c.local == "a2")
        connection.execute(changed.values(content="x"))
    ledger.close()
    result = run("verify", "--ledger", target)
    assert result.exit_code == 1
    assert "statements: a2 differs from its analysis in content" in result.stdout
    assert "1 checks failed" in result.stderr
