import pytest

from sayso.read.layout import read_layout

BODY = (
    "The mayor of the town said on Monday that she would leave her office at the end "
    "of the year, and that nobody had asked her to."
)


@pytest.mark.parametrize(
    ("first", "title"),
    [
        pytest.param("Mayor quits", "Mayor quits", id="no stop"),
        pytest.param(
            "Mayor Quits After Twelve Years.",
            "Mayor Quits After Twelve Years",
            id="title case",
        ),
        pytest.param(
            "Mayor quits after twelve years.",
            "Mayor quits after twelve years",
            id="short, present",
        ),
        pytest.param(
            "Mayor: ‘I Am Done.’", "Mayor: ‘I Am Done’", id="stop in a quotation"
        ),
        pytest.param(
            "Why is the mayor leaving?", "Why is the mayor leaving?", id="question"
        ),
        pytest.param("Mayor leaves U.S.", "Mayor leaves U.S.", id="abbreviation"),
        pytest.param(
            "Mayor quits;\nTown is surprised.", "Mayor quits", id="with a deck"
        ),
        pytest.param(
            "The mayor said on Monday that she was tired.", None, id="sentence"
        ),
        pytest.param("The council has told her.", None, id="past"),
        pytest.param("By Jane Doe", None, id="byline"),
        pytest.param("Advertisement", None, id="furniture"),
        pytest.param("Here is what she said:", None, id="colon"),
        pytest.param("***", None, id="no words"),
        pytest.param(BODY, None, id="long sentence"),
        pytest.param("word " * 60, None, id="too long"),
    ],
)
def test_title_is_a_short_first_block(first: str, title: str | None) -> None:
    assert read_layout(f"{first}\n\n{BODY}\n\n{BODY}").title == title


def test_sentence_before_a_dateline_is_the_title() -> None:
    text = f"The mayor was told to go.\n\nDAYTON, Ohio (AP) — {BODY}"

    assert read_layout(text).title == "The mayor was told to go"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mayor quits", id="nothing after it"),
        pytest.param(f"Mayor quits\n{BODY}", id="no blank line"),
        pytest.param("", id="empty"),
    ],
)
def test_line_without_a_block_below_is_no_title(text: str) -> None:
    assert read_layout(text).title is None


def test_windows_line_ends_keep_the_title() -> None:
    assert read_layout(f"Mayor quits\r\n\r\n{BODY}").title == "Mayor quits"


def test_byline_and_date_may_stand_straight_below_the_title() -> None:
    text = (
        "Veldran minister knew of the tanker leak for eleven days, officials say\n"
        "By Ilse Marent and Tobin Okafor, Northgate Courier\n"
        "October 9, 2024\n\n"
        "The energy ministry knew of the leak for at least 11 days."
    )

    layout = read_layout(text)

    assert layout.title is not None
    assert layout.title.startswith("Veldran minister")
    assert layout.byline == ("Ilse Marent", "Tobin Okafor")
    assert layout.published_at is not None
    assert layout.published_at.value == "2024-10-09"
