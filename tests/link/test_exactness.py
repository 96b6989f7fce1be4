"""Members that are plainly less exact than another wording of their claim."""

import pytest

from newsroom import report_of
from sayso.link.exactness import is_vaguer
from sayso.link.members import Member, find_members
from sayso.models.wordweights import load_word_weights


@pytest.mark.parametrize(
    ("clause", "other", "vaguer"),
    [
        pytest.param(
            "The pillars of the pier have long cracks",
            "In all 11 pillars of the pier have long cracks",
            True,
            id="no-number",
        ),
        pytest.param(
            "In all 11 pillars of the pier have long cracks",
            "The pillars of the pier have long cracks",
            False,
            id="more-exact",
        ),
        pytest.param(
            "The pistol was placed with another auction house",
            "The pistol was listed with Harrow Street in Tarn",
            True,
            id="another-for-a-name",
        ),
        pytest.param(
            "He met another mayor in Tarn",
            "He met the mayor of Porto Vell",
            False,
            id="a-name-of-its-own",
        ),
        pytest.param(
            "The pier was shut", "The pier was shut for repairs", False, id="shorter"
        ),
    ],
)
def test_who_leaves_out_what_the_other_says_is_vaguer(
    clause: str,
    other: str,
    vaguer: bool,  # noqa: FBT001 (of a table)
) -> None:
    members = [_first(text) for text in (clause, other)]

    assert is_vaguer(members[0], members) is vaguer


def _first(text: str) -> Member:
    return find_members(report_of("Herald", f"{text}."), load_word_weights())[0]
