"""Read gold stories, with the analyses of their reports kept between runs."""

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from sayso.analyse.report import analyse_report
from sayso.pipeline import load_models
from sayso.read.jsonlines import read_json_lines
from sayso.read.overrides import Overrides
from sayso.records import Analysis, Report


def read_stories(
    gold: Path, kept: Path
) -> Iterator[tuple[dict[str, Any], tuple[Analysis, ...]]]:
    """Yield each story with the analyses of its reports, in its order.

    Args:
        gold: JSON Lines, one story a line.
        kept: A folder for analyses; those in it are not made again.
    """
    kept.mkdir(parents=True, exist_ok=True)
    for line in gold.read_text("utf-8").splitlines():
        story = json.loads(line)
        yield story, analyse_kept(story["story"], story["reports"], kept)


def analyse_kept(
    name: str, reports: list[dict[str, Any]], kept: Path
) -> tuple[Analysis, ...]:
    """Return the analyses of reports, from the file `name` in `kept` if it is there."""
    path = kept / f"{name}.json"
    if not path.exists():
        path.write_bytes(msgspec.json.encode(_analyse(name, reports)))
    return msgspec.json.decode(path.read_bytes(), type=tuple[Analysis, ...])


def _analyse(name: str, reports: list[dict[str, Any]]) -> list[Analysis]:
    fields = ("title", "publisher", "published", "text")
    rows = [
        {"id": each["doc"], **{field: each.get(field) for field in fields}}
        for each in reports
    ]
    stream = io.BytesIO("\n".join(map(json.dumps, rows)).encode())
    models = load_models()
    read = read_json_lines(stream, name, Overrides())
    return [analyse_report(each, models) for each in read if isinstance(each, Report)]
