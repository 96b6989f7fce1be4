"""The texts of two versions, compared by paragraph and word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.show.textdiff import MOST_PARAGRAPHS, Change, compare_texts


def told(change: Change) -> tuple[str, str]:
    """Return both sides, with what differs in brackets."""
    sides = (change.before, change.after)
    before, after = (
        "".join(f"[{p.words}]" if p.differs else p.words for p in side)
        for side in sides
    )
    return before, after


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        pytest.param("One.\n\nTwo.", "One.\n\nTwo.", [], id="same"),
        pytest.param("One.\n\nTwo.", "One. \n\n\nTwo.\n", [], id="spaces-only"),
        pytest.param(
            "Aid is late, she said.",
            "Aid is very late, he said.",
            [("Aid is late,[ she] said.", "Aid is[ very] late,[ he] said.")],
            id="words",
        ),
        pytest.param("One.", "One.\nTwo.", [("", "[Two.]")], id="came"),
        pytest.param("One.\nTwo.", "Two.", [("[One.]", "")], id="went"),
    ],
)
def test_what_differs_is_marked(
    before: str, after: str, changes: list[tuple[str, str]]
) -> None:
    found = compare_texts(before, after)
    assert found is not None
    assert [told(change) for change in found] == changes


_LINES = st.lists(st.sampled_from(["aid is late", "aid is", "no", "x y z"]), max_size=8)


@given(_LINES, _LINES)
def test_each_side_keeps_its_words(before: list[str], after: list[str]) -> None:
    found = compare_texts("\n".join(before), "\n".join(after)) or ()
    for lines, sides in (
        (before, [change.before for change in found]),
        (after, [change.after for change in found]),
    ):
        for side in filter(None, sides):
            assert "".join(part.words for part in side) in lines


def test_too_many_paragraphs_are_not_compared() -> None:
    text = "one\n" * (MOST_PARAGRAPHS + 1)
    assert compare_texts(text, text) is None
