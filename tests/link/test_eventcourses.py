"""Happenings that several reports tell of."""

from dataclasses import replace
from itertools import permutations

import pytest

from builders import span_of_words
from newsroom import report_of
from sayso.link import link_events
from sayso.records import Analysis, Event, EventState, Mention, Party, State, When


def _tell(  # noqa: PLR0913 (most of them optional)
    day: int,
    words: str,
    state: State,
    *,
    actor: str = "Viktor Aalto",
    target: str | None = "Brannock",
    when: str | None = None,
) -> Analysis:
    """Return a report of one event."""
    text = f"{actor} {words} {target or ''}."
    analysis = report_of(f"Herald {day}", text, f"2026-03-{day:02}")
    parties = tuple(
        Party(
            id=f"p{number}",
            name=name,
            mentions=(Mention(span=span_of_words(text, name), text=name),),
        )
        for number, name in enumerate(filter(None, (actor, target)))
    )
    span = span_of_words(text, words)
    at = When(value=when, precision="day") if when else None
    told = EventState(
        state=state, rule="state-told", span=span, text=words, clause=span, when=at
    )
    event = Event(
        id="e1",
        span=span,
        text=words,
        rule="event-meet",
        actors=("p0",),
        targets=("p1",) if target else (),
        when=at,
        state=state,
        history=(told,),
    )
    return replace(analysis, parties=parties, events=(event,))


PLANNED = _tell(1, "will visit", "planned", when="2026-03-05")
POSTPONED = _tell(4, "postponed his visit to", "postponed", when="2026-03-05")
OCCURRED = _tell(12, "visited", "occurred", actor="Aalto", when="2026-03-11")


def test_what_is_planned_postponed_and_done_is_one_course() -> None:
    (course,) = link_events([OCCURRED, PLANNED, POSTPONED])

    assert [(step.state, step.at) for step in course.steps] == [
        ("planned", "2026-03-01"),
        ("postponed", "2026-03-04"),
        ("occurred", "2026-03-12"),
    ]
    assert course.parties == ("Viktor Aalto", "Brannock")
    for step in course.steps:
        texts = {
            each.report.id: each.report.text for each in (PLANNED, POSTPONED, OCCURRED)
        }
        assert texts[step.report][slice(*step.span)] == step.text


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(
            _tell(6, "visited", "occurred", when="2026-03-06"), id="other-day"
        ),
        pytest.param(
            _tell(6, "visited", "occurred", target="Tarn", when="2026-03-05"),
            id="other-place",
        ),
        pytest.param(
            _tell(6, "visited", "occurred", actor="Ivo Maas", when="2026-03-05"),
            id="other-actor",
        ),
        pytest.param(
            _tell(6, "telephoned", "occurred", when="2026-03-05"), id="other-deed"
        ),
        pytest.param(
            _tell(6, "may visit", "hypothetical", target=None), id="perhaps-elsewhere"
        ),
    ],
)
def test_what_differs_is_another_happening(other: Analysis) -> None:
    assert link_events([PLANNED, other]) == ()


def test_any_order_of_reports_gives_the_same_courses() -> None:
    orders = permutations((PLANNED, POSTPONED, OCCURRED))

    assert len({link_events(order) for order in orders}) == 1
