from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from pageserver import always, reply, serving
from sayso.cli.main import sayso
from sayso.fetch import pages
from sayso.fetch.request import Net

HARBOUR = Path(__file__).parents[2] / "examples" / "harbour-strike.html"


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Serve an example on the own machine, which may be visited here only."""
    answer = reply(HARBOUR.read_bytes(), "200 OK", "Content-Type: text/html")
    with serving(always(answer)) as server:
        net = Net(
            lookup=lambda *_: ["127.0.0.1"],
            allow=lambda _: True,
            ports=(server.port,),
        )
        monkeypatch.setattr(pages, "Net", lambda: net)
        yield f"http://news.test:{server.port}/harbour"


def test_fetched_pages_are_stored_once(address: str, tmp_path: Path) -> None:
    ledger = str(tmp_path / "desk.db")
    first = CliRunner().invoke(sayso, ["fetch", address, "--ledger", ledger])
    again = CliRunner().invoke(sayso, ["fetch", address, "--ledger", ledger])
    assert first.exit_code == again.exit_code == 0
    assert "Added 1 report" in first.output
    assert "already there: 1" in again.output


def test_print_stores_nothing(address: str, tmp_path: Path) -> None:
    ledger = tmp_path / "desk.db"
    arguments = ["fetch", address, "--print", "--ledger", str(ledger)]
    found = CliRunner().invoke(sayso, arguments)
    assert found.exit_code == 0
    assert "said" in found.output
    assert not ledger.exists()


def test_what_cannot_be_fetched_is_named(tmp_path: Path) -> None:
    arguments = ["fetch", "http://127.0.0.1/a", "--ledger", str(tmp_path / "desk.db")]
    found = CliRunner().invoke(sayso, arguments)
    assert found.exit_code == 3
    assert "not a public address" in found.output
    assert "To fix it" in found.output
