from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casting import read_scene
from sayso.analyse.parties.names import Name
from sayso.analyse.phrases.agreement import agree_names
from sayso.models.names import KINDS
from sayso.records import Span
from strategies import texts


def agreed(marked: str) -> list[tuple[str, str]]:
    """Return the names of a text as they agree; those found are marked."""
    text, _, names = read_scene(marked)
    kept = agree_names(text, names)
    return [(text[name.span.start : name.span.end], name.kind) for name in kept]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "{Lumen/o} fell. {Lumen} rose. {Lumen/o} won.",
            [("Lumen", "organization")] * 3,
            id="one-wording-one-kind",
        ),
        pytest.param(
            "{Ana Ruiz} left. {Ruiz/o} won.",
            [("Ana Ruiz", "person"), ("Ruiz", "organization")],
            id="other-wording-other-kind",
        ),
        pytest.param(
            "{Reed Marlow/o} fell. {Reed/l} {Marlow/o} rose.",
            [("Reed Marlow", "organization")] * 2,
            id="parts-of-a-name-found-whole",
        ),
        pytest.param(
            "The {Norburg/l} {Police Department/o} said so.",
            [("Norburg Police Department", "organization")],
            id="body-of-a-place",
        ),
        pytest.param(
            "In {Norburg/l}, {Lumen/o} rose.",
            [("Norburg", "place"), ("Lumen", "organization")],
            id="place-before-a-comma",
        ),
        pytest.param("{Ana Ruiz becomes} mayor.", [("Ana Ruiz", "person")], id="verb"),
        pytest.param(
            "Port Strike Looms as {Ruiz Wins} Vote\n\n{Ruiz} won the vote.",
            [("Ruiz", "person")] * 2,
            id="verb-of-a-headline",
        ),
        pytest.param(
            "They said {Ruiz Sand} won.\n\n{Ruiz} won the vote.",
            [("Ruiz Sand", "person"), ("Ruiz", "person")],
            id="no-headline",
        ),
        pytest.param(
            "Port Strike Looms as {Ana Ruiz} Wins\n\n{Ana} won.",
            [("Ana Ruiz", "person"), ("Ana", "person")],
            id="first-name-alone-elsewhere",
        ),
    ],
)
def test_names_of_a_text_agree(marked: str, expected: list[tuple[str, str]]) -> None:
    assert agreed(marked) == expected


@given(text=texts, data=st.data())
def test_agreed_names_lie_in_the_text_in_order(text: str, data: st.DataObject) -> None:
    # given
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    spans = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    names = [
        Name(s, data.draw(st.sampled_from(KINDS)))
        for s in spans
        if text[s.start : s.end].strip()
    ]
    # when
    kept = agree_names(text, names)
    # then
    assert all(0 <= n.span.start < n.span.end <= len(text) for n in kept)
    assert all(a.span.end <= b.span.start for a, b in pairwise(kept))
