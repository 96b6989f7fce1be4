from itertools import permutations

from claimed import BELL, HERALD, JOURNAL, MIRROR, Voice, Why, claim_of
from sayso.show.linked.groups import block_origins, number_as_drawn
from sayso.show.linked.told import tell
from sayso.store.claims import StoredClaim


def letters(stored: StoredClaim) -> list[list[str]]:
    members = number_as_drawn(stored.claim, tell(stored.claim, stored.reports))
    blocks = block_origins(stored.claim, members)
    return [[origin.letter for origin in block.origins] for block in blocks]


def maybe(a: int, b: int) -> Why:
    return Why(a, b, "fitting-descriptors", certain=False)


def test_origins_are_in_blocks_of_those_that_may_be_one() -> None:
    voices = (JOURNAL, HERALD, BELL, MIRROR)
    stored = claim_of(voices, groups=((1,), (2,), (3,), (4,)), whys=(maybe(1, 3),))
    assert letters(stored) == [["A", "B"], ["C"], ["D"]]


def test_chain_of_possible_merges_is_one_block_whatever_their_order() -> None:
    voices = (JOURNAL, HERALD, BELL, MIRROR)
    whys = (maybe(1, 2), maybe(3, 4), maybe(2, 3))
    for order in permutations(whys):
        stored = claim_of(voices, groups=((1,), (2,), (3,), (4,)), whys=order)
        assert letters(stored) == [["A", "B", "C", "D"]]


def test_origin_of_most_reports_comes_first() -> None:
    stored = claim_of((JOURNAL, HERALD, BELL), groups=((1,), (2, 3)))
    members = tell(stored.claim, stored.reports)
    first = block_origins(stored.claim, members)[0].origins[0]
    assert {told.report.publisher for told in first.members} == {"Herald", "Bell"}


def test_numbers_run_down_the_drawing() -> None:
    stored = claim_of((BELL, JOURNAL, HERALD), groups=((1,), (2, 3)))
    members = number_as_drawn(stored.claim, tell(stored.claim, stored.reports))
    named = {told.report.publisher: told.number for told in members}
    assert named == {"Journal": 1, "Herald": 2, "Bell": 3}


def test_letters_go_on_after_z() -> None:
    voices = [Voice(publisher=f"Post {n}", words=f"word {n}") for n in range(28)]
    stored = claim_of(voices, groups=[[n] for n in range(1, 29)])
    assert [each for (each,) in letters(stored)][-3:] == ["Z", "A2", "B2"]
