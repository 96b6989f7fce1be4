import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import msgspec
import pytest
from click.testing import Result
from jsonschema import Draft202012Validator

from madeinputs import make_zip
from sayso import __version__
from sayso.analyse import Models
from sayso.cli.main import sayso
from sayso.errors import ModelError
from sayso.records import Analysis

TEXT = (
    "The harbour reopened on Monday.\n\n"
    "“We will pay every worker,” Mayor Ana Ruiz said. "
    "The police said that three ships had sunk in the bay.\n"
)
OTHER = "The union warned that the strike would last until Sunday.\n"

Run = Callable[..., Result]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return write(tmp_path / "report.txt", TEXT)


def write(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


def process(*arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    """Run the command line as a process of its own."""
    script = "from sayso.cli import main; main()"
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False)


def objects(printed: str) -> list[Analysis]:
    """Return the analyses in `printed`, indented or one a line."""
    decoder, found, at = json.JSONDecoder(), [], 0
    while at < len(printed.rstrip()):
        item, at = decoder.raw_decode(printed, at)
        found.append(msgspec.convert(item, Analysis))
        at += len(printed[at:]) - len(printed[at:].lstrip())
    return found


# Exit codes and messages


def test_done_exits_with_0(run: Run, report: Path) -> None:
    result = run("read", report)
    assert result.exit_code == 0
    assert result.stderr == ""


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["read"], id="no-file"),
        pytest.param(["read", "x", "--format", "yaml"], id="unknown-format"),
        pytest.param(["read", "x", "--by", "day"], id="unknown-order"),
        pytest.param(["read", "x", "--colour"], id="unknown-option"),
        pytest.param(["reed", "x"], id="unknown-command"),
        pytest.param(["verify"], id="verify-without-file"),
        pytest.param(["score"], id="score-without-gold"),
        pytest.param(["schema", "x"], id="schema-takes-nothing"),
    ],
)
def test_wrong_usage_exits_with_2(run: Run, arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Usage: " in result.stderr


def test_skipped_report_exits_with_3_after_the_others(
    run: Run, report: Path, tmp_path: Path
) -> None:
    # when
    result = run("read", tmp_path / "nowhere.txt", report, "--format", "jsonl")
    # then
    assert result.exit_code == 3
    assert len(objects(result.stdout)) == 1
    assert "Skipped" in result.stderr
    assert "nowhere.txt" in result.stderr
    assert "To fix it: " in result.stderr


def test_bad_line_is_skipped_and_the_others_are_read(run: Run, tmp_path: Path) -> None:
    # given
    lines = [json.dumps({"id": "k1", "text": TEXT}), "{not json", json.dumps({"id": 2})]
    lines.append(json.dumps({"id": "k4", "text": OTHER}))
    path = write(tmp_path / "reports.jsonl", "\n".join(lines))
    # when
    result = run("read", path, "--format", "jsonl")
    # then
    assert result.exit_code == 3
    assert [a.report.key for a in objects(result.stdout)] == ["k1", "k4"]
    assert "line 2" in result.stderr
    assert "line 3" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["read", "REPORT", "--published", "someday"], id="bad-date"),
        pytest.param(["verify", "nowhere.json"], id="verify-missing-file"),
        pytest.param(["verify", "REPORT"], id="verify-a-text"),
        pytest.param(["score", "nowhere.jsonl"], id="score-missing-file"),
        pytest.param(["score", "REPORT"], id="score-a-text"),
    ],
)
def test_our_error_exits_with_1_and_says_how_to_fix_it(
    run: Run, report: Path, arguments: list[str]
) -> None:
    # when
    result = run(*(report if a == "REPORT" else a for a in arguments))
    # then
    assert result.exit_code == 1
    assert result.stdout == ""
    first, *_, last = result.stderr.splitlines()
    assert first.startswith("Error: ")
    assert last.startswith("To fix it: ")
    assert "Traceback" not in result.stderr


def test_damaged_model_is_our_error(
    monkeypatch: pytest.MonkeyPatch, run: Run, report: Path
) -> None:
    # given
    def refuse() -> Models:
        raise ModelError("No model in x.", fix="reinstall it")

    monkeypatch.setattr("sayso.pipeline.load_models", refuse)
    # when
    result = run("read", report)
    # then
    assert result.exit_code == 1
    assert result.stderr == "Error: No model in x.\nTo fix it: reinstall it\n"


def test_debug_shows_the_traceback() -> None:
    # when
    quiet = process("verify", "nowhere.json")
    loud = process("--debug", "verify", "nowhere.json")
    # then
    assert quiet.returncode == loud.returncode == 1
    assert b"Traceback" not in quiet.stderr
    assert b"Traceback" in loud.stderr
    assert b"ContractError" in loud.stderr


# Help


