"""What people know of origins: it goes before what reports show."""

from collections.abc import Iterable, Sequence
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom import journal, officials, own_sourced, report_of, rewrite, say
from sayso.link import describe_claim
from sayso.link.judged import OriginVerdict
from sayso.link.members import Member, find_members
from sayso.link.origins import JUDGED
from sayso.link.parts import find_parts
from sayso.models.wordweights import load_word_weights
from sayso.records import Claim, MemberPlace

NAMES = ("journal", "courier", "gazette", "bell", "echo", "copy")
Decided = tuple[str, str, bool]  # two publishers, and whether they are one origin

REPORTS = dict(
    zip(
        NAMES,
        (
            journal(),
            rewrite(),
            own_sourced(),
            officials("Bell", "2026-03-03"),
            officials("Echo", "2026-03-04"),
            officials("Copy", "2026-03-05"),
        ),
        strict=True,
    )
)
BY_ID = {each.report.id: each for each in REPORTS.values()}
MEMBERS = {
    name: find_members(analysis, load_word_weights())[0]
    for name, analysis in REPORTS.items()
}


def _key(member: Member) -> MemberPlace:
    return member.key


def _verdicts(decided: Iterable[Decided]) -> list[OriginVerdict]:
    return [
        OriginVerdict(
            a=MEMBERS[one].key,
            b=MEMBERS[other].key,
            one=is_one,
            judgement=number,
            who="ana",
            why="I asked",
            on="2026-11-27",
        )
        for number, (one, other, is_one) in enumerate(decided, 1)
    ]


def _claim(names: Sequence[str], verdicts: Iterable[OriginVerdict] = ()) -> Claim:
    group = sorted((MEMBERS[name] for name in names), key=_key)
    return describe_claim("c1", group, BY_ID, verdicts=verdicts)


def _id(claim: Claim, name: str) -> str:
    report = REPORTS[name].report.id
    return next(each.id for each in claim.members if each.report == report)


def _parts(claim: Claim, *, certain: bool) -> list[set[str]]:
    """Return the members that rest, or may rest, on one origin."""
    pairs = [(e.a, e.b) for e in claim.merges if e.certain or not certain]
    names = [member.id for member in claim.members]
    return [set(part) for part in find_parts(names, pairs)]


def _are_one(claim: Claim, one: str, other: str, *, certain: bool) -> bool:
    ends = {_id(claim, one), _id(claim, other)}
    return any(ends <= part for part in _parts(claim, certain=certain))


def test_what_is_possible_is_made_certain() -> None:
    names = ("journal", "bell")
    assert (_claim(names).origins.least, _claim(names).origins.most) == (1, 2)

    claim = _claim(names, _verdicts([("journal", "bell", True)]))

    assert (claim.origins.least, claim.origins.most) == (1, 1)
    assert {(e.rule, e.certain) for e in claim.merges} >= {(JUDGED, True)}
    (judged,) = claim.judged
    assert (judged.verdict, judged.judgement) == ("one-origin", 1)
    assert (judged.who, judged.why, judged.on) == ("ana", "I asked", "2026-11-27")
    assert claim.grade.information == 3


def test_what_is_possible_is_taken_away() -> None:
    claim = _claim(("journal", "bell"), _verdicts([("bell", "journal", False)]))

    assert (claim.origins.least, claim.origins.most) == (2, 2)
    assert claim.merges == ()
    assert [each.verdict for each in claim.judged] == ["two-origins"]
    assert claim.grade.information == 1


def test_what_is_certain_is_taken_away_too() -> None:
    names = ("journal", "courier")
    assert _claim(names).origins.most == 1

    claim = _claim(names, _verdicts([("journal", "courier", False)]))

    assert (claim.origins.least, claim.origins.most) == (2, 2)


def test_origins_that_nothing_joins_are_joined() -> None:
    names = ("journal", "gazette")
    assert _claim(names).origins.least == 2

    claim = _claim(names, _verdicts([("gazette", "journal", True)]))

    assert claim.origins.most == 1
    (edge,) = claim.merges
    assert [each.span for each in edge.evidence] == [
        member.span for member in sorted((MEMBERS[n] for n in names), key=_key)
    ]


