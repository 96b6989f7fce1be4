"""Show what one of two reports says and the other does not."""

from collections.abc import Iterator, Sequence

from sayso.link.compare import Said
from sayso.records import JOIN, Report, Span
from sayso.show.lines import fit, quote, wrap
from sayso.show.linked.told import Told, act, words_at

LONG = 220  # characters of the words of one statement
_MOST_BETWEEN = 8  # characters between two clauses that are shown as one


def render_alone(
    found: Sequence[Said], report: Report, most: int | None, width: int
) -> Iterator[str]:
    """Yield one block: who says it, and the words, of at most `most` statements."""
    lines = []
    for each in found[:most]:
        lines += wrap(who_says(each, report), width, 0, hang=2)
        lines += wrap(quote(fit(words_of(each, report), LONG)), width, 4)
    if left := len(found[most:]) if most is not None else 0:
        lines += wrap(f"and {left} more", width, 0)
    if lines:
        yield "\n".join(lines)


def who_says(said: Said, report: Report) -> str:
    """Return who says it, through whom: "denied by Ivo Maas, through Reuters"."""
    told = Told(span=said.spans[0], holder=said.holder, report=report)
    if told.source is None:
        return "in its own voice"
    through = "".join(f", through {hand}" for hand in told.hands[1:-1])
    return f"{act(told.holder.status)} {told.source}{through}"


def words_of(said: Said, report: Report) -> str:
    """Return the words of some clauses, on one line."""
    return JOIN.join(words_at(report, span) for span in _join_near(said.spans))


def _join_near(spans: Sequence[Span]) -> list[Span]:
    """Return spans, those with little between them as one."""
    joined: list[Span] = []
    for span in spans:
        if joined and span.start - joined[-1].end <= _MOST_BETWEEN:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined
