from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import analysis_of, bare_report, known_party, told
from harbour import HARBOUR
from sayso.records import Analysis
from sayso.show.edits import Edit, Wording, find_edits

Said = tuple[str, str, str]  # source, cue, content


def report_of(*said: Said, also: str = "") -> Analysis:
    """Return the analysis of a report that says these things, a sentence each."""
    text = " ".join(f"{source} {cue} {content}." for source, cue, content in said)
    text = f"{text} {also}".strip() or "Nothing."
    names = sorted({source for source, _, _ in said})
    parties = tuple(known_party(f"p{n}", name) for n, name in enumerate(names))
    ids = {party.name: party.id for party in parties}
    items = tuple(
        told(n, text, ids[source], source, cue, content)
        for n, (source, cue, content) in enumerate(said, 1)
    )
    return analysis_of(bare_report(text), parties, items)


def plain(edits: tuple[Edit, ...]) -> list[tuple[str, ...]]:
    return [
        (edit.edit, *edit.changed, *map(shown, (edit.before, edit.after)))
        for edit in edits
    ]


def shown(wording: Wording | None) -> str:
    return f"{wording.source} {wording.cue} {wording.content}" if wording else "-"


RUIZ = ("Ana Ruiz", "said", "we will pay every worker what the contract says")
SALVI = ("Emeka Salvi", "warned", "that the quay would close in the spring")


@pytest.mark.parametrize(
    ("before", "after", "edits"),
    [
        pytest.param((RUIZ, SALVI), (RUIZ, SALVI), [], id="same"),
        pytest.param((RUIZ, SALVI), (SALVI, RUIZ), [], id="moved"),
        pytest.param(
            (RUIZ,),
            (RUIZ, SALVI),
            [("came", "-", " ".join(SALVI))],
            id="came",
        ),
        pytest.param(
            (RUIZ, SALVI),
            (SALVI,),
            [("went", " ".join(RUIZ), "-")],
            id="went",
        ),
        pytest.param(
            (RUIZ,),
            (("Ana Ruiz", "said", "we will pay every worker in time"),),
            [
                (
                    "changed",
                    "content",
                    " ".join(RUIZ),
                    "Ana Ruiz said we will pay every worker in time",
                )
            ],
            id="content",
        ),
        pytest.param(
            (RUIZ,),
            (("A spokesman", "said", RUIZ[2]),),
            [("changed", "source", " ".join(RUIZ), f"A spokesman said {RUIZ[2]}")],
            id="source",
        ),
        pytest.param(
            (RUIZ,),
            (("Ana Ruiz", "claimed", RUIZ[2]),),
            [("changed", "cue", " ".join(RUIZ), f"Ana Ruiz claimed {RUIZ[2]}")],
            id="cue",
        ),
        pytest.param(
            (RUIZ,),
            (
                (
                    "Ana Ruiz",
                    "said",
                    "“We will pay every worker what the contract says”",
                ),
            ),
            [],
            id="only-marks",
        ),
        pytest.param(
            (RUIZ,),
            (SALVI,),
            [("came", "-", " ".join(SALVI)), ("went", " ".join(RUIZ), "-")],
            id="another",
        ),
        pytest.param((), (), [], id="no-statements"),
    ],
)
def test_edits_are_found(
    before: tuple[Said, ...], after: tuple[Said, ...], edits: list[tuple[str, ...]]
) -> None:
    assert plain(find_edits(report_of(*before), report_of(*after))) == edits


def test_other_reading_of_the_same_words_is_no_edit() -> None:
    whole = report_of(RUIZ)
    cut = report_of(("Ana Ruiz", "said", "we will pay every worker"))
    longer = replace(cut, report=whole.report)
    assert find_edits(whole, longer) == ()
    unseen = replace(whole, attributions=())
    assert find_edits(whole, unseen) == ()
    assert find_edits(unseen, whole) == ()


def test_each_statement_is_matched_once() -> None:
    twice = report_of(RUIZ, RUIZ)
    assert plain(find_edits(twice, report_of(RUIZ))) == []
    other = ("Ana Ruiz", "said", "we will pay every worker what the law says")
    assert [e.edit for e in find_edits(report_of(RUIZ), report_of(other, RUIZ))] == [
        "came"
    ]


@given(st.permutations(range(len(HARBOUR.attributions))), st.integers(0, 10))
def test_a_report_has_no_edits_against_itself(order: list[int], count: int) -> None:
    items = tuple(HARBOUR.attributions[number] for number in order[count:])
    part = replace(HARBOUR, attributions=items)
    assert find_edits(part, part) == ()
    assert find_edits(part, HARBOUR) == ()
