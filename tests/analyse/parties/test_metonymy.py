import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import span_of_words
from sayso.analyse.parties.metonymy import (
    LEAST_ACTS,
    is_playing,
    is_subject,
    stands_for,
)
from sayso.analyse.parties.places import find_place
from sayso.models.places import load_places
from sayso.records import Span, StandsFor
from strategies import texts


def read(
    text: str, name: str, probability: float, *, speaks: bool = False
) -> StandsFor | None:
    place = find_place(name)
    assert place is not None
    return stands_for(
        text, span_of_words(text, name), place, probability, speaks=speaks
    )


@pytest.mark.parametrize(
    ("text", "name", "party", "rule"),
    [
        pytest.param(
            "Lisbon said the talks would go on.",
            "Lisbon",
            "Government of Portugal",
            "capital-speaks",
            id="capital",
        ),
        pytest.param(
            "Chile denied the claim.",
            "Chile",
            "Government of Chile",
            "country-speaks",
            id="country",
        ),
        pytest.param(
            "The Kremlin would not comment.",
            "Kremlin",
            "Presidential Administration of Russia",
            "building-speaks",
            id="building",
        ),
        pytest.param(
            "The plan is dead, according to Foggy Bottom.",
            "Foggy Bottom",
            "United States Department of State",
            "district-speaks",
            id="district",
        ),
        pytest.param(
            "Brussels warned that tariffs would follow.",
            "Brussels",
            "European Union",
            "seat-speaks",
            id="seat",
        ),
        pytest.param(
            "Ohio argued that the rule was void.",
            "Ohio",
            "Government of Ohio",
            "state-speaks",
            id="state",
        ),
    ],
)
def test_source_stands_for_a_party_by_its_role(
    text: str, name: str, party: str, rule: str
) -> None:
    found = read(text, name, 0.2, speaks=True)
    assert found is not None
    assert (found.name, found.rule) == (party, rule)
    assert name in found.why
    assert found.why.endswith("is the source of a statement.")


@pytest.mark.parametrize(
    ("text", "name", "rule", "why"),
    [
        pytest.param(
            "Jerusalem is not sharing its plans.",
            "Jerusalem",
            "capital-acts",
            "'Jerusalem' is the capital of Israel and acts in "
            "'Jerusalem is not sharing'.",
            id="capital",
        ),
        pytest.param(
            "Officials hope that Peru objected.",
            "Peru",
            "country-acts",
            "'Peru' is a country and acts in 'Peru objected'.",
            id="stops-at-the-full-stop",
        ),
        pytest.param(
            "Yesterday, the Pentagon has denied it",
            "Pentagon",
            "building-acts",
            "'Pentagon' is a building that stands for United States Department of "
            "Defense and acts in 'Pentagon has denied it'.",
            id="after-an-article",
        ),
        pytest.param(
            "Rain fell, but Washington, which had warned of it, sent help.",
            "Washington",
            "capital-acts",
            "'Washington' is the capital of the United States and acts in "
            "'Washington, which had'.",
            id="words-between-commas",
        ),
        pytest.param(
            "Croatia won the match on penalties.",
            "Croatia",
            "team-plays",
            "'Croatia won the match' is said of a team in a report of a match.",
            id="team",
        ),
        pytest.param(
            "Croatia won the war.",
            "Croatia",
            "country-acts",
            "'Croatia' is a country and acts in 'Croatia won the war'.",
            id="war-is-no-match",
        ),
    ],
)
def test_actor_stands_for_a_party_by_the_models_reading(
    text: str, name: str, rule: str, why: str
) -> None:
    found = read(text, name, 0.9)
    assert found is not None
    assert (found.rule, found.why) == (rule, why)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("The Chile striker scored.", "Chile", id="before-a-noun"),
        pytest.param("Leaders flew to Chile.", "Chile", id="after-a-preposition"),
        pytest.param("Her love of Chile has grown.", "Chile", id="ends-a-subject"),
        pytest.param("Leaving Chile would be a loss.", "Chile", id="object"),
        pytest.param("Chile is a long country.", "Chile", id="is-something"),
        pytest.param("Ohio had the fewest delegates.", "Ohio", id="state-has-voters"),
    ],
)
def test_probable_name_that_is_no_acting_subject_is_a_place(
    text: str, name: str
) -> None:
    assert read(text, name, 0.99) is None


