from dataclasses import replace
from typing import Any

import pytest

from builders import analysis_of, bare_report, known_party, mention_of, told
from sayso.records import Analysis, Attribution, Party
from sayso.show.index import index_analysis
from sayso.show.statement import render_chain, render_statement

TEXT = (
    "He told reporters that the aide said that they met. Officials, who asked not to "
    "be named, said so. The Northgate Courier and Radio Littoral reported it."
)
WHY = "who asked not to be named"
OFFICIALS = known_party("p1", "officials", kind="group", people=(2, None))
LITTORAL = known_party("p2", "Radio Littoral", kind="media")
COURIER = known_party("p3", "the Courier", kind="media")
RUIZ = known_party("p4", "Ana Ruiz")
LEE = known_party("p5", "Tom Lee")
PARTIES = (OFFICIALS, LITTORAL, COURIER, RUIZ, LEE)


def analysed(
    *items: Attribution, parties: tuple[Party, ...] = PARTIES, publisher: str | None
) -> Analysis:
    report = replace(bare_report(TEXT), publisher=publisher)
    return analysis_of(report, parties, items)


def said(number: int, party: str | None, words: str | None, **more: Any) -> Attribution:  # noqa: ANN401 - as `told`
    return told(number, TEXT, party, words, "said", "they met", **more)


def chain(item: Attribution, publisher: str | None = "Northgate Courier") -> str:
    return render_chain(index_analysis(analysed(item, publisher=publisher)), item)


def lines(*items: Attribution, parties: tuple[Party, ...] = PARTIES) -> list[str]:
    """Return the lines of the last one's block."""
    index = index_analysis(analysed(*items, parties=parties, publisher="Sentinel"))
    last = items[-1]
    block = render_statement(index, last, len(items), 80, under_source=False)
    return block.splitlines()


@pytest.mark.parametrize(
    ("item", "shown"),
    [
        pytest.param(
            said(1, "p4", "He"),
            'Ana Ruiz ("He") -> Northgate Courier',
            id="direct",
        ),
        pytest.param(
            said(1, "p1", "Officials", named=False, via=("p2",)),
            "officials (unnamed, 2 or more) -> Radio Littoral -> Northgate Courier",
            id="relay",
        ),
        pytest.param(
            said(1, "p5", "He", via=("p2", "p4")),
            'Tom Lee ("He") -> Ana Ruiz -> Radio Littoral -> Northgate Courier',
            id="from-the-publisher-inwards",
        ),
        pytest.param(
            said(1, "p3", "The Northgate Courier"),
            "the Courier",
            id="own-voice-of-the-publisher",
        ),
        pytest.param(
            said(1, "p4", "He", via=("p3",)),
            'Ana Ruiz ("He") -> the Courier',
            id="own-outlet-as-relay",
        ),
        pytest.param(
            said(1, "p2", "Radio Littoral", via=("p2",)),
            "Radio Littoral -> Northgate Courier",
            id="relay-of-itself",
        ),
        pytest.param(
            said(1, "p4", "He", via=("p9",)),
            'Ana Ruiz ("He") -> p9 -> Northgate Courier',
            id="unknown-relay",
        ),
        pytest.param(
            said(1, None, None), "no source given -> Northgate Courier", id="no-source"
        ),
    ],
)
def test_chain_leads_from_the_source_to_the_publisher(
    item: Attribution, shown: str
) -> None:
    assert chain(item) == shown


def test_chain_ends_in_this_report_if_nobody_published_it() -> None:
    assert chain(said(1, "p4", "He"), None) == 'Ana Ruiz ("He") -> this report'


