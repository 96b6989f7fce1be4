import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import OptionError
from sayso.read import parse_published
from sayso.read.dates import find_printed_date


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        pytest.param("2024", "2024", "year", id="year"),
        pytest.param("2024-10", "2024-10", "month", id="month"),
        pytest.param("2024-10-09", "2024-10-09", "day", id="day"),
        pytest.param("20241009", "2024-10-09", "day", id="day without hyphens"),
        pytest.param(" 2024-10-09\n", "2024-10-09", "day", id="white space"),
        pytest.param("2024-02-29", "2024-02-29", "day", id="leap day"),
        pytest.param("2024-10-09T12Z", "2024-10-09T12+00:00", "hour", id="hour"),
        pytest.param(
            "2024-10-09T12:30+02:00", "2024-10-09T12:30+02:00", "minute", id="minute"
        ),
        pytest.param(
            "2024-10-09T12:30:05-0500", "2024-10-09T12:30:05-05:00", "second", id="sec"
        ),
        pytest.param(
            "2024-10-09 12:30:05.123Z", "2024-10-09T12:30:05+00:00", "second", id="cut"
        ),
        pytest.param(
            "20241009T123005Z", "2024-10-09T12:30:05+00:00", "second", id="basic"
        ),
        pytest.param(
            "2024-10-09 12:30 UTC", "2024-10-09T12:30+00:00", "minute", id="u"
        ),
        pytest.param("2024-10-09T12:30", "2024-10-09", "day", id="no offset: only day"),
        pytest.param("2024-10-09 23:59:59", "2024-10-09", "day", id="no offset, s"),
        pytest.param("October 9, 2024", "2024-10-09", "day", id="American"),
        pytest.param("Oct. 9, 2024", "2024-10-09", "day", id="abbreviated"),
        pytest.param("9 October 2024", "2024-10-09", "day", id="British"),
        pytest.param("9th October, 2024", "2024-10-09", "day", id="ordinal"),
        pytest.param("Wednesday, Oct. 9, 2024", "2024-10-09", "day", id="weekday"),
        pytest.param("Sat. Sept. 7 2024", "2024-09-07", "day", id="weekday, month"),
    ],
)
def test_publication_time_keeps_its_precision(
    text: str, value: str, precision: str
) -> None:
    found = parse_published(text)

    assert (found.value, found.precision, found.how) == (value, precision, "argument")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("yesterday", id="words"),
        pytest.param("2024-13-01", id="month 13"),
        pytest.param("2024-02-30", id="30 February"),
        pytest.param("2023-02-29", id="no leap year"),
        pytest.param("0000", id="year 0"),
        pytest.param("10/09/2024", id="ambiguous"),
        pytest.param("2024-10-09T25:00Z", id="hour 25"),
        pytest.param("2024-10-09T12:61Z", id="minute 61"),
        pytest.param("2024-10-09T12:30+99:00", id="offset of four days"),
        pytest.param("2024-10T12:30Z", id="clock without a day"),
        pytest.param("31 February 2024", id="printed, impossible"),
        pytest.param("Oct. 9", id="no year"),
        pytest.param("٢٠٢٤", id="other digits"),
        pytest.param("2024-10-09; 2024-10-10", id="two dates"),
    ],
)
def test_impossible_date_is_an_error_with_a_fix(text: str) -> None:
    with pytest.raises(OptionError) as caught:
        parse_published(text)

    assert "2024-10-09" in caught.value.fix


@given(st.dates())
def test_any_iso_day_comes_back(day: object) -> None:
    assert parse_published(str(day)).value == str(day)


@given(st.datetimes(timezones=st.timezones()))
def test_any_aware_time_is_read_or_refused_cleanly(moment: object) -> None:
    try:
        found = parse_published(str(moment))
    except OptionError:  # offsets with seconds, before standard time
        return

    assert found.value[:10] == str(moment)[:10]


@given(st.text(max_size=40))
def test_any_text_is_a_time_or_an_option_error(text: str) -> None:
    try:
        parse_published(text)
    except OptionError as error:
        assert error.fix  # noqa: PT017 (either outcome is right)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("Published Oct. 9, 2024, in Ohio", "2024-10-09", id="inside"),
        pytest.param("31 February 2024; 1 March 2024", "2024-03-01", id="second"),
        pytest.param("on May 3 he said 2,024 people came", None, id="no year"),
        pytest.param("May 31, 20245", None, id="longer number"),
        pytest.param("3 Mayors 2024", None, id="word like a month"),
    ],
)
def test_printed_date_is_found_only_in_full(text: str, value: str | None) -> None:
    found = find_printed_date(text, "text")

    assert (found.value if found else None) == value
