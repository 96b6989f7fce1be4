import pytest
from hypothesis import given

from builders import statement
from growth import LINEAR, growth
from sayso.analyse.events.quantities import find_quantities
from sayso.analyse.text.parse import parse_text
from sayso.records import Quantity, Span
from strategies import texts
from telling import time_at


def quantities_in(text: str) -> tuple[Quantity, ...]:
    return find_quantities(parse_text(text), (), ())


@pytest.mark.parametrize(
    ("text", "words", "least", "most", "unit", "hedge"),
    [
        pytest.param("It has 12 ships.", "12 ships", 12, 12, "ships", None, id="plain"),
        pytest.param(
            "It fired over 180 old missiles there.",
            "over 180 old missiles",
            180,
            None,
            "old missiles",
            "over",
            id="over",
        ),
        pytest.param(
            "At least forty people died.",
            "At least forty people",
            40,
            None,
            "people",
            "at least",
            id="at-least",
        ),
        pytest.param(
            "Up to 1,200 tons burned.",
            "Up to 1,200 tons",
            None,
            1200,
            "tons",
            "up to",
            id="up-to",
        ),
        pytest.param(
            "About 300 men fled.",
            "About 300 men",
            300,
            300,
            "men",
            "about",
            id="about",
        ),
        pytest.param(
            "They came in two waves.", "two waves", 2, 2, "waves", None, id="word"
        ),
        pytest.param(
            "Some 20 to 30 boats sank.",
            "Some 20 to 30 boats",
            20,
            30,
            "boats",
            "some",
            id="range",
        ),
        pytest.param(
            "Twenty-seven states sued.",
            "Twenty-seven states",
            27,
            27,
            "states",
            None,
            id="compound",
        ),
        pytest.param(
            "It cost $1.5 million then.",
            "$1.5 million",
            1.5e6,
            1.5e6,
            "$",
            None,
            id="money",
        ),
        pytest.param("Only 4% voted.", "Only 4%", 4, 4, "%", "only", id="percent"),
        pytest.param(
            "It rose 12.5 percent.", "12.5 percent", 12.5, 12.5, "%", None, id="decimal"
        ),
        pytest.param(
            "Thousands of students marched.",
            "Thousands of students",
            2000,
            None,
            "students",
            None,
            id="many",
        ),
        pytest.param(
            "Half a dozen boats sank.",
            "Half a dozen boats",
            6,
            6,
            "boats",
            None,
            id="dozen",
        ),
        pytest.param(
            "Three million people fled.",
            "Three million people",
            3e6,
            3e6,
            "people",
            None,
            id="scale",
        ),
    ],
)
def test_how_many(  # noqa: PLR0913, PLR0917 - the fields of a quantity
    text: str,
    words: str,
    least: float | None,
    most: float | None,
    unit: str,
    hedge: str | None,
) -> None:
    (found,) = quantities_in(text)
    assert found.text == words
    assert (found.least, found.most, found.unit, found.hedge) == (
        least,
        most,
        unit,
        hedge,
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It was 1996 then.", id="year"),
        pytest.param("One of them left.", id="one"),
        pytest.param("Channel 12 reports it.", id="name"),
        pytest.param("See No. 10 now.", id="number-sign"),
        pytest.param("He is 43 years old.", id="age"),
        pytest.param("It starts at 7 p.m. there.", id="clock"),
        pytest.param("It lasted three weeks.", id="duration"),
        pytest.param("The two largest fell.", id="no-noun"),
        pytest.param("A 12-year-old sang.", id="within-a-word"),
    ],
)
def test_what_counts_nothing_is_left_out(text: str) -> None:
    assert quantities_in(text) == ()


def test_times_and_furniture_are_left_out() -> None:
    text = "Page 4 of 9 pages. On 12 days 30 boats sank."
    parse = parse_text(text)
    found = find_quantities(
        parse, (Span(0, 18),), (), (time_at(1, text, "12 days", "P12D"),)
    )
    assert [q.text for q in found] == ["30 boats"]


def test_the_statements_that_hold_a_number_are_named() -> None:
    text = "Ana Ruiz said that 30 boats sank. Ten boats came."
    ruiz = statement(1, text, "Ana Ruiz", "said", "that 30 boats sank")
    found = find_quantities(parse_text(text), (), (ruiz,))
    assert [(q.id, q.attributions) for q in found] == [("q1", ("a1",)), ("q2", ())]


@given(texts)
def test_spans_quote_the_text(text: str) -> None:
    for found in quantities_in(text):
        assert text[found.span.start : found.span.end] == found.text
        assert found.least is not None or found.most is not None


@pytest.mark.parametrize(
    ("unit", "count"),
    [
        pytest.param("1,", 10_000, id="commas"),
        pytest.param("twenty-", 5_000, id="hyphens"),
        pytest.param("9", 20_000, id="digits"),
        pytest.param("1 ", 5_000, id="spaces"),
        pytest.param("at least ", 5_000, id="hedges"),
        pytest.param("$", 20_000, id="money"),
    ],
)
def test_hostile_text_takes_linear_time(unit: str, count: int) -> None:
    assert growth(quantities_in, unit, count) < LINEAR
