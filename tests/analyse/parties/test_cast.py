import pytest
from hypothesis import given
from hypothesis import strategies as st

from casting import cast_of, only_party, read_scene
from sayso.analyse.parties.cast import RoleWords, gather_parties
from sayso.analyse.parties.names import Name
from sayso.analyse.phrases.scene import make_scene
from sayso.analyse.text.parse import parse_text
from sayso.models.names import KINDS
from sayso.records import Count, Span
from strategies import texts

ROLES = ("source", "addressee", "relay", "behalf")


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        pytest.param("[{Ana Ruiz}] came.", ["Ana Ruiz"], id="one"),
        pytest.param(
            "{Ana Ruiz} met {Leo Lund}.", [], id="names-without-a-role-are-no-party"
        ),
        pytest.param(
            "{Ana Ruiz} won. [{Leo Lund}] left. [{Ruiz}] said so.",
            ["Ana Ruiz", "Leo Lund"],
            id="order-of-first-mention-not-of-first-role",
        ),
        pytest.param("[The mayor] left.", ["mayor"], id="without-the"),
        pytest.param("[A mayor] left.", ["A mayor"], id="with-a"),
        pytest.param("[Both aides] left.", ["aides"], id="without-both"),
        pytest.param("[the mayor’s aide] left.", ["mayor’s aide"], id="possessive"),
        pytest.param("[{Ana\nRuiz}] left.", ["Ana Ruiz"], id="line-end"),
        pytest.param("[two\nold aides,] left.", ["two old aides"], id="marks-at-end"),
        pytest.param(
            "[{Ruiz}] left. [{Ana Ruiz}] came.", ["Ana Ruiz"], id="fullest-form"
        ),
        pytest.param(
            "[{Ana Ruiz} and {Leo Lund}] left.",
            ["Ana Ruiz and Leo Lund"],
            id="several-together",
        ),
        pytest.param(
            "{Ana Ruiz} won. [{Ruiz} and her aides] left.",
            ["Ana Ruiz and aides"],
            id="together-in-fullest-form",
        ),
        pytest.param("[Aides] told [>Aides] so.", ["Aides"], id="same-party-two-roles"),
        pytest.param("Nobody spoke.", [], id="no-words"),
    ],
)
def test_parties_are_named_and_in_order(marked: str, names: list[str]) -> None:
    cast = cast_of(marked)
    assert [party.name for party in cast.parties] == names
    assert [party.id for party in cast.parties] == [
        f"p{number}" for number in range(1, len(names) + 1)
    ]


@pytest.mark.parametrize(
    ("marked", "title"),
    [
        pytest.param("[Mayor {Ana Ruiz}] left.", "Mayor", id="before"),
        pytest.param(
            "[{Ana Ruiz}, the mayor of Veldra,] left.", "mayor of Veldra", id="after"
        ),
        pytest.param(
            "[Gov. {Ana Ruiz}] left. Former port director {Ruiz} came.",
            "Former port director",
            id="longest",
        ),
        pytest.param(
            "Mayor {Ana Ruiz} won. [{Ruiz}] left.", "Mayor", id="where-it-is-not-source"
        ),
        pytest.param("[A port nurse] left.", "port nurse", id="unnamed"),
        pytest.param("[{Ana Ruiz}] left.", None, id="none"),
        pytest.param("[Mrs. {Ana Ruiz}] left.", None, id="courtesy-is-none"),
        pytest.param("[Mayor\n{Ana Ruiz}] left.", None, id="other-line"),
    ],
)
def test_title_is_the_longest_printed(marked: str, title: str | None) -> None:
    assert only_party(marked).title == title


