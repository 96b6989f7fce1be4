"""What became of an event, as a page shows it."""

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.records import EventCourse, EventStep, Report
from sayso.show.linked.happened import AROUND, state_of
from sayso.show.linked.told import in_context, name_publisher


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """The state of an event, as reports of a day tell it in the same words."""

    at: str | None  # when they were published
    state: str  # "planned for 9 Oct 2024"
    words: str
    told_by: tuple[tuple[str, str], ...]  # publisher, and the id of its report


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event that several reports tell of."""

    text: str
    parties: tuple[str, ...]
    tellings: tuple[Telling, ...]


def describe_course(course: EventCourse, reports: Mapping[str, Report]) -> Happening:
    """Return an event with what reports tell of it, in the order of the reports."""
    same: dict[tuple[str | None, str, str], dict[str, str]] = {}
    for step in course.steps:
        same.setdefault(_told(step, reports), {})[
            name_publisher(reports[step.report])
        ] = step.report
    return Happening(
        text=course.text,
        parties=course.parties,
        tellings=tuple(
            Telling(at=at, state=state, words=words, told_by=tuple(by.items()))
            for (at, state, words), by in same.items()
        ),
    )


def _told(
    step: EventStep, reports: Mapping[str, Report]
) -> tuple[str | None, str, str]:
    day = step.at.partition("T")[0] if step.at else None
    return day, state_of(step), in_context(reports[step.report], step.span, AROUND)