@pytest.mark.parametrize(
    ("to", "cue"),
    [
        pytest.param("reporters", "told (to reporters):", id="words"),
        pytest.param(
            ("p4", "the aide"), 'told (to Ana Ruiz, "the aide"):', id="resolved"
        ),
        pytest.param(
            ("p2", "Radio Littoral"), "told (to Radio Littoral):", id="its-own-name"
        ),
        pytest.param(None, "told:", id="none"),
    ],
)
def test_addressee_follows_the_cue(to: str | tuple[str, str] | None, cue: str) -> None:
    item = told(1, TEXT, "p4", "He", "told", "they met", to=to)
    assert lines(item)[1] == f"     {cue}"


def test_addressee_in_the_chain_or_the_cue_is_not_repeated() -> None:
    # given
    to = ("p2", "Radio Littoral")
    relayed = told(1, TEXT, "p4", "He", "told", "they met", via=("p2",), to=to)
    in_cue = told(1, TEXT, "p4", "He", "told reporters", "they met", to="reporters")
    # then
    assert lines(relayed)[1] == "     told:"
    assert lines(in_cue)[1] == "     told reporters:"


def test_statement_inside_another_is_indented_and_says_so() -> None:
    # given
    outer = told(1, TEXT, "p4", "He", "told", "the aide said that they met")
    inner = said(2, "p5", "the aide", via=("p4",), inside="a1")
    # then
    assert lines(outer, inner) == [
        '  2    Tom Lee ("the aide") -> Ana Ruiz -> Sentinel',
        "       said:",
        "         they met",
        "       inside statement 1",
    ]


def test_endless_nesting_is_indented_only_so_far() -> None:
    # given
    first = said(1, "p4", "He")
    nested = [said(n, "p4", "He", inside=f"a{n - 1}") for n in range(2, 40)]
    # then
    assert lines(first, *nested)[1] == " " * 13 + "said:"


def test_statements_inside_each_other_are_shown() -> None:
    one, two = said(1, "p4", "He", inside="a2"), said(2, "p4", "He", inside="a1")
    assert lines(one, two)[-1] == "       inside statement 1"


def test_reason_for_no_name_is_quoted_once_and_then_pointed_at() -> None:
    # given
    first = said(1, "p1", "Officials", named=False)
    second = said(2, "p1", "Officials", named=False, why=WHY)
    # then
    assert lines(second)[-1] == f'     why unnamed: "{WHY}"'
    both = analysed(first, second, publisher=None)
    shown = [
        render_statement(index_analysis(both), item, n, 80, under_source=False)
        for n, item in enumerate((first, second), 1)
    ]
    assert shown[0].endswith(f'     why unnamed: "{WHY}"')
    assert shown[1].endswith("     why unnamed: see 1")


def test_reason_of_a_source_without_party_is_quoted() -> None:
    item = said(1, None, "Officials", named=False, why=WHY)
    assert lines(item)[-1] == f'     why unnamed: "{WHY}"'


def test_standing_is_quoted_at_the_first_statement() -> None:
    # given
    words = (mention_of(TEXT, "who asked"), mention_of(TEXT, "reported it"))
    parties = (replace(RUIZ, standing=words),)
    one, two = said(1, "p4", "He"), said(2, "p4", "He")
    # then
    note = '     about the source: "who asked"; "reported it"'
    assert lines(one, parties=parties)[-1] == note
    assert lines(one, two, parties=parties)[-1] == "       they met"


def test_unresolved_source_names_its_candidates() -> None:
    item = said(1, None, "He", candidates=("p4", "p5", "p1"))
    note = "     source unresolved: could be Ana Ruiz, Tom Lee or officials"
    assert lines(item)[-1] == note


def test_under_its_source_a_chain_starts_with_the_printed_words() -> None:
    # given
    words = "Officials, who asked not to be named,"
    item = said(1, "p1", words, named=False, why=WHY, via=("p2",))
    index = index_analysis(analysed(item, publisher="Sentinel"))
    # when
    block = render_statement(index, item, 1, 80, under_source=True)
    # then
    assert block.splitlines() == [
        "  1  Officials, who asked not to be named -> Radio Littoral -> Sentinel",
        "     said:",
        "       they met",
    ]
