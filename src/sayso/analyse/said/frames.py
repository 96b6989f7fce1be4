"""Find the words around a statement that tell of the saying, not of what is said."""

import re
from collections.abc import Sequence

from sayso.analyse.find.spans import cut_spans, overlap
from sayso.analyse.relays.occasions import frame_of
from sayso.analyse.text.parse import Parse
from sayso.records import Attribution, Span

_CLAUSE = re.compile(  # a content with one of these tells of its own times
    r"\b(?:is|are|was|were|be|been|will|would|has|have|had|can|could|should|may|might"
    r"|must|do|does|did|to|[a-z]+n['’]t)\b"
)
_BEGINS = re.compile(  # what comes before one of these may belong to the cue
    r"\b(?:that|for|because|when|if|whether|after|over|who|which|how|why|what)\s"
)
_MOST_OBJECT = 60  # characters of an object between cue and time


def saying_of(
    parse: Parse, attribution: Attribution, holder: Attribution | None
) -> list[Span]:
    """Return the words around the cue that may date a statement.

    Args:
        parse: The text with its sentences.
        attribution: A statement with a cue.
        holder: The statement whose content holds it: words outside are its own.
    """
    cue = attribution.cue.spans if attribution.cue else ()
    content = attribution.content.spans
    between = Span(content[0].end, content[-1].start)
    frame = [
        part
        for part in frame_of(parse, cue, content)
        # Between parts of the content, only what holds the cue is none of it.
        if not (between.start <= part.start and part.end <= between.end)
        or any(overlap(part, span) for span in cue)
    ]
    if frame and cue[-1].end <= frame[-1].end < content[0].start:
        frame.append(Span(frame[-1].end, content[0].start))  # "told Ann M. Roe in July"
    if bare := _object_of(parse.text, cue, content):
        frame.append(bare)
    if holder:
        outside = cut_spans(Span(0, len(parse.text)), holder.content.spans)
        frame = [part for span in frame for part in cut_spans(span, outside)]
    return frame


def _object_of(text: str, cue: Sequence[Span], content: Sequence[Span]) -> Span | None:
    """Return a content before any clause in it: "released the tape Friday".

    What comes before its "that" is none of it: "told “Morning Joe” on Friday that".
    """
    first = content[0]
    if first.start < cue[-1].end:
        return None
    end = min(first.end, first.start + _MOST_OBJECT)
    if begins := _BEGINS.search(text, first.start, end):
        end = begins.start()
    clause = _CLAUSE.search(text, first.start, end)
    return None if clause or end == first.start else Span(first.start, end)
