"""Show below a report what people have decided about it."""

from collections.abc import Iterator, Sequence

from sayso.show.asked.statements import decided
from sayso.show.lines import clean, wrap
from sayso.store.found import Found


def render_marks(
    found: Sequence[Found], merged: Sequence[tuple[str, str]], width: int
) -> str:
    """Return what people decided about the statements and sources of a report.

    Args:
        found: Its judged statements.
        merged: Names of its sources, each with the key that it is kept under.
        width: Columns of a line.

    Returns:
        Lines with a heading; empty, if nobody decided anything.
    """
    lines = [line for note in _notes(found, merged) for line in wrap(note, width, 2)]
    return "\n".join(["Judged by people", *lines]) if lines else ""


def _notes(found: Sequence[Found], merged: Sequence[tuple[str, str]]) -> Iterator[str]:
    for each in found:
        for decision in each.decisions:
            yield f"{each.statement} {decided(decision)}"
    for name, key in merged:
        yield f"{clean(name)} is kept under {clean(key)}"
