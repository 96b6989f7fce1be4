import pytest
from hypothesis import given

from builders import statement
from growth import LINEAR, growth
from sayso.records import State
from strategies import texts
from telling import events_in, tellings_in, time_at

TRIP = (
    "{Ana Ruiz} said that a planned visit to {Lisbon/l} on Friday would help, but that "
    "trip was postponed. {Leo Lund} nixed {Ana Ruiz}’s trip, the ministry said. "
)


def test_a_plan_that_is_postponed_is_one_event_with_a_history() -> None:
    # when
    (event,), parties = events_in(TRIP)
    # then
    assert [told.state for told in event.history] == [
        "planned",
        "postponed",
        "cancelled",
    ]
    assert event.state == "cancelled"
    assert event.text == "nixed Ana Ruiz’s trip"
    assert [parties[key].name for key in event.actors] == ["Ana Ruiz"]
    assert event.place
    assert event.place.name == "Lisbon"
    assert event.place.iso3166 == "PT"


@pytest.mark.parametrize(
    ("marked", "states"),
    [
        pytest.param(
            "{Ana Ruiz}’s trip to {Lisbon/l} was postponed. Her trip was planned.",
            ["postponed"],
            id="a-change-outweighs-a-plan",
        ),
        pytest.param(
            "{Ana Ruiz} planned a trip to {Lisbon/l}. {Ana Ruiz} flew to {Oslo/l}.",
            ["planned", "occurred"],
            id="what-is-done-is-another",
        ),
        pytest.param(
            "{Ana Ruiz} planned a trip to {Lisbon/l}. {Ana Ruiz}’s planned trip to "
            "{Oslo/l} pleased her.",
            ["planned", "planned"],
            id="another-place-is-another",
        ),
        pytest.param(
            "{Ana Ruiz} planned a trip. {Bo Dray} planned a trip.",
            ["planned", "planned"],
            id="another-party-is-another",
        ),
        pytest.param(
            "{Leo Lund} killed {Bo Dray}. {Bo Dray} was shot.",
            ["occurred"],
            id="one-dies-once",
        ),
        pytest.param(
            "A planned strike on {Veldra/l} worried him. {Tessaly/l} plans to strike "
            "{Veldra/l}.",
            ["planned"],
            id="one-plan-against-one",
        ),
    ],
)
def test_places_that_tell_of_one_event_are_joined(
    marked: str, states: list[State]
) -> None:
    found, _ = events_in(marked)
    assert [event.state for event in found] == states


@pytest.mark.parametrize(
    ("marked", "actors"),
    [
        pytest.param("{Ana Ruiz} met {Leo Lund}.", ["Ana Ruiz"], id="name"),
        pytest.param(
            "{Ana Ruiz} sang. She met {Leo Lund}.", ["Ana Ruiz"], id="pronoun"
        ),
        pytest.param("Protesters bombed {Veldra/l}.", ["Protesters"], id="people"),
        pytest.param("They bombed {Veldra/l}.", [], id="pronoun-for-nobody"),
        pytest.param("The memo bombed {Veldra/l}.", [], id="document"),
        pytest.param("{Veldra/l} bombed {Tessaly/l}.", ["Veldra"], id="country"),
    ],
)
def test_who_acts_is_a_party(marked: str, actors: list[str]) -> None:
    found, parties = events_in(marked)
    assert [parties[key].name for key in found[-1].actors] == actors


def test_those_who_only_act_have_no_source_type_of_a_speaker() -> None:
    _, parties = events_in("{Ana Ruiz} met {Leo Lund}.")
    assert {party.name for party in parties.values()} == {"Ana Ruiz", "Leo Lund"}


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("It criticized {Leo Lund}.", id="words-of-nobody"),
        pytest.param("{Ana Ruiz} criticized.", id="words-to-nobody"),
        pytest.param("{Veldra/l} exports oil.", id="habit"),
        pytest.param("{Ana Ruiz} promises to help {Leo Lund}.", id="promising-habit"),
        pytest.param("{Ana Ruiz} attacked {Leo Lund}.", id="quarrel"),
        pytest.param("{Ana Ruiz} fought her way up.", id="metaphor"),
        pytest.param("The bride travelled.", id="journey-to-nowhere"),
        pytest.param("The plans were investigated.", id="nobody-at-all"),
    ],
)
def test_what_no_reader_asks_for_is_left_out(marked: str) -> None:
    assert events_in(marked)[0] == ()


def test_the_smallest_statement_that_tells_it_comes_first() -> None:
    # given: a statement within a statement
    text = "Bo Dray said Ana Ruiz said Leo Lund bombed Oslo."
    outer = statement(1, text, "Bo Dray", "said", "Ana Ruiz said Leo Lund bombed Oslo")
    inner = statement(2, text, "Ana Ruiz", "said Leo", "Leo Lund bombed Oslo")
    # when
    (event,), _ = events_in(
        "{Bo Dray} said {Ana Ruiz} said {Leo Lund} bombed {Oslo/l}.", (outer, inner)
    )
    # then
    assert event.attributions == ("a2", "a1")
    assert event.history[0].attributions == ("a2", "a1")
    assert not event.verbal


