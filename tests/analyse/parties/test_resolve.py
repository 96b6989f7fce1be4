import pytest
from hypothesis import given
from hypothesis import strategies as st

from casting import cast_of, meant_in, read_scene
from sayso.analyse.parties.cast import RoleWords, gather_parties
from sayso.analyse.parties.names import Name
from sayso.analyse.phrases.scene import make_scene
from sayso.analyse.text.parse import parse_text
from sayso.models.names import KINDS
from sayso.records import Span
from strategies import texts

ROLES = ("source", "addressee", "relay", "behalf")


@pytest.mark.parametrize(
    ("marked", "meant"),
    [
        pytest.param(
            "{Maria Lund} met {Peter Roe}. [She] said no.",
            ["Maria Lund"],
            id="she-is-the-woman",
        ),
        pytest.param(
            "{Maria Lund} met {Peter Roe}. [He] said no.",
            ["Peter Roe"],
            id="he-is-the-man",
        ),
        pytest.param(
            "{Jordan Lund} won. [She] said so.",
            ["Jordan Lund"],
            id="name-of-both-genders",
        ),
        pytest.param(
            "[A nurse] spoke. [She] was tired, [she] said.",
            ["A nurse", "A nurse", "A nurse"],
            id="described-person",
        ),
        pytest.param(
            "[A woman] spoke; [a man] listened. [She] said no.",
            ["A woman", "a man", "A woman"],
            id="gender-of-a-description",
        ),
        pytest.param(
            "{Peter Roe} won. [A spokeswoman] said so. [He] said no.",
            ["A spokeswoman", "Peter Roe"],
            id="he-is-no-spokeswoman",
        ),
        pytest.param(
            "{Peter Roe} won. Rain fell. {Leo Lund} lost. [He] said so.",
            ["Leo Lund"],
            id="nearest-sentence",
        ),
        pytest.param(
            "{Peter Roe} beat {Leo Lund}. [He] said so.",
            ["Peter Roe"],
            id="first-in-the-sentence",
        ),
        pytest.param(
            "[{Peter Roe}] said no. {Leo Lund} left. [He] said yes.",
            ["Peter Roe", "Peter Roe"],
            id="last-source",
        ),
        pytest.param(
            "“{Peter Roe} knew,” said [{Leo Lund}]. [He] was tired.",
            ["Leo Lund", "Leo Lund"],
            id="not-who-is-named-in-a-quotation",
        ),
        pytest.param(
            "{Peter Roe}’s dog bit {Leo Lund}. {Max Hall} came. [He] said so.",
            ["Max Hall"],
            id="not-whose-dog-it-is",
        ),
        pytest.param(
            "{Peter Roe} won. [{Leo Lund}] told [>him] so.",
            ["Leo Lund", "Peter Roe"],
            id="nobody-tells-himself",
        ),
        pytest.param("Rain fell. [He] said so.", ["He"], id="nobody-there"),
        pytest.param(
            "[He] said so. {Peter Roe} won.", ["He"], id="nobody-is-named-yet"
        ),
    ],
)
def test_he_and_she_mean_who_fits_and_stands_out(marked: str, meant: list[str]) -> None:
    assert meant_in(marked) == meant


@pytest.mark.parametrize(
    ("marked", "meant"),
    [
        pytest.param(
            "[Aides] left. [They] said so.", ["Aides", "Aides"], id="described-group"
        ),
        pytest.param(
            "The {Harbour Council/o} met. [They] said so.",
            ["Harbour Council"],
            id="they-are-a-body",
        ),
        pytest.param(
            "[Aides] left. The {Harbour Council/o} met. [They] said so.",
            ["Aides", "Aides"],
            id="people-before-a-body",
        ),
        pytest.param(
            "The {Harbour Council/o} met {Ana Ruiz}. [It] said so.",
            ["Harbour Council"],
            id="it-is-a-body",
        ),
        pytest.param(
            "{Ana Ruiz}, [who] said so, left.", ["Ana Ruiz"], id="who-is-a-person"
        ),
        pytest.param(
            "{Ana Ruiz} of the {Harbour Council/o}, [which] said so, left.",
            ["Harbour Council"],
            id="which-is-a-body",
        ),
        pytest.param(
            "{Ana Ruiz} of the {Harbour Council/o}, [who] said so, left.",
            ["Ana Ruiz"],
            id="who-is-no-body",
        ),
        pytest.param(
            "{Ana Ruiz} met {Leo Lund}, [who] said so.", ["Leo Lund"], id="nearest-who"
        ),
        pytest.param(
            "{Ana Ruiz} won. Rain fell. Snow fell. The man [who] said so left.",
            ["who"],
            id="who-is-not-far-away",
        ),
    ],
)
def test_other_pronouns_mean_who_fits_and_stands_out(
    marked: str, meant: list[str]
) -> None:
    assert meant_in(marked) == meant


