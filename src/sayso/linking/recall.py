"""Read the reports that are compared, and keep those in memory that were read last."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from sayso.link.members import Member, find_members
from sayso.link.neighbours import find_telling
from sayso.models.wordweights import load_word_weights
from sayso.records import Analysis, Span
from sayso.store.corrections import Corrections
from sayso.store.links import Place
from sayso.store.load import load_report

_KEPT = 300  # reports; some 50 MB


@dataclass(frozen=True, slots=True)
class ReadReport:
    """A report with its clauses."""

    number: int
    analysis: Analysis
    members: Mapping[Span, Member]
    terms: Mapping[str, float]  # the telling ones

    def nearest(self, span: Span) -> Place | None:
        """Return the clause that has most of the words of `span`; None: none has half.

        Clauses are cut anew with every analysis; what people judged stays.
        """
        if span in self.members:
            return Place(self.number, *span)
        shared = {
            own: min(own.end, span.end) - max(own.start, span.start)
            for own in self.members
        }
        best = max(shared, key=lambda own: (shared[own], own), default=None)
        if best is None or 2 * shared[best] < span.end - span.start:
            return None
        return Place(self.number, *best)


class Recall:
    """Reports by their numbers, as their newest analysis and people have them."""

    def __init__(self) -> None:
        self._weights = load_word_weights()
        self.corrections = Corrections()
        self._read: OrderedDict[int, ReadReport] = OrderedDict()

    def read(self, connection: Connection, number: int) -> ReadReport:
        """Return a report with its clauses."""
        if number not in self._read:
            stored = load_report(connection, number).analysis
            analysis = self.corrections.apply(stored)
            members = find_members(analysis, self._weights)
            self._read[number] = ReadReport(
                number=number,
                analysis=analysis,
                members={member.span: member for member in members},
                terms=find_telling(analysis.report.text, self._weights),
            )
            if len(self._read) > _KEPT:
                self._read.popitem(last=False)
        self._read.move_to_end(number)
        return self._read[number]

    def heed(self, corrections: Corrections) -> None:
        """Have what people corrected in the reports that are read from now on."""
        before, now = self.corrections.by_report, corrections.by_report
        self.corrections = corrections
        for number, read in list(self._read.items()):
            report = read.analysis.report.id
            if before.get(report) != now.get(report):
                self.drop(number)

    def drop(self, number: int) -> None:
        """Forget a report, which may have been analysed again."""
        self._read.pop(number, None)
