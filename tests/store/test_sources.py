from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from asked import PRODUCER, Line, analysis, keep
from sayso.errors import LedgerError
from sayso.records import Analysis, Producer
from sayso.store import Ledger, open_ledger
from sayso.store.judged import read_judged
from sayso.store.query import parse_query
from sayso.store.schema import source_totals, summed_analyses
from sayso.store.sourceline import SourceFilters, SourceLine
from sayso.store.sourcenames import find_keys
from sayso.store.sources import list_sources
from sayso.store.totals import refresh_totals

ANA = "person:ana ruiz"
FIRST = analysis(
    Line("Ana Ruiz", "we will pay", said="2024-10-08"),
    Line("Ana Ruiz", "nobody knew"),
    Line("an official", "somebody knew"),
    published="2024-10-09",
)
SECOND = analysis(
    Line("Mayor Ana Ruiz", "we paid"),
    Line("an official", "they did not"),
    publisher="Evening Bell",
    published="2024-11-01",
)
THIRD = analysis(Line("Ruiz", "it is over"), publisher=None, published="2024-12-01")


def lines(ledger: Ledger, typed: str = "", **filters: object) -> list[SourceLine]:
    refresh_totals(ledger, lambda _: None)
    wanted = replace(SourceFilters(query=parse_query(typed)), **filters)  # type: ignore[arg-type]
    with ledger.read() as connection:
        judged = read_judged(connection)
        return list(list_sources(connection, wanted, judged, skip=0, limit=None))


def keys(found: Sequence[SourceLine]) -> list[str]:
    """Return the keys; of unnamed sources, only that they are some."""
    return ["unnamed" if not one.known else one.source_key for one in found]


def test_named_source_is_one_in_all_reports(ledger: Ledger) -> None:
    keep(ledger, FIRST, SECOND)
    first = lines(ledger)[0]
    assert (first.source_key, first.name) == (ANA, "Ana Ruiz")
    assert (first.statements, first.named, first.reports, first.publishers) == (
        3, 3, 2, 2,
    )  # fmt: skip
    assert (first.first, first.last) == (
        "2024-10-08T00:00:00Z",
        "2024-11-01T00:00:00Z",
    )


def test_unnamed_sources_are_never_joined(ledger: Ledger) -> None:
    keep(ledger, FIRST, SECOND)
    unnamed = lines(ledger, known=False)
    assert [one.name for one in unnamed] == ["an official", "an official"]
    assert {one.reports for one in unnamed} == {1}


def test_totals_follow_what_is_added(ledger: Ledger) -> None:
    keep(ledger, FIRST)
    assert lines(ledger)[0].statements == 2
    keep(ledger, SECOND)
    assert lines(ledger)[0].statements == 3


