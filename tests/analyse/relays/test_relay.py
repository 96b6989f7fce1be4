import pytest
from hypothesis import given
from hypothesis import strategies as st

from marked import read_marked
from sayso.analyse.find.attributions import Finding
from sayso.analyse.relays.addressee import find_addressee
from sayso.analyse.relays.relay import find_loose_relays, find_relays
from sayso.analyse.text.parse import parse_text
from sayso.records import Span
from strategies import texts


def relays_in(marked: str) -> list[tuple[str, str]]:
    text, finding = read_marked(marked)
    parse = parse_text(text)
    return [
        (words.name or text[words.span.start : words.span.end], words.rule)
        for words in find_relays(parse, finding, find_addressee(parse, finding))
    ]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "<“We will pay,”> [Ruiz] {told} Reuters.",
            ("Reuters", "told-outlet"),
            id="told",
        ),
        pytest.param(
            "[Ruiz] {complained} to Reuters <that she would not pay>.",
            ("Reuters", "told-outlet"),
            id="complained-to",
        ),
        pytest.param(
            "[Ruiz] {told} Nora Lee of NBC News <that she will pay>.",
            ("NBC News", "told-outlet"),
            id="told-somebody-of-an-outlet",
        ),
        pytest.param(
            "CNN’s Nora Lee called. [Ruiz] {told} Lee <that she will pay>.",
            ("CNN", "told-host"),
            id="told-somebody-known-to-be-of-an-outlet",
        ),
        pytest.param(
            "[Ruiz] {wrote} in an email to the Harbor Gazette <that she will pay>.",
            ("the Harbor Gazette", "told-outlet"),
            id="email-to-an-outlet",
        ),
        pytest.param(
            "<“We will pay,”> [Ruiz] {said} in an interview with the Associated Press.",
            ("the Associated Press", "interview-with"),
            id="interview",
        ),
        pytest.param(
            "In an interview Sunday on NBC’s “Meet the Press,” [Ruiz] {said} "
            "<she will pay>.",
            ("NBC", "interview-with"),
            id="interview-on-a-programme",
        ),
        pytest.param(
            "<“We will pay,”> [Ruiz] {said} on “Face the Nation.”",
            ("CBS", "on-programme"),
            id="programme-stands-for-its-outlet",
        ),
        pytest.param(
            "<“We will pay,”> [Ruiz] {said} on The Nora Lee Show.",
            ("The Nora Lee Show", "on-programme"),
            id="programme-of-no-known-outlet",
        ),
        pytest.param(
            "[Ruiz] {blasted} <the board as lazy Monday on Fox News>.",
            ("Fox News", "on-programme"),
            id="place-at-the-end-of-a-content",
        ),
        pytest.param(
            "In a Wall Street Journal essay, [Ruiz] {wrote} <that she will pay>.",
            ("Wall Street Journal", "essay-in"),
            id="essay",
        ),
        pytest.param(
            "[Ruiz] {tweeted} <that she will pay>.",
            ("Twitter", "posted-on"),
            id="tweeted",
        ),
        pytest.param(
            "In one tweet Friday, [Ruiz] {said}: <“We will pay.”>",
            ("Twitter", "posted-on"),
            id="in-a-tweet",
        ),
        pytest.param(
            "<“We will pay,”> [Ruiz] {wrote} on Facebook.",
            ("Facebook", "posted-on"),
            id="platform",
        ),
        pytest.param(
            "[Ruiz] {said} in a post on X <that she will pay>.",
            ("X", "posted-on"),
            id="post-on-x",
        ),
        pytest.param(
            "{According to} [a report obtained by the Harbor Gazette], <he fled>.",
            ("the Harbor Gazette", "handed-over-by"),
            id="obtained-by",
        ),
        pytest.param(
            "[E-mails released by WikiLeaks] {show} <that he knew>.",
            ("WikiLeaks", "handed-over-by"),
            id="released-by",
        ),
        pytest.param(
            "[A statement] carried by SANA {said} <that the road was open>.",
            ("SANA", "handed-over-by"),
            id="carried-by",
        ),
        pytest.param(
            "Channel 12 reported, {citing} [two officials], <that it was shut>.",
            ("Channel 12", "outlet-reported"),
            id="reported-citing",
        ),
        pytest.param(
            "<The road was open>, [two officials] {said}, according to Hebrew media.",
            ("Hebrew media", "outlet-reported"),
            id="according-to-an-outlet",
        ),
    ],
)
def test_relay(marked: str, expected: tuple[str, str]) -> None:
    assert relays_in(marked) == [expected]


def test_outlets_told_in_parallel_are_both_relays() -> None:
    found = relays_in("[Ruiz] {told} Reuters and NBC News <that she will pay>.")
    assert [name for name, _ in found] == ["Reuters", "NBC News"]


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("[Ruiz] {told} reporters <that it was over>.", id="no-outlet"),
        pytest.param("[The Journal] {reported} <that it was over>.", id="own-voice"),
        pytest.param("{According to} [a CNN poll], <it is over>.", id="own-poll"),
        pytest.param(
            "[Ruiz] {said} in a statement <that it was over>.", id="statement"
        ),
        pytest.param("[Ruiz] {asked} CNN’s Nora Lee <to be fair>.", id="asked"),
        pytest.param("[Ruiz] {told} her radio audience <to vote>.", id="own-audience"),
        pytest.param("[Ruiz] {said} <CNN had hurt her on Twitter>.", id="in-content"),
        pytest.param(
            "[Ruiz] {said} <it was over>. Lee told Reuters that it was not.",
            id="next-sentence",
        ),
        pytest.param(
            "In a talk on CNN, Ruiz turned from aides [who] {said} <it was over>.",
            id="somebody-else-was-there",
        ),
        pytest.param(
            "[The court] {failed to say} <why>, Ruiz said on Twitter.",
            id="somebody-else-posted",
        ),
        pytest.param(
            "[He] {could not explain} <why it was named> by Ana Ruiz in an interview "
            "with CNN.",
            id="interview-of-another",
        ),
    ],
)
def test_no_relay(marked: str) -> None:
    assert relays_in(marked) == []


def test_relays_outside_statements_are_found() -> None:
    text = (
        "Ruiz then appeared on MSNBC on Tuesday. The Associated Press interviewed "
        "20 guards. “I was on CNN,” she said."
    )
    found = find_loose_relays(parse_text(text), ())
    assert [(text[w.span.start : w.span.end], w.rule) for w in found] == [
        ("MSNBC", "interview-with"),
        ("The Associated Press", "passage"),
    ]


@given(texts, st.data())
def test_any_spans_give_relays_inside_the_text(text: str, data: st.DataObject) -> None:
    if not text:
        return
    places = st.lists(st.integers(0, len(text)), min_size=6, max_size=6)
    a, b, c, d, e, f = sorted(data.draw(places))
    finding = Finding((Span(c, d),), Span(a, b), (Span(e, f),), None)

    parse = parse_text(text)
    addressee = find_addressee(parse, finding)
    found = [*find_relays(parse, finding, addressee), *find_loose_relays(parse, ())]

    assert all(0 <= w.span.start < w.span.end <= len(text) for w in found)