def test_a_cue_that_is_an_event_is_told_by_its_statement() -> None:
    # given
    text = "Ana Ruiz urged Leo Lund to resign."
    urging = statement(1, text, "Ana Ruiz", "urged", "to resign")
    # when
    (event,), _ = events_in("{Ana Ruiz} urged {Leo Lund} to resign.", (urging,))
    # then
    assert event.verbal
    assert event.attributions == ("a1",)


MET = "On Monday {Ana Ruiz} met {Leo Lund}, but {Bo Dray} resigned on Friday."
PLAIN = MET.replace("{", "").replace("}", "")


def test_each_time_goes_to_the_event_beside_it() -> None:
    # given
    monday = time_at(1, PLAIN, "Monday", "2024-10-07")
    friday = time_at(2, PLAIN, "Friday", "2024-10-11")
    # when
    found, _ = events_in(MET, (), (monday, friday))
    # then
    whens = [event.when for event in found]
    assert [(w.value, w.precision, w.time) for w in whens if w] == [
        ("2024-10-07", "day", "t1"),
        ("2024-10-11", "day", "t2"),
    ]


@pytest.mark.parametrize(
    ("value", "precision"),
    [
        pytest.param("2024-10-07T15:00", "day", id="clock-time"),
        pytest.param("2024-W40", "week", id="week"),
        pytest.param("2024-10", "month", id="month"),
        pytest.param("2024", "year", id="year"),
        pytest.param("2024-Q3", None, id="quarter"),
        pytest.param("PAST_REF", None, id="vague"),
        pytest.param("2024-13-45", None, id="no-day"),
    ],
)
def test_times_have_a_precision(value: str, precision: str | None) -> None:
    found, _ = events_in(MET, (), (time_at(1, PLAIN, "Monday", value),))
    assert (found[0].when.precision if found[0].when else None) == precision


def test_the_time_of_the_saying_is_not_that_of_the_event() -> None:
    # given: the day stands outside what is said
    text = "Leo Lund resigned, Ana Ruiz said on Monday."
    said = statement(1, text, "Ana Ruiz", "said", "Leo Lund resigned")
    monday = time_at(1, text, "Monday", "2024-10-07")
    # when
    (event,), _ = events_in(
        "{Leo Lund} resigned, {Ana Ruiz} said on Monday.", (said,), (monday,)
    )
    # then
    assert event.when is None


def test_the_day_on_which_a_trip_is_cancelled_is_not_that_of_the_trip() -> None:
    # given
    text = "Leo Lund cancelled Ana Ruiz’s trip on Monday."
    monday = time_at(1, text, "Monday", "2024-10-07")
    # when
    (event,), _ = events_in(
        "{Leo Lund} cancelled {Ana Ruiz}’s trip on Monday.", (), (monday,)
    )
    # then
    assert event.when is None
    assert event.history[0].when
    assert event.history[0].when.value == "2024-10-07"


@pytest.mark.parametrize(
    ("marked", "value", "kept"),
    [
        pytest.param("met", "2024-10-20", False, id="done-in-the-future"),
        pytest.param("met", "2024-10-08", True, id="done-in-the-past"),
        pytest.param("will meet", "2024-10-01", False, id="planned-in-the-past"),
        pytest.param("will meet", "2024-10-09", True, id="planned-today"),
        pytest.param("will meet", "2024", True, id="planned-this-year"),
        pytest.param("was set to meet", "2024-10-01", True, id="was-once-planned"),
    ],
)
def test_a_time_at_which_it_cannot_be_is_left_out(
    marked: str, value: str, *, kept: bool
) -> None:
    marked = f"{{Ana Ruiz}} {marked} {{Leo Lund}} on Monday."
    text = marked.replace("{", "").replace("}", "")
    times = (time_at(1, text, "Monday", value),)
    (event,), _ = events_in(marked, (), times, published="2024-10-09T08:00:00Z")
    assert bool(event.when) is kept


@given(texts)
def test_spans_lie_inside_any_text(text: str) -> None:
    plain = text.translate(str.maketrans("", "", "{}[]"))
    found, parties = events_in(plain)
    for event in found:
        assert plain[event.span.start : event.span.end] == event.text
        assert {*event.actors, *event.targets} <= parties.keys()
        for told in event.history:
            assert told.clause.start <= told.span.start
            assert told.span.end <= told.clause.end <= len(plain)


@pytest.mark.parametrize(
    ("unit", "count"),
    [
        pytest.param("bombed ", 500, id="verbs"),
        pytest.param("Veldra bombed it and ", 250, id="clauses"),
        pytest.param("attack on ", 500, id="nouns"),
        pytest.param(", ", 10_000, id="commas"),
        pytest.param("to ", 5_000, id="to"),
        pytest.param("(", 10_000, id="brackets"),
        pytest.param("Veldra", 10_000, id="one-word"),
        pytest.param(": conditions attack if ", 500, id="conditions"),
    ],
)
def test_hostile_text_takes_linear_time(unit: str, count: int) -> None:
    assert growth(tellings_in, unit, count) < LINEAR
