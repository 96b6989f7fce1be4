"""Find what may be a member of a claim: clauses, with all that comparing them needs."""

import re
from collections.abc import Mapping
from functools import cached_property

from sayso.link.beside import find_telling
from sayso.link.circumstances.marks import Circumstances
from sayso.link.clauses import find_clauses
from sayso.link.figures import Figure, read_figures
from sayso.link.leftovers import Leftovers
from sayso.link.opposites import find_opposites
from sayso.link.reading import Reading
from sayso.link.terms import EMPTY, Terms, find_words, stem_word
from sayso.models.wordweights import WordWeights
from sayso.records import Analysis, Attribution, MemberPlace, Party, Span

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


class Member:
    """One clause of one report, as a candidate for claims.

    Few clauses are compared with more than the words they share, so that all else is
    found when it is asked for, and kept.

    Attributes:
        report: Where it is printed.
        span: Its place.
        key: Names the member; sorts by report and place.
        sequence: Stems in text order, at most `LONGEST`.
        terms: Stems of the clause with their weights.
        plain: Stems that are no names: in small letters, or numbers.
        telling: Those of them that claim something by themselves.
    """

    def __init__(self, reading: Reading, span: Span) -> None:
        self._reading = reading
        self.report = reading.report
        self.span = span
        self.key = MemberPlace(reading.report.id, span)
        printed = reading.find_words(span)
        stems = tuple(map(stem_word, printed))
        self.sequence = stems[:LONGEST]
        self.terms = reading.weigh_stems(stems)
        self.plain = frozenset(
            stem
            for word, stem in zip(printed, stems, strict=True)
            if stem not in EMPTY and reading.is_plain(word)
        )
        self.telling = find_telling(self.plain)

    @property
    def text(self) -> str:
        """The words of the clause."""
        return self.report.text[self.span.start : self.span.end]

    @property
    def whole(self) -> Terms:
        """The terms of its report."""
        return self._reading.whole

    @cached_property
    def around(self) -> Terms:
        """The terms of its paragraph."""
        return self._reading.weigh_around(self.span)

    @cached_property
    def attribution(self) -> Attribution | None:
        """The statement that holds it; None: the publisher's own voice."""
        return self._reading.find_holder(self.span)

    @cached_property
    def source(self) -> Party | None:
        """Who makes that statement."""
        held = self.attribution
        return self._reading.parties.get(held.source.party or "") if held else None

    @cached_property
    def speaker(self) -> frozenset[str]:
        """Stems of the source's name."""
        words = find_words(self.source.name) if self.source else ()
        return frozenset(map(stem_word, words))

    @cached_property
    def named(self) -> Mapping[str, float]:
        """Its terms, and those of the full names of parties in it."""
        called = self._reading.find_names(self.span)
        if (self.first_person or self.own_subject) and self.source:
            called.append(self.source.name)
        words = (word for name in called for word in find_words(name))
        return {**self.terms, **self._reading.weigh_stems(map(stem_word, words))}

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Its stems in capitals, but for the first word, which may begin a sentence."""
        words = find_words(self.text)[1:]
        return frozenset(stem_word(w) for w in words if w[0].isupper()) - EMPTY

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The numbers that it gives."""
        quantities = self._reading.find_quantities(self.span)
        return read_figures(self.report.text, self.span, quantities)

    @cached_property
    def circumstances(self) -> Circumstances:
        """When, where, by whom and how far."""
        return self._reading.marks.read(self.span)

    @cached_property
    def negated(self) -> bool:
        """Whether an odd number of its words say "not"."""
        return len(NEGATION.findall(self.text)) % 2 == 1

    @cached_property
    def first_person(self) -> bool:
        """Whether the speaker is part of what is said: "I", "our"."""
        return bool(_FIRST_PERSON.search(self.text))

    @property
    def subject(self) -> Party | None:
        """Of whom it tells first, as far as that shows."""
        return self._first_told[0]

    @property
    def own_subject(self) -> bool:
        """Whether it begins with "I", or with "he" for its source."""
        return self._first_told[1]

    @cached_property
    def _first_told(self) -> tuple[Party | None, bool]:
        return self._reading.find_subject(self.span, self.source)

    @cached_property
    def opposites(self) -> frozenset[str]:
        """Stems that would make it say the opposite."""
        return find_opposites(self.plain)


def find_members(analysis: Analysis, weights: WordWeights) -> tuple[Member, ...]:
    """Return the clauses of a report in text order, with their terms.

    Those of names, titles and times alone claim nothing, and are left out.
    """
    reading = Reading(analysis, weights)
    text = analysis.report.text
    leftovers = Leftovers(analysis)
    members = (
        Member(reading, span)
        for span in find_clauses(analysis)
        if not leftovers.hold(span)
        and not _NOTE.match(text, reading.find_paragraph(span).start)
    )
    return tuple(member for member in members if member.telling)
