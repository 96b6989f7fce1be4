from dataclasses import replace

import pytest

from builders import known_party, mention_of
from sayso.records import Party, PartyKind, SourceType
from sayso.store.names import normal_name, source_key

REPORT = "0123456789abcdef" * 4
TEXT = "A federal judge, Ana Ruiz and the email were named."


def party(name: str, kind: PartyKind, source_type: SourceType | None = None) -> Party:
    made = known_party("p1", name, kind=kind)
    mention = mention_of(TEXT, "federal judge")
    return replace(made, source_type=source_type, mentions=(mention,))


@pytest.mark.parametrize(
    ("name", "kind", "normal"),
    [
        pytest.param("Sen. Joseph R. Biden", "person", "joseph biden", id="title"),
        pytest.param("U.S. Rep. Ana Ruiz", "person", "ana ruiz", id="us-title"),
        pytest.param("Former Mayor Ana Ruiz", "person", "ana ruiz", id="former"),
        pytest.param(
            "Attorney General Ana Ruiz", "person", "ana ruiz", id="two-titles"
        ),
        pytest.param("U.S. Steel", "organization", "us steel", id="us-in-a-name"),
        pytest.param("Donald Trump Jr.", "person", "donald trump jr", id="junior"),
        pytest.param("J. Edgar Hoover", "person", "j edgar hoover", id="first-initial"),
        pytest.param("Judge", "person", "judge", id="only-a-title"),
        pytest.param("The New York Times", "media", "new york times", id="article"),
        pytest.param("The", "media", "the", id="only-an-article"),
        pytest.param("“—”", "person", "", id="no-words"),
    ],
)
def test_names_are_normalised(name: str, kind: str, normal: str) -> None:
    assert normal_name(name, kind) == normal


@pytest.mark.parametrize(
    ("name", "kind", "source_type", "key"),
    [
        ("Ana Ruiz", "person", "named person", "person:ana ruiz"),
        ("Dr. Ana M. Ruiz", "person", "named person", "person:ana ruiz"),
        ("Ana Ruiz", "person", None, "person:ana ruiz"),
        ("the Pentagon", "government", None, "organization:pentagon"),
        ("Pentagon", "organization", "named organization", "organization:pentagon"),
        ("NBC News", "media", None, "organization:nbc news"),
        ("Panama Papers", "document", "document", "document:panama papers"),
    ],
)
def test_named_source_is_one_across_reports(
    name: str, kind: PartyKind, source_type: SourceType | None, key: str
) -> None:
    assert source_key(party(name, kind, source_type), REPORT) == key


@pytest.mark.parametrize(
    ("name", "kind", "source_type"),
    [
        pytest.param("a federal judge", "person", "unnamed person", id="judge"),
        pytest.param("One", "person", "unnamed person", id="capital"),
        pytest.param("official", "person", "anonymous source", id="anonymous"),
        pytest.param("U.S. officials", "group", "anonymous source", id="group"),
        pytest.param("email", "document", "document", id="common-document"),
        pytest.param("poll of Iowa voters", "document", "document", id="some-poll"),
        pytest.param("Police", "organization", "named organization", id="the-police"),
        pytest.param("local media", "media", None, id="some-outlets"),
        pytest.param("Republican", "person", None, id="one-word"),
        pytest.param("they", "unknown", None, id="pronoun"),
        pytest.param("Iowa", "place", None, id="place"),
        pytest.param("…", "person", "named person", id="no-words"),
    ],
)
def test_unnamed_source_is_one_of_its_report(
    name: str, kind: PartyKind, source_type: SourceType | None
) -> None:
    key = source_key(party(name, kind, source_type), REPORT)
    assert key == "report:0123456789ab:2-15"


def test_metonym_is_whom_it_stands_for() -> None:
    made = known_party("p1", "Kestrel City", stands_for="Government of Veldra")
    assert source_key(made, REPORT) == "organization:government of veldra"


def test_party_without_words_is_known_by_its_id() -> None:
    made = known_party("p7", "they", kind="unknown")
    assert source_key(made, REPORT) == "report:0123456789ab:p7"
