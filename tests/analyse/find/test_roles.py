from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from sayso.analyse import Models
from sayso.analyse.find.candidates import Candidate
from sayso.analyse.find.cues import Floats
from sayso.analyse.find.roles import (
    CHANGE,
    CHANGE_AT_MARK,
    CHANGE_AT_SENTENCE,
    NEVER,
    Roles,
    change_costs,
    decode_roles,
)
from sayso.analyse.text.parse import parse_text
from sayso.analyse.text.pieces import cut_pieces

# Probabilities of neither, source, content; small letters are less sure.
ROWS = {
    ".": (0.96, 0.02, 0.02),
    "S": (0.02, 0.96, 0.02),
    "C": (0.02, 0.02, 0.96),
    "s": (0.40, 0.50, 0.10),
    "c": (0.45, 0.05, 0.50),
    "-": (0.96, 0.02, 0.02),  # the cue
}


def candidate(letters: str, *, start: int = 0) -> Candidate:
    """Return a candidate with a letter for each piece of its crop."""
    cue = tuple(start + i for i, letter in enumerate(letters) if letter == "-")
    roles = np.array([ROWS[letter] for letter in letters], dtype=np.float32)
    return Candidate(cue=cue, start=start, roles=roles, sureness=0.9, valid=0.9)


def costs_of(length: int, *, within: Sequence[int] = ()) -> Floats:
    costs = np.full(length, CHANGE, dtype=np.float32)
    costs[list(within)] = NEVER
    return costs


def decode(letters: str, *, within: Sequence[int] = ()) -> Roles | None:
    (roles,) = decode_roles([candidate(letters)], costs_of(len(letters), within=within))
    return roles


@pytest.mark.parametrize(
    ("letters", "source", "content"),
    [
        pytest.param("SS-.CCCC", (0, 1), ((4, 7),), id="source-cue-content"),
        pytest.param("CCCC.-SS", (6, 7), ((0, 3),), id="content-cue-source"),
        pytest.param("..-CCCC", None, ((3, 6),), id="no-source"),
        pytest.param("CCCC-SSCCC", (5, 6), ((0, 3), (7, 9)), id="split-by-its-cue"),
        pytest.param("CCCC-CCC", None, ((0, 3), (5, 7)), id="cue-inside-content"),
        pytest.param("SS-CCC.CCC", (0, 1), ((3, 9),), id="one-doubt-is-no-gap"),
        pytest.param("SS-CcCcCC", (0, 1), ((3, 8),), id="unsure-pieces-go-on"),
        pytest.param("SS-" + "C" * 30 + "....ccc", (0, 1), ((3, 32),), id="weak-tail"),
        pytest.param("S...SS-CCC", (0, 5), ((7, 9),), id="source-in-parts"),
        pytest.param("SS-CCC...S", (0, 1), ((3, 5),), id="source-on-one-side"),
    ],
)
def test_best_path_gives_source_and_content(
    letters: str,
    source: tuple[int, int] | None,
    content: tuple[tuple[int, int], ...],
) -> None:
    roles = decode(letters)
    assert roles is not None
    assert roles.source == source
    assert roles.content == content


@pytest.mark.parametrize("letters", ["SS-...", "..-..", "-", "SS-c.c."])
def test_cue_without_content_has_no_roles(letters: str) -> None:
    assert decode(letters) is None


def test_no_candidates_have_no_roles() -> None:
    assert decode_roles([], costs_of(5)) == ()


def test_tiny_part_of_a_content_is_dropped() -> None:
    # given: far from the content, two pieces that the model is sure of
    letters = "CC......-" + "C" * 40
    # then
    roles = decode(letters)
    assert roles is not None
    assert roles.content == ((9, 48),)


@pytest.mark.parametrize(
    ("letters", "within", "content"),
    [
        pytest.param("SS-CCCC...", (6, 7), (3, 7), id="takes-the-rest-of-a-word"),
        pytest.param("SS-CCCC.....", (7, 8, 9, 10), (3, 5), id="or-gives-it-up"),
        pytest.param("SS-..CCCC", (5,), (4, 8), id="at-its-beginning"),
    ],
)
def test_content_never_ends_inside_a_word(
    letters: str, within: Sequence[int], content: tuple[int, int]
) -> None:
    roles = decode(letters, within=within)
    assert roles is not None
    assert roles.content == (content,)


