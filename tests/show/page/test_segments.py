"""The text of a report cut at the marks of its statements."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import analysis_of, bare_report, statement
from sayso.records import Analysis, Attribution, Report, Source, Span, Words
from sayso.show.page.segments import Paragraph, cut_text
from sayso.show.page.visible import Piece, show_hidden

TEXT = "Aid is late, Ruiz said.\n\nBo said that Lee denied the leak."
OUTER = statement(1, TEXT, "Bo", "said", "Lee denied the leak")
INNER = statement(2, TEXT, "Lee", "denied", "the leak", inside="a1")


def analysed(text: str, *items: Attribution) -> Analysis:
    return analysis_of(bare_report(text), (), items)


def told(paragraph: Paragraph) -> list[tuple[str, str, str]]:
    """Return the words of a paragraph with their roles and statements."""
    return [
        ("".join(p.text for p in each.pieces), each.roles, each.numbers)
        for each in paragraph.segments
    ]


def test_words_are_cut_where_statements_begin_and_end() -> None:
    first = statement(1, TEXT, "Ruiz", "said", "Aid is late")

    paragraph, _ = cut_text(analysed(TEXT, first))

    assert told(paragraph) == [
        ("Aid is late", "content", "1"),
        (", ", "", ""),
        ("Ruiz", "source", "1"),
        (" ", "", ""),
        ("said", "cue", "1"),
        (".", "", ""),
    ]


def test_words_of_a_statement_inside_another_name_the_inner_last() -> None:
    *_, paragraph = cut_text(analysed(TEXT, OUTER, INNER))

    words = {text: (roles, numbers) for text, roles, numbers in told(paragraph)}
    assert words["Lee"] == ("source content", "1 2")
    assert words["the leak"] == ("content", "1 2")
    assert [s.begins for s in paragraph.segments if s.begins] == [(1,), (2,)]
    assert paragraph.begins == (1, 2)


def test_what_is_no_statement_of_the_text_is_told_apart() -> None:
    report = replace(bare_report(TEXT), furniture=(Span(0, 23),))

    first, second = cut_text(analysis_of(report, (), ()))

    assert (first.is_furniture, second.is_furniture) == (True, False)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        pytest.param("plain é 中", [("plain é 中", False)], id="plain"),
        pytest.param(
            "a\x00b", [("a", False), ("U+0000", True), ("b", False)], id="nul"
        ),
        pytest.param("\u202eevil", [("U+202E", True), ("evil", False)], id="override"),
        pytest.param("a\tb", [("a\tb", False)], id="tab"),
        pytest.param("", [], id="empty"),
    ],
)
def test_hidden_characters_are_shown_by_code(
    text: str, pieces: list[tuple[str, bool]]
) -> None:
    assert show_hidden(text) == tuple(Piece(*each) for each in pieces)


SPANS = st.tuples(st.integers(0, 40), st.integers(1, 12))


@given(
    text=st.text("ab \n\x07\u202e", min_size=1, max_size=40),
    places=st.lists(st.tuples(SPANS, SPANS, SPANS), max_size=6),
)
def test_segments_hold_the_whole_text_whatever_crosses(
    text: str, places: list[tuple[tuple[int, int], ...]]
) -> None:
    def inside(place: tuple[int, int]) -> Span:
        start = min(place[0], len(text) - 1)
        return Span(start, min(start + place[1], len(text)))

    items = [
        Attribution(
            id=f"a{number}",
            form="indirect",
            source=Source(party=None, span=inside(source), text="x"),
            cue=Words(spans=(inside(cue),), text="x"),
            content=Words(spans=(inside(content),), text="x"),
            confidence=1.0,
        )
        for number, (source, cue, content) in enumerate(places, 1)
    ]

    shown = [
        "".join(
            chr(int(piece.text.replace("U+", "0x"), 0)) if piece.is_code else piece.text
            for segment in paragraph.segments
            for piece in segment.pieces
        )
        for paragraph in cut_text(analysed(text, *items))
    ]

    assert shown == [line for line in text.split("\n") if line]


def test_a_report_without_words_has_no_paragraphs() -> None:
    empty = Report(id="0" * 64, text="\n \n")

    assert [told(p) for p in cut_text(analysis_of(empty, (), ()))] == [[(" ", "", "")]]
