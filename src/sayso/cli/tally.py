"""Count what becomes of reports on their way into a ledger, and say it."""

from collections import Counter
from dataclasses import dataclass, field

from sayso.cli.options import render_skipped
from sayso.pipeline import Ingested
from sayso.records import SHOWN_ID, Report, Skipped
from sayso.show.lines import clean, count, fit

_TITLE_WIDTH = 50  # columns


@dataclass(slots=True)
class Tally:
    """How many reports became what."""

    outcomes: Counter[str] = field(default_factory=Counter)
    statements: int = 0
    skipped: int = 0

    def add(self, item: Ingested | Skipped) -> None:
        """Count one more."""
        if isinstance(item, Skipped):
            self.skipped += 1
        else:
            self.outcomes[item.outcome] += 1
            self.statements += item.statements

    def line(self) -> str:
        """Return the counts so far on one line."""
        counts = [f"{number} {what}" for what, number in self.outcomes.items()]
        counts += [f"{self.skipped} skipped"] if self.skipped else []
        return ", ".join(counts) or "reading"

    def summary(self, ledger: str) -> str:
        """Return what was done, on a few lines."""
        stored = self.outcomes.total() - self.outcomes["already there"]
        added = count(stored, "report")
        held = count(self.statements, "statement")
        lines = [f"Added {added} with {held} to {clean(ledger)}."]
        lines += [
            f"  {what}: {number}"
            for what in ("new version", "analysed again", "already there")
            if (number := self.outcomes[what])
        ]
        if self.skipped:
            lines.append(f"  skipped: {self.skipped}, each for the reason above")
        return "\n".join(lines)


def render_item(item: Ingested | Skipped) -> str:
    """Return one line on a report, or what was skipped and its remedy on two."""
    if isinstance(item, Skipped):
        return render_skipped(item)
    stored = f", {count(item.statements, 'statement')}" if item.statements else ""
    name = f"{item.report.id[:SHOWN_ID]}  {_title(item.report)}"
    return f"{name}: {item.outcome}{stored}"


def _title(report: Report) -> str:
    first_line = report.text.lstrip().partition("\n")[0]
    return fit(report.title or first_line, _TITLE_WIDTH)
