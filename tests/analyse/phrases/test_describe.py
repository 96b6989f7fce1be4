import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import span_of_words
from sayso.analyse.parties.names import Name
from sayso.analyse.phrases.describe import Phrase, describe_phrase
from sayso.analyse.phrases.scene import make_scene
from sayso.models.names import NameKind
from sayso.records import Span
from strategies import texts

NAMES: dict[str, NameKind] = {
    "Ana Ruiz": "person",
    "Bo Lund": "person",
    "Carlo": "person",
    "Larry King": "person",
    "Norland": "place",
    "Norlanders": "people",
    "Republicans": "people",
    "Bank of Norland": "organization",
    "Roads and Rivers": "organization",
}


def names_in(text: str) -> list[Name]:
    found = [
        Name(Span(text.index(words), text.index(words) + len(words)), kind)
        for words, kind in NAMES.items()
        if words in text
    ]
    return sorted(found, key=lambda name: name.span)


def described(text: str, words: str | None = None) -> Phrase:
    span = span_of_words(text, words or text)
    return describe_phrase(make_scene(text, names_in(text)), span)


def quoted(text: str, span: Span | None) -> str | None:
    return text[span.start : span.end] if span else None


def count(phrase: Phrase) -> tuple[int | None, int | None] | None:
    return (phrase.count.least, phrase.count.most) if phrase.count else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ana Ruiz", "Ana Ruiz", id="bare"),
        pytest.param("Mr. Lund", "Lund", id="courtesy"),
        pytest.param("Gov. Ana Ruiz (R)", "Ana Ruiz", id="title-and-party"),
        pytest.param("Norland Gov. Ana Ruiz", "Ana Ruiz", id="place-and-title"),
        pytest.param("Mayor Teo Vance", "Teo Vance", id="name-that-was-missed"),
        pytest.param("Dr. Q. Vance Jr.", "Q. Vance Jr.", id="initial-and-suffix"),
        pytest.param("truck driver Teo Vance", "Teo Vance", id="trade"),
        pytest.param("CNN’s Teo Vance", "Teo Vance", id="outlet-before"),
        pytest.param("Ana Ruiz’s", "Ana Ruiz", id="possessive"),
        pytest.param("but Ana Ruiz", "Ana Ruiz", id="small-word-before"),
        pytest.param("Ana Ruiz, a lawyer for Bo Lund,", "Ana Ruiz", id="apposition"),
        pytest.param("Her lawyer, Teo Vance,", "Teo Vance", id="name-in-apposition"),
        pytest.param(
            "The bill’s author, Democratic state Sen. Teo Vance",
            "Teo Vance",
            id="titled-name-in-apposition",
        ),
        pytest.param(
            "One of the town’s lawyers, Teo Vance,", "Teo Vance", id="one-of-several"
        ),
        pytest.param("Secretary of State Teo Vance", "Teo Vance", id="office-with-of"),
        pytest.param(
            "Director of National Safety Teo Vance", "Teo Vance", id="longer-office"
        ),
        pytest.param(
            "former Norland Gov. and party chair Teo Vance",
            "Teo Vance",
            id="two-titles",
        ),
        pytest.param(
            "Former secretary of state Teo Vance", "Teo Vance", id="office-lower-case"
        ),
        pytest.param(
            "the Assistant Minister for Roads, Teo Vance",
            "Teo Vance",
            id="minister-for",
        ),
        pytest.param("Monday’s Roe poll", "Roe poll", id="day-before"),
        pytest.param("King", "King", id="surname-that-is-a-role"),
        pytest.param("Mr. King, 82,", "King", id="surname-and-age"),
        pytest.param("Larry King", "Larry King", id="full-name-with-a-role-in-it"),
        pytest.param("The Daily Courier", "Daily Courier", id="outlet"),
        pytest.param(
            "the Wall Street Journal", "Wall Street Journal", id="known-outlet"
        ),
        pytest.param("The Ruiz campaign", "Ruiz campaign", id="campaign"),
        pytest.param("Ruiz’s campaign", "Ruiz’s campaign", id="campaign-possessive"),
        pytest.param(
            "the Department of Health and Human Services",
            "Department of Health and Human Services",
            id="department",
        ),
        pytest.param(
            "the Center for Fair Work", "Center for Fair Work", id="center-for"
        ),
        pytest.param("the Bank of Norland", "Bank of Norland", id="found-name-with-of"),
        pytest.param("Roads and Rivers", "Roads and Rivers", id="found-name-with-and"),
        pytest.param(
            "Roads and Water Protection", "Roads and Water Protection", id="missed-and"
        ),
        pytest.param(
            "the lobby group Drivers for Norland",
            "Drivers for Norland",
            id="people-for",
        ),
        pytest.param(
            "a Daily Courier/Roe College poll",
            "Daily Courier/Roe College poll",
            id="poll",
        ),
        pytest.param("A spokeswoman for Ana Ruiz", None, id="only-affiliation"),
        pytest.param("Ana Ruiz’s doctor", None, id="only-possessor"),
        pytest.param("the governor", None, id="role"),
        pytest.param("The President", None, id="role-in-capitals"),
        pytest.param("Protesters", None, id="capital-at-the-beginning"),
        pytest.param("Republicans", None, id="adherents"),
        pytest.param("super PACs", None, id="capital-plural"),
        pytest.param("many Norlanders", None, id="nationals"),
        pytest.param("she", None, id="pronoun"),
    ],
)
def test_name_is_who_speaks(text: str, expected: str | None) -> None:
    assert quoted(text, described(text).name) == expected


