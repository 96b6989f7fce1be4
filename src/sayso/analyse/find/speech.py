"""Give a quotation that nobody claims to the speaker of the sentence before it.

“We will pay,” Ruiz said after the vote. “But not today.” The second quotation has no
cue of its own: it goes on with the first one.
"""

from collections import Counter
from collections.abc import Sequence

from sayso.analyse.find.spans import overlap
from sayso.analyse.text.parse import Parse
from sayso.analyse.text.quotations import Quotation, QuotationKind
from sayso.analyse.text.spanindex import SpanIndex
from sayso.records import Span

COVERED = 0.5  # share of a quotation in some content, from which on it is claimed


def find_unclaimed(
    parse: Parse, contents: Sequence[Sequence[Span]]
) -> tuple[tuple[Span, int], ...]:
    """Return quotations in no content, each with the content that it goes on with.

    The second of each pair is an index into `contents`, the statements of the text.
    That statement has quoted words in the same sentence, before the quotation; or the
    quotation begins a sentence, and the statement has words in the one before it, in
    the same paragraph.
    """
    parts = SpanIndex(
        (span, (span, i)) for i, spans in enumerate(contents) for span in spans
    )
    found = []
    for quotation in parse.quotations:
        if _is_unclaimed(quotation, parts):
            before = _words_before(parse, quotation.outer.start)
            holders = [
                i
                for each in before
                for span, i in parts.near(each)
                if overlap(span, each)
            ]
            if holders:
                found.append((quotation.outer, max(holders)))
    return tuple(found)


def _is_unclaimed(quotation: Quotation, parts: SpanIndex[tuple[Span, int]]) -> bool:
    if quotation.nested or quotation.kind is not QuotationKind.SPEECH:
        return False
    inner = quotation.inner
    claimed: Counter[int] = Counter()
    for span, i in parts.near(inner):
        claimed[i] += overlap(span, inner)
    return max(claimed.values(), default=0) < COVERED * (inner.end - inner.start)


def _words_before(parse: Parse, start: int) -> tuple[Span, ...]:
    """Return where a statement that goes on at `start` would have words."""
    at = parse.sentence_number(start)
    sentence = parse.sentences[at]
    if sentence.start < start:
        near = parse.quoted.near(Span(sentence.start, start))
        quoted = (q.inner for q in near if q.kind is QuotationKind.SPEECH)
        return tuple(q for q in quoted if sentence.start <= q.start < q.end < start)
    earlier = parse.sentences[at - 1] if at else None
    if earlier is None:
        return ()
    announced = parse.text[earlier.start : earlier.end].rstrip().endswith(":")
    if not announced and any(earlier.end <= p.start <= start for p in parse.paragraphs):
        return ()
    return (earlier,)
