"""Show reports that cite each other in a circle, with the words by which they do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.records import Circle
from sayso.show.lines import fit, quote, wrap
from sayso.show.linked.told import Told, name_publisher, words_at

LONG = 150  # characters of the words that cite


@dataclass(frozen=True, slots=True)
class Citing:
    """One report of a circle that cites the next."""

    told: Told
    cited: Told
    words: str  # by which it does; empty: the report as a whole does

    def __str__(self) -> str:
        names = [name_publisher(each.report) for each in (self.told, self.cited)]
        numbers = self.told.number, self.cited.number
        line = f"{names[0]} ({numbers[0]}) cites {names[1]} ({numbers[1]})"
        return f"{line}: {quote(self.words)}" if self.words else line


def trace_circles(
    circles: Sequence[Circle], members: Sequence[Told]
) -> Iterator[tuple[Citing, ...]]:
    """Yield who cites whom in each circle, in whose words."""
    by_id = {told.id: told for told in members}
    for circle in circles:
        ring = [by_id[member] for member in circle.members]
        pairs = zip(ring, (*ring[1:], ring[0]), circle.evidence, strict=True)
        yield tuple(
            Citing(
                told,
                cited,
                fit(words_at(told.report, each.span), LONG) if each.span else "",
            )
            for told, cited, each in pairs
        )


def render_circles(
    circles: Sequence[Circle], members: Sequence[Told], width: int
) -> Iterator[str]:
    """Yield a block for each circle: who cites whom, in whose words."""
    for circle in trace_circles(circles, members):
        yield "\n".join(
            line for each in circle for line in wrap(str(each), width, 0, hang=2)
        )