@pytest.mark.parametrize(
    ("text", "kind", "named", "source_type"),
    [
        pytest.param("Ana Ruiz", "person", True, "named person", id="person"),
        pytest.param("Ruiz", "person", True, "named person", id="surname"),
        pytest.param("a nurse", "person", False, "unnamed person", id="role"),
        pytest.param("an officer", "person", False, "unnamed person", id="officer"),
        pytest.param("residents", "group", False, "unnamed group", id="people"),
        pytest.param("Norlanders", "group", False, "unnamed group", id="nationals"),
        pytest.param("One Republican", "person", False, "unnamed person", id="member"),
        pytest.param("those who spoke", "group", False, "unnamed group", id="those"),
        pytest.param("several of them", "group", False, "unnamed group", id="of-them"),
        pytest.param("Ruiz’s family", "group", False, "unnamed group", id="family"),
        pytest.param(
            "struggling young farmers", "group", False, "unnamed group", id="participle"
        ),
        pytest.param("a source", "person", False, "anonymous source", id="source"),
        pytest.param("sources", "group", False, "anonymous source", id="sources"),
        pytest.param(
            "a person familiar with the talks",
            "person",
            False,
            "anonymous source",
            id="familiar",
        ),
        pytest.param(
            "three people briefed on the talks",
            "group",
            False,
            "anonymous source",
            id="briefed",
        ),
        pytest.param(
            "two Norland officials", "group", False, "anonymous source", id="counted"
        ),
        pytest.param(
            "Norland officials", "group", False, "unnamed group", id="uncounted"
        ),
        pytest.param(
            "a spokesman for the port",
            "person",
            False,
            "named organization",
            id="spokesman",
        ),
        pytest.param("police", "group", False, "named organization", id="police"),
        pytest.param("Authorities", "group", False, "unnamed group", id="authorities"),
        pytest.param(
            "the Roe Foundation",
            "organization",
            True,
            "named organization",
            id="foundation",
        ),
        pytest.param(
            "the company", "organization", True, "named organization", id="definite"
        ),
        pytest.param(
            "one company", "organization", False, "named organization", id="indefinite"
        ),
        pytest.param(
            "advocacy groups", "organization", False, "unnamed group", id="bodies"
        ),
        pytest.param(
            "the Roe County police",
            "government",
            True,
            "named organization",
            id="county-police",
        ),
        pytest.param(
            "the FBI", "government", True, "named organization", id="government-agency"
        ),
        pytest.param(
            "the Labor Department", "government", True, "named organization", id="dept"
        ),
        pytest.param(
            "the NZQX",
            "organization",
            True,
            "named organization",
            id="unknown-initials",
        ),
        pytest.param("Norland", "place", True, "named organization", id="place"),
        pytest.param("The Post", "media", True, "named organization", id="the-post"),
        pytest.param("Reuters", "media", True, "named organization", id="agency-name"),
        pytest.param(
            "the Bugle newspaper", "media", True, "named organization", id="newspaper"
        ),
        pytest.param("FEC filings", "document", True, "document", id="traceable"),
        pytest.param(
            "a study by the Roe Institute", "document", True, "document", id="author"
        ),
        pytest.param("the lawsuit", "document", True, "document", id="the-document"),
        pytest.param(
            "overnight polls", "document", False, "document", id="untraceable"
        ),
        pytest.param("a Roe document", "document", False, "document", id="vague"),
        pytest.param("leaked emails", "document", False, "document", id="leaked"),
        pytest.param(
            "the dry, wry letter", "document", True, "document", id="two-adjectives"
        ),
        pytest.param(
            "the book Hurry", "document", True, "document", id="title-of-work"
        ),
        pytest.param("the weather", "unknown", False, None, id="unknown"),
    ],
)
def test_kind_and_type(
    text: str, kind: str, *, named: bool, source_type: str | None
) -> None:
    phrase = described(text)
    assert (phrase.kind, phrase.named, phrase.source_type) == (kind, named, source_type)


