"""The drawing of a claim's origins: nothing overlaps, nothing is left out silently."""

from dataclasses import replace
from itertools import combinations

import pytest

from claimed import BELL, HERALD, JOURNAL, STORY, Voice, Why, claim_of
from sayso.show.linked.groups import block_origins, number_as_drawn
from sayso.show.linked.told import tell
from sayso.show.page.boxes import WIDTH
from sayso.show.page.flow import MOST_BOXES, Box, Flow, lay_out
from sayso.show.page.textwidth import break_lines, measure, shorten
from sayso.store.claims import StoredClaim

LAYERS = 3
LONG = "the committee on the safety of inland navigation and of its locks" * 3


def draw(stored: StoredClaim) -> Flow:
    members = number_as_drawn(stored.claim, tell(stored.claim, stored.reports))
    return lay_out(block_origins(stored.claim, members), members)


def titles(flow: Flow) -> list[tuple[str, str]]:
    return [
        (box.content.kind, " ".join(line.text for line in box.content.lines))
        for box in flow.boxes
    ]


def copies(number: int) -> StoredClaim:
    """Return a claim that many have from the Journal."""
    voices = [JOURNAL, *(replace(HERALD, publisher=f"Echo {n}") for n in range(number))]
    whys = [Why(1, n + 2, "cites-the-other") for n in range(number)]
    return claim_of(voices, groups=[range(1, number + 2)], whys=whys)


def far(number: int) -> StoredClaim:
    """Return a claim of many origins."""
    voices = [replace(BELL, publisher=f"Paper {n}") for n in range(number)]
    return claim_of(voices, groups=[[n + 1] for n in range(number)])


def test_origins_lead_to_outlets_and_these_to_those_that_cite_them() -> None:
    flow = draw(STORY)

    assert titles(flow) == [
        ("origin", "two officials (unnamed)"),
        ("report", "Journal"),
        ("report", "Herald"),
        ("origin", "an official (unnamed)"),
        ("report", "Bell"),
    ]
    assert [box.x for box in flow.boxes[:3]] == sorted({b.x for b in flow.boxes})
    assert len(flow.paths) == 3


def test_what_may_be_one_is_joined_and_said() -> None:
    (joined,) = draw(STORY).maybe
    assert joined.text == "may be one with A"
    assert not draw(claim_of((JOURNAL, BELL), groups=[[1], [2]])).maybe


def test_an_outlet_that_is_only_named_is_drawn_as_such() -> None:
    flow = draw(claim_of([HERALD], groups=[[1]]))

    named = next(box for box in flow.boxes if box.content.kind == "named")
    assert [line.text for line in named.content.notes] == ["its own report is not here"]


@pytest.mark.parametrize(
    "stored",
    [
        pytest.param(STORY, id="story"),
        pytest.param(copies(9), id="copies"),
        pytest.param(copies(200), id="many-copies"),
        pytest.param(far(200), id="many-origins"),
        pytest.param(
            claim_of(
                [replace(JOURNAL, publisher=LONG, source=LONG, via=(LONG, "x" * 999))],
                groups=[[1]],
            ),
            id="long-names",
        ),
    ],
)
def test_boxes_hold_their_words_and_do_not_overlap(stored: StoredClaim) -> None:
    flow = draw(stored)

    assert len(flow.boxes) <= MOST_BOXES + LAYERS
    for box in flow.boxes:
        assert box.x + WIDTH <= flow.width
        assert box.bottom <= flow.height
        for line in (*box.content.lines, *box.content.notes):
            assert line.y <= box.content.height
            assert measure(line.text) <= WIDTH
    for one, other in combinations(flow.boxes, 2):
        assert not overlap(one, other)


def overlap(one: Box, other: Box) -> bool:
    return one.x == other.x and one.y < other.bottom and other.y < one.bottom


def test_outlets_that_have_no_room_are_counted() -> None:
    flow = draw(copies(200))

    (rest,) = (text for kind, text in titles(flow) if kind == "more")
    drawn = sum(kind == "report" for kind, _ in titles(flow))
    assert rest == f"and {201 - drawn} further outlets"


def test_origins_that_have_no_room_are_counted() -> None:
    flow = draw(far(200))

    origins = sum(kind == "origin" for kind, _ in titles(flow))
    assert origins + flow.left_out == 200
    assert flow.left_out > 0


@pytest.mark.parametrize(
    ("text", "most", "lines"),
    [
        pytest.param("a source", 3, ("a source",), id="one-line"),
        pytest.param("the harbour board", 3, ("the harbour", "board"), id="two"),
        pytest.param("a b c d e f g h i j k l m n", 1, ("a b c d e f…",), id="cut"),
        pytest.param("x" * 25, 3, ("x" * 10, "x" * 10, "x" * 5), id="long-word"),
        pytest.param("", 3, ("",), id="nothing"),
    ],
)
def test_words_are_broken_into_lines(
    text: str, most: int, lines: tuple[str, ...]
) -> None:
    assert break_lines(text, 102, most) == lines
    assert all(measure(line) <= 102 for line in lines)


def test_what_has_room_is_not_shortened() -> None:
    assert shorten("denied", 60) == "denied"
    assert shorten("denied by all of them", 60) == "deni…"


def test_reports_of_one_outlet_share_a_box() -> None:
    twice = [JOURNAL, replace(JOURNAL, day="2026-03-09"), Voice(publisher="Mirror")]
    flow = draw(claim_of(twice, groups=[[1, 2], [3]]))

    box = next(b for b in flow.boxes if b.content.lines[0].text == "Journal")
    assert [row.day for row in box.content.rows] == ["2 Mar 2026", "9 Mar 2026"]
