"""Claims that do not hold any more are found by `sayso verify --ledger`."""

import zlib
from typing import Any

import pytest
from sqlalchemy import delete, update

from hexed import STORY
from sayso.auditclaims import check_claims
from sayso.linking import refresh_claims
from sayso.store import Ledger, begin_run, store_analysis
from sayso.store.schema import claim_members, claims


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    run = begin_run(ledger, "add", STORY[0].producer)
    for analysis in STORY:
        store_analysis(ledger, run, analysis)
    refresh_claims(ledger, lambda _: None)
    return ledger


def test_all_holds_in_claims_as_they_were_made(
    filled: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.auditclaims._AT_ONCE", 1)

    assert list(check_claims(filled)) == []


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        pytest.param({"reports": 9}, "reports and origins", id="reports"),
        pytest.param({"most": 9}, "reports and origins", id="origins"),
        pytest.param({"name": "x"}, "named for no member", id="name"),
        pytest.param({"record": b"x"}, "cannot be read", id="record"),
        pytest.param({"record": zlib.compress(b"{}")}, "cannot be read", id="other"),
    ],
)
def test_a_row_that_was_changed_is_found(
    filled: Ledger, change: dict[str, Any], problem: str
) -> None:
    with filled.write() as connection:
        one = update(claims).where(claims.c.number == 1)
        connection.execute(one.values(change))

    assert any(problem in line for _, line in check_claims(filled))


def test_a_member_that_is_missing_is_found(filled: Ledger) -> None:
    with filled.write() as connection:
        connection.execute(delete(claim_members).where(claim_members.c.claim == 1))

    assert any("members" in line for _, line in check_claims(filled))