@pytest.mark.parametrize(
    ("marked", "kind", "source_type"),
    [
        pytest.param("[{Ana Ruiz}] left.", "person", "named person", id="person"),
        pytest.param("[A nurse] left.", "person", "unnamed person", id="nurse"),
        pytest.param("[Nurses] left.", "group", "unnamed group", id="nurses"),
        pytest.param("[Two officials] left.", "group", "anonymous source", id="two"),
        pytest.param(
            "[{Roe Shipping/o}] left.",
            "organization",
            "named organization",
            id="organization",
        ),
        pytest.param(
            "The {Veldra Police Department/o} met. [Police] left.",
            "organization",
            "named organization",
            id="police-with-a-name",
        ),
        pytest.param(
            "The {Harbor Gazette/o} came. [The report] said so.",
            "organization",
            "named organization",
            id="outlet-is-not-its-report",
        ),
        pytest.param("[{Reuters/o}] left.", "media", "named organization", id="media"),
        pytest.param(
            "She wrote it on [@{Twitter}].",
            "media",
            "named organization",
            id="platform-taken-for-a-person",
        ),
        pytest.param("[The lawsuit] says so.", "document", "document", id="document"),
        pytest.param(
            "[“{Dark Water/w}”] says so.", "document", "document", id="named-document"
        ),
        pytest.param("[{Norway/l}] left.", "place", "named organization", id="place"),
        pytest.param(
            "[The {Democrats/g}] left.", "group", "unnamed group", id="people"
        ),
        pytest.param("[They] left.", "unknown", None, id="nobody-known"),
    ],
)
def test_kind_and_source_type(marked: str, kind: str, source_type: str | None) -> None:
    party = only_party(marked)
    assert (party.kind, party.source_type) == (kind, source_type)


@pytest.mark.parametrize(
    ("marked", "count"),
    [
        pytest.param("[{Ana Ruiz}] left.", (1, 1), id="named-person"),
        pytest.param("[An official] left.", (1, 1), id="one"),
        pytest.param("[Two officials] left.", (2, 2), id="two"),
        pytest.param("[Officials] left.", (2, None), id="several"),
        pytest.param("[Several aides] left.", (3, None), id="at-least-three"),
        pytest.param("[{Ana Ruiz} and {Leo Lund}] left.", (2, 2), id="together"),
        pytest.param(
            "{Leo Lund} met {Max Roe}. [Both men] left.", (2, 2), id="both-men"
        ),
        pytest.param("[{Roe Shipping/o}] left.", None, id="organization"),
        pytest.param("[The lawsuit] says so.", None, id="document"),
        pytest.param(
            "[Two officials] left. [The officials] came.", (2, 2), id="first-words"
        ),
    ],
)
def test_count_is_how_many_people_speak(
    marked: str, count: tuple[int, int | None] | None
) -> None:
    expected = Count(least=count[0], most=count[1]) if count else None
    assert only_party(marked).count == expected


@pytest.mark.parametrize(
    ("marked", "affiliation", "iso3166"),
    [
        pytest.param(
            "[{Ana Ruiz} of the {Harbour Council/o}] left.",
            "Harbour Council",
            None,
            id="of",
        ),
        pytest.param("[{U.S./l} officials] left.", "U.S.", "US", id="country"),
        pytest.param("[{Norway/l}] left.", None, "NO", id="country-itself"),
        pytest.param(
            "[{Al Roe}, a senator from {Ohio/l},] left.", "Ohio", "US-OH", id="state"
        ),
        pytest.param(
            "{Ana Ruiz}, the mayor of {Oslo/l}, won. [{Ruiz}] left.",
            "Oslo",
            "NO",
            id="said-elsewhere",
        ),
        pytest.param("[A nurse] left.", None, None, id="none"),
    ],
)
def test_affiliation_and_its_country(
    marked: str, affiliation: str | None, iso3166: str | None
) -> None:
    party = only_party(marked)
    assert (party.affiliation, party.ids.iso3166) == (affiliation, iso3166)


@pytest.mark.parametrize(
    ("marked", "stands_for", "rule"),
    [
        pytest.param(
            "[{Oslo/l}] said no.",
            "Government of Norway",
            "capital-speaks",
            id="capital",
        ),
        pytest.param(
            "[{Norway/l}] said no.",
            "Government of Norway",
            "country-speaks",
            id="country",
        ),
        pytest.param("In [{Oslo/l}] it rained.", None, None, id="where"),
        pytest.param("[{Ana Ruiz}] said no.", None, None, id="person"),
        pytest.param("[Officials in {Oslo/l}] said no.", None, None, id="in-a-word"),
    ],
)
def test_place_that_speaks_stands_for_its_government(
    marked: str, stands_for: str | None, rule: str | None
) -> None:
    found = only_party(marked).stands_for
    assert (found.name if found else None) == stands_for
    assert (found.rule if found else None) == rule