@pytest.mark.parametrize(
    ("text", "name", "acts"),
    [
        pytest.param("Lisbon has sent help.", "Lisbon", True, id="capital"),
        pytest.param("Portugal has sent help.", "Portugal", False, id="country"),
    ],
)
def test_cities_act_sooner_than_countries(text: str, name: str, *, acts: bool) -> None:
    assert (read(text, name, 0.6) is not None) is acts


def test_team_is_named_for_its_place() -> None:
    found = read("Japan lost the semi-final.", "Japan", 0.8)
    assert found is not None
    assert found.name == "team of Japan"


@pytest.mark.parametrize(
    ("text", "name", "probability", "speaks"),
    [
        pytest.param("Rain fell over Lisbon.", "Lisbon", 0.1, False, id="literal"),
        pytest.param(
            "An aide in the White House said so.",
            "White House",
            0.9,
            True,
            id="in-wins-over-role",
        ),
        pytest.param(
            "Traders on Wall Street said so.", "Wall Street", 0.9, True, id="on"
        ),
        pytest.param(
            "Residents near downtown Tunis", "Tunis", 0.9, True, id="near-downtown"
        ),
        pytest.param(
            "A Chilean said so.", "Chilean", 0.9, True, id="nationals-are-themselves"
        ),
        pytest.param(
            "The EU said so.", "EU", 0.9, True, id="a-union-stands-for-itself"
        ),
    ],
)
def test_place_stays_a_place(
    text: str, name: str, probability: float, *, speaks: bool
) -> None:
    assert read(text, name, probability, speaks=speaks) is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("According to Lisbon, talks go on.", id="to"),
        pytest.param("A statement from Lisbon said so.", id="from"),
        pytest.param("Begin Lisbon said.", id="word-that-ends-as-a-preposition"),
    ],
)
def test_other_words_before_a_source_leave_it_one(text: str) -> None:
    assert read(text, "Lisbon", 0.2, speaks=True) is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Spain beat Japan in the quarter-final.", True, id="after"),
        pytest.param("At the World Cup, Spain faced Japan.", True, id="before"),
        pytest.param("The cup is full.\n\nSpain won seats.", False, id="paragraph"),
        pytest.param("The cup of Spain", False, id="no-verb"),
        pytest.param("Spain led the cup-bearers' revolt.", True, id="accepted-gap"),
        pytest.param("Spain lost patience.", False, id="no-sport"),
    ],
)
def test_teams_play_near_words_of_sport(text: str, *, expected: bool) -> None:
    assert is_playing(text, span_of_words(text, "Spain")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Spain is sending ships.", True, id="is-doing"),
        pytest.param("Spain is not sending ships.", True, id="is-not-doing"),
        pytest.param("Spain isn’t sending ships.", True, id="curly-apostrophe"),
        pytest.param("Spain is sunny.", False, id="is-so"),
        pytest.param("He said the Spain will pay.", True, id="article"),
        pytest.param("A villa in Spain will cost more.", False, id="after-in"),
        pytest.param("Ships left.\nSpain denied it.", True, id="line-start"),
        pytest.param("Ships of Spain", False, id="text-end"),
    ],
)
def test_subject_begins_a_clause_and_has_a_verb(text: str, *, expected: bool) -> None:
    assert is_subject(text, span_of_words(text, "Spain")) is expected


spans = st.tuples(st.integers(0, 220), st.integers(0, 220)).map(sorted)


@given(
    text=texts,
    ends=spans,
    name=st.sampled_from(sorted(load_places())),
    speaks=st.booleans(),
)
def test_reason_quotes_the_text(
    text: str, ends: list[int], name: str, *, speaks: bool
) -> None:
    span = Span(*(min(end, len(text)) for end in ends))
    place = load_places()[name]
    found = stands_for(text, span, place, 0.9, speaks=speaks)
    assert found is None or f"'{text[span.start : span.end]}" in found.why


@given(texts, st.sampled_from(sorted(load_places())))
def test_improbable_names_that_do_not_speak_are_places(text: str, name: str) -> None:
    place = load_places()[name]
    assert stands_for(text, Span(0, 0), place, LEAST_ACTS - 0.01) is None
