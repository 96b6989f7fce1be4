"""Find what may be a member of a claim: clauses, with all that comparing them needs."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.link.clauses import find_clauses
from sayso.link.terms import (
    EMPTY,
    Terms,
    find_words,
    place_words,
    stem_word,
    weigh_terms,
)
from sayso.models.wordweights import WordWeights
from sayso.records import Analysis, Attribution, Party, Report, Span

_NUMBER = re.compile(r"(?<![\w.])\d{1,15}(?:,\d{3}){0,4}(?:\.\d{1,6})?(?![\d])")
NEGATION = re.compile(
    r"\b(?:not|never|no|nobody|none|nothing|neither|nor|without|cannot|zero"
    r"|avoid(?:s|ed|ing)?|yet to|refus(?:es|ed|ing|al)|declin(?:es|ed|ing)"
    r"|fail(?:s|ed|ing|ure)?|denie[sd]|deny(?:ing)?|unable|lack(?:s|ed|ing)?)\b|n[’']t\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|mine|we|us|our|ours|myself|ourselves)\b")
LONGEST = 200  # stems of a clause in text order; more are not compared
_NOTE = re.compile(r"\s*(?:Editor[’']s note|Read more|Sign up|Subscribe)\b")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Member:
    """One clause of one report, as a candidate for claims."""

    report: Report
    span: Span
    attribution: Attribution | None  # None: the publisher's own voice
    source: Party | None
    speaker: frozenset[str]  # stems of the source's name
    terms: Terms  # stems of the clause with their weights
    named: Mapping[str, float]  # the same, and the full names of parties in it
    around: Terms  # those of its paragraph
    whole: Terms  # those of its report
    numbers: frozenset[float]
    sequence: tuple[str, ...]  # stems in text order
    plain: frozenset[str]  # stems that are no names: in small letters, or numbers
    negated: bool  # an odd number of its words say "not"
    first_person: bool  # "I", "our": the speaker is part of what is said

    @property
    def text(self) -> str:
        """The words of the clause."""
        return self.report.text[self.span.start : self.span.end]

    @property
    def key(self) -> tuple[str, Span]:
        """Names the member; sorts by report and place."""
        return self.report.id, self.span


def find_members(analysis: Analysis, weights: WordWeights) -> tuple[Member, ...]:
    """Return the clauses of a report in text order, with their terms."""
    reading = _Reading(analysis, weights)
    text = analysis.report.text
    return tuple(
        _make_member(reading, span)
        for span in find_clauses(analysis)
        if not _NOTE.match(text, reading.find_paragraph(span).start)
    )


class _Reading:
    """What all members of a report have in common, found once."""

    def __init__(self, analysis: Analysis, weights: WordWeights) -> None:
        self.report = analysis.report
        self.parties = {party.id: party for party in analysis.parties}
        self._weights = weights
        placed = list(place_words(self.report.text))
        self._starts = [start for start, _ in placed]
        self._words = [word for _, word in placed]
        self.whole = weigh_terms(self._words, weights)
        self._paragraphs: dict[Span, Terms] = {}
        self._names = [party.name for party in analysis.parties]
        self._mentions = sorted(
            (mention.span, number)
            for number, party in enumerate(analysis.parties)
            for mention in party.mentions
        )
        sizes = sorted(
            (sum(end - start for start, end in each.content.spans), number)
            for number, each in enumerate(analysis.attributions)
        )
        ordered = (analysis.attributions[number] for _, number in sizes)
        self._contents = [(each.content.spans, each) for each in ordered]

    def find_words(self, span: Span) -> list[str]:
        """Return the words that begin in `span`."""
        first, last = (bisect_left(self._starts, edge) for edge in span)
        return self._words[first:last]

    def weigh(self, words: Iterable[str]) -> Terms:
        """Return the stems of words of the report, or of its parties, with weights."""
        stems = dict.fromkeys(map(stem_word, words))
        known, weigh = self.whole, self._weights.weigh
        return Terms((s, known[s] if s in known else weigh(s)) for s in stems)

    def find_paragraph(self, span: Span) -> Span:
        """Return the paragraph around `span`."""
        text = self.report.text
        end = text.find("\n", span.end)
        return Span(text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text))

    def weigh_around(self, span: Span) -> Terms:
        """Return the terms of the paragraph around `span`."""
        paragraph = self.find_paragraph(span)
        if paragraph not in self._paragraphs:
            self._paragraphs[paragraph] = self.weigh(self.find_words(paragraph))
        return self._paragraphs[paragraph]

    def find_holder(self, span: Span) -> Attribution | None:
        """Return the smallest statement that holds most of `span`."""
        half = (span.end - span.start) / 2
        return next(
            (
                each
                for spans, each in self._contents
                if spans[0].start < span.end
                and spans[-1].end > span.start
                and _overlap(spans, span) > half
            ),
            None,
        )

    def find_names(self, span: Span) -> list[str]:
        """Return the full names of the parties that the clause mentions."""
        first = bisect_left(self._mentions, (Span(span.start, 0), 0))
        last = bisect_left(self._mentions, (Span(span.end, 0), 0))
        inside = (m for m in self._mentions[first:last] if m[0].end <= span.end)
        numbers = sorted({number for _, number in inside})
        return [self._names[number] for number in numbers]


def _make_member(reading: _Reading, span: Span) -> Member:
    report = reading.report
    words = report.text[span.start : span.end]
    attribution = reading.find_holder(span)
    source = (
        reading.parties.get(attribution.source.party or "") if attribution else None
    )
    printed = reading.find_words(span)
    sequence = tuple(map(stem_word, printed))
    terms = reading.weigh(printed)
    called = reading.find_names(span)
    first_person = bool(_FIRST_PERSON.search(words))
    if first_person and source:
        called.append(source.name)
    names = reading.weigh(word for name in called for word in find_words(name))
    return Member(
        report=report,
        span=span,
        attribution=attribution,
        source=source,
        speaker=frozenset(map(stem_word, find_words(source.name)))
        if source
        else frozenset(),
        terms=terms,
        named={**terms, **names},
        around=reading.weigh_around(span),
        whole=reading.whole,
        numbers=frozenset(
            float(number.replace(",", "")) for number in _NUMBER.findall(words)
        ),
        sequence=sequence[:LONGEST],
        plain=frozenset(
            stem
            for word, stem in zip(printed, sequence, strict=True)
            if not word[0].isupper() and stem not in EMPTY
        ),
        negated=len(NEGATION.findall(words)) % 2 == 1,
        first_person=first_person,
    )


def _overlap(spans: Iterable[Span], span: Span) -> int:
    return sum(
        max(0, min(end, span.end) - max(start, span.start)) for start, end in spans
    )
