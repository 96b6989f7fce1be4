import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.phrases.counts import read_quantity
from sayso.analyse.phrases.words import words_in
from sayso.records import Span


def read(text: str) -> tuple[tuple[int | None, int | None] | None, str]:
    """Return the bounds that the words before the noun give, and the rest."""
    words = words_in(text, Span(0, len(text)))
    quantity = read_quantity(words)
    rest = " ".join(word.text for word in words[quantity.end :])
    count = quantity.count
    return ((count.least, count.most) if count else None), rest


@pytest.mark.parametrize(
    ("text", "expected", "rest"),
    [
        pytest.param("a nurse", (1, 1), "nurse", id="article"),
        pytest.param("another nurse", (1, 1), "nurse", id="another"),
        pytest.param("a single nurse", (1, 1), "single nurse", id="single"),
        pytest.param("two nurses", (2, 2), "nurses", id="word"),
        pytest.param("40 nurses", (40, 40), "nurses", id="digits"),
        pytest.param("1,200 nurses", (1200, 1200), "nurses", id="thousands"),
        pytest.param("all three nurses", (3, 3), "nurses", id="all"),
        pytest.param("Nearly all of 90 nurses", None, "90 nurses", id="nearly-all"),
        pytest.param("Almost every nurse", (1, 1), "nurse", id="almost-every"),
        pytest.param("Roughly 40 nurses", (2, None), "nurses", id="roughly"),
        pytest.param("Nearly Valley", None, "Nearly Valley", id="a-place"),
        pytest.param("her two sons", (2, 2), "sons", id="her"),
        pytest.param("both nurses", (2, 2), "nurses", id="both"),
        pytest.param("a couple of nurses", (2, 2), "nurses", id="couple"),
        pytest.param("half a dozen nurses", (6, 6), "nurses", id="half-a-dozen"),
        pytest.param("at least four nurses", (4, None), "nurses", id="at-least"),
        pytest.param("more than a dozen nurses", (13, None), "nurses", id="more-than"),
        pytest.param("up to 30 nurses", (1, 30), "nurses", id="up-to"),
        pytest.param("nearly 30 nurses", (2, 29), "nurses", id="nearly"),
        pytest.param("about 30 nurses", (2, None), "nurses", id="about"),
        pytest.param("dozens of nurses", (24, None), "nurses", id="dozens"),
        pytest.param(
            "hundreds of thousands of nurses", (200_000, None), "nurses", id="hundreds"
        ),
        pytest.param("several nurses", (3, None), "nurses", id="several"),
        pytest.param("a handful of nurses", (3, None), "nurses", id="handful"),
        pytest.param(
            "just over a quarter of nurses", (3, None), "nurses", id="quarter"
        ),
        pytest.param("27 percent of those nurses", (3, None), "nurses", id="percent"),
        pytest.param("45% of nurses", (3, None), "nurses", id="percent-sign"),
        pytest.param("one in four nurses", (3, None), "nurses", id="one-in-four"),
        pytest.param("some of the nurses", (2, None), "nurses", id="some-of"),
        pytest.param("other nurses", (2, None), "nurses", id="other"),
        pytest.param("one of the three nurses", (1, 1), "nurses", id="one-of"),
        pytest.param("the nurses", None, "nurses", id="definite"),
        pytest.param("nurses", None, "nurses", id="nothing"),
        pytest.param("the 2022 survey", None, "2022 survey", id="year"),
    ],
)
def test_quantity(
    text: str, expected: tuple[int | None, int | None] | None, rest: str
) -> None:
    assert read(text) == (expected, rest)


@pytest.mark.parametrize(
    ("text", "definite", "partitive"),
    [
        pytest.param("the nurse", True, False, id="the"),
        pytest.param("his two sons", True, False, id="counted"),
        pytest.param("a nurse", False, False, id="a"),
        pytest.param("one of the nurses", False, True, id="one-of"),
    ],
)
def test_definite_and_partitive(text: str, *, definite: bool, partitive: bool) -> None:
    quantity = read_quantity(words_in(text, Span(0, len(text))))
    assert (quantity.definite, quantity.partitive) == (definite, partitive)


words = st.sampled_from(
    ["the", "a", "two", "of", "more", "than", "40", "%", "percent", "dozens", "men"]
)


@given(st.lists(words, max_size=20))
def test_quantity_ends_inside_the_phrase(parts: list[str]) -> None:
    text = " ".join(parts)
    found = words_in(text, Span(0, len(text)))
    quantity = read_quantity(found)
    assert 0 <= quantity.end <= len(found)
    count = quantity.count
    assert not count or not count.least or not count.most or count.least <= count.most