def test_totals_follow_new_analyses_and_versions(ledger: Ledger) -> None:
    url = "https://example.org/pay"
    held = (Line("Ana Ruiz", "we will pay"), Line("Bo Lund", "they will not"))
    keep(ledger, analysis(*held, url=url))
    assert len(lines(ledger)) == 2
    newer = replace(PRODUCER, version="2")
    keep(ledger, analysis(*held, url=url, producer=newer), again=True)
    assert [one.statements for one in lines(ledger)] == [1, 1]
    keep(ledger, analysis(held[0], Line("Bo Lund", "they may"), url=url))
    assert [one.statements for one in lines(ledger)] == [1, 1]
    keep(ledger, analysis(Line("Ana Ruiz", "we will not pay"), url=url))
    assert keys(lines(ledger)) == [ANA]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        pytest.param("ruiz", [ANA, "person:ruiz"], id="word"),
        pytest.param("ana ruiz", [ANA], id="words"),
        pytest.param("off*", ["unnamed", "unnamed"], id="beginning"),
        pytest.param("ruiz -ana", ["person:ruiz"], id="without"),
        pytest.param("%", [ANA, "person:ruiz", "unnamed", "unnamed"], id="no-word"),
        pytest.param("nobody", [], id="nothing"),
    ],
)
@pytest.mark.parametrize("few", [0, 2000], ids=["by-order", "by-index"])
def test_words_find_sources(
    ledger: Ledger,
    typed: str,
    found: list[str],
    few: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sayso.store.words._FEW", few)
    monkeypatch.setattr("sayso.store.words._FEW_POSTGRESQL", few)
    keep(ledger, FIRST, SECOND, THIRD)
    assert sorted(keys(lines(ledger, typed))) == sorted(found)


def test_sources_of_a_publisher(ledger: Ledger) -> None:
    keep(ledger, FIRST, SECOND, THIRD)
    found = lines(ledger, publishers=frozenset({"Evening Bell"}))
    assert keys(found) == [ANA, "unnamed"]


def test_shorter_name_is_told_beside_the_longer(ledger: Ledger) -> None:
    keep(ledger, FIRST, THIRD)
    found = {one.source_key: one.alike for one in lines(ledger)}
    assert found[ANA] == ("person:ruiz",)
    assert found["person:ruiz"] == ()


def test_pages_of_sources_follow_each_other(ledger: Ledger) -> None:
    keep(ledger, FIRST, SECOND, THIRD)
    everything = lines(ledger)
    with ledger.read() as connection:
        judged = read_judged(connection)
        pages = [
            list_sources(connection, SourceFilters(), judged, skip=skip, limit=2)
            for skip in (0, 2)
        ]
    assert [*pages[0], *pages[1]] == everything


@pytest.mark.parametrize("name", [ANA, "Ana Ruiz", "ana ruiz", "ana"])
def test_source_is_found_by_key_name_or_words(ledger: Ledger, name: str) -> None:
    keep(ledger, FIRST, SECOND)
    lines(ledger)
    with ledger.read() as connection:
        assert find_keys(connection, name, read_judged(connection)) == {ANA}


def test_name_of_several_sources_lists_them(ledger: Ledger) -> None:
    keep(ledger, FIRST, THIRD)
    lines(ledger)
    with ledger.read() as connection:
        judged = read_judged(connection)
        with pytest.raises(LedgerError, match="person:ana ruiz, person:ruiz"):
            find_keys(connection, "ruiz", judged)
        assert find_keys(connection, "person:ruiz", judged) == {"person:ruiz"}
        with pytest.raises(LedgerError, match="No source"):
            find_keys(connection, "nobody", judged)


REPORTS = st.lists(
    st.lists(st.sampled_from(["Ana Ruiz", "Bo Lund", "an aide"]), min_size=1),
    min_size=1,
    max_size=4,
)


@settings(max_examples=15)
@given(reports=REPORTS, again=st.integers(0, 3), at_once=st.integers(0, 2))
def test_totals_bit_by_bit_are_those_made_at_once(
    tmp_path_factory: pytest.TempPathFactory,
    reports: list[list[str]],
    again: int,
    at_once: int,
) -> None:
    # given
    path = tmp_path_factory.mktemp("ledger") / "sayso.db"
    ledger = open_ledger(str(path), create=True)
    for number, names in enumerate(reports):
        held = [Line(name, f"it is {number} {at}") for at, name in enumerate(names)]
        keep(ledger, _versioned(held, number % 2))
        if number == again:
            newer = replace(PRODUCER, version="2")
            keep(ledger, _versioned(held[:1], number % 2, newer), again=True)
        bit_by_bit = lines(ledger)
    # when
    with ledger.write() as connection:
        connection.execute(delete(summed_analyses))
        connection.execute(delete(source_totals))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("sayso.store.totals._AT_ONCE", at_once or 1000)
        some_at_once = lines(ledger)
    # then
    assert some_at_once == bit_by_bit
    ledger.close()


def test_totals_are_made_anew_where_many_reports_are_analysed_again(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(ledger, FIRST, SECOND, THIRD)
    before = lines(ledger)
    newer = replace(PRODUCER, version="2")
    again = [replace(each, producer=newer) for each in (FIRST, SECOND, THIRD)]
    keep(ledger, *again, again=True)
    monkeypatch.setattr("sayso.store.totals._AT_ONCE", 1)
    told: list[int] = []
    refresh_totals(ledger, told.append)
    assert told == [3]
    assert lines(ledger) == before


def _versioned(
    held: list[Line], address: int, producer: Producer = PRODUCER
) -> Analysis:
    return analysis(*held, url=f"https://example.org/{address}", producer=producer)


@pytest.mark.parametrize(
    "name", ['50% "Ünion" Bell', "A_B", "back\\slash", "日報", "O'Neill, Ltd"]
)
def test_a_publisher_may_have_any_name(ledger: Ledger, name: str) -> None:
    keep(ledger, analysis(Line("Ana Ruiz", "it leaks"), publisher=name))
    keep(ledger, analysis(Line("Ivo Maas", "it does not"), publisher=f"x{name}y"))
    found = lines(ledger, publishers=frozenset({name}))
    assert [line.name for line in found] == ["Ana Ruiz"]
