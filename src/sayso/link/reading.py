"""Find once what all clauses of a report have in common: words, parties, holders."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from sayso.link.circumstances.marks import Marks
from sayso.link.deeds import tells_deed
from sayso.link.terms import Terms, place_words, stem_word, weigh_terms
from sayso.models.wordweights import WordWeights
from sayso.records import Analysis, Attribution, Party, Quantity, Span

_LEAD = re.compile(
    r"\W*(?:(?:and|but|or|that|while|when|if|because|although|though|as|so|then|since"
    r"|whether|after|before|even|now|today|on (?:[A-Z][a-z]+day)|the|an?)\b\W*)*",
    re.IGNORECASE,
)
_SELF = re.compile(r"(?:I|he|she|we|they)\b", re.IGNORECASE)
_MOST_TITLE = 40  # characters before a name, of a title: "the governor of the bank"


class Contents:
    """The contents of the statements of a report, the smallest first."""

    def __init__(self, analysis: Analysis) -> None:
        sizes = sorted(
            (sum(end - start for start, end in each.content.spans), number)
            for number, each in enumerate(analysis.attributions)
        )
        ordered = (analysis.attributions[number] for _, number in sizes)
        self._contents = [
            (each.content.spans, each) for each in ordered if not tells_deed(each)
        ]

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


class Reading:
    """What all members of a report have in common, found once."""

    def __init__(self, analysis: Analysis, weights: WordWeights) -> None:
        self.report = analysis.report
        self.parties = {party.id: party for party in analysis.parties}
        self._weights = weights
        placed = list(place_words(self.report.text))
        self._starts = [start for start, _ in placed]
        self._words = [word for _, word in placed]
        self._small = {word for word in self._words if not word[0].isupper()}
        self.marks = Marks(analysis)
        self.whole = weigh_terms(self._words, weights)
        self._quantities = sorted(analysis.quantities, key=lambda each: each.span)
        self._counted = [each.span.start for each in self._quantities]
        self._paragraphs: dict[Span, Terms] = {}
        self._parties = analysis.parties
        self._mentions = sorted(
            (mention.span, number)
            for number, party in enumerate(analysis.parties)
            for mention in party.mentions
        )
        self._contents = Contents(analysis)

    def find_words(self, span: Span) -> list[str]:
        """Return the words that begin in `span`."""
        first, last = (bisect_left(self._starts, edge) for edge in span)
        return self._words[first:last]

    def is_plain(self, word: str) -> bool:
        """Return whether a word is no name: small here or, in a title, elsewhere."""
        return word in self._small or word.lower() in self._small

    def weigh_stems(self, stems: Iterable[str]) -> Terms:
        """Return stems of the report, or of names of its parties, with weights."""
        known, weigh = self.whole, self._weights.weigh
        return Terms(
            (stem, known[stem] if stem in known else weigh(stem))
            for stem in dict.fromkeys(stems)
        )

    def find_paragraph(self, span: Span) -> Span:
        """Return the paragraph around `span`."""
        text = self.report.text
        end = text.find("\n", span.end)
        return Span(text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text))

    def weigh_around(self, span: Span) -> Terms:
        """Return the terms of the paragraph around `span`."""
        paragraph = self.find_paragraph(span)
        if paragraph not in self._paragraphs:
            self._paragraphs[paragraph] = self.weigh_stems(
                map(stem_word, self.find_words(paragraph))
            )
        return self._paragraphs[paragraph]

    def find_holder(self, span: Span) -> Attribution | None:
        """Return the smallest statement that holds most of `span`."""
        return self._contents.find_holder(span)

    def find_names(self, span: Span) -> list[str]:
        """Return the full names of the parties that the clause mentions."""
        numbers = sorted({number for _, number in self._find_mentions(span)})
        return [self._parties[number].name for number in numbers]

    def find_subject(
        self, span: Span, source: Party | None
    ) -> tuple[Party | None, bool]:
        """Return of whom a clause tells first, and whether it is its own source.

        "I" is who says it, and "he" in what somebody is said to have said mostly so.
        """
        text = self.report.text
        lead = _LEAD.match(text, *span)
        start = lead.end() if lead else span.start
        pronoun = _SELF.match(text, start, span.end)
        if source and pronoun and _may_mean(source, pronoun[0].lower()):
            return source, True
        for mention, number in self._find_mentions(Span(start, span.end)):
            title = text[start : mention.start]
            if len(title) <= _MOST_TITLE and not re.search(
                r"[,;]| (?:of|and) $", title
            ):
                return self._parties[number], False
            break
        return None, False

    def find_quantities(self, span: Span) -> list[Quantity]:
        """Return the quantities that begin in `span`."""
        first, last = (bisect_left(self._counted, edge) for edge in span)
        return self._quantities[first:last]

    def _find_mentions(self, span: Span) -> list[tuple[Span, int]]:
        """Return the mentions that lie in `span`, with the numbers of their parties."""
        first = bisect_left(self._mentions, (Span(span.start, 0), 0))
        last = bisect_left(self._mentions, (Span(span.end, 0), 0))
        return [m for m in self._mentions[first:last] if m[0].end <= span.end]


def _may_mean(party: Party, pronoun: str) -> bool:
    """Return whether a pronoun suits those by which the report calls a party."""
    called = {mention.text.lower() for mention in party.mentions}
    other = {"he": "she", "she": "he"}.get(pronoun)
    return pronoun in called or other not in called


def _overlap(spans: Iterable[Span], span: Span) -> int:
    return sum(
        max(0, min(end, span.end) - max(start, span.start)) for start, end in spans
    )
