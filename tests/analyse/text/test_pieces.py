import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sayso.analyse import Models
from sayso.analyse.text.parse import parse_text
from sayso.analyse.text.pieces import (
    ATTACHED,
    BORDER,
    CLOSING,
    DOCUMENT,
    INSIDE,
    LOWER,
    OPENING,
    OTHER,
    PARAGRAPH,
    PLAIN,
    ROOM,
    SENTENCE,
    TITLE,
    UPPER,
    WITHIN,
    Ints,
    Pieces,
    Window,
    cut_pieces,
    cut_windows,
)
from strategies import texts

P, I, O, C = PLAIN, INSIDE, OPENING, CLOSING  # noqa: E741 - read as a row


def pieces_of(text: str, models: Models) -> Pieces:
    return cut_pieces(parse_text(text), models.attribution.tokenizer)


def pairs(text: str, pieces: Pieces, feature: Ints) -> list[tuple[str, int]]:
    spans = zip(pieces.starts.tolist(), pieces.ends.tolist(), strict=True)
    words = [text[start:end] for start, end in spans]
    return list(zip(words, feature.tolist(), strict=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("We pay.", [P, P, P], id="no-marks"),
        pytest.param(
            "“We pay now,” she said.", [O, I, I, I, I, C, P, P, P], id="curly"
        ),
        pytest.param('"We pay now."', [O, I, I, I, I, C], id="straight"),
        pytest.param("''We pay now.''", [O, O, I, I, I, I, C, C], id="two-apostrophes"),
        pytest.param("He left. “We pay now", [P, P, P, O, I, I, I], id="not-closed"),
        pytest.param("Jim “Bo” Reed", [P, P, P, P, P], id="nickname-is-no-quotation"),
        pytest.param("a “deal” now", [P, O, I, C, P], id="phrase-is-quoted"),
    ],
)
def test_quote_feature_marks_what_stands_between_marks(
    models: Models, text: str, expected: list[int]
) -> None:
    assert pieces_of(text, models).quote.tolist() == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("We pay", [("We", DOCUMENT), ("pay", WITHIN)], id="document"),
        pytest.param(
            "Pay. Go",
            [("Pay", DOCUMENT), (".", WITHIN), ("Go", SENTENCE)],
            id="sentence",
        ),
        pytest.param("Pay\nGo", [("Pay", DOCUMENT), ("Go", PARAGRAPH)], id="paragraph"),
        pytest.param("\n\n Pay", [("Pay", DOCUMENT)], id="space-before-text"),
    ],
)
def test_place_feature_marks_what_begins(
    models: Models, text: str, expected: list[tuple[str, int]]
) -> None:
    pieces = pieces_of(text, models)
    assert pairs(text, pieces, pieces.place) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("pay", [("pay", LOWER)], id="lower"),
        pytest.param("Ana", [("Ana", TITLE)], id="title"),
        pytest.param("NATO", [("NATO", UPPER)], id="upper"),
        pytest.param("A man", [("A", TITLE), ("man", LOWER)], id="one-letter"),
        pytest.param("42", [("42", OTHER)], id="digits"),
        pytest.param(
            "U.S", [("U", TITLE), (".", ATTACHED), ("S", TITLE)], id="after-a-mark"
        ),
        pytest.param("don't", [("don", LOWER), ("'", ATTACHED), ("t", LOWER)], id="t"),
    ],
)
def test_shape_feature_keeps_what_lower_case_loses(
    models: Models, text: str, expected: list[tuple[str, int]]
) -> None:
    pieces = pieces_of(text, models)
    assert pairs(text, pieces, pieces.shape) == expected


def test_long_word_goes_on_within(models: Models) -> None:
    # given
    text = "Norrsund-Petrakis said"
    # when
    pieces = pieces_of(text, models)
    within = pairs(text, pieces, pieces.within_word.astype(np.int64))
    # then
    begins = "".join("|" * (not goes_on) + word for word, goes_on in within)
    assert begins == "|Norrsund|-|Petrakis|said"
    assert len(within) > 4


def test_covering_gives_the_pieces_that_share_a_character(models: Models) -> None:
    # given
    text = "We pay them now"
    pieces = pieces_of(text, models)
    # then
    assert pieces.covering((3, 6)) == range(1, 2)
    assert pieces.covering((4, 8)) == range(1, 3)
    assert pieces.covering((2, 3)) == range(1, 1)
    assert pieces.covering((0, len(text))) == range(4)


