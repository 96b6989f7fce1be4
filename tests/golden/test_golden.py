"""What is found in each example, as lines to be read and reviewed like code.

`just golden` rewrites them.
"""

import os
from pathlib import Path

from sayso.records import Analysis, Attribution

FOLDER = Path(__file__).parent
REWRITE = os.environ.get("SAYSO_GOLDEN") == "rewrite"


def line_of(item: Attribution) -> str:
    """Return source, cue, content, form and the rule of a source without words."""
    cells = (
        item.source.text or "-",
        item.cue.text if item.cue else "-",
        item.content.text,
        item.form,
        item.source.rule or "-",
    )
    inside = f"[in {item.inside}] " if item.inside else ""
    return f"{item.id} {inside}" + " | ".join(" ".join(cell.split()) for cell in cells)


def test_statements_of_examples_are_the_reviewed_ones(
    example: Path, example_analysis: Analysis
) -> None:
    # given
    golden = FOLDER / f"{example.stem}.txt"
    # when
    found = "".join(line_of(item) + "\n" for item in example_analysis.attributions)
    if REWRITE:
        golden.write_text(found, "utf-8")
    # then
    assert found == golden.read_text("utf-8")
