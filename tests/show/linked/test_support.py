from dataclasses import replace

import pytest

from claimed import BELL, HERALD, JOURNAL, claim_of
from sayso.show.linked.support import count_support


@pytest.mark.parametrize(
    ("groups", "least", "said"),
    [
        pytest.param(
            ((1, 2, 3),), 1, "3 reports, 1 origin: all 3 reports rest on it", id="one"
        ),
        pytest.param(
            ((1, 2), (3,)),
            1,
            "3 reports, 1 to 2 origins: 2 of the reports rest on one",
            id="bounds",
        ),
        pytest.param(((1,), (2,), (3,)), 3, "3 reports, 3 origins", id="each-its-own"),
        pytest.param(
            ((1,), (2,), (3,)), 1, "3 reports, 1 to 3 origins", id="perhaps-one"
        ),
    ],
)
def test_reports_are_never_taken_for_origins(
    groups: tuple[tuple[int, ...], ...], least: int, said: str
) -> None:
    stored = claim_of((JOURNAL, HERALD, BELL), groups=groups, least=least)
    assert count_support(stored.claim) == said


def test_two_reports_on_one_origin_are_both() -> None:
    stored = claim_of((JOURNAL, HERALD), groups=((1, 2),))
    assert count_support(stored.claim) == "2 reports, 1 origin: both reports rest on it"


def test_a_report_alone_is_one() -> None:
    stored = claim_of((JOURNAL,), groups=((1,),))
    assert count_support(stored.claim) == "1 report, 1 origin"


def test_report_that_rests_on_two_origins_counts_for_both() -> None:
    both = claim_of((JOURNAL, HERALD, HERALD), groups=((1, 2), (3,)))
    second = both.claim.members[1].report
    *members, last = both.claim.members
    claim = replace(
        both.claim, reports=2, members=(*members, replace(last, report=second))
    )
    said = "2 reports, 2 origins: both reports rest on one of them"
    assert count_support(claim) == said
