import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.find.cues import Floats, find_cues

TAGS = {
    ".": (0.9, 0.06, 0.04),
    "B": (0.1, 0.7, 0.2),
    "I": (0.1, 0.2, 0.7),
    "b": (0.6, 0.3, 0.1),
    "i": (0.6, 0.1, 0.3),
}


def tags_of(letters: str) -> Floats:
    rows = [TAGS[letter] for letter in letters]
    return np.array(rows, dtype=np.float32).reshape(-1, 3)


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        pytest.param("", [], id="no-pieces"),
        pytest.param("...", [], id="none"),
        pytest.param(".B.", [(1,)], id="one"),
        pytest.param(".BII.", [(1, 2, 3)], id="several-pieces"),
        pytest.param(".BB.", [(1,), (2,)], id="neighbours-that-both-begin"),
        pytest.param("B.B", [(0,), (2,)], id="apart"),
        pytest.param(".I.", [(1,)], id="inside-without-beginning"),
        pytest.param("I.I", [(0,), (2,)], id="a-gap-parts"),
        pytest.param(".b.", [(1,)], id="unsure-but-possible"),
        pytest.param("Bi", [(0, 1)], id="unsure-goes-on"),
        pytest.param("Ib", [(0,), (1,)], id="unsure-begins"),
    ],
)
def test_cues_are_groups_of_tagged_pieces(
    letters: str, expected: list[tuple[int, ...]]
) -> None:
    cues = find_cues(tags_of(letters), threshold=0.3)
    assert [cue.pieces for cue in cues] == expected


def test_threshold_drops_unsure_pieces() -> None:
    cues = find_cues(tags_of("bBi"), threshold=0.5)
    assert [cue.pieces for cue in cues] == [(1,)]


def test_sureness_is_the_mean_over_the_pieces() -> None:
    (cue,) = find_cues(tags_of("Bi"), threshold=0.3)
    assert cue.sureness == pytest.approx((0.9 + 0.4) / 2)


@given(
    letters=st.text("".join(TAGS), max_size=30),
    threshold=st.sampled_from([0.05, 0.2, 0.5, 0.95]),
)
def test_cues_share_no_piece_and_come_in_order(letters: str, threshold: float) -> None:
    # given
    tags = tags_of(letters)
    # when
    cues = find_cues(tags, threshold=threshold)
    # then
    pieces = [i for cue in cues for i in cue.pieces]
    assert pieces == np.flatnonzero(1 - tags[:, 0] >= threshold).tolist()
    for cue in cues:
        assert cue.pieces == tuple(range(cue.pieces[0], cue.pieces[-1] + 1))
        assert threshold <= cue.sureness + 1e-6
        assert cue.sureness <= 1