@pytest.mark.parametrize("name", sorted(sayso.commands))
def test_help_of_every_command_has_an_example(run: Run, name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert "Example" in result.stdout
    assert f"\n    sayso {name}" in result.stdout


@pytest.mark.parametrize("name", sorted(sayso.commands))
def test_every_option_and_command_is_explained(name: str) -> None:
    command = sayso.commands[name]
    assert command.get_short_help_str()
    options = [p for p in command.params if isinstance(p, click.Option)]
    assert all(option.help for option in options)


def test_help_lists_the_commands(run: Run) -> None:
    for flag in ("-h", "--help"):
        result = run(flag)
        assert result.exit_code == 0
        assert all(f"\n  {name} " in result.stdout for name in sayso.commands)
        assert "sayso read report.txt" in result.stdout


def test_version_is_printed(run: Run) -> None:
    assert __version__ in run("--version").stdout


# read


def test_table_is_the_default(run: Run, report: Path) -> None:
    # when
    result = run("read", report, "--publisher", "JNS", "--published", "2024-10-09")
    # then
    assert (
        result.stdout
        == run(
            "read",
            report,
            "--publisher",
            "JNS",
            "--published",
            "2024-10-09",
            "--format",
            "table",
        ).stdout
    )
    assert "JNS · published 2024-10-09" in result.stdout
    assert "-> JNS" in result.stdout
    assert "every worker" in result.stdout


def test_table_is_in_the_order_of_the_report_unless_told_otherwise(
    run: Run, report: Path
) -> None:
    # when
    plain, told = run("read", report), run("read", report, "--by", "report")
    # then
    assert plain.stdout == told.stdout
    assert "\n\n  1  " in plain.stdout


def test_table_by_source_has_a_heading_for_each_source(run: Run, report: Path) -> None:
    # when
    plain, grouped = run("read", report), run("read", report, "--by", "source")
    # then
    assert grouped.exit_code == 0
    assert "police" in plain.stdout
    assert [
        line
        for line in grouped.stdout.splitlines()
        if "police" in line.lower() and not line.startswith(" ")
    ]
    summary = plain.stdout[plain.stdout.index("Sourcing summary") :]
    assert grouped.stdout.endswith(summary)


def test_timeline_has_events_and_who_says_so(run: Run, tmp_path: Path) -> None:
    # given
    text = "Oslo, Monday. Veldra bombed Port Amaro, Ana Ruiz said. She was arrested."
    # when
    result = run("read", write(tmp_path / "r.txt", text), "--timeline")
    # then
    assert result.exit_code == 0
    assert "OCCURRED\n     Veldra bombed Port Amaro\n" in result.stdout
    assert "says: Ana Ruiz (statement 1)" in result.stdout
    assert "She was arrested\n" in result.stdout


def test_timeline_is_no_json(run: Run, report: Path) -> None:
    result = run("read", report, "--timeline", "--format", "json")
    assert result.exit_code == 2
    assert "json" in result.stderr


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_order_of_the_table_leaves_json_as_it_is(
    run: Run, report: Path, form: str
) -> None:
    plain = run("read", report, "--format", form)
    assert (
        run("read", report, "--format", form, "--by", "source").stdout == plain.stdout
    )


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_json_holds_what_the_options_said(run: Run, report: Path, form: str) -> None:
    # when
    result = run(
        *("read", report, "--format", form, "--publisher", "JNS"),
        *("--title", "A title", "--published", "2024-10-09"),
    )
    # then
    (analysis,) = objects(result.stdout)
    assert analysis.report.publisher == "JNS"
    assert analysis.report.title == "A title"
    assert analysis.report.published_at is not None
    assert analysis.report.published_at.value == "2024-10-09"
    assert analysis.report.published_at.how == "argument"
    assert analysis.report.text == TEXT


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_several_inputs_are_read_in_order(
    run: Run, report: Path, tmp_path: Path, form: str
) -> None:
    # given
    other = write(tmp_path / "a.txt", OTHER)
    # when
    result = run("read", report, other, report, "--format", form)
    # then
    texts = [a.report.text for a in objects(result.stdout)]
    assert texts == [TEXT, OTHER, TEXT]


def test_json_lines_has_a_line_for_each_report(run: Run, report: Path) -> None:
    result = run("read", report, report, "--format", "jsonl")
    first, second = result.stdout.splitlines()
    assert first == second


def test_tables_of_several_reports_are_parted(run: Run, report: Path) -> None:
    result = run("read", report, report)
    assert result.stdout.count("=" * 80) == 1
    assert not result.stdout.startswith(("=", "\n"))


@pytest.mark.parametrize(
    ("stdin", "texts"),
    [
        pytest.param(TEXT, [TEXT], id="text"),
        pytest.param(
            json.dumps({"text": TEXT}) + "\n" + json.dumps({"text": OTHER}),
            [TEXT, OTHER],
            id="json-lines",
        ),
    ],
)
def test_dash_reads_standard_input(run: Run, stdin: str, texts: list[str]) -> None:
    result = run("read", "-", "--format", "jsonl", stdin=stdin)
    assert [a.report.text for a in objects(result.stdout)] == texts


def test_empty_standard_input_is_skipped(run: Run) -> None:
    result = run("read", "-", stdin="")
    assert result.exit_code == 3
    assert "standard input" in result.stderr
    assert result.stdout == ""


def test_folder_is_read_with_its_reports(run: Run, tmp_path: Path) -> None:
    # given
    write(tmp_path / "b.txt", TEXT)
    write(tmp_path / "a.txt", OTHER)
    # when
    result = run("read", tmp_path, "--format", "jsonl")
    # then
    assert [a.report.text for a in objects(result.stdout)] == [OTHER, TEXT]


def test_two_processes_print_the_same_bytes(report: Path) -> None:
    one, two = (process("read", report, "--format", "json") for _ in range(2))
    assert one.returncode == 0
    assert one.stdout == two.stdout
    assert "“We".encode() in one.stdout


# verify


@pytest.mark.parametrize("form", ["json", "jsonl"])
@pytest.mark.parametrize("count", [1, 3])
def test_what_read_printed_holds(
    run: Run, report: Path, tmp_path: Path, form: str, count: int
) -> None:
    # given
    printed = run("read", *[report] * count, "--format", form).stdout
    found = write(tmp_path / "found.json", printed)
    # when
    result = run("verify", found, report)
    # then
    assert result.exit_code == 0
    assert f" {count} " in result.stdout


def test_verify_reads_standard_input(run: Run, report: Path) -> None:
    printed = run("read", report, "--format", "json").stdout
    assert run("verify", "-", stdin=printed).exit_code == 0


def test_tampered_analysis_is_named_and_exits_with_1(
    run: Run, report: Path, tmp_path: Path
) -> None:
    # given
    printed = json.loads(run("read", report, "--format", "jsonl").stdout)
    printed["attributions"][0]["content"]["text"] = "We will pay nobody"
    found = write(tmp_path / "found.json", json.dumps(printed))
    # when
    result = run("verify", found)
    # then
    assert result.exit_code == 1
    assert "a1.content: says 'We will pay nobody'" in result.stdout
    assert "1 checks failed" in result.stderr


def test_analysis_of_another_report_exits_with_1(
    run: Run, report: Path, tmp_path: Path
) -> None:
    # given
    found = write(
        tmp_path / "found.json", run("read", report, "--format", "json").stdout
    )
    write(report, TEXT.replace("three", "seven"))
    # then
    result = run("verify", found, report)
    assert result.exit_code == 1
    assert "report.text differs" in result.stdout


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("", id="empty"),
        pytest.param("{}", id="no-fields"),
        pytest.param("[]", id="no-object"),
        pytest.param("2 statements, 2 sources.", id="a-table"),
        pytest.param('{"schema": "sayso.analysis/2"}', id="another-schema"),
    ],
)
def test_file_that_is_no_analysis_is_our_error(
    run: Run, tmp_path: Path, content: str
) -> None:
    result = run("verify", write(tmp_path / "found.json", content))
    assert result.exit_code == 1
    assert "is no analysis" in result.stderr


