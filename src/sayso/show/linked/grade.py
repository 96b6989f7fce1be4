"""Show the suggested grade of a claim, with every reason and what it does not mean."""

from collections.abc import Iterator

from sayso.records import Grade
from sayso.show.lines import wrap


def render_grade(grade: Grade, width: int) -> Iterator[str]:
    """Yield one block: both parts of a grade, each with its reasons."""
    yield "\n".join(_lines(grade, width))


def _lines(grade: Grade, width: int) -> Iterator[str]:
    parts = (
        (grade.source, "how well a source is shown", grade.source_reasons),
        (str(grade.information), "how well origins agree", grade.information_reasons),
    )
    for part, what, reasons in parts:
        words = " ".join(reasons)
        yield from wrap(f"{what}. {words}", width, 3, head=f"{part}  ")
