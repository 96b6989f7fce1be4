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
PAGES = sorted((ROOT / "docs" / "how-to").glob("*.md"))
BLOCK = re.compile(r"```console\n\$ sayso (?P<command>[^\n]+)\n(?P<shown>.*?)```", re.DOTALL)
REWRITE = os.environ.get("SAYSO_GOLDEN") == "rewrite"
READS = re.compile(r"sayso (?:read|add) ")


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
    blocks = [b for b in BLOCK.finditer(text) if READS.match(f"sayso {b['command']}")]
    assert blocks
    # when
    for block in blocks:
        found = output_of(block["command"])
        head = f"$ sayso {block['command']}\n"
        text = text.replace(head + block["shown"] + "```", head + found + "```")
        # then
        assert REWRITE or block["shown"] == found
    if REWRITE:
        page.write_text(text, "utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_files_that_a_page_names_exist(page: Path) -> None:
    named = re.findall(r"examples/[\w./-]+", page.read_text("utf-8"))

    assert named
    assert all((ROOT / name).exists() for name in named)


def test_every_ending_that_is_read_has_a_page() -> None:
    text = "".join(page.read_text("utf-8") for page in PAGES)

    assert [e for e in ENDINGS if f"`{e}`" not in text] == []
