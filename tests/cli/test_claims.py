"""Claims, origins and comparisons on the command line, as a user asks for them."""

import csv
import hashlib
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from click.testing import Result
from jsonschema import Draft202012Validator

from asked import keep
from newsroom import denial, journal, own_sourced, rewrite
from sayso.records import Analysis, PublicationTime
from sayso.store import open_ledger

Run = Callable[..., Result]
STEERING = "\x1b[31mred\u202e\r\x07"
WHY = ("--why", "I asked", "--who", "ana")


def stored(analysis: Analysis, publisher: str | None = None) -> Analysis:
    """Return an analysis with an id as real reports have it."""
    report = analysis.report
    identity = hashlib.sha256(report.id.encode()).hexdigest()
    named = publisher or report.publisher
    return replace(analysis, report=replace(report, id=identity, publisher=named))


# The first of all: a claim has the name of its earliest member.
EARLIER = PublicationTime(value="2026-02-28", precision="day", how="argument")
JOURNAL, COURIER = stored(journal()), stored(rewrite())
JOURNAL = replace(JOURNAL, report=replace(JOURNAL.report, published_at=EARLIER))
GAZETTE = stored(own_sourced(), f"Gazette {STEERING}")
MIRROR = stored(denial())
IDS = [each.report.id[:12] for each in (JOURNAL, COURIER, GAZETTE, MIRROR)]
CRACKS = f"{IDS[0]}:0"


