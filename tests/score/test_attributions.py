import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import span_of_words
from sayso.errors import SaysoError
from sayso.records import Span
from sayso.score import (
    GoldReport,
    render_scores,
    right_attributions,
    score_attributions,
)
from sayso.score.attributions import LEVELS, Rates
from sayso.score.gold import Spans

# Six statements' worth of words: a to z, each one token.
TEXT = 'Ana said a b c d e f. Bo said "g h i j." Cy told k l m n. "o p" q, Di said.'


def spans(source: str, cue: str, content: str) -> Spans:
    """Return an attribution by its words; an empty string is an empty role."""

    def found(words: str) -> tuple[Span, ...]:
        return (span_of_words(TEXT, words),) if words else ()

    return Spans(source=found(source), cue=found(cue), content=found(content))


ANA = spans("Ana", "said", "a b c d e f")
BO = spans("Bo", "", "g h i j")
CY = spans("Cy", "told", "k l m n")
DI = spans("Di", "", '"o p" q')


def gold(*attributions: Spans, doc: str = "d1") -> GoldReport:
    return GoldReport(doc=doc, text=TEXT, attributions=attributions)


def rates_of(annotated: list[Spans], found: list[Spans], group: str = "all") -> str:
    """Return P and R at the three levels, in percent, as a row of text."""
    scores = score_attributions([gold(*annotated)], {"d1": found})
    levels = scores.groups[group].levels
    return " ".join(f"{100 * levels[x].p:.0f}/{100 * levels[x].r:.0f}" for x in LEVELS)


@pytest.mark.parametrize(
    ("annotated", "found", "expected"),
    [
        pytest.param([], [], "100/100 100/100 100/100", id="nothing-asked-and-given"),
        pytest.param([ANA], [], "0/0 0/0 0/0", id="nothing-found"),
        pytest.param([], [ANA], "0/0 0/0 0/0", id="nothing-to-find"),
        pytest.param([ANA, BO], [BO, ANA], "100/100 100/100 100/100", id="all-right"),
        pytest.param([ANA, BO], [ANA], "100/50 100/50 100/50", id="one-missed"),
        pytest.param([ANA], [ANA, BO], "50/100 50/100 50/100", id="one-too-many"),
        pytest.param(
            [ANA],
            [spans("Ana", "said", "a b c d")],
            "100/100 0/0 100/100",
            id="part-of-content",
        ),
        pytest.param(
            [ANA],
            [spans("Ana", "said", "a b c")],
            "100/100 0/0 100/100",
            id="just-half",
        ),
        pytest.param(
            [ANA], [spans("Ana", "said", "a b")], "0/0 0/0 0/0", id="less-than-half"
        ),
        pytest.param(
            [ANA],
            [spans("Bo", "said", "a b c d e f")],
            "100/100 100/100 0/0",
            id="wrong-source",
        ),
        pytest.param(
            [ANA],
            [spans("", "said", "a b c d e f")],
            "100/100 100/100 0/0",
            id="source-missed",
        ),
        pytest.param(
            [spans("", "said", "k l m n")],
            [spans("", "told", "k l m n")],
            "100/100 100/100 100/100",
            id="both-without-source",
        ),
        pytest.param(
            [ANA], [ANA, ANA], "50/100 50/100 50/100", id="said-twice-counts-once"
        ),
        pytest.param(
            [spans("Ana", "", "a b c d e f")],
            [spans("Ana", "", "a b c d e f.")],
            "100/100 100/100 100/100",
            id="punctuation-is-ignored",
        ),
        pytest.param(
            [spans("Ana", "", ""), BO],
            [spans("Ana", "", ""), BO],
            "50/50 50/50 50/50",
            id="empty-contents-never-match",
        ),
    ],
)
def test_rates_of_hand_made_findings(
    annotated: list[Spans], found: list[Spans], expected: str
) -> None:
    assert rates_of(annotated, found) == expected


def test_as_many_pairs_as_possible_come_before_the_best_pair() -> None:
    # given: the first finding overlaps both, best with the first annotated one
    annotated = [spans("Ana", "", "a b c d"), spans("Ana", "", "a b c d e f")]
    found = [spans("Ana", "", "a b c d"), spans("Ana", "", "b c d")]
    # then: "b c d" can only pair with "a b c d" (0.75), so "a b c d" takes the other
    assert rates_of(annotated, found).startswith("100/100 50/50")


def test_tie_is_won_by_neither_twice() -> None:
    # given: one finding that is as near to both
    annotated = [spans("Ana", "", "a b c"), spans("Ana", "", "b c d")]
    found = [spans("Ana", "", "b c")]
    # then
    assert rates_of(annotated, found) == "100/50 0/0 100/50"


@pytest.mark.parametrize(
    ("group", "counts"),
    [
        ("all", (4, 4)),
        ("quoted", (2, 2)),
        ("direct", (1, 1)),
        ("mixed", (1, 1)),
        ("indirect", (2, 2)),
    ],
)
def test_attributions_are_counted_by_form(group: str, counts: tuple[int, int]) -> None:
    scores = score_attributions([gold(ANA, BO, CY, DI)], {"d1": [ANA, BO, CY, DI]})
    found = scores.groups[group]
    assert (found.gold, found.found) == counts


