"""Days of a timeline, and the drawing of them."""

from dataclasses import replace
from itertools import pairwise

import pytest

from asked import FOUND
from sayso.records import EventCourse, EventStep, Span, State, When
from sayso.store.found import Found
from sayso.web.chart import LEFT, WIDTH, draw_chart
from sayso.web.days import group_days


def said(day: str | None, content: str = "aid is late", **more: str | None) -> Found:
    return replace(FOUND, said_at=day, content=content, **more)  # type: ignore[arg-type]


def test_the_same_words_of_a_day_stand_once_with_all_places() -> None:
    later = said("2024-10-08", "Aid is late!", publisher="Bell")

    (day,) = group_days([said("2024-10-08"), later, said("2024-10-08", "no")])

    assert [(e.statement.content, len(e.also)) for e in day.entries] == [
        ("aid is late", 1),
        ("no", 0),
    ]


@pytest.mark.parametrize(
    ("found", "value", "how"),
    [
        (said("2024-10-08T10:30"), "2024-10-08", "said"),
        (said("2024-W41"), "2024-W41", "said"),
        (said(None), "2024-10-09", "published"),
        (said(None, published_at=None), None, "unknown"),
    ],
)
def test_a_day_says_what_it_is_the_day_of(
    found: Found, value: str | None, how: str
) -> None:
    (day,) = group_days([found])
    assert (day.value, day.how) == (value, how)


def step(state: State, day: str | None) -> EventStep:
    return EventStep(
        report="r",
        key=None,
        event="e1",
        state=state,
        span=Span(0, 4),
        text="trip",
        when=When(value=day, precision="day") if day else None,
        at="2024-10-09",
    )


def course(*steps: EventStep) -> EventCourse:
    return EventCourse(id="e", text="trip", parties=(), steps=steps)


def test_marks_stand_in_the_order_of_their_days_and_inside_the_drawing() -> None:
    days = group_days([said(f"2024-10-{n:02}") for n in range(1, 29)])
    trip = course(step("planned", "2024-10-09"), step("occurred", "2024-10-16"))

    chart = draw_chart(days, [trip])

    assert chart
    lane = [mark for mark in chart.marks if mark.lane == "said"]
    assert len(lane) == 28
    assert all(a.x < b.x for a, b in pairwise(lane))
    assert all(LEFT <= mark.x <= WIDTH for mark in chart.marks)
    assert [mark.title for mark in chart.marks if mark.lane != "said"] == [
        "1 happened, 16 Oct 2024",
        "1 planned, 9 Oct 2024",
    ]
    assert len(chart.ticks) <= 9


@pytest.mark.parametrize(
    "steps",
    [
        (step("cancelled", "2024-10-10"), step("postponed", "2024-10-12")),
        (step("planned", None), step("planned", "2024-11")),
        (),
    ],
)
def test_what_has_no_day_or_did_not_happen_is_not_drawn(
    steps: tuple[EventStep, ...],
) -> None:
    assert draw_chart(group_days([said("2024-10-08")]), [course(*steps)]) is None


def test_more_on_a_day_is_a_larger_mark_up_to_a_size() -> None:
    many = [said("2024-10-08", f"aid {n}") for n in range(1_000)]
    chart = draw_chart(group_days([*many, said("2024-10-09")]), [])
    assert chart
    few = next(mark for mark in chart.marks if mark.title.startswith("1 said"))
    large = next(mark for mark in chart.marks if mark.title.startswith("1000 said"))
    assert few.radius < large.radius <= 14


def test_only_the_lanes_that_are_asked_for_are_drawn() -> None:
    days = group_days([said("2024-10-08"), said("2024-10-09", "no")])
    trip = course(step("planned", "2024-10-11"), step("occurred", "2024-10-12"))

    chart = draw_chart(days, [trip], ["planned", "happened"])

    assert chart is not None
    assert [name for name, _ in chart.lanes] == ["happened", "planned"]
    assert {mark.lane for mark in chart.marks} == {"happened", "planned"}
