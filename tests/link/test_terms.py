"""Stems: the forms of a word are one, and so are words that news exchanges."""

import pytest

from sayso.link.terms import stem_word, strip_ending


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("came", "comes", id="irregular-past"),
        pytest.param("sent", "sending", id="irregular-participle"),
        pytest.param("admitted", "admit", id="doubled-letter"),
        pytest.param("Ruiz’s", "Ruiz", id="possessive"),
        pytest.param("slaughtered", "killed", id="same-in-news"),
    ],
)
def test_forms_have_one_stem(one: str, other: str) -> None:
    assert stem_word(one) == stem_word(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("saw", "seen", id="a-tool-too"),
        pytest.param("called", "caleb", id="double-l-stays"),
    ],
)
def test_other_words_keep_their_stems(one: str, other: str) -> None:
    assert stem_word(one) != stem_word(other)


def test_words_of_one_meaning_keep_apart_without_endings() -> None:
    assert strip_ending("slaughtered") != strip_ending("killed")
