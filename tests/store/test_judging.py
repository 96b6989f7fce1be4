from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asked import FOUND, PRODUCER, Line, analysis, keep
from sayso.errors import LedgerError, OptionError
from sayso.store import Ledger
from sayso.store.decide import (
    Person,
    confirm_statement,
    correct_statement,
    merge_sources,
    reject_statement,
    split_source,
    undo_judgement,
)
from sayso.store.filters import Filters, is_wanted
from sayso.store.found import Found
from sayso.store.judged import judged_of, read_judged
from sayso.store.judgements import Groups, Judgement, group_sources, standing
from sayso.store.search import search_statements
from sayso.store.sourceline import SourceFilters
from sayso.store.sourcenames import find_keys
from sayso.store.sources import list_sources
from sayso.store.totals import refresh_totals

BY = Person("ana", "I asked")
ANA, RUIZ, BO = "person:ana ruiz", "person:ruiz", "person:bo lund"
FIRST = analysis(
    Line("Ana Ruiz", "we will pay"), Line("Bo Lund", "nobody knew", said="2024-10-08")
)
SECOND = analysis(Line("Ruiz", "it is over"), publisher="Evening Bell")
PAY = f"{FIRST.report.id[:12]}:a1"
KNEW = f"{FIRST.report.id[:12]}:a2"


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    keep(ledger, FIRST, SECOND)
    refresh_totals(ledger, lambda _: None)
    return ledger


def view(ledger: Ledger) -> tuple[list[Found], list[object]]:
    """Return everything that search and sources show."""
    refresh_totals(ledger, lambda _: None)
    with ledger.read() as connection:
        judged = read_judged(connection)
        wanted = Filters(versions=True)
        found = list(search_statements(connection, wanted, judged))
        some = SourceFilters()
        shown = list_sources(connection, some, judged, skip=0, limit=None)
    return found, list(shown)


def search(ledger: Ledger, **filters: object) -> list[str]:
    with ledger.read() as connection:
        judged = read_judged(connection)
        wanted = replace(Filters(), **filters)  # type: ignore[arg-type]
        found = search_statements(connection, wanted, judged)
        return [each.content for each in found]


def totals(ledger: Ledger) -> dict[str, tuple[int, int, int]]:
    """Return statements, named ones and reports of each source."""
    _, shown = view(ledger)
    return {
        one.source_key: (one.statements, one.named, one.reports)  # type: ignore[attr-defined]
        for one in shown
    }


def test_merged_sources_are_one(filled: Ledger) -> None:
    merge_sources(filled, ANA, RUIZ, BY)
    assert totals(filled) == {ANA: (2, 2, 2), BO: (1, 1, 1)}
    with filled.read() as connection:
        judged = read_judged(connection)
        both = find_keys(connection, "ruiz", judged)
        wanted = Filters(source_keys=both)
        found = list(search_statements(connection, wanted, judged))
    assert both == {ANA, RUIZ}
    assert [each.content for each in found] == ["it is over", "we will pay"]
    assert {(each.source, each.source_key) for each in found} == {("Ana Ruiz", ANA)}


JUDGE: list[object] = [
    pytest.param(lambda led: merge_sources(led, ANA, RUIZ, BY), id="merge"),
    pytest.param(lambda led: confirm_statement(led, PAY, BY), id="confirm"),
    pytest.param(
        lambda led: correct_statement(led, PAY, "status", "denied", BY), id="status"
    ),
    pytest.param(
        lambda led: correct_statement(led, PAY, "named", "no", BY), id="named"
    ),
    pytest.param(
        lambda led: correct_statement(led, PAY, "source", BO, BY), id="source"
    ),
    pytest.param(
        lambda led: correct_statement(led, KNEW, "said_at", "2023-01", BY), id="day"
    ),
    pytest.param(lambda led: reject_statement(led, KNEW, BY), id="reject"),
]


@pytest.mark.parametrize("judge", JUDGE)
def test_undoing_brings_back_what_was(
    filled: Ledger, judge: Callable[[Ledger], int]
) -> None:
    before = view(filled)
    number = judge(filled)
    judged = view(filled)
    assert judged != before
    undoing = undo_judgement(filled, number, BY)
    assert view(filled) == before
    undo_judgement(filled, undoing, BY)
    assert view(filled) == judged


