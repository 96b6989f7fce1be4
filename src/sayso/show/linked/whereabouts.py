"""Say where each member of a claim stands, and by which name to look at it."""

from collections.abc import Iterator, Mapping, Sequence

from sayso.records import SHOWN_ID
from sayso.show.lines import clean, fit, wrap
from sayso.show.linked.told import Told, name_publisher

_TITLE = 60  # characters


def _explain(told: Told, numbers: Mapping[str, int]) -> str:
    """Return by which words it is held for the same claim as another member."""
    alike = told.alike
    if not alike or alike.member not in numbers:
        return ""
    words = fit(", ".join(map(clean, alike.shared)), _TITLE)
    return f"like {numbers[alike.member]} by: {words}"


def render_whereabouts(members: Sequence[Told], width: int) -> Iterator[str]:
    """Yield one block: the name of each member, its statement and its report."""
    lines: list[str] = []
    numbers = {told.id: told.number for told in members}
    for told in members:
        report, short = told.report, told.report.id[:SHOWN_ID]
        statement = told.holder.attribution
        title = fit(report.title, _TITLE) if report.title else ""
        facts = (
            f"{short}:{told.span.start}",
            f"statement {short}:{statement}" if statement else "",
            name_publisher(report),
            clean(title),
            _explain(told, numbers),
        )
        line = " · ".join(filter(None, facts))
        lines += wrap(line, width, 4, head=f"{told.number:>2}  ", hang=0)
    yield "\n".join(lines)
