import re

import pytest
from hypothesis import given

from builders import span_of_words
from sayso.analyse.find.attributions import Finding
from sayso.analyse.parties.names import Name
from sayso.analyse.profiles.standing import find_standing
from sayso.analyse.text.parse import parse_text
from sayso.records import Span
from strategies import texts

Said = tuple[str | None, str, str]  # source, cue, content


def finding(text: str, said: Said) -> Finding:
    source, cue, content = said
    return Finding(
        cue=(span_of_words(text, cue),),
        source=span_of_words(text, source) if source else None,
        content=(span_of_words(text, content),),
        features=None,
    )


def persons(text: str, names: str) -> list[Name]:
    """Find `names`, longer ones before the surnames in them."""
    places = re.finditer("|".join(names.split(", ")), text)
    return [Name(Span(*place.span()), "person") for place in places]


def standing_of(text: str, mention: str, *said: Said, names: str = "") -> list[str]:
    people = persons(text, names) if names else []
    findings = [finding(text, each) for each in said]
    party = [span_of_words(text, mention)]
    (found,) = find_standing(parse_text(text), [party], people, findings)
    return [words.text for words in found]


@pytest.mark.parametrize(
    ("text", "mention", "expected"),
    [
        pytest.param(
            "“It leaks,” said Ana Ruiz, who was on the bridge.",
            "Ana Ruiz",
            ["who was on the bridge"],
            id="relative-clause",
        ),
        pytest.param(
            "“It leaks,” said Ana Ruiz, 38, a tenant who lost her home.",
            "Ana Ruiz",
            ["a tenant who lost her home"],
            id="apposition-after-an-age",
        ),
        pytest.param(
            "“It leaks,” said Ana Ruiz, director of the harbour.",
            "Ana Ruiz, director of the harbour",
            [],
            id="bare-title",
        ),
        pytest.param(
            "“It leaks,” said Ana Ruiz, who is also the chair of the board.",
            "Ana Ruiz",
            [],
            id="title-in-a-clause",
        ),
        pytest.param(
            "“It leaks,” said Ana Ruiz, director of Open Port, a nonprofit that feeds "
            "sailors.",
            "Ana Ruiz",
            ["a nonprofit that feeds sailors"],
            id="body-behind-a-title",
        ),
        pytest.param(
            "“It leaks,” said Ana Ruiz, Leo’s aunt.",
            "Ana Ruiz",
            ["Leo’s aunt"],
            id="kinship",
        ),
        pytest.param(
            "“It leaks,” said Ana Ruiz, former head of the harbour police.",
            "Ana Ruiz",
            ["former head of the harbour police"],
            id="past-office",
        ),
        pytest.param(
            "“It leaks,” said Ana Ruiz, a lawyer who represents the sailors.",
            "Ana Ruiz",
            ["who represents the sailors"],
            id="clause-in-a-title",
        ),
        pytest.param(
            "Open Port, which tracks spills, said it leaks.",
            "Open Port",
            ["which tracks spills"],
            id="organization",
        ),
        pytest.param(
            "It leaks, according to two people familiar with the board’s plans.",
            "two people",
            ["familiar with the board’s plans"],
            id="familiar-with",
        ),
        pytest.param(
            "It leaks, said three people who were on the call.",
            "three people who were on the call",
            ["who were on the call"],
            id="on-the-call",
        ),
        pytest.param(
            "It leaks, said an aide who spoke on condition of anonymity.",
            "an aide",
            [],
            id="justification-is-none",
        ),
        pytest.param(
            "It was clear to many sailors, farmers and bakers that it leaks.",
            "many sailors, farmers and bakers",
            [],
            id="list",
        ),
        pytest.param(
            "For Ana Ruiz, part of her trouble is that it leaks.",
            "Ana Ruiz",
            [],
            id="new-sentence",
        ),
        pytest.param(
            "“I thank Ana Ruiz, the heroine who saved us,” he said.",
            "Ana Ruiz",
            [],
            id="in-somebodys-words",
        ),
    ],
)
def test_words_behind_a_mention_are_standing(
    text: str, mention: str, expected: list[str]
) -> None:
    assert standing_of(text, mention) == expected


def test_clause_ends_before_the_cue() -> None:
    text = "Three sailors who were on the call said it leaks."
    said = ("Three sailors", "said", "it leaks")
    assert standing_of(text, "Three sailors", said) == ["who were on the call"]


