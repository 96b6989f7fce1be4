from dataclasses import replace
from typing import get_args

from claimed import (
    HERALD,
    JOURNAL,
    MIRROR,
    STORY,
    WORDS,
    Voice,
    claim_of,
    holder_of,
    report_of,
)
from sayso.records import (
    ClaimPlace,
    Contradiction,
    ContradictionType,
    Drift,
    DriftType,
    MemberPlace,
    Span,
)
from sayso.show.linked.beside import Columns
from sayso.show.linked.changes import DRIFTS, OPPOSITIONS, render_drift, render_opposed
from sayso.show.linked.opposed import oppose, opposing_places
from sayso.show.linked.told import tell
from sayso.store.claims import StoredClaim

COLUMNS = Columns(width=78)
QUOTED = f'"{WORDS}"'
OTHER = Voice(publisher="Post", words="the lock stays open", source="Ivo Maas")
REPORT = report_of(9, OTHER)
PLACE = MemberPlace(REPORT.id, Span(0, len(OTHER.words)))


def place_of(stored: StoredClaim, number: int) -> ClaimPlace:
    member = stored.claim.members[number - 1]
    return ClaimPlace(
        claim=stored.name, report=member.report, key=None, span=member.span
    )


def contested(*, turned: bool = False) -> StoredClaim:
    ends = [
        place_of(STORY, 1),
        ClaimPlace(claim="other:0", report=REPORT.id, key=None, span=PLACE.span),
    ]
    if turned:
        ends.reverse()
    found = Contradiction(type="denial", a=ends[0], b=ends[1], why="One denies it.")
    claim = replace(STORY.claim, contradictions=(found,))
    return replace(STORY, claim=claim, reports={**STORY.reports, REPORT.id: REPORT})


def opposed_lines(stored: StoredClaim, *, known: bool = True) -> list[str]:
    holders = {PLACE: holder_of(9, OTHER)} if known else {}
    members = tell(stored.claim, stored.reports)
    found = oppose(stored.claim, members, stored.reports, holders)
    (block,) = render_opposed(found, COLUMNS)
    return block.splitlines()


def test_contradiction_has_both_wordings_side_by_side() -> None:
    assert opposed_lines(contested()) == [
        "Denied: One denies it.",
        f'  {QUOTED:<36} | "the lock stays open"',
        f"  {'said by two officials (unnamed) ->':<36} | said by Ivo Maas -> Post",
        f"  {'Journal (1)':<36} |",
        "  the other claim: other:0",
    ]


def test_own_side_stands_first_whichever_way_it_is_stored() -> None:
    assert opposed_lines(contested(turned=True)) == opposed_lines(contested())


def test_places_that_contradict_are_asked_for_once() -> None:
    assert opposing_places([contested().claim, contested(turned=True).claim]) == (
        PLACE,
    )


def test_unknown_holder_is_at_least_placed() -> None:
    assert any(
        line.endswith("in Post") for line in opposed_lines(contested(), known=False)
    )


def test_report_that_is_not_at_hand_is_named() -> None:
    stored = replace(contested(), reports=STORY.reports)
    assert any("(the report is not at" in line for line in opposed_lines(stored))


def drifts(*kinds: DriftType) -> list[str]:
    stored = claim_of((JOURNAL, HERALD, MIRROR), groups=((1, 2, 3),))
    found = [
        Drift(
            type=kind,
            from_=place_of(stored, 1),
            to=place_of(stored, number),
            why="“two” became “an”.",
        )
        for number, kind in enumerate(kinds, 2)
    ]
    members = tell(stored.claim, stored.reports)
    return list(render_drift(found, members, stored.reports, COLUMNS))


def test_what_is_lost_in_several_reports_alike_is_one_block() -> None:
    (block,) = drifts("hedge-lost", "hedge-lost")
    assert block.startswith("A hedge is lost: “two” became “an”.")
    assert block.count("two officials (unnamed)") == 1
    assert "Herald (2)" in block
    assert "-> Mirror" in block


def test_what_is_lost_alike_from_other_places_is_counted() -> None:
    stored = claim_of((JOURNAL, HERALD, MIRROR), groups=((1, 2, 3),))
    found = [
        Drift(
            type="hedge-lost",
            from_=place_of(stored, before),
            to=place_of(stored, 3),
            why="“may” is left out.",
        )
        for before in (1, 2)
    ]
    members = tell(stored.claim, stored.reports)
    (block,) = render_drift(found, members, stored.reports, COLUMNS)
    assert block.endswith("and in the same way in 1 further place")


def test_what_is_lost_in_other_ways_is_told_apart() -> None:
    assert len(drifts("hedge-lost", "number-changed")) == 2


def test_every_kind_of_drift_and_contradiction_has_words() -> None:
    assert set(DRIFTS) == set(get_args(DriftType))
    assert set(OPPOSITIONS) == set(get_args(ContradictionType))
