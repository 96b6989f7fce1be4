"""Claims of a ledger, made and kept up to date while reports and judgements come."""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from hexed import STORY, with_id
from newsroom import other_matter, report_of
from sayso.auditclaims import check_claims
from sayso.errors import LedgerError
from sayso.link import link_claims
from sayso.linking import gather, refresh_claims
from sayso.linking.opposing import read_holders
from sayso.records import (
    Analysis,
    Claim,
    MemberPlace,
    OriginKind,
    PublicationTime,
)
from sayso.store import Ledger, begin_run, open_ledger, store_analysis
from sayso.store.claims import ClaimFilters, StoredClaim, find_claim, find_claims
from sayso.store.decide import Person, undo_judgement
from sayso.store.decideclaims import judge_different, judge_origins, judge_same
from sayso.store.query import parse_query

BY = Person("ana", "I asked")
Group = frozenset[MemberPlace]


def _add(ledger: Ledger, *analyses: Analysis, again: bool = False) -> None:
    run = begin_run(ledger, "add", analyses[0].producer)
    for analysis in analyses:
        store_analysis(ledger, run, analysis, again=again)


def _refresh(ledger: Ledger) -> None:
    refresh_claims(ledger, lambda _: None)


def _all(ledger: Ledger, words: str = "", **filters: bool) -> Sequence[StoredClaim]:
    _refresh(ledger)
    wanted = ClaimFilters(query=parse_query(words), **filters)
    with ledger.read() as connection:
        return find_claims(connection, wanted, skip=0, limit=None).found


def _group(claim: Claim) -> Group:
    return frozenset(MemberPlace(m.report, m.span) for m in claim.members)


def _groups(ledger: Ledger) -> set[Group]:
    return {_group(each.claim) for each in _all(ledger)}


def _expected(*analyses: Analysis) -> set[Group]:
    """Return the claims over several clauses that hold without a ledger."""
    linked = link_claims(analyses)
    opposed = {c.a.claim for claim in linked for c in claim.contradictions}
    opposed |= {c.b.claim for claim in linked for c in claim.contradictions}
    kept = (each for each in linked if len(each.members) > 1 or each.id in opposed)
    return {_group(each) for each in kept}


def test_claims_of_a_ledger_are_those_of_its_reports(ledger: Ledger) -> None:
    _add(ledger, *STORY, with_id(other_matter()))

    assert _groups(ledger) == _expected(*STORY) != set()


def test_any_order_of_arrival_gives_the_same_claims(
    empty_ledgers: tuple[Path, str], tmp_path: Path
) -> None:
    seen = set()
    for number, order in enumerate(permutations(STORY)):
        ledger = open_ledger(
            str(shutil.copy(empty_ledgers[0], tmp_path / f"{number}.db"))
        )
        for analysis in order:
            _add(ledger, analysis)
            _refresh(ledger)
        seen.add(tuple(repr(each.claim) for each in _all(ledger)))
        ledger.close()

    assert len(seen) == 1


def test_a_claim_names_its_reports_and_what_contradicts_it(ledger: Ledger) -> None:
    _add(ledger, *STORY)

    (contested,) = {each.name for each in _all(ledger, contested=True)} - {
        each.name for each in _all(ledger) if len(each.claim.members) == 1
    }
    with ledger.read() as connection:
        found = find_claim(connection, contested)

    (opposed,) = found.claim.contradictions
    assert opposed.type == "denial"
    mirror = found.reports[opposed.b.report]
    assert mirror.publisher == "Mirror"
    assert mirror.text[opposed.b.span.start :].startswith("Engineers never found")


def test_a_claim_is_found_by_its_words_and_by_any_member(ledger: Ledger) -> None:
    _add(ledger, *STORY)

    found = _all(ledger, "cracks pillars")

    assert found
    assert not _all(ledger, "rye bread")
    with ledger.read() as connection:
        for member in found[0].claim.members:
            name = f"{member.report[:12]}:{member.span.start}"
            assert find_claim(connection, name).name == found[0].name


@pytest.mark.parametrize("name", ["", "0d3f", "x:1", "0d3f8a6c91be:999999", "ab:1;--"])
def test_a_name_of_no_claim_is_refused(ledger: Ledger, name: str) -> None:
    with ledger.read() as connection, pytest.raises(LedgerError):
        find_claim(connection, name)


