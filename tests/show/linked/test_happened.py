import pytest

from claimed import Voice, report_of
from sayso.records import EventCourse, EventStep, Report, Span, State, When
from sayso.show.linked.happened import choose_courses, render_courses
from sayso.store.query import parse_query

TEXT = "The minister will visit the lock on Monday"
PLANNED = report_of(1, Voice(publisher="Bell", words=TEXT))
COPIED = report_of(2, Voice(publisher="Post", words=TEXT))
LATER = report_of(3, Voice(publisher="Gazette", words="He did not visit the lock"))
REPORTS = {report.id: report for report in (PLANNED, COPIED, LATER)}


def step(
    report: Report, state: State, when: str | None = None, at: str | None = "2026-03-02"
) -> EventStep:
    start = report.text.index("visit")
    return EventStep(
        report=report.id,
        key=None,
        event="e1",
        state=state,
        span=Span(start, start + len("visit")),
        text="visit",
        when=When(value=when, precision="day") if when else None,
        at=at,
    )


def course(*steps: EventStep) -> EventCourse:
    return EventCourse(id="h1", text="visit", parties=("Ivo Maas",), steps=steps)


def shown(*steps: EventStep) -> list[str]:
    (block,) = render_courses([course(*steps)], REPORTS, 78)
    return block.splitlines()


def test_states_follow_each_other_with_days_and_words() -> None:
    assert shown(
        step(PLANNED, "planned", "2026-03-09"),
        step(LATER, "cancelled", "2026-03-09", "2026-03-10"),
    ) == [
        "visit (Ivo Maas)",
        "  2 Mar 2026: planned for 9 Mar 2026 - Bell",
        '      "The minister will [visit] the lock on Monday."',
        "  10 Mar 2026: cancelled (9 Mar 2026) - Gazette",
        '      "He did not [visit] the lock."',
    ]


@pytest.mark.parametrize(
    ("state", "said"),
    [
        pytest.param("occurred", "occurred on 9 Mar 2026", id="past"),
        pytest.param("expected", "expected for 9 Mar 2026", id="ahead"),
        pytest.param("postponed", "postponed (9 Mar 2026)", id="either-day"),
    ],
)
def test_day_is_told_as_the_state_wants(state: State, said: str) -> None:
    assert said in shown(step(PLANNED, state, "2026-03-09"))[1]


def test_same_words_in_several_reports_of_a_day_stand_once() -> None:
    lines = shown(step(PLANNED, "planned"), step(COPIED, "planned"))
    assert lines[1] == "  2 Mar 2026: planned - Bell, Post"
    assert len(lines) == 3


def test_report_without_a_day_is_shown() -> None:
    assert shown(step(PLANNED, "planned", at=None))[1].startswith("  no day known: ")


@pytest.mark.parametrize(
    ("words", "number"),
    [
        pytest.param("monday lock", 1, id="in-its-paragraph"),
        pytest.param("ships", 0, id="in-another-paragraph"),
        pytest.param("lock -monday", 1, id="another-step-fits"),
        pytest.param("", 1, id="no-words"),
    ],
)
def test_events_are_chosen_by_the_words_around_them(words: str, number: int) -> None:
    courses = [course(step(PLANNED, "planned"), step(LATER, "cancelled"))]
    assert len(choose_courses(courses, REPORTS, parse_query(words))) == number
