"""Show what became of events that several reports tell of."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.records import EventCourse, EventStep, Report
from sayso.show.days import name_day, write_day
from sayso.show.lines import clean, join, quote, wrap
from sayso.show.linked.told import in_context, name_publisher
from sayso.store.fold import fold_words
from sayso.store.query import Query

AROUND = 60  # characters before and after the words that tell of an event
_AHEAD = frozenset({"planned", "expected", "hypothetical"})
_OFF = frozenset({"postponed", "cancelled"})


def choose_courses(
    courses: Iterable[EventCourse], reports: Mapping[str, Report], query: Query
) -> tuple[EventCourse, ...]:
    """Return the events that a paragraph with the words of a query tells of."""
    return tuple(
        course
        for course in courses
        if any(_holds(reports[step.report], step, query) for step in course.steps)
    )


def render_courses(
    courses: Sequence[EventCourse], reports: Mapping[str, Report], width: int
) -> Iterator[str]:
    """Yield a block for each event: its states, in the order of the reports.

    What several reports of a day tell in the same words stands once.
    """
    for course in courses:
        names = [clean(name) for name in course.parties]
        parties = f" ({join(names, 'and')})" if names else ""
        lines = wrap(f"{clean(course.text)}{parties}", width, 0, hang=2)
        for (told, words), publishers in _alike(course, reports).items():
            lines += wrap(f"{told} - {', '.join(publishers)}", width, 2, hang=2)
            lines += wrap(quote(words), width, 6)
        yield "\n".join(lines)


def _alike(
    course: EventCourse, reports: Mapping[str, Report]
) -> dict[tuple[str, str], dict[str, None]]:
    """Return what is told in which words, each with those who publish that."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for step in course.steps:
        report = reports[step.report]
        words = in_context(report, step.span, AROUND)
        told = f"{_day(step)}: {state_of(step)}"
        found.setdefault((told, words), {})[name_publisher(report)] = None
    return found


def _day(step: EventStep) -> str:
    return write_day(step.at[:10]) if step.at else "no day known"


def state_of(step: EventStep) -> str:
    """Return "planned for 9 Oct 2024", "occurred on 8 Oct 2024", "postponed"."""
    if step.when is None:
        return step.state
    day = name_day(step.when)
    if step.state in _OFF:  # its day may be that of the event, or of the putting off
        return f"{step.state} ({day})"
    return f"{step.state} {'for' if step.state in _AHEAD else 'on'} {day}"


def _holds(report: Report, step: EventStep, query: Query) -> bool:
    start = report.text.rfind("\n", 0, step.span.start) + 1
    end = report.text.find("\n", step.span.end)
    paragraph = report.text[start : end if end >= 0 else None]
    folded = f" {' '.join(fold_words(paragraph))} "
    return all(term.is_in(folded) for term in query.required) and not any(
        term.is_in(folded) for term in query.excluded
    )
