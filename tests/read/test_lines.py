from hypothesis import given
from hypothesis import strategies as st

from sayso.read.lines import split_lines

WRAPPED = (
    "The mayor of the town said on Monday that she would leave her\n"
    "office in the spring.\n"
    "\n"
    "Nobody asked her to go."
)


def test_lines_know_where_a_block_begins() -> None:
    lines = split_lines("Title\n\nFirst\nSecond\n \t\nThird")

    assert [(line.text, line.is_first_of_block) for line in lines] == [
        ("Title", True),
        ("First", True),
        ("Second", False),
        ("Third", True),
    ]


def test_line_that_goes_on_with_a_sentence_is_marked() -> None:
    assert [line.is_continued for line in split_lines(WRAPPED)] == [False, True, False]


def test_short_line_before_does_not_make_a_sentence() -> None:
    lines = split_lines("Mayor quits\nBy Jane Doe")

    assert not any(line.is_continued for line in lines)


def test_line_ends_of_three_kinds_give_the_same_lines() -> None:
    texts = (WRAPPED, WRAPPED.replace("\n", "\r\n"), WRAPPED.replace("\n", "\r"))

    shapes = {
        tuple((i.text, i.is_first_of_block) for i in split_lines(t)) for t in texts
    }

    assert len(shapes) == 1


@given(st.text())
def test_lines_quote_their_text_and_hold_all_its_words(text: str) -> None:
    lines = split_lines(text)

    assert all(text[i.span.start : i.span.end] == i.text for i in lines)
    assert "".join("".join(i.text.split()) for i in lines) == "".join(text.split())
