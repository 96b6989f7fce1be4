"""Show two reports beside each other: what both say, what one does, what got lost."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from itertools import product

from sayso.link.compare import Comparison, Said
from sayso.records import SHOWN_ID, Claim, Report
from sayso.rules import RULES
from sayso.show.lines import WIDTH, fit, wrap
from sayso.show.linked.alone import render_alone, words_of
from sayso.show.linked.changes import OPPOSITIONS, pair, render_drift
from sayso.show.linked.opposed import Wording
from sayso.show.linked.parts import INDENT, Parts, render_parts
from sayso.show.linked.reused import render_reused
from sayso.show.linked.told import Told, held, name_publisher, published, tell
from sayso.store.fold import fold_words

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
    yield "\n".join(
        (*_heading("A", two.a, two.width), *_heading("B", two.b, two.width))
    )
    yield from render_parts(_parts(two, two.width - INDENT), two.width)


def _heading(letter: str, report: Report, width: int) -> Iterator[str]:
    title = report.title or report.text.lstrip().partition("\n")[0]
    facts = (name_publisher(report), published(report), report.id[:SHOWN_ID])
    yield from wrap(fit(title, width - 3), width, 3, head=f"{letter}  ")
    yield from wrap(" · ".join(filter(None, facts)), width, 3)


def _parts(two: Two, width: int) -> Parts:
    found, most = two.found, two.most
    old, new = ("B", "A") if found.earlier == "b" else ("A", "B")
    yield "The same words", render_reused(found.reuse, two.a, two.b, width)
    yield "Both say this: A left, B right", _shared(two, width)
    yield "They contradict each other", _contradictions(two, width)
    yield f"Changed between {old} and {new}", _drift(two, width)
    yield (
        f"Said in {old} only, though {new} names these parties too",
        render_alone(found.lost, two.a if old == "A" else two.b, most, width),
    )
    yield "Only in A", render_alone(found.only_a, two.a, most, width)
    yield "Only in B", render_alone(found.only_b, two.b, most, width)


def _shared(two: Two, width: int) -> Iterator[str]:
    reports = {two.a.id: two.a, two.b.id: two.b}
    for claim in two.found.shared:
        one, other = _nearest(two, tell(claim, reports))
        lines = wrap(_origin(claim, one, other), width, 0, hang=2)
        words = (Wording(each.words, held(each), claim.id) for each in (one, other))
        lines += pair(*words, width=width, between=two.between)
        yield "\n".join(lines)


def _nearest(two: Two, members: tuple[Told, ...]) -> tuple[Told, Told]:
    """Return the member of each report that has the most words of one of the other."""
    of_a, of_b = (
        [each for each in members if each.report.id == report.id]
        for report in (two.a, two.b)
    )
    return max(product(of_a, of_b), key=lambda both: _alike(*both))


def _alike(one: Told, other: Told) -> float:
    words = [set(fold_words(each.words)) for each in (one, other)]
    return len(words[0] & words[1]) / max(1, len(words[0] | words[1]))


def _origin(claim: Claim, one: Told, other: Told) -> str:
    """Return whether two members rest on one origin, and why."""
    ends = {one.id, other.id}
    edge = next((each for each in claim.merges if {each.a, each.b} == ends), None)
    if edge:
        return f"{'One' if edge.certain else 'Perhaps one'} origin: {RULES[edge.rule]}"
    together = any(ends <= set(group.members) for group in claim.origin_groups)
    return "One origin." if together else "Two origins, as far as the reports show."


def _contradictions(two: Two, width: int) -> Iterator[str]:
    for each in two.found.contradictions:
        lines = wrap(f"{OPPOSITIONS[each.type]}: {each.why}", width, 0, hang=2)
        ends = _words(each.a, two.a), _words(each.b, two.b)
        lines += pair(*ends, width=width, between=two.between)
        yield "\n".join(lines)


def _words(said: Said, report: Report) -> Wording:
    told = Told(span=said.spans[0], holder=said.holder, report=report)
    return Wording(words_of(said, report), held(told), "")


def _drift(two: Two, width: int) -> Iterator[str]:
    reports = {two.a.id: two.a, two.b.id: two.b}
    members = [t for claim in two.found.shared for t in tell(claim, reports)]
    yield from render_drift(
        two.found.drift,
        [replace(told, number=0) for told in members],
        reports,
        width=width,
        between=two.between,
    )