@pytest.mark.parametrize(
    ("marked", "meant"),
    [
        pytest.param(
            "[{Ana Ruiz}] won. [{Ruiz}] said so.", ["Ana Ruiz"] * 2, id="surname"
        ),
        pytest.param(
            "[{Ana Ruiz}] won. [Ruiz] said so.",
            ["Ana Ruiz"] * 2,
            id="surname-that-was-not-found",
        ),
        pytest.param(
            "[{Ruiz}] won. [{Ana Ruiz}] said so.",
            ["Ana Ruiz"] * 2,
            id="full-name-later",
        ),
        pytest.param(
            "[{Ana Ruiz}] met {Leo Ruiz}. [{Ruiz}] left.",
            ["Ana Ruiz", "Leo Ruiz"],
            id="family-nearest-full-name",
        ),
        pytest.param(
            "[{Ana Ruiz}] met {Leo Ruiz}.\n\nRain fell.\n\nIce.\n\n[{Ruiz}] left.",
            ["Ana Ruiz", "Ana Ruiz"],
            id="family-first-named-when-far",
        ),
        pytest.param(
            "[{Ana Ruiz}] won. {Leo Ruiz} lost. [Ms. {Ruiz}] said so.",
            ["Ana Ruiz", "Ana Ruiz"],
            id="family-courtesy",
        ),
        pytest.param(
            "The [{Harbor Gazette/o}] came. The [Gazette] said so.",
            ["Harbor Gazette"] * 2,
            id="short-name-that-was-not-found",
        ),
        pytest.param(
            "The {Harbour Council/o} met. The [{HC/o}] said so.",
            ["Harbour Council"],
            id="abbreviation",
        ),
    ],
)
def test_names_mean_their_party(marked: str, meant: list[str]) -> None:
    assert meant_in(marked) == meant


@pytest.mark.parametrize(
    ("marked", "meant"),
    [
        pytest.param(
            "[Gov. {Ana Ruiz}] won. {Eva Lund} lost. [The governor] said so.",
            ["Ana Ruiz", "Ana Ruiz"],
            id="title-before-the-name",
        ),
        pytest.param(
            "Gov. {Ana Ruiz} won. Sen. {Eva Lund} lost. [The governor] said so.",
            ["Ana Ruiz"],
            id="title-of-one-who-has-not-spoken",
        ),
        pytest.param(
            "[{Ana Ruiz}, the port’s chief engineer,] left. {Eva Lund} came. "
            "[The engineer] said so.",
            ["Ana Ruiz", "Ana Ruiz"],
            id="title-after-the-name",
        ),
        pytest.param(
            "Gov. {Ana Ruiz} won. Rain fell. Gov. {Eva Lund} lost. [The governor] ate.",
            ["Eva Lund"],
            id="nearest-of-two-governors",
        ),
        pytest.param(
            "[{Al Roe}, chief of the {Port Agency/o},] left. [The agency] said so.",
            ["Al Roe", "Port Agency"],
            id="agency-in-a-title",
        ),
        pytest.param(
            "[{Northgate Bank/o}] lost. {Roe Shipping/o} won. [The bank] said so.",
            ["Northgate Bank", "Northgate Bank"],
            id="noun-in-the-name",
        ),
        pytest.param(
            "{Roe Shipping/o} won. [The company] said so.",
            ["Roe Shipping"],
            id="body-that-stands-out",
        ),
        pytest.param(
            "The {Veldra Police Department/o} met. [Police] said so.",
            ["Veldra Police Department"],
            id="police",
        ),
        pytest.param(
            "The {Harbor Gazette/o} told it. [The report] said so.",
            ["Harbor Gazette"],
            id="report-of-an-outlet",
        ),
        pytest.param(
            "[The lawsuit] is long. [The complaint] says so.",
            ["lawsuit", "lawsuit"],
            id="other-word-for-it",
        ),
        pytest.param(
            "[A nurse] left. [The nurse] said so.",
            ["A nurse", "A nurse"],
            id="described-before",
        ),
        pytest.param(
            "[{Ana Ruiz}] spoke. [The researcher] said so.",
            ["Ana Ruiz", "Ana Ruiz"],
            id="last-who-spoke",
        ),
        pytest.param(
            "[{Ana Ruiz}] spoke. It rained. It snowed. It froze. It thawed. "
            "[The researcher] said so.",
            ["Ana Ruiz", "researcher"],
            id="not-who-spoke-long-ago",
        ),
        pytest.param(
            "[{Maria Lund}] spoke. [The spokesman] said so.",
            ["Maria Lund", "spokesman"],
            id="not-of-the-other-gender",
        ),
        pytest.param(
            "[A nurse] left. [Another nurse] said so.",
            ["A nurse", "Another nurse"],
            id="somebody-new",
        ),
        pytest.param(
            "[{Ana Ruiz}] spoke. [The researchers] said so.",
            ["Ana Ruiz", "researchers"],
            id="several-are-not-one",
        ),
    ],
)
def test_descriptions_mean_who_was_so_described(marked: str, meant: list[str]) -> None:
    assert meant_in(marked) == meant


