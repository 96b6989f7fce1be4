"""Turn a text into what the attribution model reads: word pieces with layout features.

Word pieces alone lose what an editor sees at once: where a paragraph begins, what
stands between quotation marks, which words are capitalised. Each is a small integer
beside each piece.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.analyse.text.parse import Parse
from sayso.analyse.text.quotations import QuotationKind
from sayso.records import Span

ROOM = 254  # word pieces in a window, without the two special ones
CONTEXT = 8  # pieces of the paragraph before, read again for context
BORDER = 64  # pieces kept on each side where a long paragraph has to be cut

PLAIN, INSIDE, OPENING, CLOSING = range(4)  # quote feature
WITHIN, SENTENCE, PARAGRAPH, DOCUMENT = range(4)  # place feature: what begins here
LOWER, TITLE, UPPER, OTHER, ATTACHED = range(5)  # shape; attached to a word before it

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """Word pieces of one text; all arrays are of shape (pieces,), int64 or bool."""

    ids: Ints
    starts: Ints  # code points of the text
    ends: Ints
    quote: Ints
    place: Ints
    shape: Ints
    within_word: NDArray[np.bool_]  # a word of letters or digits goes on here

    def __len__(self) -> int:
        return len(self.ids)

    def covering(self, span: Sequence[int]) -> range:
        """Return the indices of the pieces that share a character with `span`."""
        first = int(np.searchsorted(self.ends, span[0], side="right"))
        last = int(np.searchsorted(self.starts, span[1], side="left"))
        return range(first, max(first, last))

    @property
    def features(self) -> Ints:
        """Ids and features as one array of shape (4, pieces)."""
        return np.stack([self.ids, self.quote, self.place, self.shape])


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces [start, end) read at once; cues that begin in [core, core_end) count."""

    start: int
    core: int
    core_end: int
    end: int


def cut_pieces(parse: Parse, tokenizer: Tokenizer) -> Pieces:
    """Return the word pieces of `parse.text` with their features, in text order."""
    encoding = tokenizer.encode(parse.text, add_special_tokens=False)
    offsets = np.array(encoding.offsets, dtype=np.int64).reshape(-1, 2)
    starts, ends = offsets[:, 0], offsets[:, 1]
    return Pieces(
        ids=np.array(encoding.ids, dtype=np.int64),
        starts=starts,
        ends=ends,
        quote=_quote_feature(parse, starts, ends),
        place=_place_feature(parse, starts),
        shape=_shape_feature(parse.text, starts, ends),
        within_word=_within_word(parse.text, starts, ends),
    )


def cut_windows(
    place: Ints, *, room: int = ROOM, context: int = CONTEXT
) -> Iterator[Window]:
    """Yield windows in order: whole paragraphs, each led by the end of the last one.

    A paragraph with no room is cut at a sentence, or anywhere, with a border of
    `BORDER` pieces read on both sides.
    """
    count = len(place)
    paragraphs = [*np.flatnonzero(place >= PARAGRAPH).tolist(), count]
    sentences = [*np.flatnonzero(place >= SENTENCE).tolist(), count]
    core = start = 0
    while core < count:
        limit = min(count, start + room)
        end = core_end = paragraphs[bisect_right(paragraphs, limit) - 1]
        border = context
        if core_end <= core:
            end, border = limit, BORDER
            latest = max(core + 1, limit - BORDER)
            core_end = sentences[bisect_right(sentences, latest) - 1]
            if core_end <= core:
                core_end = latest
        yield Window(start, core, core_end, end)
        core, start = core_end, max(0, core_end - border)


def _quote_feature(parse: Parse, starts: Ints, ends: Ints) -> Ints:
    feature = np.zeros(len(starts), dtype=np.int64)
    spoken = [q for q in parse.quotations if q.kind is not QuotationKind.NICKNAME]
    for quotation in spoken:
        _paint(feature, starts, ends, quotation.outer, INSIDE)
    for quotation in spoken:
        outer, inner = quotation.outer, quotation.inner
        _paint(feature, starts, ends, Span(outer.start, inner.start), OPENING)
        _paint(feature, starts, ends, Span(inner.end, outer.end), CLOSING)
    return feature


def _paint(feature: Ints, starts: Ints, ends: Ints, span: Span, value: int) -> None:
    first = np.searchsorted(ends, span.start, side="right")
    last = np.searchsorted(starts, span.end, side="left")
    feature[first:last] = value


def _place_feature(parse: Parse, starts: Ints) -> Ints:
    feature = np.zeros(len(starts), dtype=np.int64)
    for sentence in parse.sentences:
        _mark_start(feature, starts, sentence, SENTENCE)
    for paragraph in parse.paragraphs:
        _mark_start(feature, starts, paragraph, PARAGRAPH)
    feature[:1] = DOCUMENT
    return feature


def _mark_start(feature: Ints, starts: Ints, span: Span, value: int) -> None:
    at = int(np.searchsorted(starts, span.start, side="left"))
    if at < len(feature) and starts[at] < span.end:
        feature[at] = value


def _shape_feature(text: str, starts: Ints, ends: Ints) -> Ints:
    feature = np.zeros(len(starts), dtype=np.int64)
    previous = -1
    for i, (start, end) in enumerate(zip(starts.tolist(), ends.tolist(), strict=True)):
        feature[i] = ATTACHED if start == previous else _shape(text, start, end)
        previous = end if text[start:end].isalnum() else -1
    return feature


def _within_word(text: str, starts: Ints, ends: Ints) -> NDArray[np.bool_]:
    touches = np.zeros(len(starts), dtype=np.bool_)
    touches[1:] = starts[1:] == ends[:-1]
    for i in np.flatnonzero(touches).tolist():
        at = int(starts[i])
        touches[i] = text[at - 1].isalnum() and text[at].isalnum()
    return touches


def _shape(text: str, start: int, end: int) -> int:
    word = text[start:end]
    if not word[:1].isalpha():
        return OTHER
    if not word[0].isupper():
        return LOWER
    following = text[end : end + 1]
    rest = word[1:] or (following if following.isalpha() else "")
    return UPPER if rest.isupper() else TITLE
