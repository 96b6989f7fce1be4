"""What announces a statement and says nothing else: who, to whom, when and how."""

import re
from collections.abc import Iterator

from sayso.link.deeds import tells_deed
from sayso.records import Analysis, Span

_WORD = re.compile(r"[^\W_]+")
_JOINING = frozenset("a and at by during for from in of on the to with".split())


class Leftovers:
    """The words of a report that only announce statements, or name a party."""

    def __init__(self, analysis: Analysis) -> None:
        text = analysis.report.text
        self._text = text
        self._named = {
            match.start()
            for span in _find_named(analysis)
            for match in _WORD.finditer(text, *span)
        }

    def hold(self, clause: Span) -> bool:
        """Return whether a clause says nothing but that."""
        words = _WORD.finditer(self._text, *clause)
        return all(
            word.start() in self._named or word.group().lower() in _JOINING
            for word in words
        )


def _find_named(analysis: Analysis) -> Iterator[Span]:
    times = {time.id: time.span for time in analysis.times}
    for attribution in analysis.attributions:
        if attribution.cue and not tells_deed(attribution):
            yield from attribution.cue.spans
        if attribution.said_at and attribution.said_at.time:
            yield times[attribution.said_at.time]
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
