from dataclasses import replace

import pytest

from claimed import BELL, HERALD, JOURNAL, MIRROR, STORY, Voice, claim_of
from sayso.show.linked.claimrows import ROW_FIELDS, make_row
from sayso.show.linked.claims import LONGEST, render_claims
from sayso.store.claims import StoredClaim
from sayso.store.query import Query, parse_query


def listed(stored: StoredClaim, width: int = 80, query: Query | None = None) -> str:
    (block,) = render_claims([stored], query or Query(), {}, first=7, width=width)
    return block


def test_block_of_a_claim() -> None:
    assert listed(STORY).splitlines() == [
        '  7  "the lock will close for six weeks"',
        "       3 reports, 1 to 2 origins: 2 of the reports rest on one",
        "       said by two officials (unnamed) -> Journal",
        "       said by an official (unnamed) -> Bell",
        "       said by officials (unnamed) -> the Journal -> Herald",
        "       010101010101:0",
    ]


def test_publishers_of_one_chain_share_a_line() -> None:
    own = [Voice(publisher=name) for name in "ABCDEFG"]
    stored = claim_of(own, groups=[[n] for n in range(1, 8)])
    assert "told in its own voice by A, B, C, D, E and 2 more" in listed(stored)


def test_denial_is_listed_however_many_assert_it() -> None:
    voices = [Voice(publisher="A", source=f"Source {n}") for n in range(9)]
    stored = claim_of([*voices, MIRROR], groups=[range(1, 10), [10]])
    shown = listed(stored)
    assert "and 4 further such stands" in shown
    assert "denied by Ana Ruiz -> Mirror" in shown


@pytest.mark.parametrize("width", [40, 80])
def test_wording_takes_three_lines_at_most(width: int) -> None:
    stored = claim_of([Voice(publisher="A", words="close it " * 90)], groups=[[1]])
    lines = listed(stored, width).splitlines()
    assert max(map(len, lines)) <= width
    assert next(n for n, line in enumerate(lines) if "1 report" in line) <= LONGEST


def test_what_was_looked_for_is_marked() -> None:
    assert "will *close* for" in listed(STORY, query=parse_query("close"))


def test_row_for_a_spreadsheet_is_flat() -> None:
    row = make_row(STORY, {})
    assert (row.origins_least, row.origins_most, row.grade) == (1, 2, "C2")
    assert row.published == ("2026-03-02", "2026-03-04")
    assert row.holders[0] == "said by two officials (unnamed) -> Journal"
    assert ROW_FIELDS[0] == "id"


def test_claim_without_days_has_a_row() -> None:
    voices = [replace(voice, day=None) for voice in (JOURNAL, HERALD, BELL)]
    assert make_row(claim_of(voices, groups=[[1, 2, 3]]), {}).published == ()
