import pytest

from sayso.analyse.parties.entities import gather_entities, gender_of, words_of
from sayso.analyse.parties.names import Name
from sayso.models.names import NameKind
from sayso.records import Span


def gather(text: str, *named: tuple[str, NameKind]) -> list[tuple[str, list[str]]]:
    """Return each entity's name with its mentions, for names given in text order."""
    names, at = [], 0
    for words, kind in named:
        at = text.index(words, at)
        names.append(Name(Span(at, at + len(words)), kind))
        at += len(words)
    return [
        (entity.name, [text[s.start : s.end] for s in entity.mentions])
        for entity in gather_entities(text, names)
    ]


@pytest.mark.parametrize(
    ("text", "named", "expected"),
    [
        pytest.param(
            "Ana Ruiz spoke. Ruiz left.",
            [("Ana Ruiz", "person"), ("Ruiz", "person")],
            [("Ana Ruiz", ["Ana Ruiz", "Ruiz"])],
            id="surname",
        ),
        pytest.param(
            "Ruiz spoke. Later Ana Ruiz left.",
            [("Ruiz", "person"), ("Ana Ruiz", "person")],
            [("Ana Ruiz", ["Ruiz", "Ana Ruiz"])],
            id="full name later",
        ),
        pytest.param(
            "Ana B. Ruiz met Ana Ruiz.",
            [("Ana B. Ruiz", "person"), ("Ana Ruiz", "person")],
            [("Ana B. Ruiz", ["Ana B. Ruiz", "Ana Ruiz"])],
            id="middle initial",
        ),
        pytest.param(
            "Ana Ruiz and Leo Ruiz met. Ruiz left.",
            [("Ana Ruiz", "person"), ("Leo Ruiz", "person"), ("Ruiz", "person")],
            [("Ana Ruiz", ["Ana Ruiz"]), ("Leo Ruiz", ["Leo Ruiz", "Ruiz"])],
            id="a bare surname means the last of a family just named",
        ),
        pytest.param(
            "Ana Ruiz and Leo Ruiz met.\n\nRain fell.\n\nSnow fell.\n\nRuiz left.",
            [("Ana Ruiz", "person"), ("Leo Ruiz", "person"), ("Ruiz", "person")],
            [("Ana Ruiz", ["Ana Ruiz", "Ruiz"]), ("Leo Ruiz", ["Leo Ruiz"])],
            id="a bare surname far from a family stays with the first of it",
        ),
        pytest.param(
            "Ana Ruiz left. Leo Ruiz came. Ms. Ruiz ate.",
            [("Ana Ruiz", "person"), ("Leo Ruiz", "person"), ("Ruiz", "person")],
            [("Ana Ruiz", ["Ana Ruiz", "Ruiz"]), ("Leo Ruiz", ["Leo Ruiz"])],
            id="a courtesy tells women and men of one surname apart",
        ),
        pytest.param(
            "The Veldran Journal reports. The Journal said so.",
            [("Veldran Journal", "organization"), ("Journal", "organization")],
            [("Veldran Journal", ["Veldran Journal", "Journal"])],
            id="masthead",
        ),
        pytest.param(
            "The National Harbour Council met. The NHC agreed.",
            [("National Harbour Council", "organization"), ("NHC", "organization")],
            [("National Harbour Council", ["National Harbour Council", "NHC"])],
            id="abbreviation",
        ),
        pytest.param(
            "The Bureau of Ports met. The BP agreed. BOP too.",
            [
                ("Bureau of Ports", "organization"),
                ("BP", "organization"),
                ("BOP", "organization"),
            ],
            [("Bureau of Ports", ["Bureau of Ports", "BP", "BOP"])],
            id="abbreviation with and without its small words",
        ),
        pytest.param(
            "Veldra is far. Veldra Police came.",
            [("Veldra", "place"), ("Veldra Police", "organization")],
            [("Veldra", ["Veldra"]), ("Veldra Police", ["Veldra Police"])],
            id="a city is not short for its police",
        ),
        pytest.param(
            "Ana Ruiz left. Ana Lund came.",
            [("Ana Ruiz", "person"), ("Ana Lund", "person")],
            [("Ana Ruiz", ["Ana Ruiz"]), ("Ana Lund", ["Ana Lund"])],
            id="same first name",
        ),
        pytest.param("Nobody spoke.", [], [], id="no names"),
    ],
)
def test_names_of_one_party_are_gathered(
    text: str,
    named: list[tuple[str, NameKind]],
    expected: list[tuple[str, list[str]]],
) -> None:
    assert gather(text, *named) == expected


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        pytest.param("Maria Lund", "female", id="woman's name"),
        pytest.param("Peter Lund", "male", id="man's name"),
        pytest.param("Jordan Lund", None, id="name of both"),
        pytest.param("Maria", None, id="a lone word may be a surname"),
    ],
)
def test_first_name_tells_the_gender(name: str, gender: str | None) -> None:
    assert gender_of(name) == gender


def test_words_leave_out_suffixes_and_possessives() -> None:
    assert words_of("Leo Lund’s Jr.") == ("leo", "lund")
