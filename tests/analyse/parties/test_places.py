import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.parties.places import find_place, first_place
from sayso.errors import ModelError
from sayso.models.places import load_places, parse_places
from strategies import texts


@pytest.mark.parametrize(
    ("name", "kind", "iso", "party"),
    [
        pytest.param(
            "Jerusalem", "capital", "IL", "Government of Israel", id="capital"
        ),
        pytest.param(
            "Washington",
            "capital",
            "US",
            "Government of the United States",
            id="without-district",
        ),
        pytest.param(
            "Washington, D.C.",
            "capital",
            "US",
            "Government of the United States",
            id="with-district",
        ),
        pytest.param("France", "country", "FR", "Government of France", id="country"),
        pytest.param(
            "the Netherlands",
            "country",
            "NL",
            "Government of the Netherlands",
            id="country-with-article",
        ),
        pytest.param(
            "Burma", "country", "MM", "Government of Myanmar", id="old-name-of-country"
        ),
        pytest.param(
            "Islamic Republic of Iran",
            "country",
            "IR",
            "Government of Iran",
            id="full-name-of-country",
        ),
        pytest.param(
            "the White House",
            "building",
            "US",
            "Executive Office of the President of the United States",
            id="building",
        ),
        pytest.param(
            "Capitol Hill", "district", "US", "United States Congress", id="district"
        ),
        pytest.param("Brussels", "seat", "EU", "European Union", id="kept-overrules"),
        pytest.param("Texas", "state", "US-TX", "Government of Texas", id="state"),
        pytest.param(
            "Scotland", "country", "GB-SCT", "Scottish Government", id="part-of-country"
        ),
        pytest.param(
            "Israeli", "demonym", "IL", "Government of Israel", id="nationality"
        ),
        pytest.param(
            "Israelis", "demonym", "IL", "Government of Israel", id="nationals"
        ),
    ],
)
def test_name_is_found(name: str, kind: str, iso: str, party: str) -> None:
    place = find_place(name)
    assert place is not None
    assert (place.kind, place.iso3166, place.stands_for) == (kind, iso, party)


@pytest.mark.parametrize(
    ("form", "name"),
    [
        pytest.param("US", "U.S.", id="without-dots"),
        pytest.param("U.S", "U.S.", id="last-dot-lost"),
        pytest.param("U.K.", "UK", id="with-dots"),
        pytest.param("the U.S.", "U.S.", id="article"),
        pytest.param("THE KREMLIN", "Kremlin", id="article-in-capitals"),
        pytest.param("JERUSALEM", "Jerusalem", id="capitals"),
        pytest.param("the Kremlin's", "Kremlin", id="possessive"),
        pytest.param("Moscow’s", "Moscow", id="possessive-curly"),
        pytest.param("United States'", "United States", id="possessive-plural"),
        pytest.param("Elysee", "Élysée", id="accents-lost"),
        pytest.param("E\u0301lyse\u0301e", "Élysée", id="accents-apart"),
        pytest.param("Cote d’Ivoire", "Côte d'Ivoire", id="apostrophe-curly"),
        pytest.param("St. Lucia", "Saint Lucia", id="saint-cut-short"),
        pytest.param("White\n House", "White House", id="line-end-inside"),
        pytest.param("Tehran,", "Tehran", id="comma-after"),
    ],
)
def test_form_of_a_name_is_found(form: str, name: str) -> None:
    place = find_place(form)
    assert place is not None
    assert place.name == name


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("us", id="pronoun"),
        pytest.param("polish", id="verb"),
        pytest.param("Male", id="capital-without-accent-is-a-word"),
        pytest.param("Georgia", id="country-and-state"),
        pytest.param("Congolese", id="nationals-of-two-countries"),
        pytest.param("Hamilton", id="capital-of-a-territory"),
        pytest.param("Island", id="native-name"),
        pytest.param("ISR", id="code"),
        pytest.param("the", id="article-alone"),
        pytest.param("", id="nothing"),
        pytest.param("'s", id="possessive-alone"),
    ],
)
def test_name_of_something_else_is_no_place(name: str) -> None:
    assert find_place(name) is None


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        pytest.param("two senior U.S. officials", "U.S.", id="among-words"),
        pytest.param("White House aides", "White House", id="of-two-words"),
        pytest.param("South Korean police", "South Korean", id="longest-wins"),
        pytest.param("US and Israeli officials", "U.S.", id="first-of-two"),
        pytest.param("the Israelis", "Israeli", id="nationals"),
        pytest.param("a clerk in Paris, France", "Paris", id="capital-then-country"),
        pytest.param("an aide to us", None, id="pronoun"),
        pytest.param("city officials", None, id="no-place"),
    ],
)
def test_first_place_of_a_phrase(phrase: str, name: str | None) -> None:
    place = first_place(phrase)
    assert (place.name if place else None) == name


def test_country_of_a_nationality_is_named() -> None:
    place = first_place("a French diplomat")
    assert place is not None
    assert place.country == "France"


def test_every_place_is_found_by_its_name() -> None:
    for name, place in load_places().items():
        assert find_place(name) == place


def test_every_place_stands_for_a_party() -> None:
    assert all(place.stands_for and place.iso3166 for place in load_places().values())


def test_row_without_a_country_is_refused() -> None:
    with pytest.raises(ModelError, match="no country row"):
        parse_places([["Atlantis City", "capital", "AT"]])


def test_later_row_overrules() -> None:
    rows = [["Kost", "capital", "XX", "A"], ["Kost", "seat", "XY", "B"]]
    assert parse_places(rows)["Kost"].stands_for == "B"


@given(texts)
def test_any_text_can_be_looked_up(text: str) -> None:
    find_place(text)
    first_place(text)


@given(st.sampled_from(sorted(load_places())), st.sampled_from(["'s", "’s", ".", ","]))
def test_what_follows_a_name_changes_nothing(name: str, after: str) -> None:
    assert find_place(name + after) == find_place(name)
