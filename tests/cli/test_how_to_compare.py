"""The how-to on comparing reports shows what the commands print.

`just golden` rewrites it, and keeps where it is cut; read the diff like code.
"""

import json
import os
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

ROOT = Path(__file__).parent.parent.parent
PAGE = ROOT / "docs" / "how-to" / "compare-reports.md"
CUT = "[…]\n"  # where the page leaves out the rest
BLOCK = re.compile(
    r"(?<=```console\n)\$ sayso (?P<asked>(?:claims|origins|compare|timeline) [^\n]+)\n"
    r"(?P<shown>.*?)(?=```)",
    re.DOTALL,
)
REWRITE = os.environ.get("SAYSO_GOLDEN") == "rewrite"


@pytest.fixture
def story(
    run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Keep the story of the examples in a ledger that commands find by themselves."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr("locale.getencoding", lambda: "UTF-8")
    added = run("add", ROOT / "examples" / "story")
    assert added.exit_code == 0, added.stderr


def printed(run: Callable[..., Result], block: re.Match[str]) -> str:
    """Return what a command prints, cut where the page cuts it."""
    result = run(*shlex.split(block["asked"]))
    assert result.exit_code == 0, result.stderr
    kept, cut, _ = block["shown"].partition(CUT)
    if not cut:
        return f"$ sayso {block['asked']}\n{result.stdout}"
    lines = result.stdout.splitlines(keepends=True)[: kept.count("\n")]
    return f"$ sayso {block['asked']}\n{''.join(lines)}{CUT}"


@pytest.mark.usefixtures("story")
def test_golden_page_shows_what_is_printed(run: Callable[..., Result]) -> None:
    text = PAGE.read_text("utf-8")
    assert len(BLOCK.findall(text)) == 4
    found = BLOCK.sub(lambda block: printed(run, block), text)
    if REWRITE:
        PAGE.write_text(found, "utf-8")
    assert found == PAGE.read_text("utf-8")


@pytest.mark.usefixtures("story")
def test_events_of_several_reports_are_records_too(run: Callable[..., Result]) -> None:
    asked = ("timeline", "--about", "brannock", "--events", "--format", "jsonl")
    (line,) = run(*asked).stdout.splitlines()
    states = [step["state"] for step in json.loads(line)["steps"]]
    assert states[-1] == "occurred"
    assert {"expected", "postponed"} <= set(states)
    assert "Nothing found." in run("timeline", "--about", "x", "--events").stdout
