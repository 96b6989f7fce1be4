import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import analysis_of, bare_report, party_of, span_of_words, statement
from sayso.records import (
    Analysis,
    Anonymity,
    PublicationTime,
    Report,
    Source,
    Span,
    TextWarning,
    Words,
)
from sayso.show import render_analysis
from sayso.show.table import LOW_CONFIDENCE, WIDTH
from strategies import texts

TEXT = "Harbour opens\n\n“We pay,” Ana Ruiz said. Lee denied it. They rained."
UNSAFE = (
    "".join(map(chr, [*range(9), *range(11, 32), *range(127, 160)]))
    + "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


def published(value: str) -> PublicationTime:
    return PublicationTime(value=value, precision="day", how="argument")


def two_statements(confidence: float = 0.9) -> Analysis:
    parties = (party_of(1, TEXT, "Ana Ruiz"), party_of(2, TEXT, "Lee"))
    return analysis_of(
        bare_report(TEXT),
        parties,
        (
            statement(1, TEXT, "Ana Ruiz", "said", "“We pay,”", confidence=confidence),
            statement(2, TEXT, "Lee", "denied", "it"),
        ),
    )


def with_report(analysis: Analysis, **changes: Any) -> Analysis:  # noqa: ANN401 - any field
    return replace(analysis, report=replace(analysis.report, **changes))


def test_statement_is_shown_as_source_chain_cue_and_content() -> None:
    # when
    shown = render_analysis(with_report(two_statements(), publisher="JNS"))
    # then
    assert shown == (
        "Harbour opens\n"
        "JNS · publication date not given\n"
        "\n"
        "  1  Ana Ruiz -> JNS\n"
        "     said:\n"
        "       “We pay,”\n"
        "\n"
        "  2  Lee -> JNS\n"
        "     denied:\n"
        "       it\n"
        "\n"
        "2 statements, 2 sources.\n"
    )


def test_report_without_statements_is_a_heading_and_a_count() -> None:
    shown = render_analysis(analysis_of(bare_report("It rained."), (), ()))
    assert shown == (
        "It rained.\n"
        "publisher not given · publication date not given\n"
        "\n"
        "0 statements, 0 sources.\n"
    )


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, "publisher not given", id="no-publisher"),
        pytest.param({}, "publication date not given", id="no-date"),
        pytest.param({"publisher": "JNS"}, "JNS", id="publisher"),
        pytest.param(
            {"published_at": published("2024-10-09")},
            "published 2024-10-09",
            id="published",
        ),
        pytest.param({"agency": "Reuters"}, "agency copy: Reuters", id="agency"),
        pytest.param({"byline": ("A B", "C D")}, "by A B, C D", id="byline"),
        pytest.param({"title": "The title"}, "The title", id="title"),
        pytest.param(
            {"text": "\n\n First line\nSecond"}, "First line", id="first-line"
        ),
    ],
)
def test_heading_shows_what_is_known_of_the_report(
    changes: dict[str, object], expected: str
) -> None:
    # given
    analysis = with_report(analysis_of(bare_report(TEXT), (), ()), **changes)
    # then
    heading = render_analysis(analysis).split("\n\n", maxsplit=1)[0]
    assert expected in re.split(r"\n| · ", heading)


@pytest.mark.parametrize(
    ("confidence", "note"),
    [
        pytest.param(0.0, "said: (uncertain: 0%)", id="none"),
        pytest.param(0.42, "said: (uncertain: 42%)", id="low"),
        pytest.param(LOW_CONFIDENCE, "said:", id="just-enough"),
        pytest.param(1.0, "said:", id="sure"),
    ],
)
def test_confidence_is_shown_only_when_low(confidence: float, note: str) -> None:
    lines = render_analysis(two_statements(confidence)).splitlines()
    assert f"     {note}" in lines


def test_implied_source_is_marked_and_its_rule_needs_no_words() -> None:
    # given
    analysis = two_statements()
    source = Source(party="p1", span=None, text="Ana Ruiz", rule="unstated")
    first = replace(analysis.attributions[0], source=source)
    # when
    shown = render_analysis(replace(analysis, attributions=(first,)))
    # then
    assert "Ana Ruiz (implied) -> this report" in shown


def test_missing_source_is_said_and_counted() -> None:
    # given
    unsourced = statement(1, TEXT, None, "said", "“We pay,”")
    # when
    shown = render_analysis(analysis_of(bare_report(TEXT), (), (unsourced,)))
    # then
    assert "  1  no source given -> this report\n" in shown
    assert shown.endswith("1 statement, 0 sources, 1 without a source.\n")


