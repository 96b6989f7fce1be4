"""Read a gold file in the PolNeAR format, and bring analyses to its shape."""

from dataclasses import dataclass
from pathlib import Path

import msgspec

from sayso.errors import ContractError
from sayso.records import Attribution, Span

FORMAT = '{"doc", "text", "publisher", "published", "title", "attributions"} a line'


@dataclass(frozen=True, slots=True, kw_only=True)
class Spans:
    """One attribution as spans; any role may be empty."""

    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldReport:
    """One annotated report."""

    doc: str
    text: str
    publisher: str | None = None
    published: str | None = None
    title: str | None = None
    attributions: tuple[Spans, ...]


def read_gold(path: Path) -> tuple[GoldReport, ...]:
    """Return the annotated reports of a JSON Lines file, in its order.

    Raises:
        ContractError: a line is not of the format, or a document comes twice.
    """
    fix = f"give a file with {FORMAT}"
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError as error:
        raise ContractError(
            f"{path} cannot be read: {error.strerror}.", fix=fix
        ) from error
    reports: dict[str, GoldReport] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            report = msgspec.json.decode(line, type=GoldReport)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise ContractError(f"{path}, line {number}: {error}", fix=fix) from error
        if report.doc in reports:
            again = f"{path}, line {number}: document {report.doc} comes twice."
            raise ContractError(again, fix="remove one of the two lines")
        _check_spans(report, f"{path}, line {number}", fix)
        reports[report.doc] = report
    return tuple(reports.values())


def _check_spans(report: GoldReport, where: str, fix: str) -> None:
    for attribution in report.attributions:
        for span in (*attribution.source, *attribution.cue, *attribution.content):
            if not span.start <= span.end <= len(report.text):
                outside = f"{where}: span {list(span)} is outside the text."
                raise ContractError(outside, fix=fix)


def spans_of(attribution: Attribution) -> Spans:
    """Return the spans of one attribution of an analysis."""
    source = attribution.source.span
    return Spans(
        source=(source,) if source else (),
        cue=attribution.cue.spans if attribution.cue else (),
        content=attribution.content.spans,
    )
