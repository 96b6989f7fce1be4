from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Table, delete, text, update

from asked import Line, analysis, keep
from harbour import HARBOUR
from sayso.audit import check_analyses, check_tables, count_analyses
from sayso.store import Ledger
from sayso.store.record import pack_analysis
from sayso.store.schema import analyses, parties, reports, statements, unlinked_analyses

OTHER = analysis(Line("Ana Ruiz", "we will pay"))


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    keep(ledger, OTHER)
    return ledger


def problems(ledger: Ledger) -> list[str]:
    found = [p for checked in check_analyses(ledger) for p in checked.problems]
    return [*found, *check_tables(ledger)]


def test_all_holds_in_a_ledger_as_it_was_written(
    filled: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.audit._AT_ONCE", 1)
    keep(filled, analysis(Line("Bo Lund", "no\x00body knew")))
    checked = list(check_analyses(filled))
    assert len(checked) == count_analyses(filled) == 2
    assert [each.statements for each in checked] == [1, 1]
    assert problems(filled) == []


def test_same_text_with_another_title_later_is_no_problem(filled: Ledger) -> None:
    later = replace(OTHER, producer=replace(OTHER.producer, version="2"))
    titled = replace(later, report=replace(later.report, title="Elsewhere"))
    keep(filled, titled, again=True)
    assert problems(filled) == []


def test_rules_that_nobody_knows_are_found(filled: Ledger) -> None:
    keep(filled, HARBOUR)  # made by hand: its rules are none
    assert any("is not known" in problem for problem in problems(filled))


@pytest.mark.parametrize(
    ("table", "change", "problem"),
    [
        pytest.param(statements, {"content": "x"}, "a1 differs", id="statement"),
        pytest.param(statements, {"named": False}, "in named", id="named"),
        pytest.param(parties, {"source_key": "x:y"}, "p1 differs", id="party"),
        pytest.param(reports, {"publisher": "x"}, "reports.publisher", id="report"),
        pytest.param(reports, {"text": "x" * 99}, "cannot be read", id="text"),
        pytest.param(analyses, {"record": b"x"}, "cannot be read", id="record"),
    ],
)
def test_changed_row_is_found(
    filled: Ledger, table: Table, change: dict[str, Any], problem: str
) -> None:
    with filled.write() as connection:
        connection.execute(update(table).values(**change))
    assert problem in "\n".join(problems(filled))


def test_row_of_no_analysis_is_found(filled: Ledger) -> None:
    fewer = replace(OTHER, parties=(), attributions=())
    with filled.write() as connection:
        connection.execute(update(analyses).values(record=pack_analysis(fewer)))
    found = ["parties: p1 is in no analysis", "statements: a1 is in no analysis"]
    assert problems(filled) == found


def test_missing_row_is_found(filled: Ledger) -> None:
    with filled.write() as connection:
        connection.execute(delete(statements))
    assert "statements: a1 is missing" in problems(filled)


def test_report_without_analysis_is_found(filled: Ledger) -> None:
    with filled.write() as connection:
        for table in (unlinked_analyses, statements, parties, analyses):
            connection.execute(delete(table))
    assert problems(filled) == ["1 reports without an analysis"]


def test_statement_without_words_in_the_index_is_found(filled: Ledger) -> None:
    if filled.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL keeps its index itself")
    with filled.write() as connection:
        connection.execute(
            text("INSERT INTO statement_words(statement_words) VALUES ('delete-all')")
        )
    assert "1 statements cannot be found by their words" in problems(filled)[0]
