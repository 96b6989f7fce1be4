import pytest
from hypothesis import given

from sayso.analyse.phrases.back import affiliation_before, is_verbal, walk_back
from sayso.analyse.phrases.heads import core_end, noun_phrase_end, role_phrase
from sayso.analyse.phrases.scene import make_scene
from sayso.analyse.phrases.words import Word, words_in
from sayso.records import Span
from strategies import texts


def words(text: str) -> tuple[Word, ...]:
    return words_in(text, Span(0, len(text)))


def quoted(text: str, span: Span | None) -> str | None:
    return text[span.start : span.end] if span else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a lawyer", "lawyer", id="article"),
        pytest.param("lawyer for the city", "lawyer for the city", id="for"),
        pytest.param("editor in chief said", "editor in chief", id="verb-after"),
        pytest.param("an adviser to Bo Lund", "adviser to Bo Lund", id="to-a-name"),
        pytest.param("a lawyer to watch", "lawyer", id="to-a-verb"),
        pytest.param("a lawyer on Monday", "lawyer", id="day"),
        pytest.param("a dean and a coach", "dean and a coach", id="two-roles"),
        pytest.param(
            "director of voting and elections",
            "director of voting and elections",
            id="two-fields",
        ),
        pytest.param("one of the lawyers", "one of the lawyers", id="one-of"),
        pytest.param("the newly elected mayor", "newly elected mayor", id="adverb"),
        pytest.param("the top Democrat", "top Democrat", id="rank"),
        pytest.param("her brother", "brother", id="relation"),
        pytest.param("a Democrat", None, id="party-alone"),
        pytest.param("a voter", None, id="no-role"),
        pytest.param("a book about a lawyer", None, id="role-not-the-head"),
        pytest.param("who is a lawyer", None, id="clause"),
        pytest.param("citing lawyers", None, id="verb"),
    ],
)
def test_role_phrase(text: str, expected: str | None) -> None:
    found = role_phrase(words(text), 0, make_scene(text, []))
    assert quoted(text, found.span if found else None) == expected


@pytest.mark.parametrize(
    ("text", "plural", "relation"),
    [
        pytest.param("lawyers", True, False, id="plural"),
        pytest.param("one of the lawyers", False, False, id="one-of"),
        pytest.param("a brother", False, True, id="relation"),
    ],
)
def test_number_and_relation(text: str, *, plural: bool, relation: bool) -> None:
    found = role_phrase(words(text), 0, make_scene(text, []))
    assert found
    assert (found.plural, found.relation) == (plural, relation)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("campaign aide who left", "campaign aide", id="clause"),
        pytest.param("sources close to Lund", "sources", id="adjective-after"),
        pytest.param("people briefed on it", "people", id="participle-after"),
        pytest.param("struggling young firms", "struggling young firms", id="before"),
        pytest.param("actor and author", "actor and author", id="two-roles"),
        pytest.param("city’s mayor", "city’s mayor", id="possessive"),
        pytest.param("aide, who", "aide", id="comma"),
    ],
)
def test_core(text: str, expected: str) -> None:
    found = words(text)
    assert text[: found[core_end(found, 0) - 1].span.end] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("the Center for Work, a", "the Center for Work", id="name"),
        pytest.param("the city who", "the city", id="noun"),
        pytest.param("of it", "", id="no-noun-phrase"),
    ],
)
def test_noun_phrase(text: str, expected: str) -> None:
    found = words(text)
    end = noun_phrase_end(found, 0, make_scene(text, []))
    assert text[: found[end - 1].span.end if end else 0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("said former aide", "former aide", id="verb"),
        pytest.param("the former aide", "former aide", id="article"),
        pytest.param("In Ohio, Mayor", "Mayor", id="comma"),
        pytest.param("and Director of Roads", "Director of Roads", id="office"),
        pytest.param("of the Roads Committee Chair", "Roads Committee Chair", id="of"),
        pytest.param("then Bo Lund’s fired aide", "Bo Lund’s fired aide", id="owner"),
        pytest.param("he urged aide", "aide", id="urged"),
        pytest.param("quickly named aide", "aide", id="adverb-and-verb"),
        pytest.param("On Tuesday President", "President", id="day"),
        pytest.param("said", "", id="nothing"),
    ],
)
def test_title_read_backwards(text: str, expected: str) -> None:
    found = words(text)
    first = walk_back(found, len(found))
    assert (text[found[first].span.start :] if first < len(found) else "") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Roe campaign", "Roe campaign", id="with-its-noun"),
        pytest.param("Roe policy", "Roe", id="other-noun"),
        pytest.param("former New Norland", "New Norland", id="rank-before"),
        pytest.param("Former Deputy", None, id="ranks"),
        pytest.param("Republican", None, id="party"),
        pytest.param(
            "Republican National Committee",
            "Republican National Committee",
            id="party-in-a-name",
        ),
        pytest.param("Norland-based", None, id="compound"),
        pytest.param("senior policy", None, id="no-name"),
    ],
)
def test_affiliation_before_a_role(text: str, expected: str | None) -> None:
    assert quoted(text, affiliation_before(words(text))) == expected


@pytest.mark.parametrize(
    ("low", "expected"),
    [
        ("said", True),
        ("urging", True),
        ("quickly", True),
        ("retired", False),
        ("leading", False),
        ("self-styled", False),
        ("likely", False),
        ("policy", False),
    ],
)
def test_verbs_and_adverbs(low: str, *, expected: bool) -> None:
    assert is_verbal(words(low)[0]) is expected


@given(texts)
def test_phrases_end_inside_the_text(text: str) -> None:
    found = words(text)
    for first in range(len(found)):
        assert first <= core_end(found, first) <= len(found)
        assert (
            first <= noun_phrase_end(found, first, make_scene(text, [])) <= len(found)
        )
        assert 0 <= walk_back(found, first) <= first
        role = role_phrase(found, first, make_scene(text, []))
        assert role is None or first < role.end <= len(found)
