import pytest
from hypothesis import given

from sayso.analyse.relays.behalf import find_on_behalf
from sayso.records import Span
from strategies import texts


@pytest.mark.parametrize(
    ("source", "rest", "expected"),
    [
        pytest.param("A spokesman for Ana Ruiz", " said", "Ana Ruiz", id="for"),
        pytest.param("Ruiz spokesman Tom Lee", " said", "Ruiz", id="before"),
        pytest.param(
            "the city’s chief spokeswoman", " said", "the city", id="genitive"
        ),
        pytest.param("attorneys for the family", " said", "the family", id="lawyers"),
        pytest.param("Ruiz’s lawyer Tom Lee", " said", "Ruiz", id="lawyer"),
        pytest.param("His lawyer", " said", "His", id="pronoun"),
        pytest.param(
            "Tom Lee", ", a spokesman for the port, said", "the port", id="apposition"
        ),
        pytest.param(
            "Harbor House press secretary Tom Lee", "", "Harbor House", id="ps"
        ),
        pytest.param("one of the firm's lawyers", " said", "the firm", id="one-of"),
        pytest.param("Ruiz and her lawyers", " said", None, id="speaks-with-them"),
        pytest.param("the attorney general of Ohio", " said", None, id="an-office"),
        pytest.param("a spokesman", " said", None, id="of-nobody"),
        pytest.param("Ruiz’s campaign manager", " said", None, id="manager"),
        pytest.param("an aide to Ruiz", " said", None, id="aide"),
    ],
)
def test_on_behalf(source: str, rest: str, expected: str | None) -> None:
    text = source + rest
    span = find_on_behalf(text, Span(0, len(source)))
    assert (text[span.start : span.end] if span else None) == expected


@given(texts)
def test_any_source_is_read_inside_the_text(text: str) -> None:
    span = find_on_behalf(text, Span(0, len(text)))
    assert span is None or 0 <= span.start <= span.end <= len(text)
