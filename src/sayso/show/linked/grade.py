"""Show the suggested grade of a claim, with every reason and what it does not mean."""

from collections.abc import Iterator

from sayso.records import Grade
from sayso.show.lines import wrap


def explain_grade(grade: Grade) -> tuple[tuple[str, str], ...]:
    """Return both parts of a grade, each with its reasons as sentences."""
    parts = (
        (f"Source {grade.source}, by how well it is shown", grade.source_reasons),
        (
            f"Information {grade.information}, by how well origins agree",
            grade.information_reasons,
        ),
    )
    return tuple(
        (part, " ".join(f"{reason[:1].upper()}{reason[1:]}" for reason in reasons))
        for part, reasons in parts
    )


def render_grade(grade: Grade, width: int) -> Iterator[str]:
    """Yield one block: both parts of a grade, each with its reasons."""
    yield "\n".join(
        line
        for part, words in explain_grade(grade)
        for line in wrap(f"{part}: {words}", width, 0, hang=2)
    )
