import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.show.lines import clean, count, fit, join, ranges, share, wrap
from strategies import texts


@pytest.mark.parametrize(
    ("numbers", "shown"),
    [
        pytest.param([], "", id="none"),
        pytest.param([4], "4", id="one"),
        pytest.param([4, 5], "4, 5", id="pair"),
        pytest.param([4, 5, 6], "4-6", id="run"),
        pytest.param([1, 4, 5, 6, 9, 10], "1, 4-6, 9, 10", id="mixed"),
    ],
)
def test_runs_of_numbers_are_shortened(numbers: list[int], shown: str) -> None:
    assert ranges(numbers) == shown


@given(numbers=st.sets(st.integers(1, 60)))
def test_shortened_numbers_are_the_same_numbers(numbers: set[int]) -> None:
    # when
    shown = ranges(sorted(numbers))
    # then
    read: list[int] = []
    for part in filter(None, shown.split(", ")):
        first, _, last = part.partition("-")
        read += range(int(first), int(last or first) + 1)
    assert read == sorted(numbers)


def test_only_one_is_singular() -> None:
    shown = [count(number, "source") for number in (0, 1, 2)]
    assert shown == ["0 sources", "1 source", "2 sources"]


def test_share_of_nothing_has_no_rate() -> None:
    assert share(0, 0, "source") == "0 of 0 sources"
    assert share(1, 4, "source") == "1 of 4 sources (25%)"


def test_last_part_is_joined_by_its_word() -> None:
    assert join(["a"], "or") == "a"
    assert join(["a", "b"], "or") == "a or b"
    assert join(["a", "b", "c"], "and") == "a, b and c"


def test_hanging_lines_stand_further_in() -> None:
    assert wrap("one two three", 10, 2, hang=3) == ["  one two", "     three"]


def test_head_stands_in_the_indent() -> None:
    assert wrap("one two", 9, 3, head="1  ") == ["1  one", "   two"]


def test_long_words_are_cut_with_a_mark() -> None:
    assert fit("one two three", 10) == "one two …"
    assert fit("one two", 10) == "one two"


@given(text=texts, width=st.integers(10, 100))
def test_wrapped_words_are_the_clean_words(text: str, width: int) -> None:
    # when
    lines = wrap(text, width, 4)
    # then
    assert lines
    assert all(len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(clean(text).split())
    assert len(fit(text, width)) <= width
