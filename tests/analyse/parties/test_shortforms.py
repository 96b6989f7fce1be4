import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.parties.shortforms import (
    initials_of,
    keys_of_full,
    keys_of_short,
    letters_of,
    may_be_person,
)


@pytest.mark.parametrize(
    ("name", "letters"),
    [("NPC", "npc"), ("V.P.", "vp"), ("V", None), ("Port", None), ("", None)],
)
def test_letters_of_an_abbreviation(name: str, letters: str | None) -> None:
    assert letters_of(name) == letters


@pytest.mark.parametrize(
    ("words", "initials"),
    [
        pytest.param("national port council", {"npc"}, id="all words"),
        pytest.param("bank of veldra", {"bv", "bov"}, id="little words may be left"),
        pytest.param("veldra", set(), id="one word has no abbreviation"),
        pytest.param("", set(), id="no words"),
    ],
)
def test_initials_of_a_name(words: str, initials: set[str]) -> None:
    assert initials_of(words.split()) == initials


@pytest.mark.parametrize(
    ("short", "full"),
    [
        pytest.param("Ruiz", "ana ruiz", id="surname"),
        pytest.param("Ana", "ana ruiz", id="first name"),
        pytest.param("Port Council", "national port council", id="tail"),
        pytest.param("NPC", "national port council", id="initials"),
    ],
)
def test_short_form_shares_a_key_with_its_name(short: str, full: str) -> None:
    assert keys_of_short(short, short.lower().split()) & keys_of_full(full.split())


@pytest.mark.parametrize(
    ("words", "person"),
    [("ana ruiz", True), ("bank of veldra", False), ("a b c d", False), ("u2", False)],
)
def test_words_that_may_name_a_person(words: str, *, person: bool) -> None:
    assert may_be_person(words.split()) == person


@given(st.lists(st.text("abc", min_size=1, max_size=3), min_size=2, max_size=5))
def test_every_tail_and_first_word_of_a_name_is_found(words: list[str]) -> None:
    full = keys_of_full(words)

    for short in (words[:1], *(words[at:] for at in range(1, len(words)))):
        assert keys_of_short(" ".join(short), short) & full
