import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import span_of_words
from sayso.analyse.phrases.describe import describe_phrase
from sayso.analyse.phrases.documents import document_extent
from sayso.analyse.phrases.scene import make_scene
from sayso.analyse.phrases.words import words_in
from sayso.records import Span
from strategies import texts


def extent(text: str) -> str:
    phrase = describe_phrase(make_scene(text, []), span_of_words(text, text))
    return text[phrase.extent.start : phrase.extent.end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "a Roe Post/Norland News poll released last week",
            "a Roe Post/Norland News poll",
            id="participle",
        ),
        pytest.param(
            "a study of teachers released in May", "a study of teachers", id="after-of"
        ),
        pytest.param(
            "the Roe report, widely seen as a milestone", "the Roe report", id="comma"
        ),
        pytest.param(
            "an analysis widely seen as the best", "an analysis", id="adverb-before-it"
        ),
        pytest.param(
            "an email that was viewed by the Globe", "an email", id="relative-clause"
        ),
        pytest.param("a memo which Lund wrote", "a memo", id="which"),
        pytest.param(
            "a memo by Lund on Photogram earlier this hour",
            "a memo by Lund on Photogram",
            id="time",
        ),
        pytest.param("a letter on Monday", "a letter", id="day"),
        pytest.param(
            "a statement on roads", "a statement on roads", id="on-what-it-is-about"
        ),
        pytest.param(
            "a lawsuit filed against the Roe Fund",
            "a lawsuit filed against the Roe Fund",
            id="against-whom",
        ),
        pytest.param(
            "a poll conducted by Roe College",
            "a poll conducted by Roe College",
            id="by-whom",
        ),
        pytest.param("a poll conducted in May", "a poll", id="when"),
        pytest.param(
            "the most recent federal contracts", "federal contracts", id="most"
        ),
        pytest.param("the latest Roe College poll", "Roe College poll", id="latest"),
        pytest.param(
            "the largest study of its kind", "study of its kind", id="largest"
        ),
        pytest.param("a New Norland Times poll", "a New Norland Times poll", id="New"),
        pytest.param("his most recent memo", "his most recent memo", id="owner"),
        pytest.param("two reports", "two reports", id="number"),
    ],
)
def test_document_is_known_by(text: str, expected: str) -> None:
    assert extent(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("three people who were on the call", id="people"),
        pytest.param("Ana Ruiz, a lawyer hired by Lund", id="person"),
        pytest.param("the most recent officials", id="recent"),
    ],
)
def test_other_parties_keep_all_words(text: str) -> None:
    assert extent(text) == text


def test_extent_has_no_marks_at_its_ends() -> None:
    assert extent("“Ana Ruiz,”") == "Ana Ruiz"


@given(texts, st.data())
def test_extent_holds_the_head(text: str, data: st.DataObject) -> None:
    words = words_in(text, Span(0, len(text)))
    if words:
        head = data.draw(st.integers(0, len(words) - 1))
        first = data.draw(st.integers(0, head))
        found = document_extent(words, first, head)
        assert found.start <= words[head].span.start
        assert words[head].span.end <= found.end <= len(text)
