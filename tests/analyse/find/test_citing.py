"""Outlets that cite somebody, and passive cues: from what the model reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import span_of_words
from sayso.analyse.find.attributions import Finding
from sayso.analyse.find.citing import split_citing
from sayso.analyse.text.parse import parse_text
from sayso.records import Span
from strategies import texts

FEATURES = (3.0, 3.0, 3.0, 1.0, 3.0)
Row = tuple[str | None, str, str]  # source, cue, content
Shown = tuple[str | None, str, str, str]  # also: the outlet that hands it on


def read(text: str, source: str | None, cue: str, content: str) -> Finding:
    parts = content.split(" […] ")
    return Finding(
        cue=(span_of_words(text, cue),),
        source=span_of_words(text, source) if source else None,
        content=tuple(span_of_words(text, part) for part in parts),
        features=FEATURES,
    )


def shown(text: str, finding: Finding) -> Shown:
    def words(*spans: Span) -> str:
        return " […] ".join(text[span.start : span.end] for span in spans)

    source = words(finding.source) if finding.source else None
    return source, words(*finding.cue), words(*finding.content), words(*finding.relays)


def split(text: str, *rows: Row) -> list[Shown]:
    found = split_citing(parse_text(text), [read(text, *row) for row in rows])
    return [shown(text, finding) for finding in found]


@pytest.mark.parametrize(
    ("text", "rows", "expected"),
    [
        pytest.param(
            "Radio Amaro reported on Friday, citing two officials, that it will rain.",
            [("Radio Amaro", "citing", "two officials, that it will rain")],
            (
                "two officials",
                "reported […] citing",
                "that it will rain",
                "Radio Amaro",
            ),
            id="aside-before-that",
        ),
        pytest.param(
            "The Herald, citing people close to the talks, reported that it was sold.",
            [
                ("The Herald", "citing", "people close to the talks"),
                ("The Herald", "reported", "that it was sold"),
            ],
            (
                "people close to the talks",
                "citing […] reported",
                "that it was sold",
                "The Herald",
            ),
            id="aside-before-the-verb",
        ),
        pytest.param(
            "The port was sold, the Herald reported, citing court papers.",
            [
                ("the Herald", "reported", "The port was sold"),
                ("the Herald", "citing", "court papers"),
            ],
            ("court papers", "reported […] citing", "The port was sold", "the Herald"),
            id="aside-at-the-end",
        ),
        pytest.param(
            "The port was sold, according to the Herald, which cited an aide.",
            [
                ("the Herald", "according to", "The port was sold"),
                ("which", "cited", "an aide"),
            ],
            ("an aide", "according to […] cited", "The port was sold", "the Herald"),
            id="which-cited",
        ),
        pytest.param(
            "Citing three officials, the Herald says that it was sold.",
            [
                (None, "Citing", "three officials"),
                ("the Herald", "says", "that it was sold"),
            ],
            ("three officials", "Citing […] says", "that it was sold", "the Herald"),
            id="aside-first",
        ),
        pytest.param(
            "NBC News reported, citing an aide, that it was sold in May and in June.",
            [
                ("NBC", "reported", "an aide, that it was sold in May"),
                ("NBC", "citing", "an aide, that it was sold in May and in June"),
            ],
            (
                "an aide",
                "reported […] citing",
                "that it was sold in May and in June",
                "NBC News",
            ),
            id="outlet-whole-and-content-whole",
        ),
        pytest.param(
            "The Herald quoted a port official as saying the cranes were unsafe.",
            [
                (
                    "The Herald",
                    "quoted",
                    "a port official as saying the cranes were unsafe",
                )
            ],
            (
                "a port official",
                "quoted […] as saying",
                "the cranes were unsafe",
                "The Herald",
            ),
            id="quoted-as-saying",
        ),
        pytest.param(
            "“We did it,” the Herald quoted Ana Ruiz, a baker, as saying.",
            [("the Herald", "quoted", "“We did it,”")],
            (
                "Ana Ruiz, a baker",
                "quoted […] as saying",
                "“We did it,”",
                "the Herald",
            ),
            id="quotation-first",
        ),
        pytest.param(
            "The minister was quoted by the Herald as saying that it would close.",
            [
                ("the Herald", "was quoted by", "The minister"),
                (
                    "The minister was quoted by the Herald",
                    "saying",
                    "that it would close",
                ),
            ],
            (
                "The minister",
                "quoted […] as saying",
                "that it would close",
                "the Herald",
            ),
            id="quoted-by-an-outlet",
        ),
        pytest.param(
            "Ruiz was quoted as saying by the state news agency that it would close.",
            [
                (
                    "the state news agency",
                    "was quoted as saying by",
                    "that it would close",
                )
            ],
            (
                "Ruiz",
                "quoted as saying",
                "that it would close",
                "the state news agency",
            ),
            id="as-saying-by",
        ),
    ],
)
def test_outlet_hands_on_what_those_say_whom_it_cites(
    text: str, rows: list[Row], expected: Shown
) -> None:
    assert split(text, *rows) == [expected]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        pytest.param(
            "The mayor said taxes would rise, citing low income.",
            [
                ("The mayor", "said", "taxes would rise"),
                ("The mayor", "citing", "low income"),
            ],
            id="a-reason",
        ),
        pytest.param(
            "The minister, citing a report, said that the port lost money.",
            [
                ("The minister", "citing", "a report"),
                ("The minister", "said", "that the port lost money"),
            ],
            id="a-person-vouches",
        ),
        pytest.param(
            "The Herald also cited a new book, who knows why.",
            [("The Herald", "cited", "a new book, who knows why")],
            id="no-statement",
        ),
        pytest.param(
            "The Herald left the town, citing rising costs.",
            [("The Herald", "citing", "rising costs")],
            id="an-outlet-gives-a-reason",
        ),
        pytest.param(
            "Ruiz is quoted as saying that it would close.",
            [("Ruiz", "quoted as saying", "that it would close")],
            id="nobody-quotes",
        ),
    ],
)
def test_other_citing_stays_as_it_was_read(text: str, rows: list[Row]) -> None:
    assert split(text, *rows) == [(*row, "") for row in rows]


@pytest.mark.parametrize(
    ("text", "row", "source"),
    [
        pytest.param(
            "Residents were told by the mayor that it was safe.",
            ("Residents", "were told by", "that it was safe"),
            "the mayor",
            id="by-in-the-cue",
        ),
        pytest.param(
            "Residents were told by the mayor that it was safe.",
            ("Residents", "were told", "that it was safe"),
            "the mayor",
            id="by-after-the-cue",
        ),
        pytest.param(
            "Residents were told that it was safe.",
            ("Residents", "were told", "that it was safe"),
            None,
            id="nobody-named",
        ),
        pytest.param(
            "Lee said that, according to the police, it was safe.",
            ("Lee", "according to", "it was safe"),
            "the police",
            id="according-to",
        ),
        pytest.param(
            "Ruiz told residents that it was safe.",
            ("Ruiz", "told", "that it was safe"),
            "Ruiz",
            id="active",
        ),
    ],
)
def test_who_is_told_something_is_not_its_source(
    text: str, row: Row, source: str | None
) -> None:
    assert split(text, row)[0][0] == source


@st.composite
def read_texts(draw: st.DrawFn) -> tuple[str, list[Finding]]:
    """Return a text and findings anywhere in it."""
    outlet = "The Herald reported, citing two officials, that it was sold. "
    text = draw(st.sampled_from(["", outlet, "He was told by "])) + draw(texts)
    places = st.integers(0, len(text))
    spans = st.tuples(places, places).map(lambda pair: Span(*sorted(pair)))
    findings = st.builds(
        Finding,
        cue=st.tuples(spans),
        source=st.none() | spans,
        content=st.tuples(spans),
        features=st.sampled_from([None, FEATURES]),
    )
    return text, draw(st.lists(findings, max_size=4))


@given(read_texts())
def test_no_span_leaves_the_text(drawn: tuple[str, list[Finding]]) -> None:
    text, findings = drawn
    split_found = split_citing(parse_text(text), findings)
    assert len(split_found) <= len(findings)
    for finding in split_found:
        source = [finding.source] if finding.source else []
        for span in (*finding.cue, *finding.content, *finding.relays, *source):
            assert 0 <= span.start <= span.end <= len(text)
