"""Show one analysis to a person, in plain text that fits a terminal."""

import re
import textwrap
from collections.abc import Iterator

from sayso.records import Analysis, Attribution, Report

WIDTH = 80  # columns
LOW_CONFIDENCE = 0.6  # below this an editor should look at the report again
_INDENT = 5

# Control characters and direction overrides would let a report draw on the terminal.
_UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)


def render_analysis(analysis: Analysis, *, width: int = WIDTH) -> str:
    """Return a heading, one block for each statement, and a summary line."""
    report = analysis.report
    blocks = [_heading(report, width)]
    blocks += [
        _block(number, attribution, report, width)
        for number, attribution in enumerate(analysis.attributions, 1)
    ]
    blocks += _warnings(analysis, width)
    blocks.append(_summary(analysis))
    return "\n\n".join(blocks) + "\n"


def _heading(report: Report, width: int) -> str:
    title = report.title or report.text.lstrip().partition("\n")[0]
    published = report.published_at.value if report.published_at else None
    facts = [
        report.publisher or "publisher not given",
        f"published {published}" if published else "publication date not given",
        f"agency copy: {report.agency}" if report.agency else "",
        f"by {', '.join(report.byline)}" if report.byline else "",
    ]
    lines = [_fit(title, width), *_wrap(" · ".join(f for f in facts if f), width, 0)]
    return "\n".join(lines)


def _block(number: int, item: Attribution, report: Report, width: int) -> str:
    source = item.source.text or "no source given"
    if item.source.span is None and item.source.text:
        source += " (implied)"
    chain = " -> ".join([_clean(source), _clean(report.publisher or "this report")])
    spoken = item.cue is not None and any(c.isalnum() for c in item.cue.text)
    cue = _clean(item.cue.text) if item.cue and spoken else "(by layout)"
    note = (
        f"  (uncertain: {item.confidence:.0%})"
        if item.confidence < LOW_CONFIDENCE
        else ""
    )
    lines = _wrap(chain, width, _INDENT, head=f"{number:>3}  ")
    lines += _wrap(cue + ":" + note, width, _INDENT)
    lines += _wrap(item.content.text, width, _INDENT + 2)
    return "\n".join(lines)


def _warnings(analysis: Analysis, width: int) -> Iterator[str]:
    if analysis.warnings:
        lines = ["Look at:"]
        for warning in analysis.warnings:
            where = (
                _line_of(analysis.report.text, warning.span.start)
                if warning.span
                else ""
            )
            lines += _wrap(f"{where}{warning.message}", width, 2)
        yield "\n".join(lines)


def _line_of(text: str, offset: int) -> str:
    return f"line {text.count(chr(10), 0, offset) + 1}: "


def _summary(analysis: Analysis) -> str:
    statements, parties = len(analysis.attributions), len(analysis.parties)
    parts = [_count(statements, "statement"), _count(parties, "source")]
    known = [a.anonymity for a in analysis.attributions if a.anonymity]
    if known:
        unnamed = sum(not a.named for a in known)
        parts.append(f"{unnamed / len(known):.0%} of statements from unnamed sources")
    unsourced = sum(a.source.text is None for a in analysis.attributions)
    if unsourced:
        parts.append(f"{unsourced} without a source")
    return ", ".join(parts) + "."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _wrap(words: str, width: int, indent: int, *, head: str = "") -> list[str]:
    space = " " * indent
    return textwrap.wrap(
        _clean(words), width, initial_indent=head or space, subsequent_indent=space
    ) or [space]


def _fit(words: str, width: int) -> str:
    words = _clean(words)
    return words if len(words) <= width else textwrap.wrap(words, width - 2)[0] + " …"


def _clean(words: str) -> str:
    return _UNPRINTABLE.sub("\ufffd", " ".join(words.split()))
