"""Parse a text: paragraphs, sentences and quotations, before any model reads it."""

from bisect import bisect_right
from dataclasses import dataclass, field

from sayso.analyse.text.layout import find_paragraphs, find_sentences
from sayso.analyse.text.quotations import Quotation, find_quotations
from sayso.analyse.text.spanindex import SpanIndex
from sayso.records import Span, TextWarning


@dataclass(frozen=True, slots=True, kw_only=True)
class Parse:
    """The visible structure of one text, in text order."""

    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    quotations: tuple[Quotation, ...]
    warnings: tuple[TextWarning, ...]
    quoted: SpanIndex[Quotation] = field(repr=False, compare=False)  # with their marks

    def sentence_number(self, offset: int) -> int:
        """Return which sentence begins last at or before `offset`; -1: none does."""
        return bisect_right(self.sentences, offset, key=lambda s: s.start) - 1

    def paragraph_number(self, offset: int) -> int:
        """Return which paragraph begins last at or before `offset`; -1: none does."""
        return bisect_right(self.paragraphs, offset, key=lambda p: p.start) - 1


def parse_text(text: str) -> Parse:
    """Return the paragraphs, sentences and quotations of `text`."""
    paragraphs = find_paragraphs(text)
    quotations, warnings = find_quotations(text, paragraphs)
    sentences = (s for p in paragraphs for s in find_sentences(text, p))
    return Parse(
        text=text,
        paragraphs=paragraphs,
        sentences=tuple(sentences),
        quotations=quotations,
        warnings=warnings,
        quoted=SpanIndex((q.outer, q) for q in quotations),
    )
