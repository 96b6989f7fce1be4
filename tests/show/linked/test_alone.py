from dataclasses import replace

import pytest

from claimed import HERALD, MIRROR, Voice, holder_of, report_of
from sayso.link.compare import Said
from sayso.records import Span
from sayso.show.linked.alone import render_alone, words_of

REPORT = replace(
    report_of(1, HERALD),
    text="The lock closes, he said, and ships wait. The gate is old",
)


def said(voice: Voice, *words: str) -> Said:
    starts = [REPORT.text.index(each) for each in words]
    spans = [Span(at, at + len(each)) for at, each in zip(starts, words, strict=True)]
    return Said(holder=holder_of(1, voice), spans=tuple(spans))


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        pytest.param(("The lock closes",), "The lock closes", id="one"),
        pytest.param(
            ("ships wait", "The gate is old"), "ships wait. The gate is old", id="near"
        ),
        pytest.param(
            ("The lock closes", "ships wait"),
            "The lock closes […] ships wait",
            id="far",
        ),
    ],
)
def test_clauses_of_a_statement_are_one_where_little_is_between(
    words: tuple[str, ...], shown: str
) -> None:
    assert words_of(said(HERALD, *words), REPORT) == shown


def test_source_is_told_with_those_between() -> None:
    (block,) = render_alone([said(HERALD, "ships wait")], REPORT, None, 80)
    assert block.splitlines() == [
        "said by officials (unnamed), through the Journal",
        '    "ships wait"',
    ]


def test_denial_and_own_voice_are_told_apart() -> None:
    found = [said(MIRROR, "ships wait"), said(Voice(publisher="A"), "The gate is old")]
    (block,) = render_alone(found, REPORT, None, 80)
    heads = block.splitlines()[::2]
    assert heads == ["denied by Ana Ruiz", "in its own voice"]


def test_list_is_cut_and_says_so() -> None:
    found = [said(MIRROR, "ships wait")] * 5
    (block,) = render_alone(found, REPORT, 2, 80)
    assert block.count("ships wait") == 2
    assert block.endswith("and 3 more")


def test_empty_list_is_no_block() -> None:
    assert list(render_alone([], REPORT, 2, 80)) == []
