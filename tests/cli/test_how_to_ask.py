"""The how-to on asking the ledger shows what the commands print."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs/how-to/ask-the-ledger.md").read_text("utf-8")
MORE = "[…]"  # where the page leaves something out
ASKED = re.compile(r"\$ sayso (search|sources|timeline|verify|stats)")


def printed_on_the_page() -> list[tuple[str, str]]:
    """Return the commands that ask, each with what the page says they print."""
    blocks = re.findall(r"```console\n(.*?)```", PAGE, re.DOTALL)
    commands = [part for block in blocks for part in re.split(r"(?m)^(?=\$ )", block)]
    parts = (part.partition("\n") for part in commands if ASKED.match(part))
    return [(command, shown) for command, _, shown in parts if shown.strip()]


def test_page_shows_what_is_printed(
    run: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    examples = sorted(path for path in (ROOT / "examples").iterdir() if path.is_file())
    run("add", *examples, "--publisher", "Northgate Courier")
    pages = printed_on_the_page()
    assert len(pages) == 5
    for command, shown in pages:
        result = run(*shlex.split(command.removeprefix("$ sayso ")))
        whole = result.stdout
        # The size of the file differs with the database's own version.
        whole, wanted = (re.sub(r", [\d.]+ MB", "", text) for text in (whole, shown))
        beginning, cut, _ = wanted.partition(MORE + "\n")
        if cut:
            assert whole.startswith(beginning)
        else:
            assert whole.strip() == wanted.strip()
