"""What is left of a sentence around a statement: who said it, or to whom."""

import re
from collections.abc import Iterator

from sayso.records import Analysis, Span

_WORD = re.compile(r"[^\W_]+")


class Leftovers:
    """The words of a report that only name the source or hearer of a statement."""

    def __init__(self, analysis: Analysis) -> None:
        text = analysis.report.text
        self._text = text
        self._named = {
            match.start()
            for span in _find_named(analysis)
            for match in _WORD.finditer(text, *span)
        }

    def hold(self, clause: Span) -> bool:
        """Return whether a clause says nothing but such a name."""
        words = _WORD.finditer(self._text, *clause)
        return all(match.start() in self._named for match in words)


def _find_named(analysis: Analysis) -> Iterator[Span]:
    for attribution in analysis.attributions:
        if attribution.source.span:
            yield attribution.source.span
        if attribution.addressee:
            yield attribution.addressee.span
        for hop in attribution.via:
            if hop.span:
                yield hop.span
    for party in analysis.parties:
        for mention in party.mentions:
            yield mention.span
