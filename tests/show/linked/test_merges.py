from dataclasses import replace
from itertools import permutations

from claimed import BELL, HERALD, JOURNAL, STORY, Why, claim_of
from sayso.link.origins import JUDGED
from sayso.records import JudgedOrigin, OriginKind
from sayso.show.linked.groups import block_origins, number_as_drawn
from sayso.show.linked.merges import render_reasons
from sayso.show.linked.told import tell
from sayso.store.claims import StoredClaim


def reasons(stored: StoredClaim) -> list[str]:
    members = number_as_drawn(stored.claim, tell(stored.claim, stored.reports))
    blocks = block_origins(stored.claim, members)
    return list(render_reasons(blocks, stored.claim, 70))


def test_what_is_certain_stands_apart_from_what_is_possible() -> None:
    assert [block.splitlines() for block in reasons(STORY)] == [
        [
            "Certain: A is one origin.",
            "  One rests on what the other's publisher reported.",
            '   1  Journal: "the lock will close for six weeks"',
            '   2  Herald: "the lock will close for six weeks"',
        ],
        [
            "Possible: A and B are one.",
            "  Two unnamed sources are described alike.",
            '   1  Journal: "the lock will close for six weeks"',
            '   3  Bell: "the lock will close for six weeks"',
        ],
    ]


def test_many_members_of_one_rule_are_not_all_quoted() -> None:
    stored = claim_of(
        [JOURNAL] * 9,
        groups=(range(1, 10),),
        whys=[Why(1, n, "same-text") for n in range(2, 10)],
    )
    (block,) = reasons(stored)
    assert block.count("Journal: ") == 6
    assert block.endswith("and in 3 further places")


def test_rule_that_rests_on_the_whole_report_says_so() -> None:
    stored = claim_of(
        (HERALD, BELL), groups=((1, 2),), whys=(Why(1, 2, "same-agency"),)
    )
    (edge,) = stored.claim.merges
    evidence = tuple(replace(each, span=None) for each in edge.evidence)
    claim = replace(stored.claim, merges=(replace(edge, evidence=evidence),))
    (block,) = reasons(replace(stored, claim=claim))
    assert "Herald: (the report as a whole)" in block


def test_of_many_origins_that_may_be_one_those_are_explained_that_join_them() -> None:
    numbers = range(1, 7)
    stored = claim_of(
        [JOURNAL] * 6,
        groups=[[n] for n in numbers],
        whys=[
            Why(a, b, "fitting-descriptors", certain=False)
            for a in numbers
            for b in numbers
            if a < b
        ],
    )
    *pairs, rest = (block.splitlines()[0] for block in reasons(stored))
    assert pairs[:5] == [f"Possible: A and {letter} are one." for letter in "BCDEF"]
    assert len(pairs) == 8
    assert rest == "Possible: 7 further pairs of origins; --format json has all."


def test_reasons_are_in_the_order_of_the_drawing_not_of_the_merges() -> None:
    whys = [Why(1, 2, "same-text"), Why(2, 3, "cites-the-other"), Why(1, 3, "copied")]
    shown = {
        tuple(reasons(claim_of((JOURNAL, HERALD, BELL), groups=((1, 2, 3),), whys=o)))
        for o in permutations(whys)
    }
    assert len(shown) == 1


def judged(a: int, b: int, verdict: OriginKind) -> JudgedOrigin:
    return JudgedOrigin(
        a=f"m{a}",
        b=f"m{b}",
        verdict=verdict,
        judgement=3,
        who="ana",
        why="each phoned them",
        on="2026-11-27",
    )


def test_what_people_judged_is_told_with_day_and_reason() -> None:
    stored = claim_of(
        (JOURNAL, HERALD, BELL),
        groups=((1, 2), (3,)),
        whys=(Why(1, 2, JUDGED), Why(1, 2, "cites-the-other")),
    )
    made = (judged(1, 2, "one-origin"), judged(3, 2, "two-origins"))
    claim = replace(stored.claim, judged=made)
    quoted = '"the lock will close for six weeks"'
    assert [block.splitlines() for block in reasons(replace(stored, claim=claim))] == [
        [
            "Certain: A is one origin.",
            "  ana judged on 27 Nov 2026 that 1 and 2 rest on one origin: each",
            "    phoned them",
            f"   1  Journal: {quoted}",
            f"   2  Herald: {quoted}",
            "  One rests on what the other's publisher reported.",
            f"   1  Journal: {quoted}",
            f"   2  Herald: {quoted}",
        ],
        [
            "Judged: A and B are two origins.",
            "  ana judged on 27 Nov 2026 that 2 and 3 rest on two origins: each",
            "    phoned them",
            f"   2  Herald: {quoted}",
            f"   3  Bell: {quoted}",
        ],
    ]