def test_two_that_are_kept_apart_are_not_joined_by_way_of_a_third() -> None:
    names = ("journal", "bell", "echo", "copy")
    claim = _claim(names, _verdicts([("journal", "bell", False)]))

    assert not _are_one(claim, "journal", "bell", certain=False)
    # The others are word for word with the Bell, and only may be of the Journal.
    assert _are_one(claim, "bell", "echo", certain=True)
    assert claim.origins.least == 2


def test_copies_of_copies_stay_together_when_the_earliest_is_taken_out() -> None:
    names = ("bell", "echo", "copy")
    decided = _verdicts([("bell", "echo", False), ("bell", "copy", False)])
    assert _are_one(_claim(names), "echo", "copy", certain=True)

    claim = _claim(names, decided)

    assert not _are_one(claim, "bell", "echo", certain=False)
    assert _are_one(claim, "echo", "copy", certain=True)


@pytest.mark.parametrize(
    ("decided", "holding"),
    [
        pytest.param(
            [("journal", "bell", True), ("bell", "journal", False)], [2], id="a-pair"
        ),
        pytest.param(
            [
                ("journal", "bell", True),
                ("bell", "gazette", True),
                ("journal", "gazette", False),
            ],
            [2, 3],
            id="around-a-third",
        ),
        pytest.param(
            [
                ("journal", "gazette", False),
                ("journal", "bell", True),
                ("bell", "gazette", True),
            ],
            [2, 3],
            id="two-later",
        ),
        pytest.param(
            [("journal", "bell", True), ("bell", "journal", True)], [2], id="twice"
        ),
    ],
)
def test_of_decisions_that_cannot_all_hold_the_later_do(
    decided: list[Decided], holding: list[int]
) -> None:
    claim = _claim(("journal", "bell", "gazette"), _verdicts(decided))
    assert [each.judgement for each in claim.judged] == holding


def test_decisions_on_clauses_of_other_claims_change_nothing() -> None:
    decided = _verdicts([("journal", "echo", True)])
    assert _claim(("journal", "bell"), decided) == _claim(("journal", "bell"))


def test_what_a_person_calls_a_rewrite_may_have_lost_a_hedge() -> None:
    content = "Engineers reportedly found long cracks in eleven pillars of the pier"
    hedged = say(
        report_of("Bell", f"{content}, a diver said."), "a diver", "said", content
    )
    flat = content.replace("reportedly ", "")
    later = report_of("Echo", f"{flat}, an anglers' club said.", "2026-03-04")
    both = (hedged, say(later, "an anglers' club", "said", flat))
    known = {each.report.id: each for each in both}
    group = [find_members(each, load_word_weights())[0] for each in both]
    decided = OriginVerdict(
        a=group[0].key, b=group[1].key, one=True, judgement=1, who="a", why=None, on=""
    )

    shown = [
        [each.type for each in describe_claim("c1", group, known, verdicts=v).drift]
        for v in ([], [decided])
    ]
    assert shown == [[], ["hedge-lost"]]


PAIRS = st.sampled_from(list(combinations(NAMES, 2)))
DECIDED = st.lists(
    st.tuples(PAIRS, st.booleans()).map(lambda each: (*each[0], each[1])), max_size=6
)


@given(decided=DECIDED, data=st.data())
def test_every_decision_that_holds_is_heeded_in_whatever_order(
    decided: list[Decided], data: st.DataObject
) -> None:
    verdicts = _verdicts(decided)
    claim = _claim(NAMES, verdicts)
    shuffled = data.draw(st.permutations(verdicts))

    assert _claim(NAMES, shuffled) == claim
    for each in claim.judged:
        is_one = each.verdict == "one-origin"
        parts = _parts(claim, certain=is_one)
        assert any({each.a, each.b} <= part for part in parts) == is_one
    if decided:
        assert claim.judged[-1].judgement == len(decided)


@given(decided=DECIDED)
def test_what_nobody_decides_about_stays_as_reports_show_it(
    decided: list[Decided],
) -> None:
    rules = {(e.a, e.b, e.rule) for e in _claim(NAMES).merges}
    claim = _claim(NAMES, _verdicts([each for each in decided if each[2]]))
    assert {(e.a, e.b, e.rule) for e in claim.merges if e.rule != JUDGED} == rules