def test_a_new_version_takes_the_place_of_the_old(ledger: Ledger) -> None:
    old = replace(STORY[1], report=replace(STORY[1].report, url="https://a.example/1"))
    changed = report_of("Courier", "Ferries sail again, the Harbour Journal reported.")
    new = replace(
        with_id(changed),
        report=replace(
            changed.report, id="f" * 64, url="https://a.example/1", publisher="Courier"
        ),
    )
    _add(ledger, STORY[0], old)
    assert any(old.report.id in each.reports for each in _all(ledger))

    _add(ledger, new)

    assert not any(old.report.id in each.reports for each in _all(ledger))
    assert _groups(ledger) == _expected(STORY[0], new)


def test_an_analysis_made_again_takes_the_place_of_the_old(ledger: Ledger) -> None:
    _add(ledger, *STORY)
    before = _groups(ledger)
    other = replace(STORY[0].producer, version="1")
    bare = replace(STORY[0], producer=other, attributions=(), parties=())

    _add(ledger, bare, again=True)

    assert _groups(ledger) == _expected(bare, *STORY[1:]) != before


def test_people_part_and_join_members_and_take_it_back(ledger: Ledger) -> None:
    _add(ledger, *STORY)
    before = _all(ledger)
    whole = max(before, key=lambda each: each.claim.reports)
    one, *_, other = (
        f"{member.report[:12]}:{member.span.start}" for member in whole.claim.members
    )

    number = judge_different(ledger, one, other, BY)
    parted = _groups(ledger)
    undo_judgement(ledger, number, BY)

    assert not any(group >= _group(whole.claim) for group in parted)
    assert _groups(ledger) == {_group(each.claim) for each in before}


def test_people_join_claims_that_a_rule_keeps_apart(ledger: Ledger) -> None:
    _add(ledger, *STORY)
    contested = list(_all(ledger, contested=True))
    names = [each.name for each in contested]

    judge_same(ledger, names[0], names[1], BY)

    joined = frozenset.union(*(_group(each.claim) for each in contested))
    assert joined in _groups(ledger)
    assert not _all(ledger, contested=True)


def test_a_judgement_stays_when_reports_are_analysed_again(ledger: Ledger) -> None:
    _add(ledger, *STORY)
    names = [each.name for each in _all(ledger, contested=True)]
    judge_same(ledger, names[0], names[1], BY)
    joined = _groups(ledger)
    again = [replace(a, producer=replace(a.producer, version="1")) for a in STORY]

    _add(ledger, *again, again=True)

    assert _groups(ledger) == joined


def _widest(ledger: Ledger) -> Claim:
    found = _all(ledger, "pillars")
    return max(found, key=lambda each: each.claim.reports).claim


def _name(claim: Claim, report: Analysis) -> str:
    member = next(m for m in claim.members if m.report == report.report.id)
    return f"{member.report[:12]}:{member.span.start}"


def _judge(ledger: Ledger, one: int, other: int, verdict: OriginKind) -> int:
    """Record a judgement on the claim of two reports of the story."""
    claim = _widest(ledger)
    a, b = (_name(claim, STORY[n]) for n in (one, other))
    return judge_origins(ledger, a, b, verdict, BY)


@pytest.mark.parametrize(
    ("one", "other", "verdict", "origins"),
    [
        pytest.param(0, 1, "two-origins", 3, id="certain"),
        pytest.param(0, 2, "one-origin", 1, id="nothing-joins"),
        pytest.param(1, 2, "two-origins", 2, id="so-anyway"),
    ],
)
def test_people_part_and_join_origins_and_take_it_back(
    ledger: Ledger, one: int, other: int, verdict: OriginKind, origins: int
) -> None:
    _add(ledger, *STORY)
    before = _all(ledger)

    number = _judge(ledger, one, other, verdict)
    judged = _all(ledger)
    undo_judgement(ledger, number, BY)

    claim = next(each.claim for each in judged if each.claim.judged)
    assert (claim.origins.least, claim.origins.most) == (origins, origins)
    (made,) = claim.judged
    assert (made.judgement, made.verdict, made.who) == (number, verdict, BY.who)
    assert list(check_claims(ledger)) == []
    assert _all(ledger) == before
    undo_judgement(ledger, number + 1, BY)
    assert _all(ledger) == judged


