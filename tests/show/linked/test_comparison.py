from dataclasses import replace

import pytest

from newsroom import denial, journal, own_sourced, report_of, rewrite, say
from sayso.link.compare import compare_reports
from sayso.records import Analysis
from sayso.show.linked.comparison import MOST, Two, render_comparison

STEERING = "\x1b[31mred\u202e\r\x07"


def page(a: Analysis, b: Analysis, width: int = 80, most: int | None = MOST) -> str:
    two = Two(
        a=a.report,
        b=b.report,
        found=compare_reports(a, b),
        between=" | ",
        width=width,
        most=most,
    )
    return "\n\n".join(render_comparison(two))


def test_shared_claim_stands_side_by_side_with_its_origin() -> None:
    shown = page(journal(), rewrite())
    assert "One origin: One rests on what the other's publisher reported." in shown
    assert (
        "    said by two officials (unnamed) ->   | said by the Harbour Journal ->\n"
        in shown
    )


def test_contradiction_is_told() -> None:
    shown = page(journal(), denial())
    assert "They contradict each other" in shown
    assert "Denied: One says it is so, the other that it is not." in shown


def test_one_that_denies_what_the_other_says_contradicts_it() -> None:
    told = own_sourced()
    (statement,) = told.attributions
    denied = replace(
        told,
        report=replace(told.report, id="Denier", publisher="Denier"),
        attributions=(replace(statement, status="denied"),),
    )
    shown = page(told, denied)
    _, _, contradicted = shown.partition("They contradict each other")
    assert "Denied: one denies what the other says." in contradicted


def many(publisher: str) -> Analysis:
    names = "Ana Bea Cid Dan Eva Fin Gus Hal".split()
    lines = [f"Gate {name} of the canal rusts, {name} Ruiz said." for name in names]
    found = report_of(publisher, "\n\n".join(lines))
    for name in names:
        found = say(found, f"{name} Ruiz", "said", f"Gate {name} of the canal rusts")
    return found


def test_long_lists_are_cut_unless_all_are_wanted() -> None:
    other = report_of("Baker", "Bread is dear.")
    assert "and 2 more" in page(many("A"), other)
    whole = page(many("A"), other, most=None)
    assert "more" not in whole
    assert whole.count("said by") == 8


@pytest.mark.parametrize("width", [40, 80])
def test_foreign_words_neither_steer_nor_overflow(width: int) -> None:
    bad = own_sourced()
    report = replace(
        bad.report,
        title=STEERING,
        publisher=STEERING * 3,
        text=bad.report.text.replace("hourly in", f"hourly{STEERING}in"),
    )
    shown = page(replace(bad, report=report), journal(), width)
    for line in shown.splitlines():
        assert line.isprintable()
        assert len(line) <= width
