"""Read from the clauses of a report when, where, by whom and how far."""

from bisect import bisect_left
from typing import NamedTuple

from sayso.link.circumstances.doers import Doer, find_doer
from sayso.link.circumstances.extents import Extents, find_extents
from sayso.link.circumstances.moments import Moment, find_moment
from sayso.link.circumstances.sites import Site, find_site
from sayso.records import Analysis, Span

_PLACES = frozenset({"place", "unknown"})


class Circumstances(NamedTuple):
    """What one clause tells of its deed, as far as that is plain."""

    moment: Moment | None
    site: Site | None
    doer: Doer | None
    extents: Extents


class Marks:
    """What in a report tells times and places, by where it is printed."""

    def __init__(self, analysis: Analysis) -> None:
        self._text = analysis.report.text
        self._times = sorted(analysis.times, key=lambda time: time.span)
        self._starts = [time.span.start for time in self._times]
        self._others = {
            mention.text
            for party in analysis.parties
            if party.kind not in _PLACES
            for mention in party.mentions
        }

    def read(self, clause: Span) -> Circumstances:
        """Return what a clause tells."""
        first, last = (bisect_left(self._starts, edge) for edge in clause)
        words = self._text[clause.start : clause.end]
        return Circumstances(
            moment=find_moment(self._text, clause, self._times[first:last]),
            site=find_site(words, self._others),
            doer=find_doer(words),
            extents=find_extents(words),
        )
