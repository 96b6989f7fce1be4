import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.show.linked.beside import Columns


def test_two_texts_stand_side_by_side() -> None:
    lines = Columns(width=60).set_beside("one two\nthree", "four")
    assert lines == [
        f"{'one two':<28} | four",
        f"{'three':<28} |",
    ]


def test_two_texts_follow_each_other_where_lines_are_short() -> None:
    columns = Columns(width=40, labels=("A: ", "B: "))
    assert columns.set_beside("one", "two\nthree") == ["A: one", "", "B: two", "three"]


@given(st.text(), st.text(), st.integers(20, 90))
def test_no_line_is_too_wide_and_none_steers(left: str, right: str, width: int) -> None:
    for line in Columns(width=width).set_beside(left, right):
        assert len(line) <= width
        assert not set(line) & set("\x1b\r\u202e")


@pytest.mark.parametrize("width", [59, 60])
def test_all_words_are_kept(width: int) -> None:
    words = [f"word{number}" for number in range(40)]
    lines = Columns(width=width).set_beside(" ".join(words), "")
    assert " ".join(lines).replace("|", " ").split() == words