def test_clause_cut_short_by_its_own_cue_is_left_out() -> None:
    text = "Ruiz, who last year threatened to leave, stayed."
    said = ("Ruiz", "threatened", "to leave")
    assert standing_of(text, "Ruiz", said) == []


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        pytest.param(
            "It leaks, Ruiz said by email.",
            ("Ruiz", "said", "It leaks"),
            ["said by email"],
            id="after-the-cue",
        ),
        pytest.param(
            "“It leaks,” wrote Ruiz in a letter to the board.",
            ("Ruiz", "wrote", "It leaks"),
            ["in a letter to the board"],
            id="after-the-source",
        ),
        pytest.param(
            "In a post on Instagram, Ruiz said it leaks.",
            ("Ruiz", "said", "it leaks"),
            ["In a post on Instagram"],
            id="before-the-sentence",
        ),
        pytest.param(
            "According to a post by Ruiz on Facebook, it leaks.",
            ("a post by Ruiz on Facebook", "According to", "it leaks"),
            ["a post by Ruiz on Facebook"],
            id="source-is-the-writing",
        ),
        pytest.param(
            "According to sailors on Facebook, it leaks.",
            ("sailors on Facebook", "According to", "it leaks"),
            [],
            id="source-is-there",
        ),
        pytest.param(
            "It leaks, Ruiz said in a statement.",
            ("Ruiz", "said", "It leaks"),
            [],
            id="statement-says-nothing",
        ),
        pytest.param(
            "It leaks, Ruiz said in a brief interview.",
            ("Ruiz", "said", "It leaks"),
            [],
            id="brief-interview",
        ),
    ],
)
def test_channel_of_a_statement_is_standing(
    text: str, said: Said, expected: list[str]
) -> None:
    assert standing_of(text, said[0] or "", said) == expected


SAID = ("Ruiz", "said", "it leaks")


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param(
            "Ana Ruiz spent five years under the bridge. Ruiz said it leaks.",
            "Ana Ruiz, Ruiz",
            ["Ana Ruiz spent five years under the bridge"],
            id="full-name",
        ),
        pytest.param(
            "Ruiz, 33, was freed from the harbour jail. Later Ruiz said it leaks.",
            "Ruiz",
            ["Ruiz, 33, was freed from the harbour jail"],
            id="age",
        ),
        pytest.param(
            "A clerk for the county, Ruiz hears every rumour. Ruiz said it leaks.",
            "Ruiz",
            ["A clerk for the county, Ruiz hears every rumour"],
            id="opening-apposition",
        ),
        pytest.param(
            "On Friday, Ana Ruiz watched from her window. The 38-year-old had moved "
            "in a week before. Ruiz said it leaks.",
            "Ana Ruiz, Ruiz",
            [
                "On Friday, Ana Ruiz watched from her window",
                "The 38-year-old had moved in a week before",
            ],
            id="goes-on-by-age",
        ),
        pytest.param(
            "The board’s lawyers met Ana Ruiz in the hall again. Ruiz said it leaks.",
            "Ana Ruiz, Ruiz",
            [],
            id="not-the-subject",
        ),
        pytest.param(
            "Ana Ruiz’s house stands under the bridge. Ruiz said it leaks.",
            "Ana Ruiz, Ruiz",
            [],
            id="possessive",
        ),
        pytest.param(
            "Ana Ruiz Under the Bridge for Five Years\n\nRuiz said it leaks.",
            "Ana Ruiz, Ruiz",
            [],
            id="headline",
        ),
    ],
)
def test_sentence_that_introduces_a_person_is_standing(
    text: str, names: str, expected: list[str]
) -> None:
    mention = text.rindex("Ruiz")
    source = Span(mention, mention + 4)
    findings = [
        Finding(
            cue=(span_of_words(text, "said"),),
            source=source,
            content=(span_of_words(text, "it leaks"),),
            features=None,
        )
    ]
    people = persons(text, names)
    (found,) = find_standing(parse_text(text), [[source]], people, findings)
    assert [words.text for words in found] == expected


def test_statement_introduces_nobody() -> None:
    text = "Ana Ruiz said it leaks under the bridge."
    said = ("Ana Ruiz", "said", "it leaks under the bridge")
    assert standing_of(text, "Ana Ruiz", said, names="Ana Ruiz") == []


def test_shared_surname_alone_is_nobodys() -> None:
    text = "Ana Ruiz met Leo Ruiz. Ruiz, who lost her home under the bridge, left."
    assert standing_of(text, "Ana Ruiz", names="Ana Ruiz, Leo Ruiz, Ruiz") == []


def test_parties_keep_their_order() -> None:
    text = "Ana, who fell, and Leo, who was on the bridge, left."
    parties = [[span_of_words(text, "Leo")], [span_of_words(text, "Ana")]]
    found = find_standing(parse_text(text), parties, [], [])
    assert [[m.text for m in party] for party in found] == [
        ["who was on the bridge"],
        [],
    ]


@given(texts, texts)
def test_standing_quotes_its_text(before: str, after: str) -> None:
    text = f"{before} Ana Ruiz, a woman who fell, said by email {after}"
    source, cue = span_of_words(text, "Ana Ruiz"), span_of_words(text, "said by email")
    findings = [
        Finding(cue=(cue,), source=source, content=(Span(0, 1),), features=None)
    ]
    names = [Name(source, "person")]
    (found,) = find_standing(parse_text(text), [[source]], names, findings)
    assert all(text[m.span.start : m.span.end] == m.text for m in found)
    assert list(found) == sorted(found, key=lambda m: m.span)


@given(texts)
def test_any_span_of_any_text_is_read(text: str) -> None:
    spans = [Span(i, min(len(text), i + 5)) for i in range(0, len(text), 5)]
    names = [Name(span, "person") for span in spans]
    findings = [
        Finding(cue=(span,), source=span, content=(span,), features=None)
        for span in spans
    ]
    found = find_standing(parse_text(text), [[s] for s in spans], names, findings)
    assert len(found) == len(spans)
