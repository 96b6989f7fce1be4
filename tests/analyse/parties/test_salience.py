import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import span_of_words
from sayso.analyse.parties.salience import MARGIN, REACH, Choice, Discourse
from sayso.analyse.text.parse import parse_text
from sayso.records import Span
from strategies import texts

ANA, LEO, MAX = range(3)
FAR = "Ana left." + " It rained." * (REACH + 1) + " "


def read(text: str, *mentions: str, sources: str = "") -> tuple[Discourse, list[str]]:
    """Return the discourse of a text; a party is the number of its name."""
    discourse = Discourse(parse_text(text))
    names = list(dict.fromkeys(mentions))
    at = dict.fromkeys(names, 0)
    for words in mentions:
        start = text.index(words, at[words])
        at[words] = start + len(words)
        span = Span(start, start + len(words))
        discourse.add(span, names.index(words), source=words in sources.split())
    return discourse, names


def choose(text: str, *mentions: str, sources: str = "") -> list[str]:
    """Return whom the last word "he" of `text` means, or the rivals."""
    discourse, names = read(text, *mentions, sources=sources)
    found = discourse.choose(text.rindex("he"), range(len(names)))
    keys = found.rivals if found.party is None else (found.party,)
    return sorted(names[key] for key in keys)


@pytest.mark.parametrize(
    ("text", "mentions", "sources", "expected"),
    [
        pytest.param("Ana left. Then he ate.", ["Ana"], "", ["Ana"], id="only-one"),
        pytest.param(
            "Ana left. Leo came. Then he ate.",
            ["Ana", "Leo"],
            "",
            ["Leo"],
            id="nearest",
        ),
        pytest.param(
            "Ana met Leo. Then he ate.", ["Ana", "Leo"], "", ["Ana"], id="first"
        ),
        pytest.param(
            "Ana spoke. Leo left. Then he ate.",
            ["Ana", "Leo"],
            "Ana",
            ["Ana"],
            id="source",
        ),
        pytest.param(
            "Ana spoke. Leo spoke. Then he ate.",
            ["Ana", "Leo"],
            "Ana Leo",
            ["Leo"],
            id="last-source",
        ),
        pytest.param(
            "Leo left. “Ana knew it.” Then he ate.",
            ["Leo", "Ana"],
            "",
            ["Leo"],
            id="quoted",
        ),
        pytest.param(
            "Ana’s dog bit Leo. Max left. Then he ate.",
            ["Ana", "Leo", "Max"],
            "",
            ["Max"],
            id="possessive",
        ),
        pytest.param(
            "Ana left. Max met Leo. Ana ate and he slept.",
            ["Ana", "Max", "Leo", "Ana"],
            "",
            ["Ana"],
            id="same-sentence",
        ),
        pytest.param(
            "Ana left. Max met Leo. Then he ate.",
            ["Ana", "Leo"],
            "",
            ["Leo"],
            id="first-of-those-mentioned",
        ),
        pytest.param(
            "Max met Ana and Leo. Then he ate.",
            ["Max", "Ana", "Leo"],
            "",
            ["Max"],
            id="subject",
        ),
        pytest.param(FAR + "Then he ate.", ["Ana"], "", [], id="out-of-reach"),
        pytest.param("Then he ate. Ana left.", ["Ana"], "", [], id="not-yet-named"),
        pytest.param("Then he ate.", [], "", [], id="nobody"),
    ],
)
def test_who_stands_out_most_is_meant(
    text: str, mentions: list[str], sources: str, expected: list[str]
) -> None:
    assert choose(text, *mentions, sources=sources) == expected


def test_parties_that_stand_out_alike_are_rivals() -> None:
    # given: both named in one sentence, after its subject
    discourse, _ = read("Max met Ana and Leo. Then he ate.", "Max", "Ana", "Leo")
    # when
    found = discourse.choose(30, [1, 2])
    # then
    assert found.party is None
    assert set(found.rivals) == {1, 2}


def test_only_parties_that_fit_are_chosen() -> None:
    # given
    discourse, _ = read("Ana met Leo. Then he ate.", "Ana", "Leo")
    # then
    assert discourse.choose(18, [LEO]) == Choice(LEO)
    assert discourse.choose(18, []) == Choice(None)
    assert discourse.choose(18, [MAX]) == Choice(None)


def test_mentions_in_reach_are_given_nearest_first() -> None:
    # given
    text = FAR + "Leo met Max. He"
    discourse, _ = read(text, "Ana", "Leo", "Max")
    # then
    assert [place.party for place in discourse.before(len(text))] == [MAX, LEO]


def test_mentions_may_be_added_in_any_order() -> None:
    # given
    text = "Ana left. Leo came. Then he ate."
    discourse = Discourse(parse_text(text))
    # when
    discourse.add(span_of_words(text, "Leo"), LEO)
    discourse.add(span_of_words(text, "Ana"), ANA)
    # then
    assert [place.party for place in discourse.before(len(text))] == [LEO, ANA]
    assert discourse.choose(25, [ANA, LEO]) == Choice(LEO)


@pytest.mark.parametrize(
    ("text", "words", "quoted"),
    [
        pytest.param("“Ana knew it,” she said.", "Ana", True, id="inside"),
        pytest.param("“We knew it,” Ana said.", "Ana", False, id="after"),
        pytest.param("Ana said, “We knew.”", "Ana", False, id="before"),
        pytest.param("“He said, ‘Ana knew,’ so I left.”", "Ana", True, id="nested"),
        pytest.param("Jim “Ana” Reed left.", "Ana", False, id="nickname"),
    ],
)
def test_speech_between_marks_is_known(text: str, words: str, *, quoted: bool) -> None:
    discourse = Discourse(parse_text(text))
    assert discourse.is_quoted(span_of_words(text, words).start) is quoted


def test_sentences_are_counted_from_the_beginning() -> None:
    discourse = Discourse(parse_text("Ana left. Leo came.\n\nMax ate."))
    assert [discourse.sentence_of(at) for at in (0, 12, 24)] == [0, 1, 2]


@given(text=texts, data=st.data())
def test_choice_is_one_that_fits_and_was_mentioned_before(
    text: str, data: st.DataObject
) -> None:
    # given
    discourse = Discourse(parse_text(text))
    places = st.integers(0, len(text))
    drawn = data.draw(
        st.lists(st.tuples(places, places, st.integers(0, 3), st.booleans()))
    )
    for one, other, party, source in drawn:
        discourse.add(Span(*sorted((one, other))), party, source=source)
    offset, fitting = data.draw(places), data.draw(st.sets(st.integers(0, 3)))
    # when
    found = discourse.choose(offset, fitting)
    # then
    before = {party for one, other, party, _ in drawn if max(one, other) <= offset}
    chosen = {found.party} if found.party is not None else set(found.rivals)
    assert chosen <= fitting & before
    assert len(found.rivals) != 1
    assert MARGIN > 0