@pytest.mark.parametrize("judge", JUDGE)
def test_judgement_survives_a_new_analysis(
    filled: Ledger, judge: Callable[[Ledger], int]
) -> None:
    judge(filled)
    before, sources = view(filled)
    newer = replace(PRODUCER, version="2")
    keep(filled, replace(FIRST, producer=newer), again=True)
    after, same = view(filled)
    assert same == sources
    assert by_name(after) == by_name(before)


def by_name(found: list[Found]) -> dict[str, Found]:
    """Return statements by their names, without the numbers of their rows."""
    return {each.statement: replace(each, number=0) for each in found}


def test_judgement_of_a_statement_that_is_gone_is_kept_aside(filled: Ledger) -> None:
    number = confirm_statement(filled, PAY, BY)
    newer = replace(PRODUCER, version="2")
    only = replace(FIRST, attributions=FIRST.attributions[1:], producer=newer)
    keep(filled, only, again=True)
    with filled.read() as connection:
        judged = read_judged(connection)
    assert [each.number for each in judged.lost] == [number]
    assert not judged.decisions


def test_correction_counts_in_filters(filled: Ledger) -> None:
    correct_statement(filled, PAY, "status", "denied", BY)
    assert search(filled, status="denied") == ["we will pay"]
    assert search(filled, status="asserted") == ["it is over", "nobody knew"]
    correct_statement(filled, KNEW, "source", ANA, BY)
    with_ana = frozenset({ANA})
    assert search(filled, source_keys=with_ana) == ["we will pay", "nobody knew"]
    correct_statement(filled, KNEW, "said_at", "2020-01-01", BY)
    assert search(filled, until="2020-02-01T00:00:00Z") == ["nobody knew"]


def test_what_is_rejected_is_left_out_of_search_and_totals(filled: Ledger) -> None:
    reject_statement(filled, KNEW, BY)
    assert search(filled) == ["it is over", "we will pay"]
    assert search(filled, status="asserted") == ["it is over", "we will pay"]
    assert totals(filled) == {ANA: (1, 1, 1), RUIZ: (1, 1, 1)}
    with filled.read() as connection:
        ((found,), _) = judged_of(connection, FIRST.report.id)
    assert [each.kind for each in found.decisions] == ["reject"]


def test_corrected_source_moves_the_statement(filled: Ledger) -> None:
    correct_statement(filled, KNEW, "source", ANA, BY)
    assert totals(filled) == {ANA: (2, 2, 1), RUIZ: (1, 1, 1)}


def test_corrected_day_moves_the_first_day_of_the_source(filled: Ledger) -> None:
    correct_statement(filled, PAY, "said_at", "2020-05", BY)
    _, shown = view(filled)
    (ana,) = (one for one in shown if one.source_key == ANA)  # type: ignore[attr-defined]
    assert ana.first == ana.last == "2020-05-01T00:00:00Z"  # type: ignore[attr-defined]


def test_last_correction_counts_and_both_show(filled: Ledger) -> None:
    correct_statement(filled, PAY, "status", "denied", BY)
    correct_statement(filled, PAY, "status", "promised", Person("bo", "no"))
    with filled.read() as connection:
        (found,), _ = judged_of(connection, FIRST.report.id)
    assert found.status == "promised"
    assert [(d.who, d.before, d.value) for d in found.decisions] == [
        ("ana", "asserted", "denied"),
        ("bo", "denied", "promised"),
    ]


def test_merged_sources_show_in_their_report(filled: Ledger) -> None:
    merge_sources(filled, ANA, RUIZ, BY)
    with filled.read() as connection:
        assert judged_of(connection, SECOND.report.id) == ((), (("Ruiz", ANA),))
        assert judged_of(connection, FIRST.report.id) == ((), ())