def test_recall_is_by_annotated_form_and_precision_by_found_form() -> None:
    # given: a mixed content, of which the quoted words alone are found
    annotated, found = [DI], [spans("Di", "", "o p")]
    # then
    assert rates_of(annotated, found, "mixed") == "0/100 0/0 0/100"
    assert rates_of(annotated, found, "direct") == "100/0 0/0 100/0"
    assert rates_of(annotated, found, "quoted") == "100/100 0/0 100/100"


def test_tokens_are_counted_once_for_each_role() -> None:
    # given
    found = [spans("Ana said", "said", "a b c"), spans("Ana", "told", "b c d")]
    # when
    scores = score_attributions([gold(ANA)], {"d1": found})
    # then
    assert scores.tokens["source"] == Rates(1 / 2, 1, 2 / 3)
    assert scores.tokens["cue"] == Rates(1 / 2, 1, 2 / 3)
    assert scores.tokens["content"] == Rates(1, 4 / 6, 0.8)


def test_sources_of_soft_pairs_are_compared() -> None:
    # given: one right, one too long, one missing; annotated without one is left out
    annotated = [ANA, BO, CY, spans("", "", "o p")]
    found = [
        ANA,
        spans("Bo said", "", "g h i j"),
        spans("", "told", "k l m n"),
        spans("Di", "", "o p"),
    ]
    # when
    group = score_attributions([gold(*annotated)], {"d1": found}).groups["all"]
    # then
    assert group.sourced_pairs == 3
    assert group.source_overlap == pytest.approx(2 / 3)
    assert group.source_half == pytest.approx(2 / 3)


def test_document_without_findings_counts_as_empty() -> None:
    # given
    reports = [gold(ANA), gold(ANA, doc="d2")]
    # when
    scores = score_attributions(reports, {"d1": [ANA]})
    # then
    assert scores.documents == 2
    assert scores.groups["all"].levels["soft"] == Rates(1, 0.5, 2 / 3)


def test_document_without_attributions_counts_what_was_found() -> None:
    scores = score_attributions(
        [gold(), gold(ANA, doc="d2")], {"d1": [BO], "d2": [ANA]}
    )
    assert scores.groups["all"].levels["soft"] == Rates(0.5, 1, 2 / 3)


def test_no_documents_score_as_nothing_asked() -> None:
    scores = score_attributions([], {})
    assert scores.groups["all"].levels["soft"] == Rates(1, 1, 1)


def test_attributions_of_documents_do_not_pair_across_them() -> None:
    reports = [gold(ANA), gold(BO, doc="d2")]
    scores = score_attributions(reports, {"d1": [BO], "d2": [ANA]})
    assert scores.groups["all"].levels["soft"].f1 == 0


def test_right_attributions_are_told_in_the_order_found() -> None:
    # given
    found = [spans("Bo", "", "a b c d e f"), BO, spans("Cy", "", "m n"), DI]
    # then
    right = right_attributions(gold(ANA, BO, CY), found)
    assert right == (False, True, True, False)


def test_right_attributions_of_nothing_are_none() -> None:
    assert right_attributions(gold(), []) == ()
    assert right_attributions(gold(), [ANA]) == (False,)


def test_table_shows_every_group_in_percent() -> None:
    # when
    shown = render_scores(score_attributions([gold(ANA, BO)], {"d1": [ANA]}))
    # then
    assert "all: 2 gold, 1 predicted" in shown
    assert "  soft                  100.0   50.0   66.7" in shown
    assert "tokens content" in shown
    for group in ("all", "quoted", "direct", "mixed", "indirect"):
        assert f"\n{group}: " in shown


_any = st.lists(
    st.sampled_from([ANA, BO, CY, DI, spans("", "", "b c d"), spans("Bo", "", "")]),
    max_size=6,
)


@settings(max_examples=50)
@given(annotated=_any, found=_any)
def test_rates_swap_when_gold_and_found_are_swapped(
    annotated: list[Spans], found: list[Spans]
) -> None:
    # when
    one = score_attributions([gold(*annotated)], {"d1": found}).groups["all"]
    other = score_attributions([gold(*found)], {"d1": annotated}).groups["all"]
    # then
    for level in LEVELS:
        assert one.levels[level].p == other.levels[level].r
        assert one.levels[level].f1 == pytest.approx(other.levels[level].f1)


@settings(max_examples=50)
@given(annotated=_any, found=_any)
def test_strict_and_end_to_end_are_never_above_soft(
    annotated: list[Spans], found: list[Spans]
) -> None:
    levels = score_attributions([gold(*annotated)], {"d1": found}).groups["all"].levels
    assert levels["strict"].r <= levels["soft"].r
    assert levels["end_to_end"].r <= levels["soft"].r
    assert 0 <= levels["soft"].r <= 1


def test_missing_scipy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)
    with pytest.raises(SaysoError, match="needs scipy") as caught:
        score_attributions([gold(ANA)], {"d1": [ANA]})
    assert "sayso[score]" in caught.value.fix
