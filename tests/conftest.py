"""Settings and fixtures of all tests."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from sayso.analyse import Models
from sayso.pipeline import analyse_inputs, load_models
from sayso.read import Overrides
from sayso.records import Analysis

# No deadline: how long one example takes says more of the machine than of the code.
settings.register_profile("sayso", deadline=None)
# CI tries the same examples each time; chance belongs where somebody can look into it.
settings.register_profile("ci", settings.get_profile("sayso"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "sayso")

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted(p for p in (ROOT / "examples").iterdir() if p.is_file())


@pytest.fixture(scope="session")
def models() -> Models:
    """Return the shipped models: they are small, and loading takes half a second."""
    return load_models()


@pytest.fixture(scope="session", params=EXAMPLES, ids=lambda path: path.stem)
def example(request: pytest.FixtureRequest) -> Path:
    """Return the path of each example report in turn."""
    path = request.param
    assert isinstance(path, Path)
    return path


@pytest.fixture(scope="session")
def example_analyses(models: Models) -> dict[Path, Analysis]:
    """Return the analysis of every example; records never change, so tests share it."""
    inputs = [str(path) for path in EXAMPLES]
    found = analyse_inputs(inputs, Overrides(), models)
    return {
        p: a for p, a in zip(EXAMPLES, found, strict=True) if isinstance(a, Analysis)
    }


@pytest.fixture
def example_analysis(example: Path, example_analyses: dict[Path, Analysis]) -> Analysis:
    """Return the analysis of each example report in turn."""
    return example_analyses[example]
