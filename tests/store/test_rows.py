from dataclasses import fields, replace

import pytest

from builders import analysis_of, bare_report, known_party, told
from harbour import HARBOUR
from sayso.records import PublicationTime, Report, SaidAt
from sayso.store.rows import Values, party_rows, report_row, statement_rows
from sayso.store.schema import reports, statements

ELSEWHERE = {"dateline", "furniture"}  # in the record of the analysis only


def test_every_field_of_a_report_has_its_column() -> None:
    texts = {
        field.name: f"the {field.name}"
        for field in fields(Report)
        if field.name not in {"byline", "published_at", "modified_at", *ELSEWHERE}
    }
    at = PublicationTime(value="2024-10", precision="month", how="metadata")
    report = Report(**texts, byline=("Ann",), published_at=at, modified_at=at)  # type: ignore[arg-type]
    row = report_row(report)
    assert {name: row[name] for name in texts} == texts
    assert row["byline"] == ["Ann"]
    assert row["published_at"] == row["modified_at"] == "2024-10"
    assert row["published_from"] == "2024-10-01T00:00:00Z"


def test_rows_fill_all_columns_but_those_of_the_ledger() -> None:
    ledgers = {"number", "recorded_at", "run", "earlier", "analysis", "report"}
    assert set(report_row(HARBOUR.report)) == {*reports.c.keys()} - ledgers
    for row in statement_rows(HARBOUR):
        assert set(row) == {*statements.c.keys()} - ledgers


def row_of(local: str) -> Values:
    return next(row for row in statement_rows(HARBOUR) if row["local"] == local)


def test_statement_has_source_chain_and_words() -> None:
    row = row_of("a1")
    assert row["source_name"] == "two U.S. officials"
    assert row["via"] == ["NBC News"]
    assert row["named"] is False
    assert row["party"] == "p1"
    words = str(row["search_text"])
    assert words.startswith("the strike that closed the harbour on monday")
    assert "two us officials strike on port amaro harbour" in words


def test_statement_without_source_has_no_party() -> None:
    row = row_of("a17")
    assert (row["party"], row["source_key"], row["source_name"]) == (None, None, None)
    assert row["named"] is False


def test_day_of_a_statement_can_be_sorted_by() -> None:
    said = SaidAt(value="2024-W41", precision="week", time=None, rule="r")
    item = replace(HARBOUR.attributions[0], said_at=said)
    (row,) = statement_rows(replace(HARBOUR, attributions=(item,)))
    assert row["said_at"] == "2024-W41"
    assert row["said_precision"] == "week"
    assert row["said_from"] == "2024-10-07T00:00:00Z"


@pytest.mark.parametrize("field", ["content", "source_name", "search_text"])
def test_nul_is_replaced_where_postgresql_refuses_it(field: str) -> None:
    text = "Ana\x00Ruiz said that it\x00rains."
    party = known_party("p1", "Ana\x00Ruiz")
    item = told(1, text, "p1", "Ana\x00Ruiz", "said", "that it\x00rains")
    analysis = analysis_of(bare_report(text), (party,), (item,))
    (row,) = statement_rows(analysis)
    assert "\x00" not in str(row[field])
    assert "\x00" not in str(party_rows(analysis)[0]["name"])
    assert report_row(analysis.report)["text"] == text
