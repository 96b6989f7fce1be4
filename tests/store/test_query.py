import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.store.query import LONGEST_QUERY, parse_query

Terms = list[str]


def terms(typed: str) -> tuple[Terms, Terms]:
    """Return what is required and excluded, a prefix with its mark."""
    query = parse_query(typed)
    required, excluded = (
        [" ".join(term.words) + "*" * term.prefix for term in some]
        for some in (query.required, query.excluded)
    )
    return required, excluded


@pytest.mark.parametrize(
    ("typed", "required", "excluded"),
    [
        pytest.param("tanker leak", ["tanker", "leak"], [], id="words"),
        pytest.param('"tanker leak"', ["tanker leak"], [], id="phrase"),
        pytest.param("“tanker leak”", ["tanker leak"], [], id="curly-phrase"),
        pytest.param("leak -tanker", ["leak"], ["tanker"], id="without"),
        pytest.param('-"oil tanker"', [], ["oil tanker"], id="without-a-phrase"),
        pytest.param("leak*", ["leak*"], [], id="beginning"),
        pytest.param("Biden’s", ["biden"], [], id="possessive"),
        pytest.param("Zürich", ["zurich"], [], id="accent"),
        pytest.param("U.S.-led", ["us led"], [], id="hyphen-inside-is-a-phrase"),
        pytest.param("war - peace", ["war", "peace"], [], id="dash-alone"),
        pytest.param('"open phrase', ["open", "phrase"], [], id="unclosed"),
        pytest.param("leak leak", ["leak"], [], id="twice"),
        pytest.param("AND OR NOT", ["and", "or", "not"], [], id="fts-operators"),
        pytest.param("NEAR/2", ["near 2"], [], id="fts-near"),
        pytest.param("content:x", ["content x"], [], id="fts-column"),
        pytest.param("^start", ["start"], [], id="fts-first"),
        pytest.param("a & !b | c:*", ["a", "b", "c*"], [], id="tsquery"),
        pytest.param("'; DROP TABLE x", ["drop", "table", "x"], [], id="sql"),
        pytest.param("* - \" ' ()", [], [], id="no-words"),
        pytest.param("", [], [], id="nothing"),
    ],
)
def test_typed_words_mean(typed: str, required: Terms, excluded: Terms) -> None:
    assert terms(typed) == (required, excluded)


def test_end_of_a_long_query_is_dropped_and_said_so() -> None:
    query = parse_query("a" * LONGEST_QUERY + " end")
    assert query.dropped
    assert len(query.required) == 1


@given(st.text())
def test_terms_hold_letters_and_digits_only(typed: str) -> None:
    query = parse_query(typed)
    words = [word for t in (*query.required, *query.excluded) for word in t.words]
    assert all(word.isalnum() for word in words)
