import pytest

from builders import span_of_words
from sayso.analyse.phrases.describe import Phrase, describe_phrase
from sayso.analyse.phrases.scene import make_scene


def described(text: str) -> Phrase:
    return describe_phrase(make_scene(text, []), span_of_words(text, text))


def members(text: str) -> list[str]:
    parts = described(text).members
    return [text[slice(*part.name or part.core)] for part in parts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ana Ruiz and Bo Lund", ["Ana Ruiz", "Bo Lund"], id="two"),
        pytest.param(
            "Ana Ruiz (R), Bo Lund (D) and Al Roe all",
            ["Ana Ruiz", "Bo Lund", "Al Roe"],
            id="three-with-parties",
        ),
        pytest.param(
            "Gov. Ana Ruiz and Mayor Bo Lund", ["Ana Ruiz", "Bo Lund"], id="titles"
        ),
        pytest.param("Ruiz and her aides", ["Ruiz", "aides"], id="and-her"),
        pytest.param(
            "legal experts and farmers", ["legal experts", "farmers"], id="plurals"
        ),
        pytest.param(
            "the White House and party leaders",
            ["White House", "party leaders"],
            id="body-and-people",
        ),
        pytest.param(
            "the mayor and the governor", ["mayor", "governor"], id="two-articles"
        ),
        pytest.param(
            "his rivals, Sens. Ana Ruiz and Bo Lund", ["Ana Ruiz", "Bo Lund"], id="what"
        ),
    ],
)
def test_list_is_split(text: str, expected: list[str]) -> None:
    assert members(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ana Ruiz", id="one"),
        pytest.param("White House and Pentagon spokesmen", id="shared-noun"),
        pytest.param("Privacy and human rights advocates", id="shared-noun-lower"),
        pytest.param("Democratic and Republican lawmakers", id="two-parties"),
        pytest.param("Actor and author Al Roe", id="two-roles-before-a-name"),
        pytest.param("the delegate and activist", id="two-roles"),
        pytest.param("Department of Health and Human Services", id="inside-a-name"),
        pytest.param("advisers to Mr. Lund and Mrs. Ruiz", id="in-the-complement"),
        pytest.param("Lund, partner of Roe and author of Hurry,", id="apposition"),
        pytest.param("Ruiz and said so", id="verb-after-and"),
        pytest.param(
            "Ana Ruiz, communications and policy director for the Fund", id="in-a-title"
        ),
    ],
)
def test_one_party_stays_whole(text: str) -> None:
    assert members(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "named", "source_type"),
    [
        pytest.param("Al Roe and Bo Lund", "group", True, "named person", id="named"),
        pytest.param(
            "Roe and his aides", "group", True, "named person", id="one-named"
        ),
        pytest.param("experts and farmers", "group", False, "unnamed group", id="none"),
        pytest.param(
            "the mayor and the governor", "group", False, "unnamed group", id="roles"
        ),
        pytest.param(
            "The Herald Tribune and CNN",
            "media",
            True,
            "named organization",
            id="media",
        ),
    ],
)
def test_list_as_a_party(
    text: str, kind: str, *, named: bool, source_type: str
) -> None:
    phrase = described(text)
    assert (phrase.kind, phrase.named, phrase.source_type) == (kind, named, source_type)
    assert phrase.name is None
    assert phrase.number == "plural"


def test_title_of_unnamed_members_is_joint() -> None:
    text = "more than 20 former editors, painters and cooks"
    title = described(text).title
    assert title
    assert text[title.start : title.end] == "former editors, painters and cooks"
