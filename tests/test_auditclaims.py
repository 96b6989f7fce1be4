"""Claims that do not hold any more are found by `sayso verify --ledger`."""

import zlib
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import msgspec
import pytest
from sqlalchemy import delete, update

from hexed import STORY
from sayso.auditclaims import check_claims
from sayso.linking import refresh_claims
from sayso.records import Claim, OriginKind
from sayso.store import Ledger, begin_run, store_analysis
from sayso.store.claims import find_claim
from sayso.store.decide import Person, undo_judgement
from sayso.store.decideclaims import judge_origins
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


def _put(ledger: Ledger, change: Callable[[Claim], Claim]) -> list[str]:
    """Store a claim otherwise, and return what is found to be wrong."""
    with ledger.write() as connection:
        stored = find_claim(connection, f"{STORY[0].report.id[:12]}:0")
        record = zlib.compress(msgspec.json.encode(change(stored.claim)))
        one = update(claims).where(claims.c.name == stored.name)
        connection.execute(one.values(record=record))
    return [problem for _, problem in check_claims(ledger)]


def test_origins_that_merges_do_not_give_are_found(filled: Ledger) -> None:
    found = _put(filled, lambda claim: replace(claim, merges=()))
    assert found == [
        "its origins are not those that its merges give",
        "the number of its origins is not that of its merges",
    ]


@pytest.mark.parametrize(
    ("verdict", "judgement", "problem"),
    [
        pytest.param("two-origins", 1, None, id="as-judged"),
        pytest.param("one-origin", 1, "judgement 1 is not made", id="other-kind"),
        pytest.param("one-origin", 1, "not as judgement 1 says", id="not-heeded"),
        pytest.param("two-origins", 7, "judgement 7 is not made", id="none"),
    ],
)
def test_judgements_that_origins_do_not_follow_are_found(
    filled: Ledger, verdict: OriginKind, judgement: int, problem: str | None
) -> None:
    one, other = (f"{each.report.id[:12]}:0" for each in STORY[:2])
    judge_origins(filled, one, other, "two-origins", Person("ana", "I asked"))
    refresh_claims(filled, lambda _: None)

    def change(claim: Claim) -> Claim:
        (judged,) = claim.judged
        other = replace(judged, verdict=verdict, judgement=judgement)
        return replace(claim, judged=(other,))

    found = _put(filled, change)
    assert any(problem in each for each in found) if problem else not found


def test_an_undoing_that_claims_do_not_heed_yet_is_no_problem(filled: Ledger) -> None:
    one, other = (f"{each.report.id[:12]}:0" for each in STORY[:2])
    by = Person("ana", "I asked")
    number = judge_origins(filled, one, other, "two-origins", by)
    refresh_claims(filled, lambda _: None)
    undo_judgement(filled, number, by)

    assert list(check_claims(filled)) == []
