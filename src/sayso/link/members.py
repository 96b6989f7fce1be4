"""Find what may be a member of a claim: clauses, with all that comparing them needs."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.link.clauses import find_clauses
from sayso.link.terms import EMPTY, find_words, stem_word, weigh_terms
from sayso.models.wordweights import WordWeights
from sayso.records import Analysis, Attribution, MemberPlace, Party, Report, Span

_NUMBER = re.compile(r"(?<![\w.])\d{1,15}(?:,\d{3}){0,4}(?:\.\d{1,6})?(?![\d])")
NEGATION = re.compile(
    r"\b(?:not|never|no|nobody|none|nothing|neither|nor|without|cannot|zero"
    r"|avoid(?:s|ed|ing)?|yet to|refus(?:es|ed|ing|al)|declin(?:es|ed|ing)"
    r"|fail(?:s|ed|ing|ure)?|denie[sd]|deny(?:ing)?|unable|lack(?:s|ed|ing)?)\b|n[’']t\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|mine|we|us|our|ours|myself|ourselves)\b")
_NOTE = re.compile(r"\s*(?:Editor[’']s note|Read more|Sign up|Subscribe)\b")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Member:
    """One clause of one report, as a candidate for claims."""

    report: Report
    span: Span
    attribution: Attribution | None  # None: the publisher's own voice
    source: Party | None
    speaker: frozenset[str]  # stems of the source's name
    terms: Mapping[str, float]  # stems of the clause with their weights
    named: Mapping[str, float]  # the same, and the full names of parties in it
    around: Mapping[str, float]  # those of its paragraph
    whole: Mapping[str, float]  # those of its report
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
    def key(self) -> MemberPlace:
        """Names the member; sorts by report and place."""
        return MemberPlace(self.report.id, self.span)


def find_members(analysis: Analysis, weights: WordWeights) -> tuple[Member, ...]:
    """Return the clauses of a report in text order, with their terms."""
    report = analysis.report
    known = _Known(
        weights=weights,
        whole=weigh_terms(find_words(report.text), weights),
        parties={party.id: party for party in analysis.parties},
    )
    paragraphs: dict[Span, Mapping[str, float]] = {}
    return tuple(
        _make_member(analysis, span, known, paragraphs)
        for span in find_clauses(analysis)
        if not _NOTE.match(report.text, _paragraph(report.text, span).start)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What all members of a report have in common."""

    weights: WordWeights
    whole: Mapping[str, float]
    parties: Mapping[str, Party]


def _make_member(
    analysis: Analysis,
    span: Span,
    known: _Known,
    paragraphs: dict[Span, Mapping[str, float]],
) -> Member:
    parties, weights = known.parties, known.weights
    text = analysis.report.text
    words = text[span.start : span.end]
    attribution = find_holding(analysis, span)
    source = parties.get(attribution.source.party or "") if attribution else None
    printed = find_words(words)
    sequence = tuple(stem_word(word) for word in printed)
    terms = weigh_terms(printed, weights)
    paragraph = _paragraph(text, span)
    if paragraph not in paragraphs:
        around = text[paragraph.start : paragraph.end]
        paragraphs[paragraph] = weigh_terms(find_words(around), weights)
    called = list(_names(analysis, span))
    first_person = bool(_FIRST_PERSON.search(words))
    if first_person and source:
        called.append(source.name)
    names = (word for name in called for word in find_words(name))
    return Member(
        report=analysis.report,
        span=span,
        attribution=attribution,
        source=source,
        speaker=frozenset(weigh_terms(find_words(source.name), weights))
        if source
        else frozenset(),
        terms=terms,
        named={**terms, **weigh_terms(names, weights)},
        around=paragraphs[paragraph],
        whole=known.whole,
        numbers=frozenset(
            float(number.replace(",", "")) for number in _NUMBER.findall(words)
        ),
        sequence=sequence,
        plain=frozenset(
            stem
            for word, stem in zip(printed, sequence, strict=True)
            if not word[0].isupper() and stem not in EMPTY
        ),
        negated=len(NEGATION.findall(words)) % 2 == 1,
        first_person=first_person,
    )


def find_holding(analysis: Analysis, span: Span) -> Attribution | None:
    """Return the smallest statement that holds most of `span`."""
    holders = [
        (sum(end - start for start, end in each.content.spans), number)
        for number, each in enumerate(analysis.attributions)
        if 2 * _overlap(each, span) > span.end - span.start
    ]
    return analysis.attributions[min(holders)[1]] if holders else None


def _overlap(attribution: Attribution, span: Span) -> int:
    return sum(
        max(0, min(end, span.end) - max(start, span.start))
        for start, end in attribution.content.spans
    )


def _names(analysis: Analysis, span: Span) -> Iterator[str]:
    """Yield the full names of the parties that the clause mentions."""
    for party in analysis.parties:
        if any(
            span.start <= mention.span.start and mention.span.end <= span.end
            for mention in party.mentions
        ):
            yield party.name


def _paragraph(text: str, span: Span) -> Span:
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text))
