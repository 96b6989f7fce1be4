"""Claims say what people corrected in statements, and what they rejected."""

from dataclasses import replace

import pytest

from asked import keep
from hexed import STORY
from sayso.auditclaims import check_claims
from sayso.linking import refresh_claims
from sayso.linking.opposing import read_holders
from sayso.records import Analysis, Claim, Holder, Reason, Stance
from sayso.store import Ledger
from sayso.store.claims import StoredClaim, find_claim
from sayso.store.decide import (
    Person,
    confirm_statement,
    correct_statement,
    reject_statement,
    undo_judgement,
)
from sayso.store.links import count_new

BY = Person("ana", "I asked")
JOURNAL, COURIER, GAZETTE, MIRROR = (each.report.id[:12] for each in STORY)
ANA, IVO = "person:ana ruiz", "person:ivo maas"
REASON = Reason(rule="plain")


def _with_stance(number: int, version: str = "0") -> Analysis:
    analysis = STORY[number]
    stance = Stance(status=REASON, certainty=REASON, polarity=REASON)
    made = tuple(replace(each, stance=stance) for each in analysis.attributions)
    producer = replace(analysis.producer, version=version)
    return replace(analysis, attributions=made, producer=producer)


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    keep(ledger, *(_with_stance(number) for number in range(4)))
    return ledger


def _claim(ledger: Ledger, name: str = f"{JOURNAL}:0") -> StoredClaim:
    refresh_claims(ledger, lambda _: None)
    with ledger.read() as connection:
        return find_claim(connection, name)


def _holder(claim: Claim, report: str) -> Holder:
    return next(each for each in claim.holders if each.report.startswith(report))


@pytest.mark.parametrize(
    ("statement", "field", "value", "shown"),
    [
        pytest.param(GAZETTE, "source", IVO, {"party": "Ivo Maas"}, id="source"),
        pytest.param(GAZETTE, "status", "denied", {"status": "denied"}, id="status"),
        pytest.param(GAZETTE, "said_at", "2026-02", {"said_at": "2026-02"}, id="day"),
        pytest.param(JOURNAL, "named", "yes", {"named": True}, id="named"),
        pytest.param(JOURNAL, "certainty", "possible", {}, id="certainty"),
    ],
)
def test_a_correction_shows_in_claims_and_is_taken_back(
    filled: Ledger, statement: str, field: str, value: str, shown: dict[str, object]
) -> None:
    before = _claim(filled)

    number = correct_statement(filled, f"{statement}:a1", field, value, BY)
    corrected = _claim(filled)
    undo_judgement(filled, number, BY)

    holder = _holder(corrected.claim, statement)
    assert {name: getattr(holder, name) for name in shown} == shown
    assert holder.corrected
    marked = [each for each in corrected.claim.holders if each.corrected]
    assert marked == [holder]
    assert list(check_claims(filled)) == []
    assert _claim(filled) == before


def test_a_corrected_source_may_put_claims_on_one_origin(filled: Ledger) -> None:
    assert _claim(filled).claim.origins.least == 2

    correct_statement(filled, f"{JOURNAL}:a1", "source", ANA, BY)

    claim = _claim(filled).claim
    assert _holder(claim, JOURNAL).party == "Ana Ruiz"
    assert claim.origins.least == claim.origins.most == 1
    assert "same-statement" in {edge.rule for edge in claim.merges}


def test_what_is_rejected_is_the_own_voice_of_the_publisher(filled: Ledger) -> None:
    before = _claim(filled)

    number = reject_statement(filled, f"{GAZETTE}:a1", BY)

    for each in _claim(filled).claim.holders:
        assert (each.party is None) == each.report.startswith(GAZETTE)

    undo_judgement(filled, number, BY)
    assert _claim(filled) == before


def test_a_correction_stays_when_the_report_is_analysed_again(filled: Ledger) -> None:
    correct_statement(filled, f"{GAZETTE}:a1", "source", IVO, BY)
    before = _claim(filled)

    keep(filled, _with_stance(2, version="1"), again=True)

    assert _claim(filled).claim == before.claim


def test_who_opposes_a_claim_is_shown_as_corrected(filled: Ledger) -> None:
    correct_statement(filled, f"{MIRROR}:a1", "source", ANA, BY)
    stored = _claim(filled)

    with filled.read() as connection:
        (holder,) = read_holders(connection, [stored.claim]).values()

    assert (holder.party, holder.corrected) == ("Ana Ruiz", True)


def test_only_what_claims_depend_on_is_linked_again(filled: Ledger) -> None:
    _claim(filled)

    def waiting() -> int:
        with filled.read() as connection:
            return count_new(connection)

    number = confirm_statement(filled, f"{GAZETTE}:a1", BY)
    undo_judgement(filled, number, BY)
    assert waiting() == 0
    for value in ("denied", "doubted"):
        number = correct_statement(filled, f"{GAZETTE}:a1", "status", value, BY)
        assert waiting() == 1
    _claim(filled)
    undo_judgement(filled, undo_judgement(filled, number, BY), BY)
    assert waiting() == 1
