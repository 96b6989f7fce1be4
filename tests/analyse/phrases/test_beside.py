import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import span_of_words
from sayso.analyse.phrases.beside import words_after, words_before
from sayso.records import Span
from strategies import texts

NAME = "Ana Ruiz"


def before(text: str) -> str:
    return " ".join(w.text for w in words_before(text, span_of_words(text, NAME)))


def after(text: str) -> str:
    return " ".join(w.text for w in words_after(text, span_of_words(text, NAME)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("the former mayor Ana Ruiz", "the former mayor", id="role"),
        pytest.param("urged Gov. Ana Ruiz", "urged Gov.", id="abbreviation"),
        pytest.param("actor Mrs. Ana Ruiz", "actor Mrs.", id="courtesy"),
        pytest.param("the mayor, Ana Ruiz, left", "the mayor ,", id="comma"),
        pytest.param("CNN’s Ana Ruiz", "CNN ’s", id="possessive"),
        pytest.param("It was closed. Mayor Ana Ruiz", ". Mayor", id="one-sentence"),
        pytest.param("“Go,” mayor Ana Ruiz", "” mayor", id="after-a-quotation"),
        pytest.param("a mayor\nMayor Ana Ruiz", "Mayor", id="one-line"),
        pytest.param("It was closed. Ana Ruiz", "", id="sentence-begins"),
        pytest.param("He met with Ana Ruiz", "", id="function-word"),
        pytest.param("Mr. Lund said Ana Ruiz", "", id="verb"),
        pytest.param("said Mrs. Ana Ruiz", "", id="verb-and-courtesy"),
        pytest.param("Lund and Ana Ruiz", "", id="and"),
        pytest.param("Late that day, Ana Ruiz left", "", id="comma-and-verb"),
        pytest.param("Ana Ruiz", "", id="nothing"),
    ],
)
def test_words_before(text: str, expected: str) -> None:
    assert before(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ana Ruiz, a lawyer", ", a lawyer", id="comma"),
        pytest.param("Ana Ruiz (R)", "( R )", id="bracket"),
        pytest.param("Ana Ruiz of Norland", "of Norland", id="of"),
        pytest.param("Ana Ruiz is mayor", "is mayor", id="is"),
        pytest.param("Ana Ruiz, a teacher. She", ", a teacher .", id="stop"),
        pytest.param("Ana Ruiz, a cook\nand more", ", a cook", id="one-line"),
        pytest.param("Ana Ruiz said", "", id="verb"),
        pytest.param("Ana Ruiz often", "", id="word-that-begins-with-of"),
        pytest.param("Ana Ruiz\n(R)", "", id="other-line"),
        pytest.param("Ana Ruiz", "", id="nothing"),
    ],
)
def test_words_after(text: str, expected: str) -> None:
    assert after(text).strip() == expected


@given(texts, st.data())
def test_words_lie_beside_the_name(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    name = Span(start, end)
    assert all(word.span.end <= start for word in words_before(text, name))
    assert all(word.span.start >= end for word in words_after(text, name))