TALKS, RAID = "Two people familiar with the talks", "Two people familiar with the raid"


@pytest.mark.parametrize(
    ("marked", "meant"),
    [
        pytest.param(
            "[Officials] left. [Officials] said so.",
            ["Officials"] * 2,
            id="officials-twice",
        ),
        pytest.param(
            "[Two officials] left. [The officials] said so.",
            ["Two officials"] * 2,
            id="the-officials",
        ),
        pytest.param(
            "[Two aides] left. {Ana Ruiz} came. [The sources] said so.",
            ["Two aides"] * 2,
            id="the-sources",
        ),
        pytest.param(
            "[An aide] left. [Two guards] came. [The source] said so.",
            ["An aide", "Two guards", "An aide"],
            id="the-source-is-one",
        ),
        pytest.param(
            f"[{TALKS}] left. [{TALKS}] said so.", [TALKS] * 2, id="same-knowledge"
        ),
        pytest.param(
            f"[{TALKS}] left. [{RAID}] said so.", [TALKS, RAID], id="other-knowledge"
        ),
        pytest.param(
            "[Officials] left. [Two officials] said so.",
            ["Officials", "Two officials"],
            id="other-number",
        ),
        pytest.param(
            "[An official] left. [An official] said so.",
            ["An official", "An official"],
            id="an-official-twice-may-be-two",
        ),
    ],
)
def test_unnamed_people_are_told_apart_by_their_words(
    marked: str, meant: list[str]
) -> None:
    assert meant_in(marked) == meant


def test_an_official_twice_is_two_parties() -> None:
    cast = cast_of("[An official] left. [An official] said so.")
    assert [party.id for party in cast.parties] == ["p1", "p2"]


@pytest.mark.parametrize(
    ("marked", "meant"),
    [
        pytest.param(
            "{Leo Lund} met {Max Roe}. [Both men] said so.",
            ["Leo Lund and Max Roe"],
            id="both-men",
        ),
        pytest.param(
            "{Ana Lund} met {Max Roe}. [The two leaders] said so.",
            ["Ana Lund and Max Roe"],
            id="the-two-leaders",
        ),
        pytest.param(
            "{Ana Lund} met {Max Roe} and {Bo Hall}. [The two leaders] said so.",
            ["two leaders"],
            id="two-of-three",
        ),
        pytest.param(
            "[{Leo Lund}] left. [His lawyer] said so.",
            ["Leo Lund", "Leo Lund’s lawyer"],
            id="his-lawyer",
        ),
        pytest.param(
            "{Leo Lund} met {Maria Roe}. [Her lawyer] said so. [The lawyer] left.",
            ["Maria Roe’s lawyer", "Maria Roe’s lawyer"],
            id="her-lawyer-is-the-lawyer",
        ),
        pytest.param(
            "The {Harbour Council/o} met. [Its lawyers] said so.",
            ["Its lawyers"],
            id="its-stays-as-printed",
        ),
        pytest.param("[His lawyer] said so.", ["His lawyer"], id="lawyer-of-nobody"),
        pytest.param(
            "{Leo Lund} met {Maria Roe}. [Her lawyer] left. [His lawyer] said so.",
            ["Maria Roe’s lawyer", "Leo Lund’s lawyer"],
            id="two-lawyers",
        ),
        pytest.param(
            "{Leo Lund} left. [His aide] came. [His wife] said so.",
            ["Leo Lund’s aide", "Leo Lund’s wife"],
            id="not-the-wife-of-the-aide",
        ),
    ],
)
def test_words_for_others_are_named_by_them(marked: str, meant: list[str]) -> None:
    assert meant_in(marked) == meant


