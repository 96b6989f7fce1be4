"""Find what in a clause says when, where, and who did it, as far as that is plain."""

import re
from bisect import bisect_left
from itertools import islice
from typing import NamedTuple

from sayso.link.beside import find_telling
from sayso.link.terms import find_words, stem_word
from sayso.models.places import load_places
from sayso.records import Analysis, Span

_ON_A_DAY = frozenset({"DATE", "TIME"})
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NAME = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}"
_PLACE = re.compile(rf"\b(?:in|at|near|off|outside)\s(?:the\s)?({_NAME})")
_ACTOR = re.compile(rf"(?:The\s|the\s)?({_NAME})\s(?=[a-z])")
_INSIDE = re.compile(r"[a-z,;]\s([A-Z][\w’'-]+)")  # a sentence


_NOUN = r"(?:(?:the|its|their|his|her|these|those)\s)?((?:[\w’'-]+\s){0,2}[\w’'-]+)"
_ALL = re.compile(
    rf"\b(?:all|every|each|entire|whole)\s(?:of\s)?{_NOUN}", re.IGNORECASE
)
_SOME = re.compile(
    rf"\b(?:(?:some|several|few|most|half|many|parts?)\s(?:of\s)?"
    rf"|(?:one|two|three|four|five|six|\d+)\sof\s){_NOUN}",
    re.IGNORECASE,
)
MOST_SCOPES = 5  # of a clause, of each kind


class Scope(NamedTuple):
    """Words of a clause for all of something, or some of it."""

    text: str
    nouns: frozenset[str]  # stems that may be of what is meant


class Mark(NamedTuple):
    """Words of a clause for a day, a place or a party, and what is known of it."""

    text: str
    value: str | None  # of a day its date, of a place its code in ISO 3166


class Marks:
    """The days, places and sources of a report, by where they are printed."""

    def __init__(self, analysis: Analysis) -> None:
        self._text = analysis.report.text
        self._days = sorted(
            (time.span, Mark(time.text, day[0]))
            for time in analysis.times
            if time.type in _ON_A_DAY and (day := _DAY.match(time.value or ""))
        )
        self._names = set(_INSIDE.findall(self._text))
        self._names |= {
            word for party in analysis.parties for word in party.name.split()
        }
        self._speaking = sorted(
            each.source.span for each in analysis.attributions if each.source.span
        )

    def find_days(self, clause: Span) -> tuple[Mark, ...]:
        """Return the words for days in a clause, with their dates."""
        first, last = (
            bisect_left(self._days, edge, key=lambda day: day[0].start)
            for edge in clause
        )
        return tuple(mark for _, mark in self._days[first:last])

    def find_places(self, clause: Span) -> tuple[Mark, ...]:
        """Return the names behind "in", "at" and the like, with codes if known."""
        names = (each[1] for each in _PLACE.finditer(self._text, *clause))
        known = load_places()
        return tuple(
            Mark(name, known[name].iso3166 if name in known else None)
            for name in names
            if find_telling(map(stem_word, name.split()))
        )

    def find_parts(self, clause: Span) -> tuple[Scope, ...]:
        """Return the words for some, most or half of something."""
        return self._find_scopes(_SOME, clause)

    def find_wholes(self, clause: Span) -> tuple[Scope, ...]:
        """Return the words for all of something."""
        return self._find_scopes(_ALL, clause)

    def _find_scopes(self, words: re.Pattern[str], clause: Span) -> tuple[Scope, ...]:
        found = islice(words.finditer(self._text, *clause), MOST_SCOPES)
        return tuple(
            Scope(each[0], find_telling(map(stem_word, find_words(each[1]))))
            for each in found
        )

    def find_actor(self, clause: Span) -> Mark | None:
        """Return the name that a clause begins with, unless it only speaks there."""
        found = _ACTOR.match(self._text, *clause)
        if found is None or not self._is_name(found[1]):
            return None
        first, last = (bisect_left(self._speaking, Span(edge, edge)) for edge in clause)
        return None if first < last else Mark(found[1], None)

    def _is_name(self, words: str) -> bool:
        """Return whether words in capitals at a beginning are a name, and no other.

        They are one of a place or a party, or stand in capitals inside a sentence too.
        """
        return words in load_places() or self._names.issuperset(words.split())
