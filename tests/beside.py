"""Gold and its scorers, which lie beside the project."""

import importlib.util
import json
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

SHARED = Path(__file__).parents[2] / "shared"

Json = dict[str, Any]


@cache
def scorer(name: str) -> ModuleType:
    """Return the module of a measure."""
    path = SHARED / "eval" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def lines(path: Path) -> Iterator[Json]:
    return (json.loads(line) for line in path.read_text("utf-8").splitlines() if line)
