import pytest
from hypothesis import given

from sayso.analyse.parties.names import Name
from sayso.analyse.phrases.names import closing_name, run_end
from sayso.analyse.phrases.scene import Scene, institution_of, is_title, make_scene
from sayso.analyse.phrases.words import words_in
from sayso.models.names import NameKind
from sayso.records import Span
from strategies import texts


def scene(text: str, *names: tuple[str, NameKind]) -> Scene:
    spans = ((text.index(words), len(words), kind) for words, kind in names)
    found = [Name(Span(at, at + size), kind) for at, size, kind in spans]
    return make_scene(text, sorted(found, key=lambda name: name.span))


def run(text: str, *names: tuple[str, NameKind]) -> str:
    """Return the run of name words that `text` begins with."""
    words = words_in(text, Span(0, len(text)))
    end = run_end(words, 0, scene(text, *names))
    return text[: words[end - 1].span.end]


def name(text: str, *names: tuple[str, NameKind]) -> tuple[str, str] | None:
    """Return the name that `text`, one run of name words, ends with; and its kind."""
    words = words_in(text, Span(0, len(text)))
    found = closing_name(words, 0, len(words), scene(text, *names))
    return (text[words[found.first].span.start :], found.kind) if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ana Ruiz said", "Ana Ruiz", id="capitals"),
        pytest.param("Ana de la Ruiz said", "Ana de la Ruiz", id="particles"),
        pytest.param("Abu al Roe said", "Abu al Roe", id="one-particle"),
        pytest.param("Ana’s House", "Ana", id="possessive-ends"),
        pytest.param("Board of Elections said", "Board of Elections", id="board-of"),
        pytest.param(
            "Committee on the Budget said", "Committee on the Budget", id="on-the"
        ),
        pytest.param(
            "Center for Work and Health said", "Center for Work and Health", id="and"
        ),
        pytest.param("Secretary of State Lund", "Secretary of State Lund", id="office"),
        pytest.param("Office of Mr. Lund", "Office", id="office-of-a-person"),
        pytest.param("Ruiz of Norland", "Ruiz", id="person-of"),
        pytest.param("Ruiz and Lund", "Ruiz", id="two-people"),
        pytest.param(
            "Young Nurses for Peace", "Young Nurses for Peace", id="crowd-for"
        ),
        pytest.param("Nurses for Peace", "Nurses", id="may-be-a-common-noun"),
    ],
)
def test_run_of_capitals(text: str, expected: str) -> None:
    assert run(text) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Bank of Norland said", "Bank of Norland", id="small-word"),
        pytest.param("Eat, Play and Learn said", "Eat, Play and Learn", id="comma"),
        pytest.param("Lund’s Own said", "Lund’s Own", id="possessive"),
    ],
)
def test_run_goes_on_through_a_found_name(text: str, found: str) -> None:
    assert run(text, (found, "organization")) == found


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param("Ana Ruiz", [], ("Ana Ruiz", "person"), id="missed-person"),
        pytest.param("Gov. Ana Ruiz", [], ("Ana Ruiz", "person"), id="title"),
        pytest.param(
            "Attorney General Ana Ruiz", [], ("Ana Ruiz", "person"), id="two-titles"
        ),
        pytest.param("Attorney General", [], None, id="title-alone"),
        pytest.param(
            "Party Chair Ana Bo Ruiz",
            [("Bo Ruiz", "person")],
            ("Ana Bo Ruiz", "person"),
            id="found-too-short",
        ),
        pytest.param(
            "Norland Ana Ruiz",
            [("Norland", "place"), ("Ana Ruiz", "person")],
            ("Ana Ruiz", "person"),
            id="place-before",
        ),
        pytest.param(
            "Mayor Ana Ruiz",
            [("Mayor Ana Ruiz", "person")],
            ("Ana Ruiz", "person"),
            id="found-with-its-title",
        ),
        pytest.param(
            "Republican Ana Ruiz", [], ("Ana Ruiz", "person"), id="party-before"
        ),
        pytest.param("Democrats", [], ("Democrats", "group"), id="party"),
        pytest.param(
            "Roe Foundation",
            [("Roe Foundation", "person")],
            ("Roe Foundation", "organization"),
            id="words-win",
        ),
        pytest.param(
            "Emily Post",
            [("Emily Post", "person")],
            ("Emily Post", "person"),
            id="surname-like-an-outlet",
        ),
        pytest.param("Larry King", [], ("Larry King", "person"), id="surname-role"),
        pytest.param("Judge King", [], ("King", "person"), id="title-and-such-surname"),
        pytest.param(
            "J. Mason",
            [("J. Mason", "organization")],
            ("J. Mason", "person"),
            id="initial",
        ),
        pytest.param(
            "Al Roe III", [("Al Roe III", "work")], ("Al Roe III", "person"), id="third"
        ),
        pytest.param("NZQX", [], ("NZQX", "organization"), id="initials"),
        pytest.param(
            "Norland", [("Norland", "place")], ("Norland", "place"), id="place"
        ),
        pytest.param(
            "Norland", [("Norland", "work")], ("Norland", "person"), id="lone-work"
        ),
    ],
)
def test_name_at_the_end(
    text: str, names: list[tuple[str, NameKind]], expected: tuple[str, str] | None
) -> None:
    assert name(text, *names) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Roe Foundation", "organization", id="foundation"),
        pytest.param("Department of Roads", "government", id="head-before-of"),
        pytest.param("FBI", "government", id="agency"),
        pytest.param("Roe Times", "media", id="times"),
        pytest.param("Roe Courier", "media", id="word-with-another-meaning"),
        pytest.param("CNN", "media", id="known-outlet"),
        pytest.param("CNN Money", "media", id="initials-of-an-outlet"),
        pytest.param("Roe Survey", "document", id="document"),
        pytest.param("House", None, id="also-a-surname"),
        pytest.param("Ana Ruiz", None, id="person"),
        pytest.param(",", None, id="mark"),
    ],
)
def test_institution(text: str, expected: str | None) -> None:
    assert institution_of(words_in(text, Span(0, len(text)))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Gov.", True), ("Mrs", True), ("Nurse", True), ("Ruiz", False), ("Voter", False)],
)
def test_title_word(text: str, *, expected: bool) -> None:
    assert is_title(words_in(text, Span(0, len(text)))[0]) is expected


