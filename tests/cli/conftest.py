"""How tests run the command line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sayso.analyse import Models
from sayso.cli.main import sayso

Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, models: Models) -> Run:
    """Return a function that runs the command line with the models loaded already."""
    monkeypatch.setattr("sayso.pipeline.load_models", lambda: models)

    def invoke(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(sayso, [str(a) for a in arguments], input=stdin)

    return invoke