@pytest.mark.parametrize(
    ("judge", "error"),
    [
        pytest.param(
            lambda led: merge_sources(led, ANA, "person:nobody", BY),
            LedgerError,
            id="no-such-source",
        ),
        pytest.param(
            lambda led: merge_sources(led, ANA, ANA, BY), LedgerError, id="same"
        ),
        pytest.param(
            lambda led: split_source(led, ANA, BY), LedgerError, id="unmerged"
        ),
        pytest.param(
            lambda led: confirm_statement(led, "ffffffffffff:a1", BY),
            LedgerError,
            id="no-such-report",
        ),
        pytest.param(
            lambda led: confirm_statement(led, f"{PAY}9", BY),
            LedgerError,
            id="no-such-statement",
        ),
        pytest.param(
            lambda led: confirm_statement(led, "a1", BY), LedgerError, id="no-name"
        ),
        pytest.param(
            lambda led: correct_statement(led, PAY, "status", "true", BY),
            OptionError,
            id="no-status",
        ),
        pytest.param(
            lambda led: correct_statement(led, PAY, "said_at", "2024-13", BY),
            OptionError,
            id="no-day",
        ),
        pytest.param(lambda led: undo_judgement(led, 7, BY), LedgerError, id="none"),
    ],
)
def test_what_means_nothing_is_refused(
    filled: Ledger, judge: Callable[[Ledger], int], error: type[Exception]
) -> None:
    before = view(filled)
    with pytest.raises(error):
        judge(filled)
    assert view(filled) == before


def test_undone_judgement_cannot_be_undone_again(filled: Ledger) -> None:
    number = confirm_statement(filled, PAY, BY)
    undo_judgement(filled, number, BY)
    with pytest.raises(LedgerError, match="undone already"):
        undo_judgement(filled, number, BY)


def made(*decided: tuple[str, str, str | None] | int) -> tuple[Judgement, ...]:
    """Return judgements: a kind with its keys, or the number that one undoes."""
    return tuple(
        Judgement(number=n, kind="undo", undoes=each, who="a", recorded_at="")
        if isinstance(each, int)
        else Judgement(
            number=n,
            kind=each[0],  # type: ignore[arg-type]
            source_key=each[1],
            other_key=each[2],
            who="a",
            recorded_at="",
        )
        for n, each in enumerate(decided, 1)
    )


@pytest.mark.parametrize(
    ("decided", "members"),
    [
        pytest.param([("merge", "a", "b")], {"a": "ab"}, id="two"),
        pytest.param([("merge", "a", "b"), ("merge", "b", "c")], {"a": "abc"}, id="b"),
        pytest.param(
            [("merge", "b", "c"), ("merge", "a", "b")], {"a": "abc"}, id="group"
        ),
        pytest.param([("merge", "a", "b"), ("split", "b", None)], {}, id="split"),
        pytest.param(
            [("merge", "a", "b"), ("merge", "a", "c"), ("split", "a", None)],
            {"b": "bc"},
            id="split-the-keeper",
        ),
        pytest.param([("merge", "a", "b"), 1], {}, id="undone"),
        pytest.param([("merge", "a", "b"), 1, 2], {"a": "ab"}, id="undoing-undone"),
        pytest.param([("merge", "a", "b"), 1, 2, 3], {}, id="and-that-undone"),
    ],
)
def test_judgements_group_sources(
    decided: list[tuple[str, str, str | None] | int], members: dict[str, str]
) -> None:
    groups = group_sources(standing(made(*decided)))
    assert groups.members == {key: tuple(keys) for key, keys in members.items()}


KEYS = st.sampled_from("abcde")
DECIDED = st.lists(
    st.tuples(st.just("merge"), KEYS, KEYS)
    | st.tuples(st.just("split"), KEYS, st.none())
)


@given(decided=DECIDED)
def test_every_key_is_in_one_group_at_most(
    decided: list[tuple[str, str, str | None]],
) -> None:
    groups: Groups = group_sources(standing(made(*decided)))
    keys = [key for members in groups.members.values() for key in members]
    assert sorted(keys) == sorted(groups.keeper_of)
    assert all(len(members) > 1 for members in groups.members.values())
    assert all(groups.members[kept][0] == kept for kept in groups.keeper_of.values())


def test_day_of_a_statement_is_that_of_its_report_if_none_is_known() -> None:
    before = Filters(until="2024-10-09T00:00:00Z")
    assert is_wanted(FOUND, before)
    assert not is_wanted(replace(FOUND, said_at=None), before)
    assert not is_wanted(replace(FOUND, said_at=None, published_at=None), before)