@pytest.mark.parametrize(
    ("marked", "named"),
    [
        pytest.param("[{Ana Ruiz}] left.", True, id="person"),
        pytest.param("{Ana Ruiz} came. [She] left.", True, id="pronoun-for-a-name"),
        pytest.param("Gov. {Ana Ruiz} came. [The governor] left.", True, id="title"),
        pytest.param("[An aide to {Ana Ruiz}] left.", False, id="aide"),
        pytest.param("[Two officials] left.", False, id="officials"),
        pytest.param("[Police] left.", False, id="police"),
        pytest.param("{Leo Lund} met {Max Roe}. [Both men] left.", True, id="both"),
        pytest.param("{Ana Ruiz} came. [Her lawyer] left.", False, id="her-lawyer"),
    ],
)
def test_named_is_who_the_report_names(marked: str, *, named: bool) -> None:
    cast = cast_of(marked)
    assert ("p1" in cast.named) is named


def test_mentions_are_all_places_in_text_order() -> None:
    # given
    marked = "Mayor {Ana Ruiz} won. {Leo Lund} lost. [She] left. {Ruiz} slept."
    # when
    party = only_party(marked)
    # then: named or meant, with a role or without
    assert [mention.text for mention in party.mentions] == ["Ana Ruiz", "She", "Ruiz"]


def test_name_that_only_the_phrase_shows_is_known_everywhere() -> None:
    # given: the name finder has missed both
    cast = cast_of("[Mayor Ana Ruiz] said no. [Ruiz] left.")
    # then
    (party,) = cast.parties
    assert party.name == "Ana Ruiz"
    assert party.kind == "person"


def test_found_name_that_goes_on_beyond_the_phrase_is_kept() -> None:
    # given: the source's words begin inside the name
    text = "Mayor Ana Ruiz said no."
    start = text.index("Ruiz")
    name = Name(Span(6, 14), "person")
    # when
    words = [RoleWords(Span(start, start + 4), "source")]
    cast = gather_parties(parse_text(text), words, make_scene(text, [name]))
    # then
    assert [party.name for party in cast.parties] == ["Ana Ruiz"]


def test_words_of_one_role_count_once() -> None:
    # given
    text, words, names = read_scene("[{Ana Ruiz}] left.")
    # then
    once = gather_parties(parse_text(text), words, make_scene(text, names))
    assert (
        gather_parties(parse_text(text), [*words, *words], make_scene(text, names))
        == once
    )


@given(text=texts, data=st.data())
def test_every_mention_quotes_the_text(text: str, data: st.DataObject) -> None:
    # given
    places = st.integers(0, len(text))
    spans = st.tuples(places, places).map(lambda pair: Span(*sorted(pair)))
    full = spans.filter(lambda span: bool(text[span.start : span.end].strip()))
    words = (
        data.draw(
            st.lists(st.builds(RoleWords, full, st.sampled_from(ROLES)), max_size=6)
        )
        if text.strip()
        else []
    )
    names, end = [], 0
    for span in sorted(data.draw(st.lists(spans, max_size=5))):
        if span.start >= end and text[span.start : span.end].strip():
            names.append(Name(span, data.draw(st.sampled_from(KINDS))))
            end = span.end
    # when
    parties = gather_parties(parse_text(text), words, make_scene(text, names)).parties
    # then
    firsts = [party.mentions[0].span for party in parties]
    assert firsts == sorted(firsts)
    for party in parties:
        spans_of = [mention.span for mention in party.mentions]
        assert spans_of == sorted(set(spans_of))
        for mention in party.mentions:
            start, stop = mention.span
            assert mention.text == text[start:stop]
            assert 0 <= start < stop <= len(text)