@pytest.mark.parametrize(
    "name", ["nowhere.txt", "empty.jsonl", "empty.txt"], ids=lambda name: name
)
def test_verify_names_a_report_that_cannot_be_read(
    run: Run, report: Path, tmp_path: Path, name: str
) -> None:
    # given
    found = write(
        tmp_path / "found.json", run("read", report, "--format", "json").stdout
    )
    write(tmp_path / "empty.jsonl", "")
    write(tmp_path / "empty.txt", "")
    # when
    result = run("verify", found, tmp_path / name)
    # then
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: ")
    assert name in result.stderr


# schema and score


def test_schema_is_a_json_schema_that_output_follows(run: Run, report: Path) -> None:
    # given
    schema = json.loads(run("schema").stdout)
    printed = json.loads(run("read", report, "--format", "json").stdout)
    # then
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(printed)


def test_score_prints_rates(run: Run, tmp_path: Path) -> None:
    # given
    start = TEXT.index("that three")
    row = {
        "doc": "d1",
        "text": TEXT,
        "attributions": [{"content": [[start, len(TEXT) - 2]]}],
    }
    # when
    result = run("score", write(tmp_path / "gold.jsonl", json.dumps(row)))
    # then
    assert result.exit_code == 0
    assert "all: 1 gold, " in result.stdout
    assert io.StringIO(result.stdout).readline().split() == ["P", "R", "F1"]


def test_names_of_skipped_things_steer_no_terminal(run: Run, tmp_path: Path) -> None:
    # given
    name = "archive/\x1b[2J\u202e.warc"
    path = tmp_path / "trick.wacz"
    path.write_bytes(make_zip({name: b"junk", "datapackage.json": b"{}"}))
    # when
    result = run("read", path)
    # then
    assert result.exit_code == 3
    assert "Skipped" in result.stderr
    assert "\x1b" not in result.stderr
    assert "\u202e" not in result.stderr