@pytest.mark.parametrize(
    ("text", "title", "affiliation"),
    [
        pytest.param("campaign aides", "campaign aides", None, id="role-words"),
        pytest.param("several cast members", "cast members", None, id="no-number"),
        pytest.param(
            "a Harbor Department official",
            "Harbor Department official",
            "Harbor Department",
            id="office-before",
        ),
        pytest.param(
            "attorneys for the family", "attorneys for the family", None, id="for-whom"
        ),
        pytest.param(
            "A spokeswoman for the Roe Fund",
            "spokeswoman for the Roe Fund",
            "Roe Fund",
            id="for-a-name",
        ),
        pytest.param(
            "Ana Ruiz’s doctor", "Ana Ruiz’s doctor", "Ana Ruiz", id="possessor"
        ),
        pytest.param("his advisers", "advisers", None, id="pronoun-possessor"),
        pytest.param(
            "Republican strategists", "Republican strategists", None, id="party"
        ),
        pytest.param(
            "a Republican National Committee member",
            "Republican National Committee member",
            "Republican National Committee",
            id="party-in-a-name",
        ),
        pytest.param(
            "Roe campaign manager Bo Lund",
            "Roe campaign manager",
            "Roe campaign",
            id="named",
        ),
        pytest.param(
            "Bo Lund, a lawmaker from Norland’s Green Party,",
            "lawmaker from Norland’s Green Party",
            "Green Party",
            id="party-of-a-country",
        ),
        pytest.param("Bo Lund of the Roe Fund", None, "Roe Fund", id="no-title"),
        pytest.param("a source", None, None, id="source"),
        pytest.param("protesters", None, None, id="people"),
        pytest.param("an ally of Bo Lund", None, "Bo Lund", id="relation"),
        pytest.param("Bo Lund, 82,", None, None, id="age"),
        pytest.param("Bo Lund, who led the port,", None, None, id="relative-clause"),
    ],
)
def test_title_and_affiliation(
    text: str, title: str | None, affiliation: str | None
) -> None:
    phrase = described(text)
    found = quoted(text, phrase.title), quoted(text, phrase.affiliation)
    assert found == (title, affiliation)


def test_title_after_the_phrase_is_found() -> None:
    text = "“No,” said Bo Lund, the port’s statistical director."
    assert quoted(text, described(text, "Bo Lund").title) == (
        "port’s statistical director"
    )