@pytest.mark.parametrize("text", ["", " \n ", "\u200b"])
def test_text_without_words_has_no_pieces(models: Models, text: str) -> None:
    pieces = pieces_of(text, models)
    assert len(pieces) == 0
    assert pieces.features.shape == (4, 0)


@settings(max_examples=60)
@given(text=texts)
@example(text="👩‍👩‍👧 said 🇺🇳 “yes” 👍🏽")
@example(text="قالت «نعم» ثم \u202eabc\u202c")
@example(text="so\u00adft hy\u00adphen said e\u0301 \u0301a\u0308")
@example(text="\ufeffText ﬁne ǅ İ ß ㎏\x00\x1b[31m said")
def test_pieces_lie_inside_the_text_in_order(models: Models, text: str) -> None:
    # when
    pieces = pieces_of(text, models)
    # then
    starts, ends = pieces.starts, pieces.ends
    assert np.all(starts >= 0)
    assert np.all(starts < ends)
    assert np.all(ends <= len(text))
    assert np.all(np.diff(starts) >= 0)
    assert np.all(np.diff(ends) >= 0)
    assert pieces.features.shape == (4, len(pieces))
    assert pieces.features[1:].min(initial=0) >= 0
    assert pieces.features[1:].max(initial=0) <= ATTACHED
    assert pieces.place[1:].max(initial=0) < DOCUMENT


@st.composite
def places(draw: st.DrawFn) -> Ints:
    """Draw the place feature of a text with paragraphs and sentences of any length."""
    lengths = draw(st.lists(st.lists(st.integers(1, 400), min_size=1, max_size=4)))
    place: list[int] = []
    for paragraph in lengths:
        for number, sentence in enumerate(paragraph):
            place += [SENTENCE if number else PARAGRAPH] + [WITHIN] * (sentence - 1)
    if place:
        place[0] = DOCUMENT
    return np.array(place, dtype=np.int64)


@settings(max_examples=40)
@given(place=places())
def test_cores_hold_every_piece_once(place: Ints) -> None:
    # when
    windows = list(cut_windows(place))
    # then
    cores = [i for w in windows for i in range(w.core, w.core_end)]
    assert cores == list(range(len(place)))


@settings(max_examples=40)
@given(place=places())
def test_windows_fit_their_room_around_their_core(place: Ints) -> None:
    for w in cut_windows(place):
        assert 0 <= w.start <= w.core < w.core_end <= w.end <= len(place)
        assert w.end - w.start <= ROOM


@settings(max_examples=40)
@given(
    place=places(),
    room=st.integers(2 * BORDER + 2, 300),
    context=st.integers(0, BORDER),
)
def test_any_room_is_kept(place: Ints, room: int, context: int) -> None:
    windows = list(cut_windows(place, room=room, context=context))
    assert all(w.end - w.start <= room for w in windows)
    assert sum(w.core_end - w.core for w in windows) == len(place)


def test_short_text_is_one_window() -> None:
    place = np.array([DOCUMENT, WITHIN, PARAGRAPH, WITHIN], dtype=np.int64)
    assert list(cut_windows(place)) == [Window(0, 0, 4, 4)]


def test_window_ends_with_a_paragraph_and_reads_the_end_of_the_last_one() -> None:
    # given: paragraphs of five pieces
    place = np.array(([PARAGRAPH] + [WITHIN] * 4) * 4, dtype=np.int64)
    # when
    windows = list(cut_windows(place, room=12, context=2))
    # then
    assert windows == [Window(0, 0, 10, 10), Window(8, 10, 20, 20)]


def test_paragraph_without_room_is_cut_at_a_sentence() -> None:
    # given
    place = np.zeros(400, dtype=np.int64)
    place[0], place[150] = DOCUMENT, SENTENCE
    # when
    windows = list(cut_windows(place))
    # then: the rest has no sentence to cut at
    cut = 150 - BORDER + ROOM
    assert windows == [
        Window(0, 0, 150, ROOM),
        Window(150 - BORDER, 150, cut - BORDER, cut),
        Window(cut - 2 * BORDER, cut - BORDER, 400, 400),
    ]
