"""Give a quotation that nobody claims to the speaker of the sentence before it.

“We will pay,” Ruiz said after the vote. “But not today.” The second quotation has no
cue of its own: it goes on with the first one.
"""

from collections.abc import Sequence

from sayso.analyse.parse import Parse
from sayso.analyse.quotations import Quotation, QuotationKind
from sayso.analyse.spans import overlap
from sayso.records import Span

COVERED = 0.5  # share of a quotation in some content, from which on it is claimed


def find_unclaimed(
    parse: Parse, contents: Sequence[Sequence[Span]]
) -> tuple[tuple[Span, int], ...]:
    """Return quotations in no content, each with the content that it goes on with.

    The second of each pair is an index into `contents`, the statements of the text.
    Only a quotation that begins a sentence counts, and only a statement whose content
    holds the sentence before it in the same paragraph.
    """
    starts = {sentence.start for sentence in parse.sentences}
    found = []
    for quotation in parse.quotations:
        if quotation.outer.start in starts and _is_unclaimed(quotation, contents):
            before = _sentence_before(parse, quotation.outer.start)
            holders = [i for i, spans in enumerate(contents) if _touches(spans, before)]
            if before and holders:
                found.append((quotation.outer, holders[-1]))
    return tuple(found)


def _is_unclaimed(quotation: Quotation, contents: Sequence[Sequence[Span]]) -> bool:
    if quotation.nested or quotation.kind is not QuotationKind.SPEECH:
        return False
    inner = quotation.inner
    claimed = (sum(overlap(span, inner) for span in spans) for spans in contents)
    return max(claimed, default=0) < COVERED * (inner.end - inner.start)


def _sentence_before(parse: Parse, start: int) -> Span | None:
    """Return the sentence that ends before `start` in the same paragraph."""
    paragraph = next(p for p in parse.paragraphs if p.start <= start < p.end)
    earlier = [s for s in parse.sentences if paragraph.start <= s.start < start]
    return earlier[-1] if earlier else None


def _touches(spans: Sequence[Span], sentence: Span | None) -> bool:
    return sentence is not None and any(overlap(span, sentence) for span in spans)
