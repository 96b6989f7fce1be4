import pytest
from hypothesis import given
from hypothesis import strategies as st

from marked import read_marked
from sayso.analyse.find.attributions import Finding
from sayso.analyse.relays.addressee import find_addressee
from sayso.analyse.text.parse import parse_text
from sayso.records import Span
from strategies import texts


def addressee_in(marked: str) -> str | None:
    text, finding = read_marked(marked)
    span = find_addressee(parse_text(text), finding)
    return text[span.start : span.end] if span else None


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "<“We will pay,”> [Ruiz] {told} reporters on Monday.",
            "reporters",
            id="told",
        ),
        pytest.param(
            "[Ruiz] {told} a rally in Ohio <that it was over>.",
            "a rally in Ohio",
            id="rally-somewhere",
        ),
        pytest.param(
            "[Ruiz] {tells} her supporters at a rally <to go home>.",
            "her supporters",
            id="possessive",
        ),
        pytest.param(
            "[Ruiz] {told} voters <Lee would lose>.", "voters", id="plural-then-name"
        ),
        pytest.param("[Ruiz] {told} me <that it was over>.", "me", id="pronoun"),
        pytest.param(
            "[Ruiz] {told} Lantern TV’s “Good Night” on Friday <that it rained>.",
            "Lantern TV’s",
            id="outlet",
        ),
        pytest.param(
            "[Ruiz] {tells} MSNBC’s “Morning Joe” on Friday <that it rained>.",
            "MSNBC’s “Morning Joe”",
            id="programme-behind-its-outlet",
        ),
        pytest.param(
            "[The board] {has asked} Nora Lee, the judge, <to step down>.",
            "Nora Lee",
            id="asked",
        ),
        pytest.param(
            "[Ruiz] {urged} <members to join the strike>.", "members", id="urged"
        ),
        pytest.param("[Ruiz] {asked} <whether it was over>.", None, id="asked-a-thing"),
        pytest.param("<“Is it over?”> [Ruiz] {asked}.", None, id="asked-nobody"),
        pytest.param(
            "[Ruiz] {warned} the board <that it was late>.", "the board", id="warned"
        ),
        pytest.param("[Ruiz] {warned} <the board was late>.", None, id="warned-nobody"),
        pytest.param(
            "[She] was {told} <that it was over>.", None, id="passive-has-no-object"
        ),
        pytest.param(
            "[Ruiz] {said} in a letter to the board <that it was over>.",
            "the board",
            id="letter",
        ),
        pytest.param(
            "[Ruiz] {said} to her neighbors <that it was over>.",
            "her neighbors",
            id="said-to",
        ),
        pytest.param(
            "[Ruiz] is filing a complaint Monday with the city’s audit board, "
            "{claiming} <that it was cheated>.",
            "the city’s audit board",
            id="complaint",
        ),
        pytest.param(
            "[Ruiz] {likened} <it to a farce>, in an interview with The Lantern.",
            "The Lantern",
            id="interview",
        ),
        pytest.param("[Ruiz] {said} <it was over>.", None, id="nobody"),
        pytest.param(
            "[Ruiz] {admitted} <to taking the money>.", None, id="to-and-verb"
        ),
    ],
)
def test_addressee(marked: str, expected: str | None) -> None:
    assert addressee_in(marked) == expected


def test_addressee_of_another_sentence_is_not_taken() -> None:
    assert addressee_in("Ruiz told reporters. [She] {said} <it was over>.") is None


@given(texts, st.data())
def test_any_spans_give_an_addressee_inside_the_text(
    text: str, data: st.DataObject
) -> None:
    if not text:
        return
    places = st.lists(st.integers(0, len(text)), min_size=6, max_size=6)
    a, b, c, d, e, f = sorted(data.draw(places))
    finding = Finding((Span(c, d),), Span(a, b), (Span(e, f),), None)

    span = find_addressee(parse_text(text), finding)

    assert span is None or 0 <= span.start < span.end <= len(text)
