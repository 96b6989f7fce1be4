import pytest

from sayso.read.bylines import find_bylines, is_name
from sayso.read.lines import split_lines

AP = "Associated Press"


@pytest.mark.parametrize(
    ("line", "names", "agency"),
    [
        pytest.param("By Jane Doe", ("Jane Doe",), None, id="one"),
        pytest.param(
            "By Jane Doe and John Roe", ("Jane Doe", "John Roe"), None, id="two"
        ),
        pytest.param(
            "By Jane Doe, John Roe, and Ana Ruiz",
            ("Jane Doe", "John Roe", "Ana Ruiz"),
            None,
            id="three",
        ),
        pytest.param(
            "By Jane Doe & John Roe", ("Jane Doe", "John Roe"), None, id="ampersand"
        ),
        pytest.param("By JANE DOE, Associated Press", ("JANE DOE",), AP, id="agency"),
        pytest.param(
            "By JANE DOE and JOHN ROE, The Associated Press",
            ("JANE DOE", "JOHN ROE"),
            AP,
            id="the agency",
        ),
        pytest.param("By Jane Doe | Reuters", ("Jane Doe",), "Reuters", id="bar"),
        pytest.param(
            "By Jane Doe, Associated Press writer", ("Jane Doe",), AP, id="writer"
        ),
        pytest.param("BY JANE DOE", ("JANE DOE",), None, id="capitals"),
        pytest.param(
            "by Jane van der Berg", ("Jane van der Berg",), None, id="particles"
        ),
        pytest.param("By Jane Doe, Staff Writer", ("Jane Doe",), None, id="post"),
        pytest.param("By Jane Doe in Jerusalem", ("Jane Doe",), None, id="place"),
        pytest.param("By Jane Doe, USA TODAY", ("Jane Doe",), None, id="outlet"),
        pytest.param("By Jane Doe — Valley Post", ("Jane Doe",), None, id="dash"),
        pytest.param("BYLINE: Jane Doe.", ("Jane Doe",), None, id="label, full stop"),
        pytest.param("By Jane O'Doe-Smith", ("Jane O'Doe-Smith",), None, id="hyphen"),
        pytest.param("By J. D. Roe", ("J. D. Roe",), None, id="initials"),
        pytest.param("By Renée Müller", ("Renée Müller",), None, id="accents"),
        pytest.param("By The Associated Press", (), AP, id="agency alone"),
        pytest.param("Jane Doe, Reuters", ("Jane Doe",), "Reuters", id="without By"),
    ],
)
def test_byline_gives_names_and_agency(
    line: str, names: tuple[str, ...], agency: str | None
) -> None:
    found = find_bylines(split_lines(line + "\n\nThe mayor left."))

    assert [(b.names, b.agency) for b in found] == [(names, agency)]
    assert line[found[0].span.start : found[0].span.end] == line


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("By July the show had a new name.", id="month"),
        pytest.param("By a slim margin, voters agreed.", id="margin"),
        pytest.param("By Any Measure", id="title"),
        pytest.param("By Hook Or By Crook", id="proverb"),
        pytest.param("By Monday Morning", id="weekday"),
        pytest.param(
            "By Jane Doe's account, the mayor lied to the town.", id="account"
        ),
        pytest.param("By noon, John Roe had left the building.", id="noon"),
        pytest.param("By the Sea", id="article"),
        pytest.param(
            "By Jane Doe, who has known the mayor for years, he is ill", id="who"
        ),
        pytest.param("Jane Doe, Dayton", id="name without By or agency"),
        pytest.param("Jane Doe told Reuters", id="sentence"),
        pytest.param("Bystanders Jane Doe and John Roe", id="word that begins with By"),
    ],
)
def test_prose_that_begins_with_by_is_no_byline(line: str) -> None:
    assert find_bylines(split_lines(line + "\n\nThe mayor left.")) == ()


def test_byline_below_the_head_is_prose() -> None:
    text = "\n\n".join(["The mayor left the town."] * 12 + ["By Jane Doe"])

    assert find_bylines(split_lines(text)) == ()


def test_line_of_a_wrapped_sentence_is_no_byline() -> None:
    text = "The report on the town hall was written last year\nby Jane Doe\nand others."

    assert find_bylines(split_lines(text)) == ()


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        pytest.param("Jane Doe", True, id="name"),
        pytest.param("Jane", False, id="one word"),
        pytest.param("jane doe", False, id="small letters"),
        pytest.param("Jane said Doe", False, id="verb"),
        pytest.param("J. D.", False, id="initials only"),
        pytest.param("Jane 2 Doe", False, id="digit"),
        pytest.param("", False, id="empty"),
    ],
)
def test_name_is_told_from_other_words(words: str, answer: object) -> None:
    assert is_name(words) is answer
