import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.times.words import read_words


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        pytest.param("October", "month", 10, id="month"),
        pytest.param("Sept", "month", 9, id="short-month"),
        pytest.param("may", "other", "", id="no-month"),
        pytest.param("Tuesday", "weekday", 2, id="weekday"),
        pytest.param("Tuesdays", "weekdays", 2, id="weekdays"),
        pytest.param("TUESDAY", "other", "", id="shouted"),
        pytest.param("weeks", "units", "W", id="units"),
        pytest.param("Week", "unit", "W", id="capital"),
        pytest.param("seventeen", "count", 17, id="count"),
        pytest.param("ninety", "count", 90, id="tens"),
        pytest.param("third", "ordinal", 3, id="ordinal"),
        pytest.param("21st", "ordinal", 21, id="ordinal-digits"),
        pytest.param("31", "day", 31, id="day"),
        pytest.param("32", "number", 32.0, id="no-day"),
        pytest.param("0", "number", 0.0, id="zero"),
        pytest.param("1,200", "number", 1200.0, id="thousands"),
        pytest.param("2.5", "number", 2.5, id="decimal"),
        pytest.param("2016", "year", 2016, id="year"),
        pytest.param("1234", "number", 1234.0, id="no-year"),
        pytest.param("$2016", "other", "", id="money"),
        pytest.param("20%", "other", "", id="percent"),
        pytest.param("1990s", "decade", "199", id="decade"),
        pytest.param("’60s", "decade", "196", id="short-decade"),
        pytest.param("'10s", "decade", "201", id="this-century"),
        pytest.param("30s", "other", "", id="age"),
        pytest.param("7:30", "clock", "T07:30", id="clock"),
        pytest.param("27:30", "other", "", id="no-clock"),
        pytest.param("p.m.", "half_day", 12, id="afternoon"),
        pytest.param("am", "half_day", 0, id="forenoon"),
        pytest.param("1/2", "fraction", 0.5, id="half"),
        pytest.param("10/8/2024", "slashed", "10/8/2024", id="slashed"),
        pytest.param("13/8/2024", "other", "", id="no-such-month"),
        pytest.param("2024-10-08", "iso", "2024-10-08", id="iso"),
        pytest.param("o’clock", "clock_word", "o’clock", id="o-clock"),
        pytest.param("Halloween", "holiday", "halloween", id="holiday"),
        pytest.param("halloween", "other", "", id="small-holiday"),
        pytest.param("Q4", "quarter_name", 4, id="quarter"),
        pytest.param("99999999", "other", "", id="too-long"),
    ],
)
def test_word_has_its_kind_and_value(text: str, kind: str, value: object) -> None:
    (word,) = read_words(text)
    assert (word.kind, word.value) == (kind, value)


def test_words_of_a_holiday_are_of_one_kind() -> None:
    words = read_words("on New Year’s Eve or")
    assert [(w.text, w.kind) for w in words] == [
        ("on", "on"),
        ("New", "holiday"),
        ("Year", "holiday"),
        ("’s", "holiday"),
        ("Eve", "holiday"),
        ("or", "or"),
    ]


def test_longest_name_of_a_holiday_counts() -> None:
    words = read_words("Christmas Eve")
    assert {word.value for word in words} == {"christmas eve"}


@given(st.text(max_size=80))
def test_words_quote_the_text_in_order(text: str) -> None:
    at = 0
    for word in read_words(text):
        assert at <= word.start < word.end
        assert text[word.start : word.end] == word.text
        at = word.end
