from dataclasses import replace
from typing import Any

import pytest

from builders import analysis_of, bare_report, known_party, mention_of, told
from sayso.records import Attribution, Party
from sayso.show.bysource import render_by_source
from sayso.show.index import index_analysis

TEXT = "He said it rained, an aide who was there said; they asked not to be named."
RUIZ = known_party("p1", "Ana Ruiz", title="mayor", affiliation="Brannock")
AIDES = known_party("p2", "aides", kind="group", people=(2, None))
BELL = known_party("p3", "Evening Bell", kind="media")
AIDE = known_party("p4", "an aide", people=(1, 1))
UNION = known_party("p5", "Lakes Union", kind="organization")
PARTIES = (RUIZ, AIDES, BELL, AIDE, UNION)


def said(number: int, party: str | None, **more: Any) -> Attribution:  # noqa: ANN401 - as `told`
    return told(number, TEXT, party, "He", "said", "it rained", **more)


def blocks(*items: Attribution, parties: tuple[Party, ...] = PARTIES) -> list[str]:
    analysis = analysis_of(bare_report(TEXT), parties, items)
    return list(render_by_source(index_analysis(analysis), 80))


def headings(*items: Attribution) -> list[str]:
    """Return the first lines of all headings and titles of groups."""
    firsts = [block.splitlines()[0] for block in blocks(*items)]
    return [line for line in firsts if not line.startswith(" ")]


def facts(*items: Attribution) -> str:
    """Return the second line of the first heading."""
    return blocks(*items)[1].splitlines()[1].strip()


def test_named_sources_come_first_then_the_others() -> None:
    # given
    items = (
        said(1, None, candidates=("p1", "p4")),
        said(2, "p2", named=False),
        said(3, "p5"),
        said(4, "p1", named=True),
        said(5, "p4", named=False),
        said(6, "p3", named=True),
    )
    # then
    assert headings(*items) == [
        "NAMED SOURCES",
        "Ana Ruiz, mayor (Brannock)",
        "Evening Bell",
        "NOT DETERMINED WHETHER NAMED",
        "Lakes Union",
        "UNNAMED SOURCES",
        "aides",
        "an aide",
        "NO SOURCE, OR NOT RESOLVED",
    ]


def test_sources_stand_in_order_of_their_first_statement() -> None:
    items = (said(1, "p3", named=True), said(2, "p1", named=True))
    assert headings(*items)[1:] == ["Evening Bell", "Ana Ruiz, mayor (Brannock)"]


def test_statements_of_a_source_keep_their_order_and_numbers() -> None:
    # given
    items = (
        said(1, "p1", named=True),
        said(2, "p3", named=True),
        said(3, "p1", named=True),
    )
    # then
    numbers = [b.split()[0] for b in blocks(*items) if b.startswith(" ")]
    assert numbers == ["1", "3", "2"]


@pytest.mark.parametrize(
    ("items", "shown"),
    [
        pytest.param([said(1, "p1", named=True)], "named · 1 statement", id="named"),
        pytest.param(
            [said(1, "p2", named=False), said(2, "p2", named=False)],
            "unnamed, 2 or more people · 2 statements",
            id="unnamed",
        ),
        pytest.param(
            [said(1, "p4", named=False)], "unnamed, 1 person · 1 statement", id="one"
        ),
        pytest.param(
            [said(1, "p5", named=False)], "unnamed · 1 statement", id="no-count"
        ),
        pytest.param([said(1, "p1")], "1 statement", id="not-determined"),
        pytest.param(
            [said(1, "p1", named=True, on_behalf_of="p5")],
            "speaking for Lakes Union · named · 1 statement",
            id="spokesperson",
        ),
        pytest.param(
            [said(1, "p1", named=True, on_behalf_of="p9")],
            "named · 1 statement",
            id="for-nobody-known",
        ),
        pytest.param(
            [said(1, "p1", via=("p3",)), said(2, "p1", via=("p3",))],
            "2 statements through Evening Bell",
            id="one-way",
        ),
        pytest.param(
            [
                said(1, "p1"),
                said(2, "p1", via=("p3",)),
                said(3, "p1", via=("p3",)),
                said(4, "p1", via=("p3", "p5")),
            ],
            "4 statements: 2 through Evening Bell, 1 directly "
            "and 1 through Lakes Union",
            id="several-ways",
        ),
        pytest.param(
            [said(1, "p1", via=("p9",))], "1 statement through p9", id="unknown-relay"
        ),
    ],
)
def test_heading_tells_naming_number_and_ways(
    items: list[Attribution], shown: str
) -> None:
    assert facts(*items) == shown


def test_heading_quotes_standing_and_each_reason_once() -> None:
    # given
    why = "they asked not to be named"
    standing = (mention_of(TEXT, "who was there"),)
    parties = (replace(AIDE, standing=standing),)
    items = [said(n, "p4", named=False, why=why) for n in (1, 2)]
    # when
    heading, first, second = blocks(*items, parties=parties)[1:]
    # then
    assert heading.splitlines()[2:] == [
        '  about the source: "who was there"',
        '  why unnamed: "they asked not to be named"',
    ]
    assert "unnamed" not in first + second


def test_statement_that_could_be_of_several_is_shown_at_the_end() -> None:
    title, block = blocks(said(1, None, candidates=("p1", "p4")))
    assert title == "NO SOURCE, OR NOT RESOLVED"
    assert block.splitlines() == [
        '  1  "He" (unresolved) -> this report',
        "     said:",
        "       it rained",
        "     source unresolved: could be Ana Ruiz or an aide",
    ]


def test_nothing_is_shown_without_statements() -> None:
    assert blocks() == []