def test_indices_are_those_of_the_text_not_of_the_crop() -> None:
    # given
    shifted = candidate("SS-CCCC", start=100)
    # when
    (roles,) = decode_roles([shifted], costs_of(107))
    # then
    assert roles is not None
    assert roles.source == (100, 101)
    assert roles.content == ((103, 106),)


def test_candidates_do_not_disturb_each_other() -> None:
    # given: crops of different length
    both = [candidate("SS-CCCC"), candidate("CCCCCCCC-SSS..........")]
    costs = costs_of(22)
    # when
    together = decode_roles(both, costs)
    # then
    assert together == tuple(decode_roles([each], costs)[0] for each in both)


def test_surer_content_has_higher_sureness() -> None:
    sure, unsure = decode("SS-CCCC"), decode("SS-CcCc")
    assert sure is not None
    assert unsure is not None
    assert sure.sureness > unsure.sureness


def test_change_costs_less_where_the_text_breaks(models: Models) -> None:
    # given
    text = "He left. “Pay unbelievables,” she said."
    pieces = cut_pieces(parse_text(text), models.attribution.tokenizer)
    # when
    costs = change_costs(pieces)
    # then
    cost_at = dict(zip(pieces.starts.tolist(), costs.tolist(), strict=True))
    assert cost_at[text.index("left")] == CHANGE
    assert cost_at[text.index("“")] == min(CHANGE_AT_MARK, CHANGE_AT_SENTENCE)
    assert cost_at[text.index("she")] == CHANGE_AT_MARK
    assert NEVER in costs


@st.composite
def _candidates(draw: st.DrawFn) -> tuple[Candidate, Floats]:
    size = draw(st.integers(1, 40))
    start = draw(st.integers(0, 20))
    raw = draw(
        hnp.arrays(np.float32, (size, 3), elements=st.floats(0, 1, width=32), fill=None)
    )
    roles = ((raw + 0.01) / (raw + 0.01).sum(1, keepdims=True)).astype(np.float32)
    cue = draw(st.sets(st.integers(start, start + size - 1), min_size=1, max_size=4))
    within = draw(st.sets(st.integers(start, start + size - 1), max_size=20))
    found = Candidate(
        cue=tuple(sorted(cue)), start=start, roles=roles, sureness=0.5, valid=0.5
    )
    return found, costs_of(start + size, within=sorted(within))


def _members(parts: Sequence[tuple[int, int]]) -> list[int]:
    return [i for first, last in parts for i in range(first, last + 1)]


@settings(max_examples=60)
@given(_candidates())
def test_roles_lie_in_the_crop_and_never_in_the_cue(
    drawn: tuple[Candidate, Floats],
) -> None:
    # given
    found, costs = drawn
    # when
    (roles,) = decode_roles([found], costs)
    # then
    if roles is None:
        return
    content = _members(roles.content)
    source = _members([roles.source]) if roles.source else []
    crop = range(found.start, found.start + len(found.roles))
    assert content == sorted(set(content)) != []
    assert set(content) | set(source) <= set(crop)
    assert not set(found.cue) & {*content, *source}
    assert not set(content) & set(source)


@settings(max_examples=60)
@given(_candidates())
def test_no_content_begins_or_ends_inside_a_word(
    drawn: tuple[Candidate, Floats],
) -> None:
    # given
    found, costs = drawn
    # when
    (roles,) = decode_roles([found], costs)
    # then: the cue and the crop may cut a word, the path may not
    edges = {found.start, found.start + len(found.roles)}
    edges |= {i for piece in found.cue for i in (piece, piece + 1)}
    for first, last in roles.content if roles else ():
        assert first in edges or costs[first] < NEVER
        assert last + 1 in edges or costs[last + 1] < NEVER
