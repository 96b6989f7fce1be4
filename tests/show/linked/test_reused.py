from dataclasses import replace

import pytest

from claimed import HERALD, JOURNAL, report_of
from sayso.records import Passage, Reuse, ReuseKind, Span
from sayso.show.linked.reused import render_reused

A, B = report_of(1, JOURNAL), report_of(2, HERALD)
PASSAGE = Passage(a=Span(0, 14), b=Span(0, 14), words=3, quoted=False)
REUSE = Reuse(
    a=A.id, b=B.id, kind="copy", share_a=0.5, share_b=0.25, passages=(PASSAGE,)
)


def shown(reuse: Reuse | None) -> list[str]:
    (block,) = render_reused(reuse, A, B, 80)
    return block.splitlines()


def test_share_of_each_report_and_the_passage_are_told() -> None:
    assert shown(REUSE) == [
        "One is a copy of the other: 50% of the words of A, 25% of B.",
        '  3 words: "the lock will"',
    ]


def test_a_is_the_report_that_was_given_first_though_the_other_is_earlier() -> None:
    turned = replace(REUSE, a=B.id, b=A.id)
    assert shown(turned)[0].endswith("25% of the words of A, 50% of B.")


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        pytest.param("copy", "One is a copy", id="copy"),
        pytest.param("agency-copy", "copy of one agency (VNA)", id="agency"),
        pytest.param("lifted", "Long passages", id="lifted"),
        pytest.param("quotations", "Only quotations", id="quotations"),
    ],
)
def test_kind_is_told_in_words(kind: ReuseKind, said: str) -> None:
    agency = "VNA" if kind == "agency-copy" else None
    assert said in shown(replace(REUSE, kind=kind, agency=agency))[0]


def test_longest_passages_are_shown_and_the_rest_counted() -> None:
    passages = tuple(replace(PASSAGE, words=words) for words in (9, 30, 12, 10))
    lines = shown(replace(REUSE, passages=passages))
    assert [line.split()[0] for line in lines[1:4]] == ["30", "12", "10"]
    assert lines[4] == "  and 1 further passage"


def test_nothing_shared_is_told() -> None:
    assert shown(None) == ["No passage is the same, word for word."]
