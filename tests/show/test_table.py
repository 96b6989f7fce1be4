import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import (
    analysis_of,
    bare_report,
    hop,
    party_of,
    span_of_words,
    statement,
)
from harbour import HARBOUR
from sayso.records import (
    Addressee,
    Analysis,
    Anonymity,
    Count,
    Mention,
    Party,
    PublicationTime,
    Report,
    Source,
    Span,
    StandsFor,
    TextWarning,
    Words,
)
from sayso.show import render_analysis
from sayso.show.lines import WIDTH
from sayso.show.statement import LOW_CONFIDENCE
from sayso.show.table import Order
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
            statement(
                1,
                TEXT,
                "Ana Ruiz",
                "said",
                "“We pay,”",
                party="p1",
                confidence=confidence,
            ),
            statement(2, TEXT, "Lee", "denied", "it", party="p2"),
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
        "Sourcing summary\n"
        "  2 statements, 2 sources\n"
        "  not determined whether named: 2 of 2 statements (100%)\n"
    )


def test_report_without_statements_is_a_heading_and_a_count() -> None:
    shown = render_analysis(analysis_of(bare_report("It rained."), (), ()))
    assert shown == (
        "It rained.\n"
        "publisher not given · publication date not given\n"
        "\n"
        "Sourcing summary\n"
        "  0 statements, 0 sources\n"
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
    source = Source(party="p1", span=None, text=None, rule="carried")
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
    assert shown.endswith("  1 statement, 0 sources\n  without a source: statement 1\n")


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
    assert "  named: 1 of 2 statements (50%), 1 of 2 sources (50%)\n" in shown
    assert "  unnamed: 1 of 2 statements (50%), 1 of 2 sources (50%)\n" in shown


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
    words = Mention(span=whole[0], text=text)
    report = Report(
        id="0" * 64,
        text=text,
        title=text,
        publisher=text,
        byline=(text,),
        agency=text,
        published_at=published(text),
    )
    party = Party(
        id="p1",
        name=f"{text} {text}",
        kind="media",
        title=text + "x",
        affiliation=text + "y",
        count=Count(least=2, most=None),
        stands_for=StandsFor(name=text, rule="r", why="w"),
        standing=(words,),
        mentions=(),
    )
    client = Party(id="p2", name=text + "z", kind="media", mentions=())
    one = replace(
        statement(1, text, text[:1], text[:1], text[:1]),
        source=Source(party="p1", span=whole[0], text=text),
        cue=Words(spans=whole, text=text),
        content=Words(spans=whole, text=text),
        addressee=Addressee(party="p2", span=whole[0], text=text + "to"),
        via=(hop("p1"), hop("p2")),
        on_behalf_of="p2",
        anonymity=Anonymity(named=False, justification=words),
        confidence=0.1,
    )
    unresolved = Source(
        party=None, span=whole[0], text=text, rule="r", candidates=("p1", "p2")
    )
    two = replace(one, id="a2", source=unresolved, inside="a1")
    outlet = Source(party="p2", span=whole[0], text=text)
    three = replace(one, id="a3", source=outlet, via=(hop("p1"),), inside="a2")
    warning = TextWarning(code="x", span=whole[0], message=text)
    made = analysis_of(report, (party, client), (one, two, three))
    return replace(made, warnings=(warning,))


orders = st.sampled_from(["report", "source"])


@pytest.mark.parametrize("title", [None, "title"])
@pytest.mark.parametrize("unsafe", UNSAFE, ids=lambda c: f"{ord(c):04x}")
def test_characters_that_steer_a_terminal_are_never_shown(
    unsafe: str, title: str | None
) -> None:
    # given
    analysis = with_report(hostile(f"It {unsafe}[31m rains"), title=title)
    # then
    assert unsafe not in render_analysis(analysis)
    assert unsafe not in render_analysis(analysis, by="source")


@settings(max_examples=60)
@given(text=texts.filter(bool), by=orders)
def test_no_line_is_wider_than_the_terminal(text: str, by: Order) -> None:
    # given
    shown = render_analysis(hostile(text), by=by)
    # then
    assert max(map(len, re.split("\n", shown))) <= WIDTH
    assert not set(UNSAFE) & set(shown)


@settings(max_examples=30)
@given(text=texts.filter(bool), width=st.integers(30, 200), by=orders)
def test_any_width_is_kept(text: str, width: int, by: Order) -> None:
    shown = render_analysis(hostile(text), by=by, width=width)
    assert all(len(line) <= width for line in shown.split("\n"))


def test_endless_word_is_cut_to_the_width() -> None:
    shown = render_analysis(hostile("x" * 500))
    assert max(map(len, shown.splitlines())) <= WIDTH
    assert shown.splitlines()[0].startswith("xxx")


@pytest.mark.parametrize("by", ["report", "source"])
def test_examples_fit_the_terminal(example_analysis: Analysis, by: Order) -> None:
    # when
    shown = render_analysis(example_analysis, by=by)
    # then
    assert max(map(len, shown.splitlines())) <= WIDTH
    count = len(example_analysis.attributions)
    assert f"\n  {count} statement" in shown


@pytest.mark.parametrize("by", ["report", "source"])
def test_every_statement_is_shown_once_under_its_number(
    example_analysis: Analysis, by: Order
) -> None:
    # when
    shown = render_analysis(example_analysis, by=by)
    # then
    found = re.findall(r"^ *(\d+)  .*(?:->|\n)", shown, flags=re.MULTILINE)
    count = len(example_analysis.attributions)
    assert sorted(map(int, found)) == list(range(1, count + 1))


def test_analysis_of_before_these_fields_is_shown() -> None:
    # given
    old = two_statements()
    # then
    shown = render_analysis(old, by="source")
    assert "NOT DETERMINED WHETHER NAMED\n\nAna Ruiz\n  1 statement\n" in shown
    assert "NAMED SOURCES\n" not in shown


def test_report_with_all_kinds_of_chains_reads_well() -> None:
    assert render_analysis(HARBOUR) == IN_ORDER + SUMMARY


def test_report_grouped_by_source_reads_well() -> None:
    assert render_analysis(HARBOUR, by="source") == BY_SOURCE + SUMMARY


# Reviewed as an editor would read them; see `harbour.py` for the report.
IN_ORDER = """\
Strike on Port Amaro harbour was ordered weeks ago, officials say
JNS · published 2024-10-09

  1  two U.S. officials (unnamed) -> NBC News -> JNS
     told:
       The strike that closed the harbour on Monday had been ordered three weeks
       before
     why unnamed: "who spoke on condition of anonymity because they were not
       authorized to discuss the operation"

  2  two U.S. officials (unnamed) -> NBC News -> JNS
     said:
       that Kestrel City does not believe that the harbour will open this year
     why unnamed: see 1

  3    Kestrel City (for: Government of Veldra) -> two U.S. officials (unnamed)
         -> NBC News -> JNS
       does not believe:
         that the harbour will open this year
       inside statement 2

  4  one of the officials (unnamed) -> NBC News -> JNS
     said:
       “Nobody warned the pilots,”
     about the source: "who was on the call"

  5  Jerusalem (for: Government of Israel) -> JNS
     denied:
       that it knew of the plan

  6  Emeka Salvi, Foreign Minister -> JNS
     told (to reporters in Lisbon):
       that he would publish every message by Friday

  7  Emeka Salvi ("he"), Foreign Minister -> JNS
     added:
       “We have nothing to hide,”

  8  Philippa N'Dour, harbour master -> JNS
     said:
       the pilots had been told by a manager that the quay was safe

  9    a manager (unnamed) -> Philippa N'Dour -> JNS
       told (to the pilots):
         that the quay was safe
       inside statement 8

 10  Philippa N'Dour ("She"), harbour master -> JNS
     promised:
       to pay their families

 11  local media -> JNS
     According to:
       three tugs were lost

 12  Evening Bell -> JNS
     reported:
       that a fourth was missing

 13  a person familiar with the inquiry (unnamed) -> Evening Bell -> JNS
     told:
       that the tugs were not insured

 14  Jessica Ditto, spokeswoman, speaking for port authority -> JNS
     declined:
       to comment

 15  "he" (unresolved) -> JNS
     said:
       the talks had failed
     source unresolved: could be Emeka Salvi or Anselm Dray

 16  Critics (unnamed, 2 or more) -> JNS
     say:
       the inquiry is a whitewash

 17  no source given -> JNS
     was said:
       The quay […] to be unsafe

"""
BY_SOURCE = """\
Strike on Port Amaro harbour was ordered weeks ago, officials say
JNS · published 2024-10-09

NAMED SOURCES

Kestrel City (for: Government of Veldra)
  named · 1 statement through two U.S. officials (unnamed)

  3  Kestrel City -> two U.S. officials (unnamed) -> NBC News -> JNS
     does not believe:
       that the harbour will open this year
     inside statement 2

Jerusalem (for: Government of Israel)
  named · 1 statement

  5  Jerusalem -> JNS
     denied:
       that it knew of the plan

Emeka Salvi, Foreign Minister (Tessaly)
  named · 2 statements

  6  Foreign Minister Emeka Salvi -> JNS
     told (to reporters in Lisbon):
       that he would publish every message by Friday

  7  he -> JNS
     added:
       “We have nothing to hide,”

Philippa N'Dour, harbour master
  named · 2 statements

  8  The harbour master, Philippa N'Dour -> JNS
     said:
       the pilots had been told by a manager that the quay was safe

 10  She -> JNS
     promised:
       to pay their families

local media
  named · 1 statement

 11  local media -> JNS
     According to:
       three tugs were lost

Evening Bell
  named · 1 statement

 12  The Evening Bell -> JNS
     reported:
       that a fourth was missing

Jessica Ditto, spokeswoman
  speaking for port authority · named · 1 statement

 14  Jessica Ditto, a spokeswoman for the port authority -> JNS
     declined:
       to comment

UNNAMED SOURCES

two U.S. officials (United States)
  unnamed, 2 people · 2 statements through NBC News
  why unnamed: "who spoke on condition of anonymity because they were not
    authorized to discuss the operation"

  1  two U.S. officials -> NBC News -> JNS
     told:
       The strike that closed the harbour on Monday had been ordered three weeks
       before

  2  The officials, who spoke on condition of anonymity because they were not
       authorized to discuss the operation -> NBC News -> JNS
     said:
       that Kestrel City does not believe that the harbour will open this year

one of the officials
  unnamed, 1 person · 1 statement through NBC News
  about the source: "who was on the call"

  4  one of the officials, who was on the call -> NBC News -> JNS
     said:
       “Nobody warned the pilots,”

a manager
  unnamed, 1 person · 1 statement through Philippa N'Dour

  9  a manager -> Philippa N'Dour -> JNS
     told (to the pilots):
       that the quay was safe
     inside statement 8

a person familiar with the inquiry
  unnamed, 1 person · 1 statement through Evening Bell

 13  A person familiar with the inquiry -> Evening Bell -> JNS
     told:
       that the tugs were not insured

Critics
  unnamed, 2 or more people · 1 statement

 16  Critics -> JNS
     say:
       the inquiry is a whitewash

NO SOURCE, OR NOT RESOLVED

 15  "he" (unresolved) -> JNS
     said:
       the talks had failed
     source unresolved: could be Emeka Salvi or Anselm Dray

 17  no source given -> JNS
     was said:
       The quay […] to be unsafe

"""
SUMMARY = """\
Sourcing summary
  17 statements, 12 sources
  named: 9 of 17 statements (53%), 7 of 12 sources (58%)
  unnamed: 6 of 17 statements (35%), 5 of 12 sources (42%)
  the report says why it does not name: 1 of 5 unnamed sources
  rest on one unnamed person: statements 4, 9, 13
  source not resolved: statement 15
  without a source: statement 17
  known through one outlet only:
    two U.S. officials (unnamed), through NBC News: statements 1, 2
    Kestrel City (for: Government of Veldra), through NBC News: statement 3
    one of the officials (unnamed), through NBC News: statement 4
    a person familiar with the inquiry (unnamed), through Evening Bell:
      statement 13
  outlets that cite nobody:
    local media: statement 11
    Evening Bell: statement 12
"""
