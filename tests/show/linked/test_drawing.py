from itertools import permutations

import pytest

from claimed import BELL, HERALD, JOURNAL, MIRROR, STORY, Voice, Why, claim_of
from sayso.show.linked.drawing import Pen
from sayso.show.linked.groups import block_origins, number_as_drawn
from sayso.show.linked.strokes import LETTERS, LINES, Strokes
from sayso.show.linked.told import tell
from sayso.store.claims import StoredClaim

DEEP = Voice(
    publisher="Gazette",
    source="the Journal",
    kind="media",
    via=("Wire", "Radio Lock"),
    words="the lock will be closed",
)


def draw(stored: StoredClaim, width: int = 60, strokes: Strokes = LINES) -> list[str]:
    members = number_as_drawn(stored.claim, tell(stored.claim, stored.reports))
    pen = Pen(strokes, width, members)
    blocks = block_origins(stored.claim, members)
    return [line for block in blocks for line in pen.draw(block)]


def test_origins_that_may_be_one_are_joined() -> None:
    assert draw(STORY) == [
        "A  two officials (unnamed)",
        "┊  └─ Journal, 2 Mar 2026",
        '┊     │   1  "the lock will close for six weeks"',
        "┊     └─ Herald, 3 Mar 2026",
        "┊            2  officials (unnamed), in the same words as 1",
        "┊",
        "┊  B may be one with A: Two unnamed sources are described",
        "┊  alike.",
        "┊",
        "B  an official (unnamed)",
        "   └─ Bell, 4 Mar 2026",
        "          3  in the same words as 1",
    ]


def test_letters_draw_what_lines_do() -> None:
    strokes = str.maketrans("┊│├└─", ":||`-")
    assert draw(STORY, strokes=LETTERS) == [
        line.translate(strokes) for line in draw(STORY)
    ]


def test_origins_that_nothing_joins_stand_apart() -> None:
    stored = claim_of((JOURNAL, MIRROR), groups=((1,), (2,)))
    assert draw(stored) == [
        "A  two officials (unnamed)",
        "   └─ Journal, 2 Mar 2026",
        '          1  "the lock will close for six weeks"',
        "B  Ana Ruiz",
        "   └─ Mirror, 5 Mar 2026",
        '          2  denied: "the lock will not close"',
    ]


def test_relay_without_a_report_is_drawn_and_said_to_be_absent() -> None:
    stored = claim_of((DEEP,), groups=((1,),))
    assert draw(stored, 72) == [
        "A  the Journal, as others cite it",
        "   └─ the Journal (its own report is not among these)",
        "      └─ Radio Lock (its own report is not among these)",
        "         └─ Wire (its own report is not among these)",
        "            └─ Gazette, 2 Mar 2026",
        '                   1  "the lock will be closed"',
    ]


def test_same_words_are_quoted_once() -> None:
    lines = draw(claim_of((JOURNAL, HERALD), groups=((1, 2),)))
    assert lines[-1].endswith("2  officials (unnamed), in the same words as 1")


def test_report_that_stands_elsewhere_is_pointed_to() -> None:
    """Two that cite each other are each below the other."""
    one = Voice(publisher="Bell", source="the Post", kind="media")
    other = Voice(publisher="Post", source="the Bell", kind="media", words="it closes")
    stored = claim_of((one, other), groups=((1, 2),))
    assert draw(stored) == [
        "A  the Post, as others cite it",
        "   ├─ the Post (see 2)",
        "   │  └─ Bell, 2 Mar 2026",
        '   │         1  "the lock will close for six weeks"',
        "   └─ the Bell (see 1)",
        "      └─ Post, 2 Mar 2026",
        '             2  "it closes"',
    ]


def test_who_denies_it_names_no_origin_where_others_say_it() -> None:
    later = Voice(publisher="Bell", source="Ivo Maas", day="2026-03-09", words="x y")
    stored = claim_of((MIRROR, later), groups=((1, 2),))
    assert draw(stored)[0] == "A  Ivo Maas"


@pytest.mark.parametrize("width", [40, 80])
def test_drawing_fits_a_terminal(width: int) -> None:
    long = Voice(publisher="The Very Long Named Gazette of the Lakes", source="x " * 90)
    stored = claim_of((long, HERALD, DEEP), groups=((1, 2), (3,)))
    assert max(map(len, draw(stored, width))) <= width


def test_order_of_members_does_not_matter() -> None:
    voices = {"a": JOURNAL, "b": HERALD, "c": BELL, "d": MIRROR}
    drawn = set()
    for order in permutations(voices):
        place = {name: number for number, name in enumerate(order, 1)}
        stored = claim_of(
            [voices[name] for name in order],
            groups=[
                [place[name] for name in names] for names in sorted(("ab", "c", "d"))
            ],
            whys=(
                Why(place["a"], place["b"], "cites-the-other"),
                Why(place["b"], place["c"], "fitting-descriptors", certain=False),
            ),
        )
        drawn.add("\n".join(draw(stored)))
    assert len(drawn) == 1
