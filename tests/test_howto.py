"""Hold the how-to pages to the code: their commands run, and print what they show.

`just golden` rewrites what they show; read its diff like code.
"""

import os
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from sayso.analyse import Models
from sayso.cli.main import sayso
from sayso.read.sniff import ENDINGS

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "how-to"
BLOCK = re.compile(
    r"(?<=```console\n)\$ sayso (?P<command>read examples/inputs[^\n]+|read \"[^\n]+)\n"
    r"(?P<shown>.*?)(?=```)",
    re.DOTALL,
)
EXAMPLE = re.compile(r"examples/[\w./-]*\w(?![\w.*/-])")
PAGES = [p for p in sorted(FOLDER.glob("*.md")) if BLOCK.search(p.read_text("utf-8"))]
REWRITE = os.environ.get("SAYSO_GOLDEN") == "rewrite"


def output_of(command: str) -> str:
    result = CliRunner().invoke(sayso, shlex.split(command))
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.stdout + result.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_golden_output_of_the_commands_in_a_page(
    page: Path, models: Models, monkeypatch: pytest.MonkeyPatch
) -> None:
    # given
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr("sayso.pipeline.load_models", lambda: models)
    text = page.read_text("utf-8")
    # when
    found = BLOCK.sub(
        lambda b: f"$ sayso {b['command']}\n{output_of(b['command'])}", text
    )
    if REWRITE:
        page.write_text(found, "utf-8")
    # then
    assert found == page.read_text("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_files_that_a_page_names_exist(page: Path) -> None:
    named = EXAMPLE.findall(page.read_text("utf-8"))

    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_ending_that_is_read_has_a_page() -> None:
    text = "".join(page.read_text("utf-8") for page in PAGES)

    assert len(PAGES) > 5
    assert [e for e in ENDINGS if f"`{e}`" not in text] == []
