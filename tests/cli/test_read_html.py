"""`sayso read --format html`: one page of one report."""

from pathlib import Path

from click.testing import CliRunner

from sayso.cli.main import sayso

ROOT = Path(__file__).parents[2]
LEAK = str(ROOT / "examples" / "ministry-leak.txt")


def test_a_report_becomes_one_page() -> None:
    result = CliRunner().invoke(sayso, ["read", LEAK, "--format", "html"])

    assert result.exit_code == 0
    assert result.stdout.startswith("<!DOCTYPE html>")
    assert result.stdout.rstrip().endswith("</html>")
    assert "three officials with direct knowledge" in result.stdout


def test_several_reports_are_no_page() -> None:
    inputs = [LEAK, str(ROOT / "examples" / "interview.txt")]

    result = CliRunner().invoke(sayso, ["read", *inputs, "--format", "html"])

    assert result.exit_code == 1
    assert "makes a page of one" in result.stderr


def test_a_page_follows_the_text_only() -> None:
    result = CliRunner().invoke(
        sayso, ["read", LEAK, "--format", "html", "--by", "source"]
    )

    assert result.exit_code == 2
    assert "--by is for the table" in result.stderr
