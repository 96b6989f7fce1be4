"""Tell how one report reuses the words of another, with the passages that show it.

Copies and agency copy share most of the shorter report. What is lifted is a passage in
a publisher's own voice. Common quotations show only that both heard, or read, one
speaker. Notes that a publisher prints under many reports say nothing.
"""

import re
from collections.abc import Iterator, Sequence

from sayso.link.reuseindex import ReuseIndex
from sayso.link.runs import Run, find_runs
from sayso.link.wording import Wording, word_report
from sayso.records import Passage, Report, Reuse, ReuseKind, Span

_NOTE = re.compile(
    r"\b(?:airs (?:on|live)|click here|co-host of|editor’?'?s note|listen to the latest"
    r"|newsletter|podcast|sign up|subscribe|your daily look)\b",
    re.IGNORECASE,
)
LEAST_COPY = 0.5  # of the shorter report
LEAST_LIFTED = 20  # words in the publisher's own voice, in one passage
LEAST_QUOTED_ONCE = 12  # words; fewer are a stock phrase unless both quote them
LEAST_QUOTED = 0.7  # of a passage: "said Ana Ruiz" may stand between two quotations


def find_reuse(report: Report, index: ReuseIndex) -> tuple[Reuse, ...]:
    """Return the reuse between `report` and those in `index`, the most shared first.

    `index` may hold `report`. What counts as a publisher's stock words depends on the
    reports that it holds; nothing depends on the order in which they came.
    """
    wording = word_report(report)
    found = [
        reuse
        for other in index.find_candidates(wording)
        if (reuse := compare(*_in_order(wording, other), index))
    ]
    return tuple(sorted(found, key=lambda reuse: (-_shared(reuse), reuse.a, reuse.b)))


def compare(a: Wording, b: Wording, index: ReuseIndex) -> Reuse | None:
    """Return what `b` has in common with the earlier `a`; None: nothing to speak of."""
    runs = [
        run
        for run in find_runs(a, b)
        if not _NOTE.search(_text(a, run))
        and not index.is_stock(a, run.a, run.a_end)
        and not index.is_stock(b, run.b, run.b_end)
    ]
    passages = tuple(_make_passages(a, b, runs))
    shared = sum(passage.words for passage in passages)
    kind = _name_kind(a, b, passages)
    if kind is None:
        return None
    if kind == "quotations":
        passages = tuple(passage for passage in passages if passage.quoted)
        shared = sum(passage.words for passage in passages)
    return Reuse(
        a=a.report.id,
        b=b.report.id,
        kind=kind,
        agency=_common_agency(a.report, b.report),
        share_a=shared / len(a.words),
        share_b=shared / len(b.words),
        passages=passages,
    )


def _text(a: Wording, run: Run) -> str:
    return a.report.text[a.spans[run.a].start : a.spans[run.a_end - 1].end]


def _name_kind(a: Wording, b: Wording, passages: Sequence[Passage]) -> ReuseKind | None:
    shared = sum(passage.words for passage in passages)
    if passages and shared >= LEAST_COPY * min(len(a.words), len(b.words)):
        return "agency-copy" if _common_agency(a.report, b.report) else "copy"
    if any(not p.quoted and p.words >= LEAST_LIFTED for p in passages):
        return "lifted"
    return "quotations" if any(passage.quoted for passage in passages) else None


def _common_agency(a: Report, b: Report) -> str | None:
    """Return the agency that either credits, unless the other credits another one."""
    agencies = {report.agency for report in (a, b)} - {None}
    return agencies.pop() if len(agencies) == 1 else None


def _make_passages(a: Wording, b: Wording, runs: Sequence[Run]) -> Iterator[Passage]:
    for run in runs:
        in_a = sum(a.quoted[run.a : run.a_end])
        in_b = sum(b.quoted[run.b : run.b_end])
        quoted = (min if run.shared < LEAST_QUOTED_ONCE else max)(in_a, in_b)
        yield Passage(
            a=Span(a.spans[run.a].start, a.spans[run.a_end - 1].end),
            b=Span(b.spans[run.b].start, b.spans[run.b_end - 1].end),
            words=run.shared,
            quoted=quoted >= LEAST_QUOTED * run.shared,
        )


def _in_order(one: Wording, other: Wording) -> tuple[Wording, Wording]:
    """Return the report that was published earlier first."""
    first, then = sorted((one, other), key=lambda wording: wording.report.id)
    days = [_published(wording.report) for wording in (first, then)]
    if days[0] and days[1] and days[1] < days[0]:
        return then, first
    return first, then


def _published(report: Report) -> str | None:
    return report.published_at.value if report.published_at else None


def _shared(reuse: Reuse) -> int:
    return sum(passage.words for passage in reuse.passages)
