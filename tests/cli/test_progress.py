import io
import sys

import pytest

from harbour import HARBOUR
from sayso.cli.progress import show_progress
from sayso.cli.tally import Tally, render_item
from sayso.pipeline import Ingested
from sayso.records import Skipped
from sayso.store import Outcome

ADDED = Ingested(HARBOUR.report, Outcome.ADDED, 17)
THERE = Ingested(HARBOUR.report, Outcome.THERE, 0)
LOST = Skipped(where="[red]x.txt", reason="It is empty.", fix="Look at it.")
NAME = "000000000000  Strike on Port Amaro harbour was ordered weeks …"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown_on(stream: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return what is shown of three reports on this standard error."""
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    tally = Tally()
    with show_progress() as show:
        for item in (ADDED, THERE, LOST):
            tally.add(item)
            show(item, tally)
    return stream.getvalue()


def test_plain_lines_name_every_report(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown_on(io.StringIO(), monkeypatch) == (
        f"{NAME}: added, 17 statements\n"
        f"{NAME}: already there\n"
        "Skipped [red]x.txt: It is empty.\nTo fix it: Look at it.\n"
    )


def test_names_that_steer_a_terminal_are_shown_harmless() -> None:
    lost = Skipped(where="\x1b[2Ja.zip\n", reason="\u202eBad.", fix="Look.\x07")
    assert not set("\x1b\u202e\x07") & set(render_item(lost))


def test_terminal_has_a_running_count_and_what_is_new(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = shown_on(Terminal(), monkeypatch)
    assert "added, 17 statements" in shown
    assert "Skipped [red]x.txt: It is empty." in shown
    assert f"{NAME}: already there" not in shown
    assert "1 added, 1 already there, 1 skipped" in shown
