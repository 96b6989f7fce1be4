from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import analysis_of, bare_report, known_party, span_of_words, told
from sayso.records import (
    Analysis,
    Event,
    EventPlace,
    EventState,
    Mention,
    Precision,
    Span,
    State,
    When,
)
from sayso.show import render_timeline
from sayso.show.lines import WIDTH
from strategies import texts

TEXT = (
    "Veldra bombed Port Amaro. Ana Ruiz told Reuters that Leo Lund would visit Lisbon "
    "on Friday if it rains. His trip was postponed."
)
PARTIES = (
    known_party("p1", "Veldra", kind="place", stands_for="Government of Veldra"),
    known_party("p2", "Ana Ruiz"),
    known_party("p3", "Leo Lund"),
)
SAID = told(
    1,
    TEXT,
    "p2",
    "Ana Ruiz",
    "told",
    "that Leo Lund would visit Lisbon on Friday if it rains",
    named=True,
)


def when(value: str, precision: Precision = "day") -> When:
    return When(value=value, precision=precision)


def state(words: str, kind: State, clause: str, **more: Any) -> EventState:  # noqa: ANN401 - any field
    return EventState(
        state=kind,
        rule="state-told",
        span=span_of_words(TEXT, words),
        text=words,
        clause=span_of_words(TEXT, clause),
        **more,
    )


def event(number: int, *history: EventState, **more: Any) -> Event:  # noqa: ANN401 - any field
    last = history[-1]
    return Event(
        id=f"e{number}",
        span=last.span,
        text=last.text,
        rule="event-meet",
        state=last.state,
        history=history,
        **more,
    )


BOMBED = event(
    1,
    state("bombed", "occurred", "Veldra bombed Port Amaro"),
    actors=("p1",),
    place=EventPlace(name="Port Amaro", span=span_of_words(TEXT, "Port Amaro")),
)
TRIP = event(
    2,
    state(
        "would visit",
        "planned",
        "Leo Lund would visit Lisbon on Friday",
        attributions=("a1",),
        when=when("2024-10-11"),
    ),
    state(
        "trip was postponed",
        "postponed",
        "His trip was postponed",
        when=when("2024-10-09"),
    ),
    actors=("p3",),
    when=when("2024-10-11"),
    conditions=(Mention(span=span_of_words(TEXT, "if it rains"), text="if it rains"),),
)


def timeline(*events: Event, publisher: str | None = "The Bell") -> str:
    report = replace(bare_report(TEXT), publisher=publisher, title="Trip off")
    made = replace(analysis_of(report, PARTIES, (SAID,)), events=events)
    return render_timeline(made)


def test_an_event_is_shown_with_all_that_is_told_of_it() -> None:
    assert timeline(TRIP, BOMBED) == (
        "Trip off\n"
        "The Bell · publication date not given\n"
        "\n"
        "In order of time\n"
        "\n"
        "  11 Oct 2024 (as first planned): POSTPONED\n"
        "     His trip was postponed\n"
        "     who: Leo Lund\n"
        "     says: The Bell, in its own voice\n"
        '     also: planned for 11 Oct 2024, "would visit" - Ana Ruiz (statement 1)\n'
        '     on condition: "if it rains"\n'
        "\n"
        "Without a date\n"
        "\n"
        "  OCCURRED\n"
        "     Veldra bombed Port Amaro\n"
        "     who: Veldra (for: Government of Veldra) · where: Port Amaro\n"
        "     says: The Bell, in its own voice\n"
    )


def test_dated_events_are_in_order_of_time() -> None:
    # given: a day, the week before it, a month and a year, in another order
    values: list[tuple[str, Precision]] = [
        ("2024-10-09", "day"),
        ("2024", "year"),
        ("2024-W40", "week"),
        ("2024-10", "month"),
    ]
    events = [
        replace(BOMBED, id=f"e{n}", when=when(*value)) for n, value in enumerate(values)
    ]
    # when
    lines = timeline(*events).split("\n")
    # then
    shown = [line.strip().partition(":")[0] for line in lines if "OCCURRED" in line]
    assert shown == ["2024", "in week 40 of 2024", "Oct 2024", "9 Oct 2024"]


def test_what_is_only_said_is_left_out_and_counted() -> None:
    shown = timeline(BOMBED, replace(TRIP, verbal=True))
    assert "POSTPONED" not in shown
    assert "Not shown: 1 request, refusal, praise or the like" in shown


def test_a_report_without_events_says_so() -> None:
    assert "No event found." in timeline()


def test_without_a_publisher_the_report_speaks() -> None:
    assert "says: the report, in its own voice" in timeline(BOMBED, publisher=None)


def test_a_statement_without_a_source_says_so() -> None:
    nobody = replace(SAID.source, party=None, span=None, text=None, rule="unstated")
    analysis = analysis_of(bare_report(TEXT), PARTIES, (replace(SAID, source=nobody),))
    first = replace(TRIP, history=TRIP.history[:1], state="planned")
    shown = render_timeline(replace(analysis, events=(first,)))
    assert "says: no source given (statement 1)" in shown


def test_targets_are_shown() -> None:
    assert "who: Leo Lund · whom: Ana Ruiz" in timeline(replace(TRIP, targets=("p2",)))


@pytest.mark.parametrize("width", [30, 50, WIDTH])
def test_no_line_is_wider(width: int) -> None:
    made = replace(
        analysis_of(bare_report(TEXT), PARTIES, (SAID,)), events=(TRIP, BOMBED)
    )
    shown = render_timeline(made, width=width)
    assert max(map(len, shown.split("\n"))) <= width


def whole(text: str) -> Analysis:
    """Return an analysis whose only event is told by all of `text`."""
    span = Span(0, len(text))
    only = EventState(
        state="occurred", rule="state-told", span=span, text=text, clause=span
    )
    made = Event(
        id="e1",
        span=span,
        text=text,
        rule="event-meet",
        state="occurred",
        history=(only,),
    )
    return replace(analysis_of(bare_report(text), (), ()), events=(made,))


@given(texts.filter(bool), st.integers(30, 100))
@settings(max_examples=50)
def test_any_words_fit_and_steer_no_terminal(text: str, width: int) -> None:
    shown = render_timeline(whole(text), width=width)
    assert max(map(len, shown.split("\n"))) <= width
    assert "\x1b" not in shown