@pytest.fixture
def target(ledger_target: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the address of a ledger that commands find by themselves."""
    ledger = open_ledger(ledger_target)
    keep(ledger, JOURNAL, COURIER, GAZETTE, MIRROR)
    ledger.close()
    monkeypatch.setenv("SAYSO_LEDGER", ledger_target)
    return ledger_target


def said(result: Result) -> str:
    """Return what a command prints, on one line."""
    assert result.exit_code == 0, result.stderr
    return " ".join(result.stdout.split())


@pytest.mark.usefixtures("target")
def test_claims_are_listed_with_origins_holders_and_what_contradicts(run: Run) -> None:
    shown = said(run("claims", "--about", "cracks"))
    assert "3 reports, 2 origins: 2 of the reports rest on one" in shown
    assert "said by two officials (unnamed) -> Harbour Journal" in shown
    assert 'contradicted by: "Engineers never found cracks' in shown
    assert "- said by Ivo Maas -> Mirror" in shown
    assert CRACKS in shown


@pytest.mark.usefixtures("target")
def test_claims_are_chosen_by_words_reports_and_contradiction(run: Run) -> None:
    def names(*options: str) -> list[str]:
        found = run("claims", *options, "--format", "jsonl").stdout.splitlines()
        return [json.loads(line)["id"] for line in found]

    assert CRACKS in names()
    assert names("--about", "nowhere") == []
    assert CRACKS not in names("--min-reports", "4")
    contested = names("--contested")
    assert CRACKS in contested
    assert set(names("--contested", "--min-reports", "2")) < set(contested)


@pytest.mark.usefixtures("target")
def test_claims_come_in_pages(run: Run) -> None:
    assert "More with --page 2 or --all." in run("claims", "--limit", "1").stdout
    second = run("claims", "--limit", "1", "--page", "2")
    assert second.stdout.startswith("  2  ")
    assert "No further claims." in run("claims", "--page", "9").stdout
    assert "No claim found." in run("claims", "--about", "nowhere").stdout
    more = run("claims", "--limit", "1", "--format", "csv")
    assert "More were found" in more.stderr


@pytest.mark.usefixtures("target")
def test_claims_are_whole_records_in_json_and_flat_rows_in_csv(run: Run) -> None:
    whole = json.loads(run("claims", "--all", "--format", "json").stdout)
    lines = run("claims", "--all", "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line) for line in lines] == whole
    claim = next(each for each in whole if each["id"] == CRACKS)
    assert claim["schema"] == "sayso.claim/1"
    assert claim["origins"] == {"least": 2, "most": 2}
    assert {each["report"] for each in claim["members"]} == {
        each.report.id for each in (JOURNAL, COURIER, GAZETTE)
    }
    table = run("claims", "--all", "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(table)))
    assert [row["id"] for row in rows] == [each["id"] for each in whole]
    row = next(each for each in rows if each["id"] == CRACKS)
    assert "said by Ivo Maas -> Mirror" in row["contradicted_by"]
    assert not set(table) & set("\x1b\u202e\r\x07")


@pytest.mark.usefixtures("target")
def test_origins_are_drawn_for_the_name_of_any_member(run: Run) -> None:
    drawn = run("origins", CRACKS)
    shown = said(drawn)
    assert "Certain: A is one origin." in shown
    assert "One rests on what the other's publisher reported." in shown
    assert "reporting corroboration, not truth" in shown
    places = re.findall(r"^ +\d+  (\w+:\d+) · ", drawn.stdout, re.MULTILINE)
    assert len(places) == 3
    for name in places:
        assert run("origins", name).stdout == drawn.stdout
    claim = json.loads(run("origins", CRACKS, "--format", "json").stdout)
    assert claim["id"] == CRACKS


@pytest.mark.usefixtures("target")
def test_two_reports_are_compared(run: Run) -> None:
    shown = said(run("compare", IDS[0], IDS[3]))
    assert "They contradict each other" in shown
    assert "Denied: One says it is so, the other that it is not." in shown
    found = json.loads(run("compare", IDS[0], IDS[3], "--format", "json").stdout)
    assert found["schema"] == "sayso.comparison/1"
    assert (found["a"], found["b"]) == (JOURNAL.report.id, MIRROR.report.id)


@pytest.mark.usefixtures("target")
def test_people_part_and_join_claims(run: Run) -> None:
    names = re.findall(
        r"^ +\d+  (\w+:\d+) · .*Gazette", run("origins", CRACKS).stdout, re.MULTILINE
    )
    before = run("claims").stdout
    parted = run("judge", "different", CRACKS, names[0], *WHY)
    assert parted.exit_code == 0, parted.stderr
    assert "To take it back: sayso judge undo 1" in parted.stdout
    assert "3 reports" not in run("claims", "--about", "cracks").stdout
    listed = said(run("judge", "list"))
    assert f"different: {CRACKS} and {names[0]} do not state the same" in listed
    run("judge", "undo", "1", *WHY)
    assert run("claims").stdout == before
    joined = run("judge", "same", CRACKS, f"{IDS[3]}:0", *WHY)
    assert joined.exit_code == 0, joined.stderr
    assert "4 reports" in run("claims", "--about", "cracks").stdout
    assert f"same: {CRACKS} and {IDS[3]}:0 state one claim" in said(
        run("judge", "list")
    )


@pytest.mark.usefixtures("target")
@pytest.mark.parametrize(
    ("verdict", "other", "origins"),
    [
        pytest.param("two-origins", 1, {"least": 3, "most": 3}, id="two-origins"),
        pytest.param("one-origin", 2, {"least": 1, "most": 1}, id="one-origin"),
    ],
)
def test_people_part_and_join_origins(
    run: Run, verdict: str, other: int, origins: dict[str, int]
) -> None:
    before = run("origins", CRACKS).stdout
    names = (CRACKS, f"{IDS[other]}:0")

    made = run("judge", verdict, *names, *WHY)

    assert made.exit_code == 0, made.stderr
    assert "To take it back: sayso judge undo 1" in made.stdout
    told = verdict.replace("-", " ")
    shown = said(run("origins", CRACKS))
    assert re.search(rf"ana judged on .* that 1 and . rest on {told}: I asked", shown)
    claim = json.loads(run("origins", CRACKS, "--format", "json").stdout)
    assert claim["origins"] == origins
    assert [each["verdict"] for each in claim["judged"]] == [verdict]
    listed = said(run("judge", "list"))
    assert f"{verdict}: {names[0]} and {names[1]} rest on {told}" in listed
    (exported,) = run("judge", "list", "--format", "jsonl").stdout.splitlines()
    assert json.loads(exported)["kind"] == verdict
    assert run("verify").exit_code == 0
    assert run("judge", verdict, *names, *WHY).exit_code == 1
    run("judge", "undo", "1", *WHY)
    assert run("origins", CRACKS).stdout == before


@pytest.mark.usefixtures("target")
@pytest.mark.parametrize("columns", ["40", "80"])
@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["claims"], id="claims"),
        pytest.param(["origins", CRACKS], id="origins"),
        pytest.param(["compare", IDS[0], IDS[2]], id="compare"),
    ],
)
def test_pages_fit_a_terminal_and_cannot_steer_it(
    run: Run, command: list[str], columns: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    result = run(*command)
    assert result.exit_code == 0, result.stderr
    for line in result.stdout.splitlines():
        assert line.isprintable()
        assert len(line) <= int(columns)


@pytest.mark.usefixtures("target")
def test_drawing_has_no_lines_where_the_locale_has_none(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("locale.getencoding", lambda: "ISO-8859-1")
    letters = run("origins", CRACKS).stdout
    monkeypatch.setattr("locale.getencoding", lambda: "UTF-8")
    lines = run("origins", CRACKS).stdout
    assert "└─ " in lines
    assert not set(letters) & set("└├─│┊")
    assert "`- " in letters


@pytest.mark.usefixtures("target")
@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        pytest.param(["origins", "x"], 1, "no name of a claim", id="no-name"),
        pytest.param(["origins", "ffff:0"], 1, "no claim", id="no-claim"),
        pytest.param(["compare", IDS[0], IDS[0]], 2, "same report", id="one-report"),
        pytest.param(["compare", IDS[0], "ffff"], 1, "no report", id="no-report"),
        pytest.param(
            ["judge", "same", CRACKS, CRACKS, *WHY], 1, "same words", id="same"
        ),
        pytest.param(["judge", "same", CRACKS, "ffff:1"], 2, "--why", id="no-reason"),
        pytest.param(["claims", "--min-reports", "0"], 2, "min-reports", id="zero"),
    ],
)
def test_wrong_use_is_told(
    run: Run, arguments: list[str], code: int, message: str
) -> None:
    result = run(*arguments)
    assert result.exit_code == code
    assert message in result.stderr


def test_the_schema_of_claims_describes_what_is_printed(target: str, run: Run) -> None:
    schema = json.loads(run("schema", "claim").stdout)
    lines = run("claims", "--min-reports", "1", "--all", "--format", "jsonl").stdout

    check = Draft202012Validator(schema)

    assert target
    assert len(lines.splitlines()) > 1
    for line in lines.splitlines():
        check.validate(json.loads(line))
