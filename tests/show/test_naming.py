from dataclasses import replace

import pytest
from hypothesis import given

from builders import analysis_of, bare_report, count_of, known_party, told
from sayso.records import Attribution, Party
from sayso.show.index import Index, index_analysis
from sayso.show.naming import (
    count_words,
    describe_party,
    is_own_outlet,
    is_same_name,
    name_party,
    name_source,
)
from strategies import texts

TEXT = (
    "He said the officials and Ana Ruiz, who was there, met. They said the mayor of "
    "the town, who had lost three houses in two floods and a fire, met the capital. "
    "“Mayor Ana Ruiz’s office” said Ruiz said so."
)


def index_of(parties: tuple[Party, ...], *items: Attribution) -> Index:
    return index_analysis(analysis_of(bare_report(TEXT), parties, items))


def named_as(party: Party, words: str | None, *, named: bool | None = None) -> str:
    """Return how `party` is shown as the source of a statement with `words`."""
    item = told(1, TEXT, party.id, words, "said", "met", named=named)
    return name_source(index_of((party,), item), item)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        pytest.param("Ana Ruiz", "Ana Ruiz", id="the-name"),
        pytest.param("Ruiz", "Ana Ruiz", id="part-of-the-name"),
        pytest.param("Mayor Ana Ruiz’s office", "Ana Ruiz", id="more-than-the-name"),
        pytest.param("Ana Ruiz, who was there", "Ana Ruiz", id="described"),
        pytest.param("He", 'Ana Ruiz ("He")', id="pronoun"),
        pytest.param("the mayor", 'Ana Ruiz ("the mayor")', id="title-alone"),
        pytest.param(
            "the mayor of the town, who had lost three houses in two floods and a fire",
            'Ana Ruiz ("the mayor of the town, who had lost three houses in two …")',
            id="long",
        ),
        pytest.param(None, "Ana Ruiz (implied)", id="no-words"),
    ],
)
def test_printed_words_are_shown_where_they_say_something_else(
    words: str | None, shown: str
) -> None:
    assert named_as(known_party("p1", "Ana Ruiz"), words) == shown


@pytest.mark.parametrize(
    ("name", "people", "shown"),
    [
        pytest.param("an official", (1, 1), "unnamed", id="one"),
        pytest.param("two officials", (2, 2), "unnamed", id="number-word"),
        pytest.param("12 officials", (12, 12), "unnamed", id="digits"),
        pytest.param("a dozen officials", (12, 12), "unnamed", id="dozen"),
        pytest.param("his parents", (2, 2), "unnamed, 2", id="not-in-name"),
        pytest.param("officials", (2, None), "unnamed, 2 or more", id="plural"),
        pytest.param("several aides", (3, None), "unnamed, 3 or more", id="several"),
        pytest.param("up to six aides", (None, 6), "unnamed, at most 6", id="most"),
        pytest.param("aides", (2, 5), "unnamed, 2 to 5", id="between"),
        pytest.param("overnight polls", None, "unnamed", id="no-count"),
        pytest.param("critics", (None, None), "unnamed", id="no-bounds"),
    ],
)
def test_unnamed_source_is_marked_with_its_number(
    name: str, people: tuple[int | None, int | None] | None, shown: str
) -> None:
    party = known_party("p1", name, people=people)
    assert named_as(party, None, named=False) == f"{name} ({shown}; implied)"


def test_number_of_a_statement_goes_before_that_of_its_party() -> None:
    # given
    party = known_party("p1", "officials", people=(2, None))
    item = told(1, TEXT, "p1", "officials", "said", "met", named=False, people=(3, 3))
    # then
    assert name_source(index_of((party,), item), item) == "officials (unnamed, 3)"


def test_pronoun_of_an_unnamed_source_is_shown_before_its_number() -> None:
    party = known_party("p1", "officials", people=(2, None))
    shown = named_as(party, "They", named=False)
    assert shown == 'officials ("They"; unnamed, 2 or more)'


@pytest.mark.parametrize(
    ("name", "title", "shown"),
    [
        pytest.param("Ana Ruiz", "Mayor", "Ana Ruiz, Mayor", id="title"),
        pytest.param("Mayor Ana Ruiz", "Mayor", "Mayor Ana Ruiz", id="in-name"),
        pytest.param("Ana Ruiz", None, "Ana Ruiz", id="none"),
        pytest.param(
            "Ana Ruiz",
            "senior fellow at the institute and a former ambassador to the lakes",
            "Ana Ruiz, senior fellow at the institute and a former ambassador to …",
            id="long",
        ),
    ],
)
def test_title_follows_the_name(name: str, title: str | None, shown: str) -> None:
    assert named_as(known_party("p1", name, title=title), "Ana Ruiz") == shown