@pytest.mark.parametrize(
    ("marked", "meant"),
    [
        pytest.param(
            "{Leo Lund} left. {Ana Roe} met {Max Hall}. [He] said so.",
            ["? Leo Lund, Max Hall"],
            id="he",
        ),
        pytest.param(
            "{Leo Lund} left. {Ana Roe} met {Max Hall}. It was late, she told [>him].",
            ["? Leo Lund, Max Hall"],
            id="him-as-addressee",
        ),
        pytest.param(
            "{Peter Roe}’s rival {Leo Lund} won. [He] said so.",
            ["? Leo Lund, Peter Roe"],
            id="rivals-in-one-sentence",
        ),
        pytest.param(
            "{Eva Lund} met Gov. {Leo Lund} and Gov. {Max Hall}. [The governor] left. "
            "[The governor] said so.",
            ["? Leo Lund, Max Hall", "? Leo Lund, Max Hall"],
            id="the-governor-twice",
        ),
        pytest.param(
            "{Leo Lund} left. {Ana Roe} met {Max Hall}. [His lawyer] said so.",
            ["His lawyer"],
            id="lawyer-of-one-of-two-stays-as-printed",
        ),
    ],
)
def test_words_that_fit_two_parties_are_left_open(
    marked: str, meant: list[str]
) -> None:
    assert meant_in(marked) == meant


@pytest.mark.parametrize(
    ("marked", "meant"),
    [
        pytest.param(
            "[No one] stopped {Maria Lund}. [She] said so.",
            ["No one", "Maria Lund"],
            id="no-one-is-nobody",
        ),
        pytest.param(
            "{Maria Lund} came. [I] knew, and [you] thought so.",
            ["I", "you"],
            id="who-writes-and-reads",
        ),
        pytest.param("{Maria Lund} came. [Let]’s say so.", ["Let"], id="let-us"),
        pytest.param(
            "{Maria Lund} met {Democrats/g}, [who] said so.",
            ["Democrats"],
            id="who-are-a-people",
        ),
        pytest.param(
            "Judge {Leo Lund} came. [He] left. [The lawyer for the port] said so.",
            ["Leo Lund", "lawyer for the port"],
            id="told-who-it-is",
        ),
        pytest.param(
            "Press secretary {Leo Lund} spoke. [The former secretary] said so.",
            ["former secretary"],
            id="press-secretary-is-no-secretary",
        ),
        pytest.param(
            "{Maria Lund} met {Leo Roe}. [The two countries] said so.",
            ["two countries"],
            id="two-people-are-no-countries",
        ),
        pytest.param(
            "The {Harbour Council/o} met. [The media] said so.",
            ["media"],
            id="the-media-are-no-body",
        ),
        pytest.param(
            "Senator {Leo Lund} left. [The senators] said so.",
            ["senators"],
            id="several-are-not-one",
        ),
    ],
)
def test_words_mean_nobody_who_does_not_fit(marked: str, meant: list[str]) -> None:
    assert meant_in(marked) == meant