def test_missing_cue_is_said() -> None:
    by_layout = statement(1, TEXT, "Lee", None, "They rained")
    shown = render_analysis(analysis_of(bare_report(TEXT), (), (by_layout,)))
    assert "     (by layout):\n" in shown


def test_parts_of_a_content_are_joined_by_dots() -> None:
    split = statement(1, TEXT, "Lee", "denied", "“We pay,”", "They rained")
    shown = render_analysis(analysis_of(bare_report(TEXT), (), (split,)))
    assert "“We pay,” […] They rained" in shown


def test_unnamed_sources_are_counted_once_known() -> None:
    # given
    named, unnamed = two_statements().attributions
    known = (
        replace(named, anonymity=Anonymity(named=True)),
        replace(unnamed, anonymity=Anonymity(named=False)),
    )
    # then
    shown = render_analysis(replace(two_statements(), attributions=known))
    assert "50% of statements from unnamed sources" in shown


def test_warning_names_its_line() -> None:
    # given
    mark = span_of_words(TEXT, "“")
    warnings = (
        TextWarning(code="x", span=mark, message="Mark “ lacks its partner."),
        TextWarning(code="y", span=None, message="Something else."),
    )
    # when
    shown = render_analysis(replace(two_statements(), warnings=warnings))
    # then
    assert (
        "Look at:\n  line 3: Mark “ lacks its partner.\n  Something else.\n\n" in shown
    )


def test_line_ends_inside_words_are_spaces() -> None:
    # given
    text = "Ana\nRuiz said it\nrains."
    analysis = analysis_of(
        bare_report(text), (), (statement(1, text, "Ana\nRuiz", "said", "it\nrains"),)
    )
    # then
    shown = render_analysis(analysis)
    assert "Ana Ruiz -> this report" in shown
    assert "\n       it rains\n" in shown


def test_thousandth_statement_keeps_the_width() -> None:
    # given
    text = "Ana " * 40 + "said it rains"
    each = statement(1, text, text[: text.index(" said")], "said", "it rains")
    # when
    shown = render_analysis(analysis_of(bare_report(text), (), (each,) * 1000))
    # then
    assert max(map(len, shown.splitlines())) <= WIDTH


def hostile(text: str) -> Analysis:
    """Return an analysis that shows `text` in every place."""
    whole = (Span(0, len(text)),)
    report = Report(
        id="0" * 64,
        text=text,
        title=text,
        publisher=text,
        byline=(text,),
        agency=text,
        published_at=published(text),
    )
    one = replace(
        statement(1, text, text[:1], text[:1], text[:1]),
        source=Source(party=None, span=whole[0], text=text),
        cue=Words(spans=whole, text=text),
        content=Words(spans=whole, text=text),
        confidence=0.1,
    )
    warning = TextWarning(code="x", span=whole[0], message=text)
    return replace(analysis_of(report, (), (one,)), warnings=(warning,))


@pytest.mark.parametrize("title", [None, "title"])
@pytest.mark.parametrize("unsafe", UNSAFE, ids=lambda c: f"{ord(c):04x}")
def test_characters_that_steer_a_terminal_are_never_shown(
    unsafe: str, title: str | None
) -> None:
    # given
    analysis = with_report(hostile(f"It {unsafe}[31m rains"), title=title)
    # then
    assert unsafe not in render_analysis(analysis)


@settings(max_examples=60)
@given(text=texts.filter(bool))
def test_no_line_is_wider_than_the_terminal(text: str) -> None:
    # given
    shown = render_analysis(hostile(text))
    # then
    assert max(map(len, re.split("\n", shown))) <= WIDTH
    assert not set(UNSAFE) & set(shown)


@settings(max_examples=30)
@given(text=texts.filter(bool), width=st.integers(30, 200))
def test_any_width_is_kept(text: str, width: int) -> None:
    shown = render_analysis(hostile(text), width=width)
    assert all(len(line) <= width for line in shown.split("\n")[:-2])


def test_endless_word_is_cut_to_the_width() -> None:
    shown = render_analysis(hostile("x" * 500))
    assert max(map(len, shown.splitlines())) <= WIDTH
    assert shown.splitlines()[0].startswith("xxx")


def test_examples_fit_the_terminal(example_analysis: Analysis) -> None:
    # when
    shown = render_analysis(example_analysis)
    # then
    assert max(map(len, shown.splitlines())) <= WIDTH
    count = len(example_analysis.attributions)
    assert f"\n{count} statement" in shown
