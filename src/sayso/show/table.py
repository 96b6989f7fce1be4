"""Show one analysis to a person, in plain text that fits a terminal."""

from collections.abc import Iterator
from typing import Literal

from sayso.records import Analysis, Report
from sayso.show.bysource import render_by_source
from sayso.show.index import Index, index_analysis
from sayso.show.lines import WIDTH, fit, wrap
from sayso.show.statement import render_statement
from sayso.show.summary import render_sourcing

Order = Literal["report", "source"]


def render_analysis(
    analysis: Analysis, *, by: Order = "report", width: int = WIDTH
) -> str:
    """Return a heading, one block for each statement, and what the report rests on.

    Args:
        analysis: What was found in one report.
        by: `report`: statements in text order; `source`: under a heading for each
            source. A statement has the same number in both.
        width: Columns of a line, 30 or more.
    """
    index = index_analysis(analysis)
    blocks = [render_heading(analysis.report, width)]
    blocks += (
        render_by_source(index, width) if by == "source" else _in_order(index, width)
    )
    blocks += _warnings(analysis, width)
    blocks.append(render_sourcing(index, width))
    return "\n\n".join(blocks) + "\n"


def render_one(analysis: Analysis, number: int, *, width: int = WIDTH) -> str:
    """Return the heading of a report and one of its statements, counted from 1."""
    index = index_analysis(analysis)
    item = analysis.attributions[number - 1]
    block = render_statement(index, item, number, width, under_source=False)
    return f"{render_heading(analysis.report, width)}\n\n{block}\n"


def render_heading(report: Report, width: int) -> str:
    """Return the title of a report, and what is known of its publication."""
    lines = [fit(name_report(report), width)]
    lines += wrap(" · ".join(list_facts(report)), width, 0)
    return "\n".join(lines)


def name_report(report: Report) -> str:
    """Return the title of a report, or else its first line."""
    return report.title or report.text.lstrip().partition("\n")[0]


def list_facts(report: Report) -> list[str]:
    """Return what is known of the publication of a report, or that it is not."""
    published = report.published_at.value if report.published_at else None
    unlisted = {None, report.publisher}  # feeds that tell nothing more
    facts = [
        report.publisher or "publisher not given",
        f"published {published}" if published else "publication date not given",
        f"agency copy: {report.agency}" if report.agency else "",
        f"by {', '.join(report.byline)}" if report.byline else "",
        f"in the feed {report.feed}" if report.feed not in unlisted else "",
        f"captured {report.captured_at}" if report.captured_at else "",
        _embargo(report.embargo),
    ]
    return [fact for fact in facts if fact]


def _embargo(embargo: str | None) -> str:
    if embargo is None:
        return ""
    return "EMBARGOED" if embargo == "open" else f"EMBARGOED until {embargo}"


def _in_order(index: Index, width: int) -> Iterator[str]:
    for number, item in enumerate(index.analysis.attributions, 1):
        yield render_statement(index, item, number, width, under_source=False)


def _warnings(analysis: Analysis, width: int) -> Iterator[str]:
    if analysis.warnings:
        lines = ["Look at:"]
        for words in list_warnings(analysis):
            lines += wrap(words, width, 2)
        yield "\n".join(lines)


def list_warnings(analysis: Analysis) -> Iterator[str]:
    """Yield what a reader should know of the text, with the line where it stands."""
    for warning in analysis.warnings:
        start = warning.span.start if warning.span else None
        where = "" if start is None else _line_of(analysis.report.text, start)
        yield f"{where}{warning.message}"


def _line_of(text: str, offset: int) -> str:
    return f"line {text.count(chr(10), 0, offset) + 1}: "