@pytest.mark.parametrize(
    ("title", "client", "shown"),
    [
        pytest.param(
            "spokeswoman",
            "Lakes Union",
            "Ana Ruiz, spokeswoman, speaking for Lakes Union",
            id="not-in-title",
        ),
        pytest.param(
            "Lakes Union spokeswoman",
            "the Lakes Union",
            "Ana Ruiz, Lakes Union spokeswoman",
            id="in-title",
        ),
        pytest.param(
            None, "Tom Lee", "Ana Ruiz, speaking for Tom Lee", id="without-title"
        ),
    ],
)
def test_spokesperson_is_shown_with_whom_it_speaks_for(
    title: str | None, client: str, shown: str
) -> None:
    # given
    parties = (known_party("p1", "Ana Ruiz", title=title), known_party("p2", client))
    item = told(1, TEXT, "p1", "Ana Ruiz", "said", "met", on_behalf_of="p2")
    # then
    assert name_source(index_of(parties, item), item) == shown


def test_metonym_is_shown_with_whom_it_stands_for() -> None:
    party = known_party("p1", "Kestrel City", stands_for="Government of Veldra")
    shown = "Kestrel City (for: Government of Veldra)"
    assert named_as(party, None) == "Kestrel City (for: Government of Veldra; implied)"
    assert name_party(index_of((party,)), party) == shown
    assert describe_party(party) == shown


def test_unresolved_source_is_its_words() -> None:
    item = told(1, TEXT, None, "He", "said", "met", candidates=("p1", "p2"))
    assert name_source(index_of((), item), item) == '"He" (unresolved)'


def test_source_without_party_is_its_words() -> None:
    item = told(1, TEXT, None, "Ruiz", "said", "met", named=False)
    assert name_source(index_of((), item), item) == "Ruiz (unnamed)"


def test_unknown_party_is_its_words() -> None:
    item = told(1, TEXT, "p7", "Ruiz", "said", "met")
    assert name_source(index_of((), item), item) == "Ruiz"


def test_no_source_is_said() -> None:
    item = told(1, TEXT, None, None, "said", "met")
    assert name_source(index_of((), item), item) == "no source given"


def test_party_is_described_with_title_and_affiliation() -> None:
    # given
    party = known_party("p1", "Ana Ruiz", title="mayor", affiliation="Brannock")
    # then
    assert describe_party(party) == "Ana Ruiz, mayor (Brannock)"
    known = replace(party, name="Brannock mayor Ana Ruiz")
    assert describe_party(known) == "Brannock mayor Ana Ruiz"


def test_relay_without_a_name_is_marked() -> None:
    party = known_party("p1", "officials", people=(2, None))
    item = told(1, TEXT, "p1", "the officials", "said", "met", named=False)
    assert (
        name_party(index_of((party,), item), party) == "officials (unnamed, 2 or more)"
    )


def test_count_without_bounds_has_no_words() -> None:
    assert count_words(None) is None
    assert count_words(count_of((None, None))) is None
    assert count_words(count_of((1, 1))) == "1"


@pytest.mark.parametrize(
    ("kind", "name", "own"),
    [
        pytest.param("media", "Northgate Courier", True, id="whole-name"),
        pytest.param("media", "The Courier", True, id="part-of-name"),
        pytest.param("unknown", "the Northgate Courier", True, id="unknown-kind"),
        pytest.param("place", "Northgate", False, id="place-in-its-name"),
        pytest.param("media", "Evening Courier", False, id="another"),
        pytest.param("media", "👍", False, id="no-letters"),
    ],
)
def test_own_outlet_is_the_publisher(kind: str, name: str, *, own: bool) -> None:
    party = replace(known_party("p1", name), kind=kind)  # type: ignore[arg-type]
    assert is_own_outlet(party, "Northgate Courier") is own


@given(text=texts)
def test_every_name_is_its_own(text: str) -> None:
    assert is_same_name(text, text)
    assert is_same_name(f"the {text}", f"The {text} ")
    assert not is_same_name(text, f"{text} x")
