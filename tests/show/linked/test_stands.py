from claimed import GRADE, STORY
from sayso.records import Circle, Evidence, Span, Stand, Status
from sayso.show.linked.circles import render_circles
from sayso.show.linked.grade import render_grade
from sayso.show.linked.stands import render_stands
from sayso.show.linked.told import tell

MEMBERS = tell(STORY.claim, STORY.reports)
FIRST, SECOND = (member.report for member in STORY.claim.members[:2])


def stand(
    party: str | None,
    status: Status | None,
    at: str | None = "2026-03-02",
    *,
    member: str | None = "m1",
) -> Stand:
    return Stand(
        party=party,
        status=status,
        at=at,
        how="said_at" if at else None,
        report=FIRST,
        key=None,
        member=member,
        span=Span(0, 8),
    )


def shown(*course: Stand) -> list[str]:
    (block,) = render_stands(course, MEMBERS, STORY.reports, 80)
    return block.splitlines()


def test_stands_are_told_with_their_days() -> None:
    assert shown(
        stand("two officials", "asserted"),
        stand(None, None, "2026-03"),
        stand("two officials", "denied", "2026-W09"),
        stand(None, "declined", None),
    ) == [
        "2 Mar 2026: said by two officials -> Journal (1)",
        "Mar 2026: Journal tells it in its own voice (1)",
        "in week 9 of 2026: denied by two officials -> Journal (1)",
        "no day known: no comment by a source not made out -> Journal (1)",
    ]


def test_stand_of_no_member_is_quoted() -> None:
    assert shown(stand("Ana Ruiz", "denied", member=None)) == [
        "2 Mar 2026: denied by Ana Ruiz -> Journal",
        '    "the lock"',
    ]


def test_no_course_is_left_out() -> None:
    assert list(render_stands((), MEMBERS, STORY.reports, 80)) == []


def test_circle_is_told_with_the_words_that_cite() -> None:
    circle = Circle(
        members=("m1", "m2"),
        evidence=(
            Evidence(report=FIRST, span=Span(0, 8)),
            Evidence(report=SECOND, span=None),
        ),
    )
    (block,) = render_circles([circle], MEMBERS, 80)
    assert block.splitlines() == [
        'Journal (1) cites Herald (2): "the lock"',
        "Herald (2) cites Journal (1)",
    ]


def test_both_parts_of_a_grade_have_their_reasons() -> None:
    (block,) = render_grade(GRADE, 80)
    assert block.splitlines() == [
        "Source C, by how well it is shown: The best source is unnamed.",
        "Information 2, by how well origins agree: It rests on two origins. No report",
        "  contradicts it.",
    ]
