"""Say where each member of a claim stands, and by which name to look at it."""

from collections.abc import Iterator, Sequence

from sayso.records import SHOWN_ID
from sayso.show.lines import clean, fit, wrap
from sayso.show.linked.told import Told, name_publisher

_TITLE = 60  # characters


def render_whereabouts(members: Sequence[Told], width: int) -> Iterator[str]:
    """Yield one block: the name of each member, its statement and its report."""
    lines: list[str] = []
    for told in members:
        report, short = told.report, told.report.id[:SHOWN_ID]
        statement = told.holder.attribution
        title = fit(report.title, _TITLE) if report.title else ""
        facts = (
            f"{short}:{told.span.start}",
            f"statement {short}:{statement}" if statement else "",
            name_publisher(report),
            clean(title),
        )
        line = " · ".join(filter(None, facts))
        lines += wrap(line, width, 4, head=f"{told.number:>2}  ", hang=0)
    yield "\n".join(lines)
