"""Words on pages: shown, marked, cut, and in addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.store.query import parse_query
from sayso.web.rendering import (
    brief,
    marked,
    plain,
    shown,
    source_at,
    statement_at,
    write_short_day,
)


@given(st.text(max_size=200))
def test_nothing_of_a_text_is_markup(text: str) -> None:
    for page in (shown(text), marked(text, parse_query("a b*"))):
        bare = page.replace('<span class="code" title="hidden character">', "")
        bare = bare.replace("</span>", "").replace("<mark>", "").replace("</mark>", "")
        assert not set(bare) & set("<>\"'\x00\u202e")


@given(st.text(max_size=400), st.integers(1, 60))
def test_what_is_cut_is_short_and_begins_as_it_did(text: str, longest: int) -> None:
    words = " ".join(text.split())
    cut = brief(text, longest)
    assert len(cut) <= longest + 2
    assert words.startswith(cut.removesuffix(" …"))


def test_found_words_are_marked_where_they_stand() -> None:
    found = marked("No leak, said Ruiz; LEAKING is another word.", parse_query("leak"))
    assert str(found).startswith("No <mark>leak,</mark> said")
    assert str(found).count("<mark>") == 1


def test_hidden_characters_have_no_place_in_an_attribute() -> None:
    assert plain("a\u202eb\x00c") == "abc"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2024-10-08T10:30:00+02:00", "8 Oct 2024"),
        ("2024-10", "Oct 2024"),
        ("2024-W41", "in week 41 of 2024"),
        ("", ""),
        (None, ""),
    ],
)
def test_days_are_written_as_people_do(value: str | None, written: str) -> None:
    assert write_short_day(value) == written


def test_addresses_hold_no_character_that_means_something_there() -> None:
    assert source_at('person:a/b?c#"d') == "/sources/person:a%2Fb%3Fc%23%22d"
    assert statement_at("0d3f8a6c91be:a4") == "/reports/0d3f8a6c91be#s4"
