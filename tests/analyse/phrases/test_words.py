import pytest
from hypothesis import given

from sayso.analyse.phrases.nouns import NOUNS, NounClass
from sayso.analyse.phrases.words import is_plural, read_noun, words_in
from sayso.records import Span
from strategies import texts


def cut(text: str) -> list[str]:
    return [word.text for word in words_in(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ana’s aide", ["Ana", "’s", "aide"], id="possessive"),
        pytest.param("the aides’ note", ["the", "aides", "’", "note"], id="plural"),
        pytest.param("U.S. Sen. Lund.", ["U.S.", "Sen.", "Lund", "."], id="stops"),
        pytest.param("J. Roe Jr.", ["J.", "Roe", "Jr."], id="initials"),
        pytest.param("D.C.-based host", ["D.C.-based", "host"], id="compound"),
        pytest.param("Abd al-Roe", ["Abd", "al-Roe"], id="hyphen"),
        pytest.param("don’t O’Roe", ["don’t", "O’Roe"], id="inner-apostrophe"),
        pytest.param("Roe -- aide", ["Roe", "--", "aide"], id="dash"),
        pytest.param("40% (R-Ohio)", ["40%", "(", "R-Ohio", ")"], id="marks"),
        pytest.param("A/B News", ["A/B", "News"], id="slash"),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    ("low", "kind", "singular", "plural"),
    [
        pytest.param("nurse", NounClass.ROLE, "nurse", False, id="singular"),
        pytest.param("nurses", NounClass.ROLE, "nurse", True, id="plural"),
        pytest.param("spokesmen", NounClass.ROLE, "spokesman", True, id="men"),
        pytest.param("spokespeople", NounClass.ROLE, "spokesperson", True, id="people"),
        pytest.param("attorneys", NounClass.ROLE, "attorney", True, id="vowel-and-y"),
        pytest.param("deputies", NounClass.ROLE, "deputy", True, id="ies"),
        pytest.param("coaches", NounClass.ROLE, "coach", True, id="es"),
        pytest.param("co-chair", NounClass.ROLE, "chair", False, id="hyphen"),
        pytest.param("ex-wife", NounClass.RELATION, "wife", False, id="relation"),
        pytest.param(
            "sociopathologist", NounClass.ROLE, "sociopathologist", False, id="ending"
        ),
        pytest.param("people", NounClass.PERSON, "person", True, id="irregular"),
        pytest.param("34-year-olds", NounClass.PERSON, "34-year-old", True, id="age"),
        pytest.param("sources", NounClass.SOURCE, "source", True, id="source"),
        pytest.param(
            "ministries", NounClass.GOVERNMENT, "ministry", True, id="ministry"
        ),
        pytest.param("polls", NounClass.DOCUMENT, "poll", True, id="document"),
        pytest.param("families", NounClass.GROUP, "family", True, id="group"),
        pytest.param("newspaper", NounClass.MEDIA, "newspaper", False, id="media"),
        pytest.param(
            "committee", NounClass.ORGANIZATION, "committee", False, id="body"
        ),
    ],
)
def test_noun(low: str, kind: NounClass, singular: str, *, plural: bool) -> None:
    assert read_noun(low) == (kind, singular, plural)


@pytest.mark.parametrize("low", ["weather", "the", "wasserman", "’s", "", "x"])
def test_word_in_no_list(low: str) -> None:
    assert read_noun(low) is None


@pytest.mark.parametrize(
    ("low", "expected"),
    [("tables", True), ("glass", False), ("campus", False), ("men", True), ("", False)],
)
def test_plural(low: str, *, expected: bool) -> None:
    assert is_plural(low) is expected


def test_lists_hold_singulars_in_lower_case() -> None:
    odd = [noun for _, nouns in NOUNS for noun in nouns if noun != noun.lower()]
    assert odd == []


@given(texts)
def test_words_quote_the_text(text: str) -> None:
    found = words_in(text, Span(0, len(text)))
    assert all(text[w.span.start : w.span.end] == w.text for w in found)
    assert list(found) == sorted(found, key=lambda w: w.span)
    assert "".join(w.text for w in found) == "".join(text.split())
