import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.find.crops import (
    BUCKETS,
    NEAR,
    READING,
    Crop,
    crop_around,
)
from sayso.analyse.text.pieces import DOCUMENT, PARAGRAPH, Ints

MIDDLE = BUCKETS // 2
LEFT, RIGHT, BEFORE, AFTER = READING


def place_of(length: int, *paragraphs: int) -> Ints:
    place = np.zeros(length, dtype=np.int64)
    place[list(paragraphs)] = PARAGRAPH
    place[0] = DOCUMENT
    return place


@pytest.mark.parametrize(
    ("cue", "place", "expected"),
    [
        pytest.param((5,), place_of(20), (0, 20), id="short-text-whole"),
        pytest.param(
            (200, 201), place_of(500), (200 - LEFT, 202 + RIGHT), id="long-paragraph"
        ),
        pytest.param(
            (52,),
            place_of(300, 50, 60),
            (50 - BEFORE, 60 + AFTER),
            id="less-of-other-paragraphs",
        ),
        pytest.param(
            (50,), place_of(300, 50), (50 - BEFORE, 51 + RIGHT), id="paragraph-begins"
        ),
        pytest.param((299,), place_of(300), (299 - LEFT, 300), id="last-piece"),
    ],
)
def test_crop_reaches_into_neighbouring_paragraphs_only_a_little(
    cue: tuple[int, ...], place: Ints, expected: tuple[int, int]
) -> None:
    crop = crop_around(cue, place)
    assert (crop.start, crop.end) == expected


def test_flags_mark_the_cue() -> None:
    assert Crop(10, 15, (11, 13)).flags().tolist() == [0, 1, 0, 1, 0]


def test_distances_are_signed_and_zero_inside_the_cue() -> None:
    # given: a cue with a gap
    crop = Crop(10, 17, (12, 14))
    # then
    relative = (crop.distances() - MIDDLE).tolist()
    assert relative == [-2, -1, 0, 0, 0, 1, 2]


def test_far_distances_share_buckets() -> None:
    # when
    distances = Crop(0, 400, (0,)).distances() - MIDDLE
    # then
    assert distances[NEAR - 1] == NEAR - 1
    assert distances[NEAR] == distances[NEAR + 7] == NEAR
    assert distances[NEAR + 8] == NEAR + 1
    assert distances[399] == MIDDLE - 1


@st.composite
def _cues(draw: st.DrawFn) -> tuple[tuple[int, ...], Ints]:
    length = draw(st.integers(1, 600))
    paragraphs = draw(st.lists(st.integers(0, length - 1), max_size=8))
    first = draw(st.integers(0, length - 1))
    size = draw(st.integers(1, min(6, length - first)))
    return tuple(range(first, first + size)), place_of(length, *paragraphs)


@given(_cues())
def test_crop_holds_its_cue_inside_the_text(
    drawn: tuple[tuple[int, ...], Ints],
) -> None:
    # given
    cue, place = drawn
    # when
    crop = crop_around(cue, place)
    # then
    assert 0 <= crop.start <= cue[0]
    assert cue[-1] < crop.end <= len(place)
    assert cue[0] - crop.start <= LEFT
    assert crop.end - cue[-1] - 1 <= RIGHT
    assert crop.flags().sum() == len(cue)


@given(_cues())
def test_distances_are_buckets_that_never_fall(
    drawn: tuple[tuple[int, ...], Ints],
) -> None:
    distances = crop_around(*drawn).distances()
    assert distances.min() >= 0
    assert distances.max() < BUCKETS
    assert np.all(np.diff(distances) >= 0)
