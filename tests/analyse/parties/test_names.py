import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse import Models
from sayso.analyse.find.candidates import read_windows
from sayso.analyse.parties.names import Name, decode_names, read_names
from sayso.analyse.text.parse import parse_text
from sayso.analyse.text.pieces import Pieces, cut_pieces
from sayso.models import AttributionModel, load_attribution_model
from sayso.models.names import KINDS
from strategies import texts

PERSON, PERSON_ON, BODY, BODY_ON, PLACE, PLACE_ON = range(1, 7)
TAGS = 2 * len(KINDS) + 1


@pytest.fixture(scope="module")
def encoder() -> AttributionModel:
    return load_attribution_model()


def pieces_of(text: str, encoder: AttributionModel) -> Pieces:
    return cut_pieces(parse_text(text), encoder.tokenizer)


def decode(text: str, tags: dict[str, int], encoder: AttributionModel) -> list[Name]:
    """Return the names where the words of `tags` are tagged, and all others are not."""
    pieces = pieces_of(text, encoder)
    row = np.zeros(len(pieces), dtype=np.int64)
    for word, tag in tags.items():
        start = text.index(word)
        row[pieces.covering((start, start + 1)).start] = tag
    return list(decode_names(text, pieces, 0, row))


@pytest.mark.parametrize(
    ("text", "tags", "expected"),
    [
        pytest.param(
            "Ana Ruiz left.",
            {"Ana": PERSON, "Ruiz": PERSON_ON},
            [("Ana Ruiz", "person")],
            id="two-words",
        ),
        pytest.param(
            "It was Ana Ruiz",
            {"Ana": PERSON, "Ruiz": PERSON_ON},
            [("Ana Ruiz", "person")],
            id="at-the-end",
        ),
        pytest.param(
            "Xylophanta Quizelbrook left.",
            {"Xylo": PERSON, "Quiz": PERSON_ON},
            [("Xylophanta Quizelbrook", "person")],
            id="words-of-many-pieces",
        ),
        pytest.param(
            "They met TJ Ruiz.", {"Ruiz": PERSON}, [("TJ Ruiz", "person")], id="TJ"
        ),
        pytest.param(
            "They met Ana T. Ruiz.",
            {"Ruiz": PERSON},
            [("Ana T. Ruiz", "person")],
            id="middle-initial",
        ),
        pytest.param(
            "It was A. Ruiz.",
            {"A": BODY, "Ruiz": PERSON},
            [("A", "organization"), ("Ruiz", "person")],
            id="initial-of-another-name",
        ),
        pytest.param(
            "They met VP Ruiz.", {"Ruiz": PERSON}, [("Ruiz", "person")], id="a-title"
        ),
        pytest.param(
            "It was Lumen’s Board.",
            {"s": BODY, "Board": BODY_ON},
            [("Board", "organization")],
            id="after-a-possessive",
        ),
        pytest.param(
            "Ana, Leo left.",
            {"Ana": PERSON, "Leo": PERSON},
            [("Ana", "person"), ("Leo", "person")],
            id="two-names",
        ),
        pytest.param(
            "Ana Leo left.",
            {"Ana": PERSON, "Leo": PERSON},
            [("Ana", "person"), ("Leo", "person")],
            id="second-begins-anew",
        ),
        pytest.param(
            "Ana Leo left.",
            {"Ana": PERSON, "Leo": BODY_ON},
            [("Ana", "person"), ("Leo", "organization")],
            id="other-kind-goes-on",
        ),
        pytest.param(
            "Ana Ruiz left.",
            {"Ana": PERSON_ON, "Ruiz": PERSON_ON},
            [("Ana Ruiz", "person")],
            id="begun-in-the-middle",
        ),
        pytest.param(
            "The Harbour Council met.",
            {"The": BODY, "Harbour": BODY_ON, "Council": BODY_ON},
            [("Harbour Council", "organization")],
            id="without-article",
        ),
        pytest.param(
            "Norway’s fleet left.",
            {"Norway": PLACE, "’": PLACE_ON, "s fleet": PLACE_ON},
            [("Norway", "place")],
            id="without-possessive",
        ),
        pytest.param("the rain", {"rain": PERSON}, [], id="lower-case-is-no-name"),
        pytest.param("“Yes,” he said", {"“": PERSON}, [], id="mark-is-no-name"),
        pytest.param("The sea", {"The": BODY}, [], id="article-alone"),
        pytest.param(
            "9News left.", {"9": BODY}, [("9News", "organization")], id="digit"
        ),
        pytest.param("Ana left.", {}, [], id="nothing-tagged"),
        pytest.param("", {}, [], id="empty"),
    ],
)
def test_tags_make_names(
    text: str,
    tags: dict[str, int],
    expected: list[tuple[str, str]],
    encoder: AttributionModel,
) -> None:
    found = decode(text, tags, encoder)
    assert [(text[slice(*name.span)], name.kind) for name in found] == expected


def test_tags_belong_to_the_pieces_from_the_first_on(encoder: AttributionModel) -> None:
    # given
    text = "It rained. Ana left."
    pieces = pieces_of(text, encoder)
    first = pieces.covering((text.index("Ana"), len(text))).start
    # when
    found = list(decode_names(text, pieces, first, np.array([PERSON, 0, 0])))
    # then
    assert [text[slice(*name.span)] for name in found] == ["Ana"]


@given(text=texts, data=st.data())
def test_names_lie_in_the_text_and_never_overlap(
    text: str, data: st.DataObject, encoder: AttributionModel
) -> None:
    # given
    pieces = pieces_of(text, encoder)
    count = len(pieces)
    tags = data.draw(st.lists(st.integers(0, TAGS - 1), min_size=count, max_size=count))
    # when
    found = list(decode_names(text, pieces, 0, np.array(tags, dtype=np.int64)))
    # then
    end = 0
    for name in found:
        assert end <= name.span.start < name.span.end <= len(text)
        assert text[name.span.start].isalnum()
        assert name.kind in KINDS
        end = name.span.end


def read(text: str, models: Models) -> list[Name]:
    pieces = cut_pieces(parse_text(text), models.attribution.tokenizer)
    return [
        name
        for states in read_windows(pieces, models.attribution)
        for name in read_names(text, pieces, states, models.names, models.metonymy)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Mayor Ana Ruiz told Reuters on Monday that Norway had agreed.",
            [
                ("Ana Ruiz", "person"),
                ("Reuters", "organization"),
                ("Norway", "place"),
            ],
            id="kinds",
        ),
        pytest.param(
            "Maria Petrakis met Republicans and Democrats in Oslo.",
            [
                ("Maria Petrakis", "person"),
                ("Republicans", "people"),
                ("Democrats", "people"),
                ("Oslo", "place"),
            ],
            id="people",
        ),
        pytest.param("It rained all night, the farmers said.", [], id="none"),
    ],
)
def test_shipped_model_finds_clear_names(
    text: str, expected: list[tuple[str, str]], models: Models
) -> None:
    found = read(text, models)
    assert [(text[slice(*name.span)], name.kind) for name in found] == expected


def test_places_tell_whether_they_act(models: Models) -> None:
    # when
    found = read("Norway rejected the offer. Ana Ruiz was born in Brazil.", models)
    # then
    acts = {name.kind: name.acts for name in found if name.kind != "place"}
    places = [name.acts for name in found if name.kind == "place"]
    assert acts == {"person": None}
    assert [act is not None and act > 0.5 for act in places] == [True, False]
