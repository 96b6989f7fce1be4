"""Show reports that cite each other in a circle, with the words by which they do."""

from collections.abc import Iterator, Sequence

from sayso.records import Circle
from sayso.show.lines import fit, quote, wrap
from sayso.show.linked.told import Told, name_publisher, words_at

LONG = 150  # characters of the words that cite


def render_circles(
    circles: Sequence[Circle], members: Sequence[Told], width: int
) -> Iterator[str]:
    """Yield a block for each circle: who cites whom, in whose words."""
    by_id = {told.id: told for told in members}
    for circle in circles:
        ring = [by_id[member] for member in circle.members]
        lines = []
        for told, cited, evidence in zip(
            ring, (*ring[1:], ring[0]), circle.evidence, strict=True
        ):
            names = [name_publisher(each.report) for each in (told, cited)]
            line = f"{names[0]} ({told.number}) cites {names[1]} ({cited.number})"
            if evidence.span:
                words = words_at(told.report, evidence.span)
                line += f": {quote(fit(words, LONG))}"
            lines += wrap(line, width, 0, hang=2)
        yield "\n".join(lines)
