import pytest

from builders import span_of_words, told
from casting import read_scene
from sayso.analyse.find.attributions import Finding
from sayso.analyse.parties.cast import Cast, gather_parties
from sayso.analyse.phrases.scene import make_scene
from sayso.analyse.profiles.complete import add_anonymity, add_standing
from sayso.analyse.text.parse import parse_text
from sayso.records import Anonymity, Count

ONE = Count(least=1, most=1)
TWO = Count(least=2, most=2)


def anonymity_in(
    marked: str, *said: tuple[str, str, str], candidates: tuple[str, ...] = ()
) -> list[Anonymity | None]:
    """Return what is known of the sources of statements (source, cue, content)."""
    text, words, names = read_scene(marked)
    cast = gather_parties(parse_text(text), words, make_scene(text, names))
    at = {text[slice(*w.span)]: cast.meant.get(w) for w in words}
    attributions = [
        told(number, text, at.get(source), source, *rest, candidates=candidates)
        for number, (source, *rest) in enumerate(said, 1)
    ]
    found = add_anonymity(parse_text(text), attributions, cast)
    return [each.anonymity for each in found]


@pytest.mark.parametrize(
    ("marked", "source", "expected"),
    [
        pytest.param(
            "[{Ana Ruiz}] said it leaks.",
            "Ana Ruiz",
            Anonymity(named=True, count=ONE),
            id="person",
        ),
        pytest.param(
            "[{Roe Shipping/o}] said it leaks.",
            "Roe Shipping",
            Anonymity(named=True),
            id="organization",
        ),
        pytest.param(
            "[Two officials] said it leaks.",
            "Two officials",
            Anonymity(named=False, descriptor="Two officials", count=TWO),
            id="unnamed",
        ),
        pytest.param(
            "[The aide] said it leaks.",
            "The aide",
            Anonymity(named=False, descriptor="aide", count=ONE),
            id="descriptor-without-article",
        ),
        pytest.param(
            "{Ana Ruiz} won. [She] said it leaks.",
            "She",
            Anonymity(named=True, count=ONE),
            id="pronoun-for-a-name",
        ),
    ],
)
def test_sources_are_named_or_described(
    marked: str, source: str, expected: Anonymity
) -> None:
    assert anonymity_in(marked, (source, "said", "it leaks")) == [expected]


def test_words_that_say_why_are_kept() -> None:
    # given
    marked = (
        "It leaks, said [an engineer] who spoke on condition of anonymity because "
        "she feared for her job."
    )
    # when
    (found,) = anonymity_in(marked, ("an engineer", "said", "It leaks"))
    # then
    assert found
    assert found.justification
    assert found.justification.text.startswith("who spoke on condition of anonymity")


def test_reason_holds_for_all_statements_of_the_party() -> None:
    # given
    marked = (
        "[An aide], who was not authorised to speak publicly, said it leaks. "
        "[The aide] said it floods."
    )
    # when
    found = anonymity_in(
        marked, ("An aide", "said", "it leaks"), ("The aide", "said", "it floods")
    )
    # then
    assert found[0] == found[1]
    assert found[0]
    assert found[0].justification


def test_statement_without_a_source_has_no_anonymity() -> None:
    # given
    text = "It was said that it leaks."
    cast = Cast(parties=(), named=frozenset(), meant={}, rivals={})
    # when
    said = told(1, text, None, None, "said", "it leaks")
    (found,) = add_anonymity(parse_text(text), [said], cast)
    # then
    assert found.anonymity is None


def test_source_left_open_between_named_people_is_named() -> None:
    # given
    marked = "[{Leo Lund}] left. [{Max Roe}] came. He said it leaks."
    # when
    (found,) = anonymity_in(marked, ("He", "said", "it leaks"), candidates=("p1", "p2"))
    # then
    assert found == Anonymity(named=True, count=ONE)


def test_source_left_open_between_a_name_and_none_is_not_known() -> None:
    # given
    marked = "[{Leo Lund}] said no. [An aide] said yes. He said it leaks."
    # when
    *_, found = anonymity_in(
        marked,
        ("Leo Lund", "said", "no"),
        ("An aide", "said", "yes"),
        ("He", "said", "it leaks"),
        candidates=("p1", "p2"),
    )
    # then
    assert found is None


def test_standing_is_what_the_report_says_on_who_a_party_is() -> None:
    # given
    text, words, names = read_scene(
        "“It leaks,” said [{Ana Ruiz}], who was on the bridge. [Aides] said no."
    )
    parse = parse_text(text)
    cast = gather_parties(parse, words, make_scene(text, names))
    said = [
        Finding(
            (span_of_words(text, "said"),),
            span_of_words(text, "Ana Ruiz"),
            (span_of_words(text, "“It leaks,”"),),
            None,
        )
    ]
    # when
    parties = add_standing(parse, cast, names, said)
    # then
    assert [[m.text for m in party.standing] for party in parties] == [
        ["who was on the bridge"],
        [],
    ]
    assert [party.id for party in parties] == [party.id for party in cast.parties]
