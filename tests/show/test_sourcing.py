from dataclasses import replace
from typing import Any

import pytest

from builders import analysis_of, bare_report, hop, known_party, statement, told
from harbour import HARBOUR
from sayso.records import Analysis, Attribution, Party
from sayso.show.index import index_analysis
from sayso.show.sourcing import PLATFORM, Sourcing, count_sourcing
from sayso.show.summary import render_sourcing

TEXT = "The Bell said an aide said that the mayor said that it rained all day. He wept."
AIDE = known_party("p1", "an aide", people=(1, 1))
MAYOR = known_party("p2", "Ana Ruiz")
BELL = known_party("p3", "Evening Bell", kind="media")
LITTORAL = known_party("p4", "Radio Littoral", kind="media")
AIDES = known_party("p5", "aides", kind="group", people=(2, None))
PARTIES = (AIDE, MAYOR, BELL, LITTORAL, AIDES)


def said(number: int, party: str | None, **more: Any) -> Attribution:  # noqa: ANN401 - as `told`
    """Return a statement whose content nothing else here depends on."""
    words = None if party is None and "candidates" not in more else "He"
    return told(number, TEXT, party, words, "said", "it rained", **more)


def analysed(*items: Attribution, parties: tuple[Party, ...] = PARTIES) -> Analysis:
    report = replace(bare_report(TEXT), publisher="Northgate Courier")
    return analysis_of(report, parties, items)


def sourcing(*items: Attribution, parties: tuple[Party, ...] = PARTIES) -> Sourcing:
    return count_sourcing(index_analysis(analysed(*items, parties=parties)))


def singles(*items: Attribution, **more: Any) -> list[tuple[str, str, tuple[int, ...]]]:  # noqa: ANN401 - as `sourcing`
    found = sourcing(*items, **more).single_outlet
    return [(source.id, outlet.id, numbers) for source, outlet, numbers in found]


def silent(*items: Attribution) -> list[tuple[str, tuple[int, ...]]]:
    return [(p.id, numbers) for p, numbers in sourcing(*items).citing_nobody]


def test_nothing_is_counted_in_an_empty_analysis() -> None:
    found = sourcing(parties=())
    assert (found.statements, found.sources, found.named_sources) == (0, 0, 0)
    assert found.named == found.unnamed == found.undetermined == found.unsourced == ()
    assert found.unresolved == found.one_unnamed == ()
    assert not found.single_outlet
    assert not found.citing_nobody


def test_null_fields_are_counted_as_not_determined() -> None:
    # given
    old = statement(1, TEXT, "an aide", "said", "it rained", party="p1")
    bare = replace(AIDE, kind="unknown", count=None)
    # when
    found = sourcing(old, parties=(bare,))
    # then
    assert (found.statements, found.sources) == (1, 1)
    assert found.undetermined == (1,)
    assert found.named_sources == found.unnamed_sources == 0
    assert found.one_unnamed == ()


def test_every_statement_is_counted_once() -> None:
    # given
    items = (
        said(1, "p1", named=False),
        said(2, "p2", named=True),
        said(3, "p3"),
        said(4, None),
        said(5, None, candidates=("p1", "p2")),
        said(6, "p2", named=True, inside="a1"),
    )
    # when
    found = sourcing(*items)
    # then
    assert (found.statements, found.sources) == (6, 3)
    assert found.unnamed == (1,)
    assert found.named == (2, 6)
    assert found.undetermined == (3,)
    assert found.unsourced == (4,)
    assert found.unresolved == (5,)
    assert (found.named_sources, found.unnamed_sources) == (1, 1)


def test_parties_that_only_listen_or_relay_are_no_sources() -> None:
    item = said(1, "p2", named=True, via=("p3",), to=("p5", "an aide"))
    assert sourcing(item).sources == 1