def test_judged_origins_stay_when_reports_come_and_are_analysed_again(
    ledger: Ledger,
) -> None:
    _add(ledger, *STORY[:2])
    _judge(ledger, 0, 1, "two-origins")
    again = [replace(a, producer=replace(a.producer, version="1")) for a in STORY]

    _add(ledger, *again, again=True)

    claim = _widest(ledger)
    assert claim.reports == 3
    assert [each.verdict for each in claim.judged] == ["two-origins"]
    assert claim.origins.least == 3


def test_judged_origins_are_the_same_in_any_order_of_arrival(
    empty_ledgers: tuple[Path, str], tmp_path: Path
) -> None:
    seen = set()
    for number, order in enumerate(permutations(STORY[:3])):
        ledger = open_ledger(
            str(shutil.copy(empty_ledgers[0], tmp_path / f"{number}.db"))
        )
        _add(ledger, *order)
        _judge(ledger, 0, 1, "two-origins")
        _judge(ledger, 1, 2, "one-origin")
        days = {replace(j, on="") for j in _widest(ledger).judged}
        assert len(days) == 2
        seen.add(repr([replace(each.claim, judged=()) for each in _all(ledger)]))
        ledger.close()

    assert len(seen) == 1


def test_judging_origins_of_two_claims_or_twice_is_refused(ledger: Ledger) -> None:
    _add(ledger, *STORY)
    names = [each.name for each in _all(ledger, contested=True)]
    with pytest.raises(LedgerError, match="are two claims"):
        judge_origins(ledger, names[0], names[1], "one-origin", BY)
    _judge(ledger, 0, 1, "two-origins")
    with pytest.raises(LedgerError, match="Judgement 1 says so already"):
        _judge(ledger, 1, 0, "two-origins")
    assert _judge(ledger, 1, 0, "one-origin") == 2


def test_judging_what_is_so_already_is_refused(ledger: Ledger) -> None:
    _add(ledger, *STORY)
    whole = max(_all(ledger), key=lambda each: each.claim.reports).claim
    one, other = (f"{m.report[:12]}:{m.span.start}" for m in whole.members[:2])

    with pytest.raises(LedgerError, match="one claim already"):
        judge_same(ledger, one, other, BY)
    with pytest.raises(LedgerError, match="the same words"):
        judge_different(ledger, one, one, BY)


def test_reports_far_apart_are_not_compared(ledger: Ledger) -> None:
    day = PublicationTime(value="2026-09-01", precision="day", how="argument")
    late = replace(STORY[1], report=replace(STORY[1].report, published_at=day))
    _add(ledger, STORY[0], late)

    assert all(each.claim.reports == 1 for each in _all(ledger))


def test_a_judgement_of_a_replaced_version_brings_it_not_back(ledger: Ledger) -> None:
    old = replace(STORY[1], report=replace(STORY[1].report, url="https://a.example/1"))
    _add(ledger, STORY[0], old, STORY[3])
    names = [each.name for each in _all(ledger, contested=True)]
    judge_same(ledger, names[0], names[1], BY)
    changed = report_of("Courier", "Ferries sail again on Monday morning.")
    new = replace(
        changed,
        report=replace(changed.report, id="f" * 64, url="https://a.example/1"),
    )

    _add(ledger, new)

    assert not any(old.report.id in each.reports for each in _all(ledger))


def test_who_opposes_a_claim_is_read_while_a_new_version_waits(ledger: Ledger) -> None:
    old = replace(STORY[3], report=replace(STORY[3].report, url="https://a.example/1"))
    _add(ledger, STORY[0], old)
    before = _all(ledger, contested=True)
    changed = report_of("Mirror", "Ferries sail again on Monday morning.")
    new = replace(
        changed,
        report=replace(changed.report, id="f" * 64, url="https://a.example/1"),
    )

    _add(ledger, new)

    with ledger.read() as connection:
        holders = read_holders(connection, (each.claim for each in before))
    assert {place.report for place in holders} == {STORY[0].report.id, old.report.id}


def test_of_very_many_clauses_the_earliest_are_grouped_and_the_rest_counted(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gather, "MOST_LINKED", 3)
    text = "The harbour board has {}approved the repair of the eastern pier."
    copies = [
        with_id(report_of(f"Herald {n}", text.format(""), f"2026-03-0{n}"))
        for n in range(1, 6)
    ]
    denial = with_id(report_of("Post", text.format("not "), "2026-03-06"))
    _add(ledger, *copies, denial)

    claims = [each.claim for each in _all(ledger)]

    assert max(len(claim.members) for claim in claims) <= 3
    assert any(claim.left_out for claim in claims)