@pytest.mark.parametrize(
    ("marked", "meant"),
    [
        pytest.param(
            "[{Lund}’s lawyers] left. [The harbour lawyers] said so.",
            ["Lund’s lawyers", "harbour lawyers"],
            id="other-lawyers",
        ),
        pytest.param(
            "{Maria Lund} came. [{Lund}’s lawyers] left. [Her lawyers] said so.",
            ["Maria Lund’s lawyers"] * 2,
            id="her-lawyers-are-hers",
        ),
        pytest.param(
            "{Maria Lund} came. [The port’s lawyers] left. [{Lund}’s lawyers] sat. "
            "[Her lawyers] said so.",
            ["port’s lawyers", "Maria Lund’s lawyers", "Maria Lund’s lawyers"],
            id="hers-rather-than-the-port’s",
        ),
        pytest.param(
            "The {Harbour Bank/o} sued {Norburg/l}. [The city] said so.",
            ["Norburg"],
            id="the-city-is-a-place",
        ),
        pytest.param(
            "The {Norburg City Council/o} met. [The city] said so.",
            ["city"],
            id="the-city-is-no-council",
        ),
        pytest.param(
            "{Norburg/l} is in {Florida/l}. [The state] said so.",
            ["Florida"],
            id="the-state",
        ),
        pytest.param(
            "{Norburg/l} is in {Florida/l}, and far from {France/l}. "
            "[The country] said so.",
            ["France"],
            id="the-country",
        ),
    ],
)
def test_owners_and_places_decide_who_is_meant(marked: str, meant: list[str]) -> None:
    assert meant_in(marked) == meant


@pytest.mark.parametrize(
    ("marked", "meant"),
    [
        pytest.param(
            "{Leo Lund} came.\n\n[Q]: Why?\n\n[A]: No.\n\n[Q]: So?\n\n[A]: Yes.",
            ["Q", "Leo Lund", "Q", "Leo Lund"],
            id="the-one-person-named",
        ),
        pytest.param(
            "{Leo Lund} met {Ana Roe}.\n\n[Q]: Why?\n\n[A]: No.\n\n[A]: Yes.",
            ["Q", "A", "A"],
            id="one-of-two",
        ),
    ],
)
def test_labels_of_an_interview_mean_one_party_each(
    marked: str, meant: list[str]
) -> None:
    assert meant_in(marked) == meant


def test_words_left_open_make_no_party() -> None:
    # when
    cast = cast_of("{Leo Lund} left. {Ana Roe} met {Max Hall}. [He] said so.")
    # then
    assert [party.name for party in cast.parties] == ["Leo Lund", "Max Hall"]
    assert cast.meant == {}


def test_same_words_mean_the_same_party_in_all_roles() -> None:
    meant = meant_in("[{Ana Ruiz}] told [@{Reuters/o}] so. [Aides of] [^{Ruiz}] left.")
    assert meant == ["Ana Ruiz", "Reuters", "Aides of", "Ana Ruiz"]


def test_implied_outlet_is_one_party_with_its_name() -> None:
    # given: "tweeted" implies Twitter, which is named too
    text, words, names = read_scene("[{Ana Ruiz}] tweeted it. [@{Twitter/o}] lost.")
    start = text.index("tweeted")
    implied = RoleWords(Span(start, start + len("tweeted")), "relay", "Twitter")
    # when
    cast = gather_parties(parse_text(text), [*words, implied], make_scene(text, names))
    # then
    assert [party.name for party in cast.parties] == ["Ana Ruiz", "Twitter"]
    assert cast.meant[implied] == "p2"


@given(text=texts, data=st.data())
def test_all_words_mean_a_party_or_could_mean_several(
    text: str, data: st.DataObject
) -> None:
    # given
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(
        lambda pair: Span(min(pair), max(pair))
    )
    words = data.draw(
        st.lists(st.builds(RoleWords, spans, st.sampled_from(ROLES)), max_size=6)
    )
    drawn = data.draw(st.lists(spans, max_size=5))
    names, end = [], 0
    for span in sorted(drawn):  # the names of a text never overlap
        if span.start >= end and text[span.start : span.end].strip():
            names.append(Name(span, data.draw(st.sampled_from(KINDS))))
            end = span.end
    # when
    cast = gather_parties(parse_text(text), words, make_scene(text, names))
    # then
    ids = {party.id for party in cast.parties}
    assert cast.meant.keys() | cast.rivals.keys() == set(words)
    assert not cast.meant.keys() & cast.rivals.keys()
    assert set(cast.meant.values()) <= ids
    assert all(len(keys) > 1 and set(keys) <= ids for keys in cast.rivals.values())
    assert cast.named <= ids