def test_surname_is_known_from_the_full_name() -> None:
    found = scene("Ana Ruiz of Lund", ("Ana Ruiz", "person"), ("Lund", "place"))
    assert found.is_surname("Ruiz")
    assert not found.is_surname("Ana")
    assert not found.is_surname("Lund")


@given(texts)
def test_runs_end_inside_the_phrase(text: str) -> None:
    words = words_in(text, Span(0, len(text)))
    for first in range(len(words)):
        end = run_end(words, first, make_scene(text, []))
        assert first < end <= len(words)
        found = closing_name(words, first, end, make_scene(text, []))
        assert found is None or first <= found.first < found.end == end


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param("Ruiz becomes", "Ruiz", id="verb"),
        pytest.param("Ana Ruiz  now wins", "Ana Ruiz", id="two-words"),
        pytest.param("Ana de Ruiz", "Ana de Ruiz", id="particle-inside"),
        pytest.param("will", "will", id="nothing-left"),
    ],
)
def test_name_of_a_person_ends_with_a_capital(found: str, expected: str) -> None:
    text = f"{found} mayor"
    span = scene(text, (found, "person")).names[0].span
    assert text[span.start : span.end] == expected


def test_name_of_a_body_may_end_in_lower_case() -> None:
    text = "Bank of the poor said"
    assert scene(text, ("Bank of the poor", "organization")).names[0].span == (0, 16)


def test_surname_is_the_last_word_of_a_full_name_of_a_person() -> None:
    text = "Ana Ruiz and Roe House"
    found = scene(text, ("Ana Ruiz", "person"), ("Roe House", "place"))
    words = ("Ruiz", "Ana", "House")
    assert [found.is_surname(word) for word in words] == [True, False, False]
