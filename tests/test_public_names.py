import importlib
import json
import pkgutil
import subprocess
import sys
from types import ModuleType

import pytest

import sayso

HEAVY = frozenset(
    "numpy onnxruntime tokenizers trafilatura resiliparse scipy sqlalchemy alembic"
    " psycopg rich".split()
)
PACKAGES = ["sayso"] + [
    f"sayso.{module.name}"
    for module in pkgutil.iter_modules(sayso.__path__)
    if module.ispkg
]


@pytest.fixture(params=PACKAGES)
def package(request: pytest.FixtureRequest) -> ModuleType:
    return importlib.import_module(request.param)


def loaded_after(code: str) -> set[str]:
    """Return which heavy modules a fresh process has loaded after running `code`."""
    script = f"{code}\nimport json, sys\nprint(json.dumps(list(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    )
    return set(HEAVY) & set(json.loads(done.stdout.splitlines()[-1]))


def test_folders_of_the_design_are_packages() -> None:
    folders = ("analyse", "cli", "models", "read", "score", "show", "store")
    assert {f"sayso.{folder}" for folder in folders} <= set(PACKAGES)


def test_public_names_are_sorted_and_unique(package: ModuleType) -> None:
    assert package.__all__ == sorted(set(package.__all__))


def test_public_names_exist_and_are_documented(package: ModuleType) -> None:
    for name in package.__all__:
        found = getattr(package, name)
        assert isinstance(found, str) or found.__doc__


def test_package_says_what_it_is_for(package: ModuleType) -> None:
    assert package.__doc__


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("import sayso", id="package"),
        pytest.param("import sayso.records, sayso.errors, sayso.rules", id="records"),
        pytest.param("import sayso.cli", id="command-line"),
        pytest.param(
            "from sayso.cli import main\n"
            "try:\n    main(['--help'])\nexcept SystemExit as done:\n"
            "    assert not done.code",
            id="help",
        ),
        pytest.param(
            "from sayso.cli import main\n"
            "try:\n    main(['read', '--help'])\nexcept SystemExit as done:\n"
            "    assert not done.code",
            id="help-of-read",
        ),
    ],
)
def test_nothing_heavy_is_loaded_before_it_is_needed(code: str) -> None:
    assert loaded_after(code) == set()


def test_reading_loads_no_database() -> None:
    code = (
        "from sayso.cli import main\n"
        "try:\n    main(['read', 'examples/harbour-strike.html'])\n"
        "except SystemExit as done:\n    assert not done.code"
    )
    assert not loaded_after(code) & {"sqlalchemy", "alembic", "psycopg", "rich"}