@pytest.mark.parametrize(
    ("kind", "named", "unnamed"),
    [
        pytest.param("anonymous source", 0, 1, id="anonymous"),
        pytest.param("unnamed group", 0, 1, id="unnamed"),
        pytest.param("named organization", 1, 0, id="named"),
        pytest.param("document", 0, 0, id="document"),
        pytest.param(None, 0, 0, id="null"),
    ],
)
def test_source_type_decides_where_anonymity_is_null(
    kind: Any,  # noqa: ANN401 - any source type
    named: int,
    unnamed: int,
) -> None:
    found = sourcing(said(1, "p1"), parties=(replace(AIDE, source_type=kind),))
    assert (found.named_sources, found.unnamed_sources) == (named, unnamed)
    assert (len(found.named), len(found.unnamed)) == (named, unnamed)


def test_source_named_once_is_a_named_source() -> None:
    found = sourcing(said(1, "p2", named=False), said(2, "p2", named=True))
    assert (found.named_sources, found.unnamed_sources) == (1, 0)
    assert (found.unnamed, found.named) == ((1,), (2,))


def test_sources_whose_anonymity_is_explained_are_counted_once() -> None:
    # given
    why = "that it rained"
    items = (
        said(1, "p1", named=False, why=why),
        said(2, "p1", named=False, why=why),
        said(3, "p5", named=False),
    )
    # then
    assert sourcing(*items).explained == 1


# One unnamed person


@pytest.mark.parametrize(
    ("items", "numbers"),
    [
        pytest.param([said(1, "p1", named=False)], (1,), id="source"),
        pytest.param(
            [said(1, "p5", named=False, people=(1, 1))],
            (1,),
            id="one-in-this-statement",
        ),
        pytest.param([said(1, "p5", named=False)], (), id="several"),
        pytest.param([said(1, "p2", named=True, people=(1, 1))], (), id="named"),
        pytest.param([said(1, "p1")], (), id="not-determined"),
        pytest.param(
            [said(1, "p1", named=False), said(2, "p2", named=True, via=("p1",))],
            (1, 2),
            id="relay",
        ),
        pytest.param(
            [said(1, "p1", named=False), said(2, "p2", named=True, inside="a1")],
            (1, 2),
            id="holder",
        ),
        pytest.param(
            [said(1, "p2", named=True), said(2, "p1", named=False, inside="a1")],
            (2,),
            id="holder-of-one",
        ),
        pytest.param(
            [said(1, None, named=False, people=(1, 1), candidates=("p1", "p2"))],
            (1,),
            id="unresolved",
        ),
        pytest.param([said(1, "p2", named=True, via=("p9",))], (), id="unknown-relay"),
    ],
)
def test_statements_on_one_unnamed_person_are_found(
    items: list[Attribution], numbers: tuple[int, ...]
) -> None:
    assert sourcing(*items).one_unnamed == numbers


# One outlet only


@pytest.mark.parametrize(
    ("items", "found"),
    [
        pytest.param([said(1, "p1", via=("p3",))], [("p1", "p3", (1,))], id="one"),
        pytest.param(
            [said(1, "p1", via=("p3",)), said(2, "p1", via=("p3",))],
            [("p1", "p3", (1, 2))],
            id="twice-the-same",
        ),
        pytest.param(
            [said(1, "p1", via=("p3",)), said(2, "p1")], [], id="also-directly"
        ),
        pytest.param(
            [said(1, "p1", via=("p3",)), said(2, "p1", via=("p4",))],
            [],
            id="two-outlets",
        ),
        pytest.param([said(1, "p1", via=("p3", "p4"))], [], id="two-in-one-chain"),
        pytest.param([said(1, "p1", via=("p2",))], [], id="through-a-person"),
        pytest.param(
            [said(1, "p1", via=("p3", "p2"))],
            [("p1", "p3", (1,))],
            id="through-outlet-and-person",
        ),
        pytest.param([said(1, "p1", via=("p9",))], [], id="unknown-relay"),
        pytest.param([said(1, "p1")], [], id="directly"),
    ],
)
def test_sources_known_through_one_outlet_are_found(
    items: list[Attribution], found: list[tuple[str, str, tuple[int, ...]]]
) -> None:
    assert singles(*items) == found