def test_name_with_a_title_is_a_person_whatever_was_found() -> None:
    text = "Vance, head of the Roe Fund, said no."
    names = [Name(Span(0, 5), "place")]
    assert describe_phrase(make_scene(text, names), Span(0, 27)).kind == "person"


def test_surname_is_a_person_where_the_full_name_is() -> None:
    text = "Bo Lund spoke. Lund left."
    names = [Name(Span(0, 7), "person"), Name(Span(15, 19), "organization")]
    assert describe_phrase(make_scene(text, names), Span(15, 19)).kind == "person"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ana Ruiz", (1, 1), id="named"),
        pytest.param("an official", (1, 1), id="article"),
        pytest.param("another source", (1, 1), id="another"),
        pytest.param("one of the lawyers", (1, 1), id="one-of"),
        pytest.param("two officials", (2, 2), id="number"),
        pytest.param("the other two men", (2, 2), id="number-after-the"),
        pytest.param("three of the witnesses", (3, 3), id="number-of"),
        pytest.param("officials", (2, None), id="plural"),
        pytest.param("some experts", (2, None), id="some"),
        pytest.param("several aides", (3, None), id="several"),
        pytest.param("a number of people", (3, None), id="a-number-of"),
        pytest.param("more than 20 farmers", (21, None), id="more-than"),
        pytest.param(
            "more than 20 former editors, painters and cooks",
            (21, None),
            id="number-of-a-list",
        ),
        pytest.param("Ana Ruiz and Bo Lund", (2, 2), id="two-names"),
        pytest.param("Ana Ruiz, Bo Lund and Carlo", (3, 3), id="three-names"),
        pytest.param("Neither Ana Ruiz nor Bo Lund", (2, 2), id="neither-nor"),
        pytest.param("two out of three farmers", (3, None), id="out-of"),
        pytest.param("55 percent", (3, None), id="percent-alone"),
        pytest.param("Ana Ruiz and her aides", (3, None), id="name-and-plural"),
        pytest.param("experts and farmers", (2, None), id="two-plurals"),
        pytest.param("the family", (2, None), id="group-in-a-word"),
        pytest.param("police", None, id="collective"),
        pytest.param("the Roe Foundation", None, id="organization"),
        pytest.param("two studies", None, id="documents"),
        pytest.param("the weather", None, id="unknown"),
    ],
)
def test_count(text: str, expected: tuple[int | None, int | None] | None) -> None:
    assert count(described(text)) == expected


@pytest.mark.parametrize(
    ("text", "number", "gender", "pronoun"),
    [
        pytest.param("she", "singular", "female", True, id="she"),
        pytest.param("They", "plural", None, True, id="they"),
        pytest.param("who, in fact", "singular", None, True, id="who"),
        pytest.param("his", "singular", "male", True, id="his-alone"),
        pytest.param("his wife, Ada,", "singular", "female", False, id="his-wife"),
        pytest.param("her campaign", "singular", None, False, id="her-campaign"),
        pytest.param("Mrs. Lund", "singular", "female", False, id="courtesy"),
        pytest.param("a spokesman", "singular", "male", False, id="spokesman"),
        pytest.param("the young woman", "singular", "female", False, id="woman"),
        pytest.param("Wasserman", "singular", None, False, id="man-in-a-name"),
        pytest.param("two men", "plural", None, False, id="men"),
        pytest.param("Ana Ruiz", "singular", None, False, id="name-says-nothing"),
    ],
)
def test_number_and_gender(
    text: str, number: str, gender: str | None, *, pronoun: bool
) -> None:
    phrase = described(text)
    assert (phrase.number, phrase.gender, phrase.pronoun) == (number, gender, pronoun)


@pytest.mark.parametrize(
    ("text", "head", "core"),
    [
        pytest.param("two Norland officials", "officials", "Norland officials", id="1"),
        pytest.param("sources close to Ruiz", "sources", "sources", id="adjective"),
        pytest.param("the Roe campaign", "campaign", "Roe campaign", id="campaign"),
        pytest.param("a poll of voters", "poll", "poll", id="complement"),
        pytest.param(
            "privacy and peace groups", "groups", "privacy and peace groups", id="and"
        ),
        pytest.param("Mr. Lund", "Lund", "Mr. Lund", id="name"),
    ],
)
def test_head_and_core(text: str, head: str, core: str) -> None:
    phrase = described(text)
    assert (quoted(text, phrase.head), quoted(text, phrase.core)) == (head, core)


