"""Settings and fixtures of all tests."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from databases import Postgres, running_postgres
from sayso.analyse import Models
from sayso.linking import refresh_claims
from sayso.pipeline import analyse_reports, ingest, load_models
from sayso.read import Overrides, read_inputs
from sayso.records import Analysis
from sayso.store import Ledger, open_ledger
from sayso.store.totals import refresh_totals

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
    found = analyse_reports(read_inputs(inputs, Overrides()), models)
    return {
        p: a for p, a in zip(EXAMPLES, found, strict=True) if isinstance(a, Analysis)
    }


@pytest.fixture
def example_analysis(example: Path, example_analyses: dict[Path, Analysis]) -> Analysis:
    """Return the analysis of each example report in turn."""
    return example_analyses[example]


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """Return a PostgreSQL server, started once; if it does not start, tests fail."""
    with running_postgres() as server:
        yield server


@pytest.fixture(scope="session")
def empty_ledgers(
    postgres: Postgres, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, str]:
    """Return an empty ledger of each kind, to be copied: a file, and a database."""
    path = tmp_path_factory.mktemp("ledger") / "empty.db"
    open_ledger(str(path), create=True).close()
    database = postgres.make_database()
    open_ledger(postgres.address.format(database), create=True).close()
    return path, database


@pytest.fixture(params=["sqlite", "postgresql"])
def no_ledger(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return where a ledger could be made, on each kind of database in turn."""
    if request.param == "sqlite":
        return str(tmp_path / "sayso.db")
    postgres: Postgres = request.getfixturevalue("postgres")
    return postgres.address.format(postgres.make_database())


@pytest.fixture(params=["sqlite", "postgresql"])
def ledger_target(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return path or address of an empty ledger, on each kind of database in turn."""
    file, database = request.getfixturevalue("empty_ledgers")
    if request.param == "sqlite":
        return str(shutil.copy(file, tmp_path / "sayso.db"))
    postgres: Postgres = request.getfixturevalue("postgres")
    return postgres.address.format(postgres.make_database(database))


@pytest.fixture
def ledger(ledger_target: str) -> Iterator[Ledger]:
    """Return an empty ledger, open, on each kind of database in turn."""
    opened = open_ledger(ledger_target)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def story_ledger(models: Models, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the ledger of the story of examples/, linked; copy it to change it."""
    path = tmp_path_factory.mktemp("story") / "story.db"
    opened = open_ledger(str(path), create=True)
    reports = read_inputs([str(ROOT / "examples" / "story")], Overrides())
    for _ in ingest(reports, opened, models, command="sayso add"):
        pass
    refresh_totals(opened, lambda _: None)
    refresh_claims(opened, lambda _: None)
    opened.close()
    return path
