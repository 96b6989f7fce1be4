"""What the page of a report shows, before it is HTML."""

from dataclasses import dataclass

from sayso.records import Analysis, Attribution
from sayso.show.days import name_day
from sayso.show.firmness import firmness
from sayso.show.index import Index, index_analysis
from sayso.show.page.segments import Paragraph, cut_text
from sayso.show.page.visible import Piece, show_hidden
from sayso.show.statement import (
    LOW_CONFIDENCE,
    describe_cue,
    note_statement,
    trace_hands,
)
from sayso.show.summary import summarise_sourcing
from sayso.show.table import list_facts, list_warnings, name_report

Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What stands in the margin for one statement."""

    number: int
    hands: tuple[Pieces, ...]  # from the source to the publisher
    cue: Pieces
    firmness: str  # "denied"; empty for a flat assertion, or where the cue says it
    day: str  # "8 Oct 2024"; empty if the report does not tell it
    notes: tuple[Pieces, ...]
    is_nested: bool
    doubt: str  # "58%"; empty where Sayso is sure enough


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A paragraph, and beside it the statements that begin in it."""

    paragraph: Paragraph
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """A report as its page shows it."""

    title: Pieces
    language: str
    facts: tuple[Pieces, ...]
    sourcing: tuple[tuple[Pieces, int], ...]  # lines, with 2 for those below another
    warnings: tuple[Pieces, ...]
    rows: tuple[Row, ...]
    url: str | None
    producer: str


def view_report(analysis: Analysis) -> ReportView:
    """Return all that the page of a report shows."""
    index = index_analysis(analysis)
    cards = {
        number: _make_card(index, item, number)
        for number, item in enumerate(analysis.attributions, 1)
    }
    report, producer = analysis.report, analysis.producer
    return ReportView(
        title=show_hidden(name_report(report)),
        language=report.language,
        facts=tuple(map(show_hidden, list_facts(report))),
        sourcing=tuple(
            (show_hidden(line), depth) for line, depth in summarise_sourcing(index)
        ),
        warnings=tuple(map(show_hidden, list_warnings(analysis))),
        rows=tuple(
            Row(paragraph=each, cards=tuple(cards[number] for number in each.begins))
            for each in cut_text(analysis)
        ),
        url=report.url
        if (report.url or "").startswith(("http://", "https://"))
        else None,
        producer=f"{producer.name} {producer.version}",
    )


def _is_web(url: str | None) -> bool:
    """Return whether an address leads to a page; others could be scripts."""
    return (url or "").startswith(("http://", "https://"))


def _make_card(index: Index, item: Attribution, number: int) -> Card:
    doubt = item.confidence < LOW_CONFIDENCE
    cue, how = describe_cue(index, item), firmness(item)
    return Card(
        number=number,
        hands=tuple(map(show_hidden, trace_hands(index, item))),
        cue=show_hidden(cue),
        firmness="" if how == cue else how,
        day=name_day(item.said_at) if item.said_at else "",
        notes=tuple(map(show_hidden, note_statement(index, item))),
        is_nested=item.inside is not None,
        doubt=f"{item.confidence:.0%}" if doubt else "",
    )
