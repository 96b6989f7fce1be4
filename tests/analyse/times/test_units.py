from datetime import date

import pytest

from sayso.analyse.times.holidays import easter_in, holiday_in
from sayso.analyse.times.lengths import length_value, number_in, year_in
from sayso.analyse.times.readings import Which
from sayso.analyse.times.units import unit_value, units_from, week_of, weekday_from
from sayso.analyse.times.words import read_words

WEDNESDAY = date(2024, 10, 9)


@pytest.mark.parametrize(
    ("unit", "which", "value"),
    [
        pytest.param("D", "last", "2024-10-08", id="yesterday"),
        pytest.param("D", "this", "2024-10-09", id="today"),
        pytest.param("D", "next", "2024-10-10", id="tomorrow"),
        pytest.param("W", "last", "2024-W40", id="last-week"),
        pytest.param("W", "after", "2024-W42", id="week-after"),
        pytest.param("WE", "near", "2024-W40-WE", id="the-weekend-past"),
        pytest.param("WE", "this", "2024-W41-WE", id="this-weekend"),
        pytest.param("M", "last", "2024-09", id="last-month"),
        pytest.param("Q", "last", "2024-Q3", id="last-quarter"),
        pytest.param("Q", "next", "2025-Q1", id="next-quarter"),
        pytest.param("Y", "before", "2023", id="year-before"),
        pytest.param("E", "next", "203", id="next-decade"),
        pytest.param("C", "this", "20", id="this-century"),
        pytest.param("SU", "last", "2024-SU", id="last-summer"),
        pytest.param("SU", "next", "2025-SU", id="next-summer"),
        pytest.param("WI", "near", "2023-WI", id="the-winter"),
        pytest.param("FA", "this", "2024-FA", id="this-fall"),
    ],
)
def test_unit_beside_a_day(unit: str, which: Which, value: str) -> None:
    assert unit_value(unit, which, WEDNESDAY) == value


@pytest.mark.parametrize(
    ("unit", "count", "value"),
    [
        pytest.param("D", -9, "2024-09-30", id="days"),
        pytest.param("W", -41, "2023-W52", id="weeks-over-a-year"),
        pytest.param("M", -10, "2023-12", id="months-over-a-year"),
        pytest.param("M", 3, "2025-01", id="months-on"),
        pytest.param("Q", -4, "2023-Q4", id="quarters"),
        pytest.param("Y", -30, "1994", id="years"),
        pytest.param("E", -2, "2004", id="decades"),
        pytest.param("C", -1, "1924", id="century"),
        pytest.param("Y", -9_000, None, id="before-all-years"),
        pytest.param("M", -90_000, None, id="before-all-months"),
        pytest.param("D", -9_000_000, None, id="before-all-days"),
        pytest.param("W", 10**12, None, id="after-all-weeks"),
    ],
)
def test_units_counted_from_a_day(unit: str, count: int, value: str | None) -> None:
    assert units_from(unit, count, WEDNESDAY) == value


@pytest.mark.parametrize(
    ("number", "which", "day"),
    [
        pytest.param(3, "near", 9, id="today"),
        pytest.param(2, "near", 8, id="yesterday"),
        pytest.param(4, "near", 3, id="six-days-ago"),
        pytest.param(3, "last", 2, id="last-of-today"),
        pytest.param(3, "next", 16, id="next-of-today"),
        pytest.param(3, "ahead", 9, id="today-ahead"),
        pytest.param(4, "ahead", 10, id="tomorrow"),
        pytest.param(2, "ahead", 15, id="in-six-days"),
    ],
)
def test_day_of_the_week(number: int, which: Which, day: int) -> None:
    assert weekday_from(number, which, WEDNESDAY) == date(2024, 10, day)


def test_week_of_the_turn_of_the_year_is_that_of_iso() -> None:
    assert week_of(date(2024, 12, 31)) == "2025-W01"


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        pytest.param(1961, 4, 2, id="1961"),
        pytest.param(2000, 4, 23, id="2000"),
        pytest.param(2024, 3, 31, id="2024"),
        pytest.param(2038, 4, 25, id="latest"),
    ],
)
def test_easter(year: int, month: int, day: int) -> None:
    assert easter_in(year) == date(year, month, day)


@pytest.mark.parametrize(
    ("name", "year", "month", "day"),
    [
        pytest.param("thanksgiving", 2024, 11, 28, id="fourth-thursday"),
        pytest.param("memorial day", 2024, 5, 27, id="last-monday"),
        pytest.param("labor day", 2024, 9, 2, id="first-monday"),
        pytest.param("election day", 2016, 11, 8, id="not-the-first"),
        pytest.param("election day", 2024, 11, 5, id="first-tuesday"),
        pytest.param("good friday", 2024, 3, 29, id="before-easter"),
        pytest.param("christmas", 2024, 12, 25, id="fixed"),
    ],
)
def test_holidays(name: str, year: int, month: int, day: int) -> None:
    assert holiday_in(name, year) == date(year, month, day)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        pytest.param("two", 2, id="word"),
        pytest.param("twenty-four", 24, id="hyphen"),
        pytest.param("twenty four", 24, id="space"),
        pytest.param("a hundred", 100, id="hundred"),
        pytest.param("two hundred and ten", 210, id="added"),
        pytest.param("2 1/2", 2.5, id="fraction"),
        pytest.param("a year and a half", 1.5, id="and-a-half"),
        pytest.param("half an hour", 0.5, id="half-an"),
        pytest.param("a couple of", 2, id="couple"),
        pytest.param("a", 1, id="article"),
        pytest.param("a few", None, id="few"),
        pytest.param("several", None, id="several"),
        pytest.param("two to three", 2, id="range"),
        pytest.param("the", None, id="none"),
    ],
)
def test_number_of_words(words: str, number: float | None) -> None:
    assert number_in(read_words(words)) == number


@pytest.mark.parametrize(
    ("words", "year"),
    [
        pytest.param("nineteen ninety-seven", 1997, id="century-and-rest"),
        pytest.param("two thousand", 2000, id="thousand"),
        pytest.param("two thousand and one", 2001, id="thousand-and"),
        pytest.param("twenty sixteen", 2016, id="twenty"),
        pytest.param("twenty six", None, id="a-number"),
        pytest.param("three thousand", None, id="too-late"),
    ],
)
def test_year_of_words(words: str, year: int | None) -> None:
    assert year_in(read_words(words)) == year


@pytest.mark.parametrize(
    ("number", "unit", "value"),
    [
        pytest.param(3, "D", "P3D", id="days"),
        pytest.param(2.5, "Y", "P2Y6M", id="years-and-months"),
        pytest.param(0.5, "Y", "P6M", id="half-a-year"),
        pytest.param(1.5, "TH", "PT1H30M", id="hours-and-minutes"),
        pytest.param(1.5, "TM", "PT1M30S", id="minutes-and-seconds"),
        pytest.param(2.5, "W", "P2.5W", id="weeks"),
        pytest.param(2, "E", "P20Y", id="decades"),
        pytest.param(1, "C", "P100Y", id="century"),
        pytest.param(1, "2W", "P2W", id="fortnight"),
        pytest.param(None, "M", "PXM", id="vague-months"),
        pytest.param(None, "TH", "PTXH", id="vague-hours"),
        pytest.param(None, "E", "PXY", id="vague-decades"),
        pytest.param(None, "C", "PXC", id="vague-centuries"),
        pytest.param(10_000_000, "Y", "P10000000Y", id="no-exponent"),
    ],
)
def test_length(number: float | None, unit: str, value: str) -> None:
    assert length_value(number, unit) == value
