"""Show two reports beside each other: what both say, what one does, what got lost."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace

from sayso.link.compare import Comparison, Said
from sayso.records import SHOWN_ID, Report
from sayso.show.lines import WIDTH, fit, wrap
from sayso.show.linked.alone import render_alone
from sayso.show.linked.beside import Columns
from sayso.show.linked.changes import OPPOSITIONS, pair, render_drift
from sayso.show.linked.opposed import Wording
from sayso.show.linked.parts import INDENT, Parts, render_parts
from sayso.show.linked.reused import render_reused
from sayso.show.linked.sharing import Shared, share
from sayso.show.linked.told import Told, held, name_publisher, published, tell

FIELDS = tuple(field.name for field in fields(Comparison))
MOST = 6  # of a kind, unless all are wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Two:
    """Two reports that are compared, and how they are shown."""

    a: Report
    b: Report
    found: Comparison
    between: str  # printed between columns
    width: int = WIDTH  # columns of a line, 40 or more
    most: int | None = MOST  # statements of a kind; None: all


def render_comparison(two: Two) -> Iterator[str]:
    """Yield the heading of both reports, and each part that has something to say."""
    headings = [*_heading("A", two.a, two.width), *_heading("B", two.b, two.width)]
    yield "\n".join(headings)
    yield from render_parts(_parts(two, two.width - INDENT), two.width)


def _heading(letter: str, report: Report, width: int) -> Iterator[str]:
    title = report.title or report.text.lstrip().partition("\n")[0]
    facts = (name_publisher(report), published(report), report.id[:SHOWN_ID])
    yield from wrap(fit(title, width - 3), width, 3, head=f"{letter}  ")
    yield from wrap(" · ".join(filter(None, facts)), width, 3)


def _parts(two: Two, width: int) -> Parts:
    found = two.found
    columns = Columns(width=width, between=two.between, labels=("A: ", "B: "))
    shared = [share(claim, two.a, two.b) for claim in found.shared]
    agreed = [each for each in shared if not each.is_opposed]
    opposed = [each for each in shared if each.is_opposed]
    yield "The same words", render_reused(found.reuse, two.a, two.b, width)
    yield "Both say this: A left, B right", _some(agreed, two.most, columns)
    yield (
        "They contradict each other",
        (*_some(opposed, two.most, columns), *_contradictions(two, columns)),
    )
    yield from _one_sided(two, columns)


def _one_sided(two: Two, columns: Columns) -> Parts:
    """Yield what changed or got lost, and what else only one of the reports says."""
    found, most, width = two.found, two.most, columns.width
    old, new = ("B", "A") if found.earlier == "b" else ("A", "B")
    reports = {two.a.id: two.a, two.b.id: two.b}
    members = [
        replace(told, number=0)
        for claim in found.shared
        for told in tell(claim, reports)
    ]
    yield (
        f"Changed from {old} to {new}",
        render_drift(found.drift, members, reports, columns),
    )
    yield (
        f"Said in {old} only, though {new} names these parties too",
        render_alone(found.lost, two.a if old == "A" else two.b, most, width),
    )
    yield "Only in A", render_alone(found.only_a, two.a, most, width)
    yield "Only in B", render_alone(found.only_b, two.b, most, width)


def _some(
    shared: Sequence[Shared], most: int | None, columns: Columns
) -> Iterator[str]:
    for each in shared[:most]:
        yield _beside(each.title, each.a, each.b, columns)
    if most is not None and len(shared) > most:
        yield f"and {len(shared) - most} more"


def _contradictions(two: Two, columns: Columns) -> Iterator[str]:
    for each in two.found.contradictions:
        title = f"{OPPOSITIONS[each.type]}: {each.why}"
        yield _beside(
            title, tell_said(each.a, two.a), tell_said(each.b, two.b), columns
        )


def tell_said(said: Said, report: Report) -> Told:
    """Return the first of the clauses that somebody says."""
    return Told(span=said.spans[0], holder=said.holder, report=report)


def _beside(title: str, one: Told, other: Told, columns: Columns) -> str:
    left, right = (Wording(each.shown, held(each), "") for each in (one, other))
    lines = [*wrap(title, columns.width, 0, hang=2), *pair(left, right, columns)]
    return "\n".join(lines)