def test_network_on_which_a_source_posts_is_no_outlet() -> None:
    post = replace(said(1, "p2"), via=(hop("p4", PLATFORM),))
    assert singles(post) == []


def test_own_outlet_is_no_other_outlet() -> None:
    own = known_party("p6", "the Courier", kind="media")
    assert singles(said(1, "p1", via=("p6",)), parties=(AIDE, own)) == []


# Outlets that cite nobody


@pytest.mark.parametrize(
    ("items", "found"),
    [
        pytest.param([said(1, "p3")], [("p3", (1,))], id="outlet-as-source"),
        pytest.param(
            [said(1, "p3"), said(2, "p2"), said(3, "p3")],
            [("p3", (1, 3))],
            id="two-statements",
        ),
        pytest.param(
            [said(1, "p3", via=("p4",))], [("p3", (1,))], id="outlet-through-outlet"
        ),
        pytest.param([said(1, "p1", via=("p3",))], [], id="outlet-cites-a-source"),
        pytest.param([said(1, "p2")], [], id="person"),
    ],
)
def test_outlets_that_cite_nobody_are_found(
    items: list[Attribution], found: list[tuple[str, tuple[int, ...]]]
) -> None:
    assert silent(*items) == found


@pytest.mark.parametrize(
    ("inner", "found"),
    [
        pytest.param("that the mayor said that it rained all day", [], id="most"),
        pytest.param("all day", [("p3", (1,))], id="a-little"),
    ],
)
def test_outlet_whose_words_are_given_to_others_cites_them(
    inner: str, found: list[tuple[str, tuple[int, ...]]]
) -> None:
    # given
    content = "an aide said that the mayor said that it rained all day"
    outer = told(1, TEXT, "p3", "The Bell", "said", content)
    held = told(2, TEXT, "p1", "an aide", "aide", inner, inside="a1")
    # then
    assert silent(outer, held) == found


def test_words_held_twice_count_once() -> None:
    # given
    content = "an aide said that the mayor said that it rained all day"
    outer = told(1, TEXT, "p3", "The Bell", "said", content)
    held = [
        told(n, TEXT, "p1", None, "rained", "it rained all day", inside="a1")
        for n in (2, 3, 4)
    ]
    # then
    assert silent(outer, *held) == [("p3", (1,))]


def test_publisher_in_its_own_voice_is_no_relay() -> None:
    own = known_party("p6", "the Courier", kind="media")
    assert sourcing(said(1, "p6"), parties=(own,)).citing_nobody == ()


# As text


def test_summary_of_a_whole_report_says_what_it_rests_on() -> None:
    assert render_sourcing(index_analysis(HARBOUR), 80).splitlines()[1:7] == [
        "  17 statements, 12 sources",
        "  named: 9 of 17 statements (53%), 7 of 12 sources (58%)",
        "  unnamed: 6 of 17 statements (35%), 5 of 12 sources (42%)",
        "  the report says why it does not name: 1 of 5 unnamed sources",
        "  rest on one unnamed person: statements 4, 9, 13",
        "  source not resolved: statement 15",
    ]


def test_summary_leaves_out_what_was_not_found() -> None:
    shown = render_sourcing(index_analysis(analysed(said(1, "p2", named=True))), 80)
    assert shown.splitlines() == [
        "Sourcing summary",
        "  1 statement, 1 source",
        "  named: 1 of 1 statement (100%), 1 of 1 source (100%)",
    ]


def test_summary_of_nothing_is_two_zeroes() -> None:
    shown = render_sourcing(index_analysis(analysed(parties=())), 80)
    assert shown == "Sourcing summary\n  0 statements, 0 sources"
