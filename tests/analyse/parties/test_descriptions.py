import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.parties.descriptions import describes, read_description
from sayso.records import Span
from strategies import texts


def read(words: str) -> tuple[str | None, str, bool, bool]:
    """Return the head, what it means, and whether it is definite and plural."""
    found = read_description(words, Span(0, len(words)))
    return found.head, found.means, found.definite, found.plural


@pytest.mark.parametrize(
    ("words", "head", "means"),
    [
        pytest.param("the governor", "governor", "person", id="role"),
        pytest.param("Gov.", "governor", "person", id="short-title"),
        pytest.param("the South Norland senator", "senator", "person", id="senator"),
        pytest.param("a lawyer for the bank", "lawyer", "person", id="before-for"),
        pytest.param("the man who left the bank", "man", "person", id="before-who"),
        pytest.param("his attorney", "lawyer", "person", id="other-word"),
        pytest.param("the spokeswoman", "spokesperson", "person", id="spokeswoman"),
        pytest.param("the bank", "bank", "body", id="bank"),
        pytest.param("the coast guard", "guard", "body", id="corps"),
        pytest.param("a prison guard", "guard", "person", id="no-corps"),
        pytest.param("the newspaper", "newspaper", "report", id="outlet"),
        pytest.param("the story", "report", "report", id="story"),
        pytest.param("the complaint", "lawsuit", "document", id="document"),
        pytest.param("Ana Ruiz", None, "unknown", id="name"),
        pytest.param("", None, "unknown", id="nothing"),
    ],
)
def test_head_says_what_is_described(words: str, head: str | None, means: str) -> None:
    assert read(words)[:2] == (head, means)


@pytest.mark.parametrize(
    ("words", "definite"),
    [
        pytest.param("the governor", True, id="the"),
        pytest.param("those officials", True, id="those"),
        pytest.param("his lawyer", True, id="his"),
        pytest.param("Veldra’s mayor", True, id="possessive"),
        pytest.param("a governor", False, id="a"),
        pytest.param("another nurse", False, id="another"),
        pytest.param("officials", False, id="bare"),
        pytest.param("two officials", False, id="number"),
        pytest.param("a man who left the mayor’s office", False, id="later-possessive"),
        pytest.param("a cousin of Veldra’s mayor", False, id="of-the-mayor’s"),
    ],
)
def test_definite_words_are_for_somebody_known(words: str, *, definite: bool) -> None:
    assert read(words)[2] is definite


@pytest.mark.parametrize(
    ("words", "plural"),
    [
        pytest.param("the officials", True, id="officials"),
        pytest.param("the women", True, id="women"),
        pytest.param("the official", False, id="official"),
        pytest.param("the aide to the senators", False, id="head-counts"),
    ],
)
def test_number_is_that_of_the_head(words: str, *, plural: bool) -> None:
    assert read(words)[3] is plural


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        pytest.param("his lawyer", "his", id="his"),
        pytest.param("Their lawyers", "Their", id="their"),
        pytest.param("the lawyer", None, id="none"),
        pytest.param("Ruiz’s lawyer", None, id="a-name-is-no-pronoun"),
        pytest.param("the lawyer for his bank", None, id="not-later"),
    ],
)
def test_owner_is_the_pronoun_in_front(words: str, owner: str | None) -> None:
    found = read_description(words, Span(0, len(words))).owner
    assert (words[found.start : found.end] if found else None) == owner


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        pytest.param("the report", True, id="one-word"),
        pytest.param("the annual report", False, id="two"),
    ],
)
def test_bare_description_is_one_word(words: str, *, bare: bool) -> None:
    assert read_description(words, Span(0, len(words))).is_bare is bare


@pytest.mark.parametrize(
    ("words", "known", "name", "shared"),
    [
        pytest.param("the governor", ["Gov."], "Ana Ruiz", 1, id="title"),
        pytest.param("the Ohio senator", ["Sen."], "Al Roe", 1, id="more-words"),
        pytest.param(
            "the Ohio senator", ["Ohio senator"], "Al Roe", 2, id="more-shared"
        ),
        pytest.param("the attorney", ["a port lawyer"], "", 1, id="other-word"),
        pytest.param("the mayor", ["Gov.", "mayor"], "Ana Ruiz", 1, id="second"),
        pytest.param("the mayor", ["Gov."], "Ana Ruiz", 0, id="other-office"),
        pytest.param("the officials", ["an official"], "", 0, id="other-number"),
        pytest.param("the mayor", [], "Ana Ruiz", 0, id="nothing-known"),
        pytest.param("the bank", [], "Northgate Bank", 1, id="noun-in-a-name"),
        pytest.param("the Northgate bank", [], "Northgate Bank", 2, id="name-words"),
        pytest.param("the baker", [], "Ana Baker", 0, id="surname-is-no-noun"),
    ],
)
def test_shared_words_say_whether_a_party_was_described(
    words: str, known: list[str], name: str, shared: int
) -> None:
    description = read_description(words, Span(0, len(words)))
    others = [read_description(other, Span(0, len(other))) for other in known]
    assert describes(description, others, name.lower().split()) == shared


@given(text=texts, data=st.data())
def test_any_words_are_read(text: str, data: st.DataObject) -> None:
    # given
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    # when
    found = read_description(text, span)
    # then
    assert found.head is None or found.head in found.words
    assert (found.head is None) == (found.means == "unknown")
    assert describes(found, [found], ()) == (len(found.words))
    if found.owner:
        assert span.start <= found.owner.start < found.owner.end <= span.end
