import pytest
from hypothesis import given

from sayso.store.fold import LONGEST_TEXT, fold_text, fold_words
from strategies import texts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The QUAY", "the quay", id="case"),
        pytest.param("Müller, Orbán", "muller orban", id="accents"),
        pytest.param("STRASSE Straße", "strasse strasse", id="sharp-s"),
        pytest.param("U.S. and J.R.R. Ames", "us and jrr ames", id="initials"),
        pytest.param(
            "Biden’s and the dockers' pay", "biden and the dockers pay", id="s"
        ),
        pytest.param("don't, O’Brien", "dont obrien", id="inner-mark"),
        pytest.param("“Stop,” he—said", "stop he said", id="marks"),
        pytest.param("3.5 per cent; $40m", "3 5 per cent 40m", id="numbers"),
        pytest.param("anti-war snake_case", "anti war snake case", id="joined"),
        pytest.param("Киев 東京", "киев 東京", id="other-scripts"),
        pytest.param("\x00\u202e", "", id="no-words"),
    ],
)
def test_words_are_folded(text: str, words: str) -> None:
    assert fold_text(text) == words


def test_texts_are_joined_and_missing_ones_left_out() -> None:
    assert fold_text("One two", None, "", "Three") == "one two three"


def test_long_word_and_long_text_are_cut() -> None:
    assert fold_words("x" * 5000) == ["x" * 100]
    assert len(fold_text("word " * LONGEST_TEXT)) == LONGEST_TEXT


@given(texts)
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold_text(text)
    assert fold_text(once) == once


@given(texts)
def test_folded_text_is_words_and_spaces(text: str) -> None:
    folded = fold_text(text)
    assert all(word.isalnum() for word in folded.split())
    assert folded == " ".join(folded.split())
