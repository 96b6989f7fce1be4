"""`sayso serve`: where it listens, whom it lets in, and how it ends."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import pytest
from click.testing import CliRunner

from sayso.cli.main import sayso
from sayso.errors import OptionError
from sayso.store import open_ledger
from sayso.web.serving import make_settings
from sayso.web.settings import Settings, is_everywhere, is_loopback

TOKEN = "harbour-lamp-seven"  # noqa: S105 - it opens nothing
RUN = [sys.executable, "-c", "from sayso.cli import main; main()"]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.8.8.8"])
def test_this_machine_needs_no_token(host: str) -> None:
    assert is_loopback(host)
    settings = make_settings(host, names=(), token=None, read_only=False)
    assert settings.is_served_as(f"[{host}]:8420" if ":" in host else f"{host}:8420")


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", "desk.example", "::"])  # noqa: S104
def test_others_need_a_token(host: str) -> None:
    with pytest.raises(OptionError, match="without a token"):
        make_settings(host, names=(), token=None, read_only=False)
    settings = make_settings(host, names=(), token=TOKEN, read_only=False)
    assert settings.is_served_as("[2001:db8::7]:80") is is_everywhere(host)


def test_a_short_token_is_refused() -> None:
    with pytest.raises(OptionError, match="fewer than 8"):
        make_settings("127.0.0.1", names=(), token="short", read_only=False)  # noqa: S106


def test_further_names_can_be_given() -> None:
    names = ("Desk.example",)
    settings = make_settings("127.0.0.1", names=names, token=None, read_only=False)
    assert settings.is_served_as("desk.example:443")
    assert not Settings().is_served_as("desk.example")


def test_a_missing_ledger_is_made_but_not_to_look_only(tmp_path: Path) -> None:
    target = tmp_path / "none.db"
    result = CliRunner().invoke(
        sayso, ["serve", "--read-only", "--ledger", str(target)]
    )
    assert result.exit_code == 1
    assert "There is no ledger" in result.stderr
    assert not target.exists()


def test_a_port_that_is_taken_is_said(tmp_path: Path) -> None:
    with serving(tmp_path / "a.db") as (address, _):
        port = address.rpartition(":")[2].strip("/")
        options = ["serve", "--ledger", str(tmp_path / "b.db"), "--port", port]
        result = CliRunner().invoke(sayso, options)
    assert result.exit_code == 1
    assert "cannot listen" in result.stderr


class serving:  # noqa: N801 - used as a statement
    """A desk in a process of its own, for as long as this lasts."""

    def __init__(self, ledger: Path) -> None:
        options = ["serve", "--ledger", str(ledger), "--port", "0"]
        environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen(
            [*RUN, *options], stdout=subprocess.PIPE, text=True, env=environment
        )

    def __enter__(self) -> tuple[str, "subprocess.Popen[str]"]:
        assert self.process.stdout
        words = self.process.stdout.readline().split()
        return next(word for word in words if word.startswith("http")), self.process

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()


def test_the_address_that_is_printed_can_be_opened_and_ctrl_c_ends_it(
    tmp_path: Path,
) -> None:
    with serving(tmp_path / "desk.db") as (address, process):
        with urlopen(address, timeout=20) as answer:  # noqa: S310 - it is ours
            assert b"Add the first reports" in answer.read()
        asked = time.monotonic()
        process.send_signal(signal.SIGINT)
        process.wait(20)
        assert time.monotonic() - asked < 5
        assert process.returncode in {0, 130}
    open_ledger(str(tmp_path / "desk.db")).close()


def test_other_commands_load_nothing_of_the_desk() -> None:
    program = (
        "import sys; from sayso.cli.main import sayso; import sayso.pipeline;"
        "print([m for m in ('starlette', 'uvicorn', 'jinja2', 'anyio', 'sqlalchemy')"
        " if m in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"