@given(texts, st.data())
def test_spans_lie_in_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    phrase = describe_phrase(make_scene(text, []), Span(start, end))
    spans = [phrase.head, phrase.core, phrase.name, phrase.title, phrase.affiliation]
    assert all(0 <= s.start <= s.end <= len(text) for s in spans if s)
    assert phrase.name is None or (start <= phrase.name.start < phrase.name.end <= end)


@given(texts, st.lists(st.tuples(st.integers(0, 200), st.integers(1, 30)), max_size=9))
def test_any_names_do_no_harm(text: str, found: list[tuple[int, int]]) -> None:
    spans = sorted(Span(s, min(s + n, len(text))) for s, n in found if s < len(text))
    names = [Name(span, "person") for span in spans]
    phrase = describe_phrase(make_scene(text, names), Span(0, len(text)))
    assert phrase.count is None or (phrase.count.least or 0) >= 0


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("no one", id="no-one"),
        pytest.param("Nobody", id="nobody"),
        pytest.param("everyone in the room", id="everyone"),
        pytest.param("Almost everyone", id="almost-everyone"),
    ],
)
def test_nobody_has_no_source_type(text: str) -> None:
    assert described(text).source_type is None


def test_somebody_is_an_unnamed_person() -> None:
    assert described("someone").source_type == "unnamed person"


@pytest.mark.parametrize(
    ("text", "core"),
    [
        pytest.param(
            "Nearly all of Norland’s 800 voters", "Norland’s 800 voters", id="nearly"
        ),
        pytest.param("About half of the voters", "voters", id="about"),
        pytest.param("Roughly 40 voters", "voters", id="roughly"),
    ],
)
def test_quantity_that_begins_a_sentence_is_no_name(text: str, core: str) -> None:
    phrase = described(text)
    assert (phrase.name, quoted(text, phrase.core)) == (None, core)


def test_office_with_of_ends_before_the_name() -> None:
    text = "U.S. Secretary of Education Ana Ruiz"
    phrase = described(text)
    assert quoted(text, phrase.name) == "Ana Ruiz"
    assert quoted(text, phrase.title) == "U.S. Secretary of Education"


def test_tie_to_a_named_person_is_unnamed() -> None:
    text = "Liberal presidential candidate Ana Ruiz’s doctor"
    phrase = described(text)
    assert (phrase.name, phrase.named) == (None, False)
    assert phrase.source_type == "unnamed person"
    assert quoted(text, phrase.affiliation) == "Ana Ruiz"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        pytest.param(
            "a statement from the Bank of Norland",
            "Bank of Norland",
            "organization",
            id="from",
        ),
        pytest.param("a post by Ana Ruiz on Photogram", "Ana Ruiz", "person", id="by"),
        pytest.param("Ana Ruiz’s statement", "Ana Ruiz", "person", id="possessive"),
        pytest.param("a study by the Bank of Norland", None, "document", id="study"),
        pytest.param("the statement", None, "document", id="nobody’s"),
        pytest.param("Carlo", "Carlo", "person", id="lone-name"),
        pytest.param("31 Carlos", None, "group", id="many"),
    ],
)
def test_words_of_ones_own_are_a_speaker_not_a_document(
    text: str, name: str | None, kind: str
) -> None:
    phrase = described(text)
    assert (quoted(text, phrase.name), phrase.kind) == (name, kind)


def test_lone_name_has_the_kind_it_is_found_with_elsewhere() -> None:
    text = "Lumen fell. Lumen rose."
    names = [Name(Span(0, 5), "organization")]
    phrase = describe_phrase(make_scene(text, names), Span(12, 17))
    assert phrase.kind == "organization"
