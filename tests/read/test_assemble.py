import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import InputError
from sayso.read import Overrides, parse_published, read_text
from sayso.read.assemble import Facts, make_report, report_id
from sayso.read.limits import MAX_TEXT_CHARACTERS

WIRE = """Mayor quits

By Jane Doe and John Roe

Published Oct. 10, 2024

Updated Oct. 11, 2024

DAYTON, Ohio, Oct. 9, 2024 (AP) — The mayor said on Monday that she would leave.

“Nobody asked me to go,” she said.

(Editing by Al Poe)
"""


def test_report_tells_what_the_text_prints() -> None:
    report = read_text(WIRE)

    assert report.text == WIRE
    assert report.title == "Mayor quits"
    assert report.byline == ("Jane Doe", "John Roe")
    assert report.agency == "Associated Press"
    assert report.dateline is not None
    assert (report.dateline.place, report.dateline.date) == (
        "DAYTON, Ohio",
        "Oct. 9, 2024",
    )
    assert report.published_at == parse_published("2024-10-09", how="dateline")
    assert report.modified_at == parse_published("2024-10-11", how="text")
    assert report.language == "en"
    assert [WIRE[s.start : s.end] for s in report.furniture] == [
        "By Jane Doe and John Roe",
        "Published Oct. 10, 2024",
        "Updated Oct. 11, 2024",
        "DAYTON, Ohio, Oct. 9, 2024 (AP) —",
        "(Editing by Al Poe)",
    ]


def test_report_without_any_of_it_says_none() -> None:
    report = read_text("The mayor left.")

    assert (report.title, report.byline, report.agency) == (None, (), None)
    assert (report.dateline, report.published_at, report.furniture) == (None, None, ())


def test_users_word_wins_over_the_inputs_and_that_over_the_text() -> None:
    facts = Facts(
        title="From the input",
        publisher="Valley Post",
        byline=("Ana Ruiz",),
        published_at=parse_published("2024-10-12", how="metadata"),
    )
    said = Overrides(published=parse_published("2024-10-13"), title="From the user")

    from_input, from_user = make_report(WIRE, facts), make_report(WIRE, facts, said)

    assert (from_input.title, from_user.title) == ("From the input", "From the user")
    assert from_input.byline == ("Ana Ruiz",)
    assert from_user.publisher == "Valley Post"
    assert from_input.published_at == facts.published_at
    assert from_user.published_at == said.published


@pytest.mark.parametrize(
    ("ending", "agency"),
    [
        pytest.param("(Reuters)", "Reuters", id="brackets"),
        pytest.param("- Reuters.", "Reuters", id="dash"),
        pytest.param("Associated Press", "Associated Press", id="line"),
        pytest.param("Source: Xinhua", "Xinhua", id="source"),
        pytest.param("© 2024 AFP", "Agence France-Presse", id="copyright"),
        pytest.param(
            "Copyright 2024 The Associated Press. All rights reserved.",
            "Associated Press",
            id="all rights",
        ),
        pytest.param(
            "The Associated Press contributed to this report.", None, id="help"
        ),
        pytest.param("(AP Photo/Jane Doe)", None, id="picture"),
        pytest.param("Reuters reported it first.", None, id="prose"),
        pytest.param("Reporting by Jane Doe; Editing by Al Poe", None, id="people"),
    ],
)
def test_credit_at_the_end_names_the_agency(ending: str, agency: str | None) -> None:
    text = f"The mayor left.\n\nShe said so.\n\nNobody asked.\n\nReally.\n\n{ending}"

    assert read_text(text).agency == agency


def test_reporters_in_a_credit_are_the_byline_but_helpers_and_editors_are_not() -> None:
    credit = "(Reporting by Jane Doe; Additional reporting by Bo Li; Editing by Al Poe)"

    assert read_text(f"The mayor left.\n\n{credit}").byline == ("Jane Doe",)


@pytest.mark.parametrize(
    ("line", "published"),
    [
        pytest.param("Published 9 October 2024", "2024-10-09", id="British"),
        pytest.param(
            "First published on Wednesday, Oct. 9, 2024", "2024-10-09", id="first"
        ),
        pytest.param(
            "Posted: October 9, 2024 at 3:15 p.m. EDT", "2024-10-09", id="clock"
        ),
        pytest.param("Wednesday, October 9, 2024", "2024-10-09", id="bare"),
        pytest.param(
            "Published Oct. 9, 2024 | Updated Oct. 10, 2024", "2024-10-09", id="both"
        ),
        pytest.param("Updated Oct. 9, 2024", None, id="only updated"),
        pytest.param("Published by the Valley Press", None, id="no date"),
        pytest.param("Published Oct. 9", None, id="no year"),
    ],
)
def test_stamp_below_the_title_dates_the_report(
    line: str, published: str | None
) -> None:
    found = read_text(f"Mayor quits\n\n{line}\n\nThe mayor left.").published_at

    assert (found.value if found else None) == published


def test_bare_date_below_prose_is_a_heading() -> None:
    prose = "The mayor said on Monday that she would leave the town in the spring. " * 3

    assert read_text(f"{prose}\n\nOctober 9, 2024\n\n{prose}").published_at is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("", "no text", id="empty"),
        pytest.param(" \n\t\u200b\ufeff\xa0", "no text", id="white space"),
        pytest.param("The mayor \ud800 left.", "surrogate", id="half a pair"),
        pytest.param("a " * (MAX_TEXT_CHARACTERS // 2 + 1), "2,000,002", id="long"),
    ],
)
def test_text_that_cannot_be_a_report_is_an_error(text: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        read_text(text)

    assert caught.value.fix


def test_id_is_the_documented_recipe() -> None:
    expected = hashlib.sha256(b"4:Post0:6:Caf\xc3\xa9!").hexdigest()

    assert report_id("Post", None, "Café!") == expected


@given(
    st.tuples(*[st.text(max_size=5)] * 3),
    st.tuples(*[st.text(max_size=5)] * 3),
)
def test_ids_are_the_same_only_for_the_same_report(
    one: tuple[str, str, str], two: tuple[str, str, str]
) -> None:
    assert (report_id(*one) == report_id(*two)) == (one == two)


@given(st.text(max_size=300))
def test_text_is_kept_and_read_the_same_twice(text: str) -> None:
    try:
        report = read_text(text)
    except InputError:
        return

    assert report.text == text
    assert report == read_text(text)
    assert all(text[s.start : s.end] for s in report.furniture)
