from dataclasses import replace

import pytest

from claimed import BELL, HERALD, JOURNAL, STORY, Voice, Why, claim_of
from sayso.show.linked.origins import render_origins
from sayso.show.linked.strokes import LETTERS, LINES
from sayso.store.claims import StoredClaim

STEERING = "\x1b[31mred\u202e\r\x07"


def page(stored: StoredClaim, width: int = 80) -> str:
    return "\n\n".join(render_origins(stored, {}, LINES, width))


def test_page_begins_with_words_and_numbers() -> None:
    assert page(STORY).splitlines()[:4] == [
        '"the lock will close for six weeks"',
        "3 reports, 1 to 2 origins: 2 of the reports rest on one",
        "2 witnesses: reports that have it from no other report",
        "claim 010101010101:0",
    ]


def test_parts_without_anything_to_say_are_left_out() -> None:
    titles = [line for line in page(STORY).splitlines() if line[:1].isupper()]
    assert titles == [
        "Its origins",
        "Why they count as one",
        "Suggested grade: reporting corroboration, not truth",
        "Where it stands: names for `sayso show` and `sayso judge`",
    ]


def test_each_place_can_be_looked_at_and_judged() -> None:
    assert "   1  010101010101:0 · statement 010101010101:a1 · Journal" in page(STORY)


def test_words_cut_from_a_sentence_stand_in_it() -> None:
    stored = claim_of([replace(JOURNAL, words="It leaked. Close it")], groups=[[1]])
    (member,) = stored.claim.members
    claim = replace(
        stored.claim,
        text="leaked",
        members=(replace(member, span=member.span._replace(start=3, end=9)),),
    )
    assert page(replace(stored, claim=claim)).splitlines()[:2] == [
        '"… leaked"',
        '  in the words "It [leaked]. Close it."',
    ]


def test_same_words_are_told_not_repeated() -> None:
    assert "in the same words as 1" in page(STORY)


@pytest.mark.parametrize("width", [40, 57, 80])
def test_foreign_words_neither_steer_nor_overflow(width: int) -> None:
    bad = Voice(
        publisher=f"Bell {STEERING}",
        words=f"close {STEERING} it",
        source=f"Ana {STEERING} Ruiz",
        via=(f"Wire {STEERING}",),
        title=STEERING * 9,
    )
    stored = claim_of(
        (bad, HERALD, BELL),
        groups=((1, 2), (3,)),
        whys=(Why(1, 2, "same-text"), Why(2, 3, "after-scoop", certain=False)),
    )
    for strokes in (LINES, LETTERS):
        for block in render_origins(stored, {}, strokes, width):
            for line in block.splitlines():
                assert line.isprintable()
                assert len(line) <= width
