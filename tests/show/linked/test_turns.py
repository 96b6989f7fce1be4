"""Where a source took different stands on one claim."""

from dataclasses import replace

import pytest

from claimed import STORY
from sayso.records import Span, Stand, Status
from sayso.show.linked.turns import find_turns
from sayso.store.claims import StoredClaim

FIRST = STORY.claim.members[0].report


def stand(party: str, status: Status, member: str | None, at: str) -> Stand:
    return Stand(
        party=party,
        status=status,
        at=at,
        how="published_at",
        report=FIRST,
        key=None,
        member=member,
        span=Span(0, 8),
    )


def story(*course: Stand) -> StoredClaim:
    return replace(STORY, claim=replace(STORY.claim, course=course))


STATED = stand("Ana Ruiz", "asserted", "m1", "2026-03-02")
TURNED = [
    pytest.param(stand("Ana Ruiz", "denied", "m2", "2026-03-05"), id="denied"),
    pytest.param(stand("ana ruiz", "asserted", None, "2026-03-05"), id="contradicted"),
]
HELD = [
    pytest.param(stand("Ana Ruiz", "asserted", "m2", "2026-03-05"), id="repeated"),
    pytest.param(stand("Ivo Maas", "denied", "m2", "2026-03-05"), id="by-another"),
]


@pytest.mark.parametrize("later", TURNED)
def test_a_source_that_denies_what_it_said_has_turned(later: Stand) -> None:
    other = stand("Ivo Maas", "doubted", "m3", "2026-03-03")

    (turn,) = find_turns([story(STATED, other, later)], "Ana Ruiz")

    assert turn.claim == STORY.name
    assert [(step.at, step.publisher) for step in turn.steps] == [
        ("2026-03-02", "Journal"),
        ("2026-03-05", "Journal"),
    ]
    assert turn.steps[0].words == "the lock"
    assert turn.steps[0].how == "said"


@pytest.mark.parametrize("later", HELD)
def test_a_source_that_keeps_its_line_has_not(later: Stand) -> None:
    assert find_turns([story(STATED, later)], "Ana Ruiz") == ()
