import pytest
from hypothesis import given

from sayso.analyse.parties.names import Name
from sayso.analyse.phrases.apposed import apposed_name, apposed_party
from sayso.analyse.phrases.describe import Phrase, describe_phrase
from sayso.analyse.phrases.scene import Scene, make_scene
from sayso.analyse.phrases.words import words_in
from sayso.models.names import NameKind
from sayso.records import Span
from strategies import texts

KINDS: dict[str, NameKind] = {
    "Ana Ruiz": "person",
    "Bo Lund": "person",
    "Hollin": "organization",
    "Norland": "place",
}


def scene_of(text: str) -> Scene:
    found = [
        Name(Span(text.index(words), text.index(words) + len(words)), kind)
        for words, kind in KINDS.items()
        if words in text
    ]
    return make_scene(text, sorted(found, key=lambda name: name.span))


def described(text: str) -> Phrase:
    return describe_phrase(scene_of(text), Span(0, len(text)))


def name_in(text: str) -> str | None:
    name = described(text).name
    return text[name.start : name.end] if name else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("her chief aide, Ana Ruiz,", "Ana Ruiz", id="person"),
        pytest.param("her aide, state Sen. Ana Ruiz,", "Ana Ruiz", id="titled"),
        pytest.param("the company, Hollin", "Hollin", id="body-that-was-found"),
        pytest.param(
            "at least one state agency, the Norland Coast Commission",
            "Norland Coast Commission",
            id="body-by-its-words",
        ),
        pytest.param("one of the groups, Roe Fund,", "Roe Fund", id="one-of-a-kind"),
        pytest.param("one of them, Roe Group", "Roe Group", id="one-of-them"),
        pytest.param("one of them, Bo Lund,", "Bo Lund", id="person-of-them"),
        pytest.param(
            "50 days before the vote, Ana Ruiz, an adviser to Bo Lund",
            "Ana Ruiz",
            id="other-words-first",
        ),
    ],
)
def test_apposed_name_is_the_party(text: str, expected: str) -> None:
    assert name_in(text) == expected
    assert described(text).named


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("her aide, Ana Ruiz’s brother", id="possessive"),
        pytest.param("a mayor in Lund, Norland", id="place"),
        pytest.param("a lawyer, Roe Fund", id="body-for-a-person"),
        pytest.param("the company, Ana Ruiz", id="person-for-a-body"),
        pytest.param("several groups, Roe Fund", id="one-name-for-several"),
        pytest.param("those in the room, Ana Ruiz", id="pronoun"),
    ],
)
def test_other_names_are_not_the_party(text: str) -> None:
    assert name_in(text) is None


def test_other_words_before_the_name_leave_no_trace() -> None:
    text = "50 days before the vote, Ana Ruiz, an adviser to Bo Lund"
    phrase = described(text)
    assert (phrase.kind, phrase.count and phrase.count.most) == ("person", 1)
    assert phrase.title is not None
    assert text[phrase.title.start : phrase.title.end] == "adviser to Bo Lund"


@given(texts)
def test_apposed_name_lies_in_the_words(text: str) -> None:
    words, scene = words_in(text, Span(0, len(text))), make_scene(text, [])
    for end in range(len(words) + 1):
        found = apposed_name(words, end, scene)
        if found:
            assert end < found.first < found.end <= len(words)
        parties = [apposed_party(words, end, scene, body=b) for b in (True, False)]
        assert None in parties
