"""Find what may be a member of a claim: clauses, with all that comparing them needs."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sayso.link.beside import find_telling
from sayso.link.circumstances.marks import Circumstances, Marks
from sayso.link.clauses import find_clauses
from sayso.link.figures import Figure, read_figures
from sayso.link.leftovers import Leftovers
from sayso.link.opposites import find_opposites
from sayso.link.reading import Reading
from sayso.link.terms import EMPTY, Terms, find_words, stem_word
from sayso.models.wordweights import WordWeights
from sayso.records import Analysis, Attribution, MemberPlace, Party, Report, Span

NEGATION = re.compile(
    r"\b(?:not(?! only| just| merely| simply| unlike)|never|no|nobody|none"
    r"|nothing|neither|nor|cannot|zero|avoid(?:s|ed|ing)?|yet to"
    r"|against [a-z]+ing|falsely|false (?:claim|notion|rumou?r)s?"
    r"|refus(?:es|ed|ing|al)|declin(?:es|ed|ing)"
    r"|(?:stop(?:s|ped)?|ceas(?:e|es|ed)) (?:to [a-z]+|[a-z]+ing)"
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
    figures: tuple[Figure, ...]
    circumstances: Circumstances  # when, where, by whom and how far
    sequence: tuple[str, ...]  # stems in text order
    plain: frozenset[str]  # stems that are no names: in small letters, or numbers
    telling: frozenset[str]  # those of them that claim something by themselves
    negated: bool  # an odd number of its words say "not"
    first_person: bool  # "I", "our": the speaker is part of what is said
    subject: Party | None  # of whom it tells first, as far as that shows
    own_subject: bool  # it begins with "I", or with "he" for its source
    opposites: frozenset[str]  # stems that would make it say the opposite

    @property
    def text(self) -> str:
        """The words of the clause."""
        return self.report.text[self.span.start : self.span.end]

    @property
    def key(self) -> MemberPlace:
        """Names the member; sorts by report and place."""
        return MemberPlace(self.report.id, self.span)


def find_members(analysis: Analysis, weights: WordWeights) -> tuple[Member, ...]:
    """Return the clauses of a report in text order, with their terms.

    Those of names, titles and times alone claim nothing, and are left out.
    """
    reading = Reading(analysis, weights)
    text = analysis.report.text
    leftovers, marks = Leftovers(analysis), Marks(analysis)
    members = (
        _make_member(reading, marks, span)
        for span in find_clauses(analysis)
        if not leftovers.hold(span)
        and not _NOTE.match(text, reading.find_paragraph(span).start)
    )
    return tuple(member for member in members if member.telling)


def _make_member(reading: Reading, marks: Marks, span: Span) -> Member:
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
    subject, own_subject = reading.find_subject(span, source)
    first_person = bool(_FIRST_PERSON.search(words))
    if (first_person or own_subject) and source:
        called.append(source.name)
    plain = frozenset(
        stem
        for word, stem in zip(printed, sequence, strict=True)
        if stem not in EMPTY and reading.is_plain(word)
    )
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
        figures=read_figures(report.text, span, reading.find_quantities(span)),
        circumstances=marks.read(span),
        sequence=sequence[:LONGEST],
        plain=plain,
        telling=find_telling(plain),
        negated=len(NEGATION.findall(words)) % 2 == 1,
        first_person=first_person,
        subject=subject,
        own_subject=own_subject,
        opposites=find_opposites(plain),
    )
