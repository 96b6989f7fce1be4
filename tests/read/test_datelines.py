import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.read.datelines import find_opening
from sayso.read.lines import split_lines

LEAD = "The mayor of the town said on Monday that she would leave."


@pytest.mark.parametrize(
    ("opening", "place", "date", "agency"),
    [
        pytest.param("NEW YORK — ", "NEW YORK", None, None, id="city"),
        pytest.param("NEW YORK—", "NEW YORK", None, None, id="no spaces"),
        pytest.param(
            "CHARLESTON, S.C.\xa0— ", "CHARLESTON, S.C.", None, None, id="nbsp"
        ),
        pytest.param("ST. LOUIS -- ", "ST. LOUIS", None, None, id="two hyphens"),
        pytest.param("RYE, N.H. - ", "RYE, N.H.", None, None, id="short, with state"),
        pytest.param("ROME - ", "ROME", None, None, id="short but known"),
        pytest.param(
            "PORT-AU-PRINCE, Haiti ― ", "PORT-AU-PRINCE, Haiti", None, None, id="bar"
        ),
        pytest.param("McALLEN, Texas – ", "McALLEN, Texas", None, None, id="small c"),
        pytest.param("KYIV/MOSCOW — ", "KYIV/MOSCOW", None, None, id="two cities"),
        pytest.param(
            "BEIRUT and TYRE, Lebanon — ",
            "BEIRUT and TYRE, Lebanon",
            None,
            None,
            id="and",
        ),
        pytest.param(
            "ABOARD AIR FORCE ONE (AP) — ",
            "ABOARD AIR FORCE ONE",
            None,
            "Associated Press",
            id="plane",
        ),
        pytest.param(
            "WASHINGTON (AP) — ", "WASHINGTON", None, "Associated Press", id="AP"
        ),
        pytest.param(
            "GAZA CITY, Gaza Strip (AP) — ",
            "GAZA CITY, Gaza Strip",
            None,
            "Associated Press",
            id="region",
        ),
        pytest.param(
            "JERUSALEM, Oct. 9 (Reuters) - ",
            "JERUSALEM",
            "Oct. 9",
            "Reuters",
            id="date",
        ),
        pytest.param(
            "New York (AFP) – ", "New York", None, "Agence France-Presse", id="AFP"
        ),
        pytest.param(
            "BEIJING, Oct. 9 (Xinhua) -- ", "BEIJING", "Oct. 9", "Xinhua", id="Xinhua"
        ),
        pytest.param(
            "New Delhi [India], October 9 (ANI): ",
            "New Delhi",
            "October 9",
            "Asian News International",
            id="ANI",
        ),
        pytest.param("MOSCOW, October 9. /TASS/. ", None, None, None, id="TASS unread"),
        pytest.param(
            "WASHINGTON, D.C., 9 October (JTA) — ",
            "WASHINGTON, D.C.",
            "9 October",
            "Jewish Telegraphic Agency",
            id="day first",
        ),
        pytest.param(
            "LONDON (Reuters), Oct. 9 - ", "LONDON", "Oct. 9", "Reuters", id="date last"
        ),
        pytest.param(
            "ISLAMABAD: ", "ISLAMABAD", None, None, id="colon after a known city"
        ),
        pytest.param(
            "Jerusalem — ", "Jerusalem", None, None, id="known city, small letters"
        ),
        pytest.param(
            "DAYTON, Ohio (WXYZ) — ", "DAYTON, Ohio", None, None, id="station"
        ),
        pytest.param("Dec 29 (Reuters) - ", None, None, "Reuters", id="no place"),
        pytest.param("(Reuters) - ", None, None, "Reuters", id="agency only"),
        pytest.param(
            "(October 9, 2024 / JNS) ",
            None,
            "October 9, 2024",
            "Jewish News Syndicate",
            id="JNS",
        ),
    ],
)
def test_dateline_gives_place_date_and_agency(
    opening: str, place: str | None, date: str | None, agency: str | None
) -> None:
    found = find_opening(split_lines(opening + LEAD))

    if place is None and agency is None:
        assert found is None
        return
    assert found is not None
    dateline = found.dateline
    assert (dateline.place if dateline else None) == place
    assert found.agency == agency
    if dateline:
        assert dateline.date == date
    assert (opening + LEAD)[found.span.start : found.span.end] == opening.rstrip()


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("EXCLUSIVE – " + LEAD, id="label"),
        pytest.param("UPDATE: 5/12 — " + LEAD, id="update"),
        pytest.param("JANE DOE: " + LEAD, id="speaker of a transcript"),
        pytest.param("NATO — The alliance said on Monday that it would.", id="acronym"),
        pytest.param("AP — " + LEAD, id="agency is no place"),
        pytest.param("Smith — " + LEAD, id="a name"),
        pytest.param("Sunday — " + LEAD, id="weekday"),
        pytest.param("The mayor — The one of Dayton — said that she left.", id="prose"),
        pytest.param(
            "POLLS FAVOR MAYOR, BUT TOWN FAVORS RIVAL - " + LEAD, id="headline"
        ),
        pytest.param("SHORT — Yes.", id="nothing after it"),
        pytest.param(
            "DAYTON — which is in Ohio — has a new mayor today.", id="goes on"
        ),
        pytest.param("She (Reuters) - The mayor said that she would.", id="pronoun"),
    ],
)
def test_other_words_before_a_dash_are_no_dateline(line: str) -> None:
    found = find_opening(split_lines(line))

    assert found is None or found.dateline is None or found.agency is not None


def test_year_in_a_dateline_dates_the_report() -> None:
    found = find_opening(split_lines("PARIS, Oct. 9, 2024 (AFP) - " + LEAD))

    assert found is not None
    assert found.published_at is not None
    assert (found.published_at.value, found.published_at.how) == (
        "2024-10-09",
        "dateline",
    )


def test_date_without_a_year_dates_nothing() -> None:
    found = find_opening(split_lines("PARIS, Oct. 9 (AFP) - " + LEAD))

    assert found is not None
    assert found.published_at is None


def test_dateline_is_found_below_title_and_byline() -> None:
    text = "Mayor quits\n\nBy Jane Doe\n\nDAYTON, Ohio — " + LEAD
    found = find_opening(split_lines(text))

    assert found is not None
    assert text[found.span.start : found.span.end] == "DAYTON, Ohio —"


def test_dateline_deep_in_the_text_is_prose() -> None:
    text = "\n\n".join([LEAD] * 6 + ["DAYTON, Ohio — " + LEAD])

    assert find_opening(split_lines(text)) is None


@given(st.text(alphabet="ABC abc.,—-()/:'", max_size=200))
def test_any_line_is_read_without_an_error(line: str) -> None:
    found = find_opening(split_lines(line))

    assert found is None or 0 <= found.span.start < found.span.end <= len(line)
