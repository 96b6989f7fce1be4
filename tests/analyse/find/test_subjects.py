"""Parties as the subject of a verb of saying."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.find.subjects import head_in, party_after, party_before, verb_in
from sayso.records import Span
from strategies import texts


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param("Lee said that the mayor ", "the mayor", id="after-that"),
        pytest.param("Lee said Ana Ruiz ", "Ana Ruiz", id="after-a-verb"),
        pytest.param("In May, the U.S. ", "the U.S.", id="after-a-comma"),
        pytest.param("it rained and officials ", "officials", id="after-and"),
        pytest.param(
            "that the mayor, a former judge, ", "the mayor", id="apposition-left-out"
        ),
        pytest.param(
            "that the head of the union ", "the head of the union", id="with-of"
        ),
        pytest.param("that Lee’s lawyer ", "Lee’s lawyer", id="possessive"),
        pytest.param("the State Department ", "the State Department", id="capitals"),
        pytest.param("that she ", "she", id="pronoun"),
        pytest.param("that I ", None, id="speaker"),
        pytest.param("that it ", None, id="thing"),
        pytest.param("that the bridge ", None, id="no-party"),
        pytest.param("that Ruiz defended people ", None, id="verb-inside"),
        pytest.param("he will ", None, id="verb-of-the-future"),
        pytest.param("if officials ", None, id="condition"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_party_before_a_verb(before: str, expected: str | None) -> None:
    found = party_before(before, Span(0, len(before)))
    assert (found and before[found.start : found.end]) == expected


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        pytest.param(" two U.S. officials, that", "two U.S. officials", id="comma"),
        pytest.param(
            " people close to the talks.", "people close to the talks", id="people"
        ),
        pytest.param(" the sources could go", "the sources", id="verb"),
        pytest.param(" aides who were there", "aides", id="relative-clause"),
        pytest.param(" rising costs.", None, id="no-party"),
    ],
)
def test_party_after_a_cue(after: str, expected: str | None) -> None:
    found = party_after(after, Span(0, len(after)))
    assert (found and after[found.start : found.end]) == expected


@pytest.mark.parametrize(
    ("party", "expected"),
    [
        pytest.param("the head of the union", "head", id="before-of"),
        pytest.param("Ana Ruiz, a baker", "ruiz", id="before-a-comma"),
        pytest.param("two U.S. officials", "officials", id="last"),
    ],
)
def test_head_of_a_party(party: str, expected: str) -> None:
    assert head_in(party, Span(0, len(party))) == expected


def test_first_verb_of_saying() -> None:
    text = "The Herald first reported on Monday"
    assert verb_in(text, Span(0, len(text))) == Span(17, 25)
    assert verb_in(text, Span(0, 10)) is None


@given(texts, st.data())
def test_parties_stand_where_they_are_looked_for(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for find in (party_before, party_after):
        found = find(text, Span(start, end))
        if found:
            assert start <= found.start < found.end <= end
