import pytest

from claimed import BELL, HERALD, JOURNAL, MIRROR, Voice, Why, claim_of
from sayso.show.linked.sharing import share
from sayso.store.claims import StoredClaim


def title(stored: StoredClaim) -> str:
    a, b = list(stored.reports.values())[:2]
    return share(stored.claim, a, b).title


@pytest.mark.parametrize(
    ("whys", "groups", "said"),
    [
        pytest.param(
            (Why(1, 2, "same-agency"),),
            ((1, 2),),
            "One origin: Both carry the copy of one agency.",
            id="certain",
        ),
        pytest.param(
            (Why(1, 2, "fitting-descriptors", certain=False),),
            ((1,), (2,)),
            "Perhaps one origin: Two unnamed sources are described alike.",
            id="possible",
        ),
        pytest.param((), ((1, 2),), "One origin.", id="through-others"),
        pytest.param(
            (), ((1,), (2,)), "Two origins, as far as the reports show.", id="apart"
        ),
    ],
)
def test_origins_of_both_are_told(
    whys: tuple[Why, ...], groups: tuple[tuple[int, ...], ...], said: str
) -> None:
    assert title(claim_of((JOURNAL, HERALD), groups=groups, whys=whys)) == said


def test_denial_is_told_before_any_origin() -> None:
    stored = claim_of((BELL, MIRROR), groups=((1, 2),), whys=(Why(1, 2, "same-text"),))
    assert title(stored) == "Denied: one denies what the other says."


def test_two_that_both_deny_it_agree() -> None:
    other = Voice(publisher="Post", source="Ivo Maas", status="doubted")
    assert title(claim_of((MIRROR, other), groups=((1,), (2,)))).startswith("Two")
