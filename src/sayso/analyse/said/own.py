"""Find the time that the own words of a statement name for it."""

import re
from collections.abc import Sequence

from sayso.analyse.find.spans import cut_spans, overlap
from sayso.analyse.relays.occasions import frame_of
from sayso.analyse.said.value import said_by
from sayso.analyse.text.parse import Parse
from sayso.records import Attribution, SaidAt, Span, TimeExpression

_OTHER_TIME = re.compile(  # before a time: it is not when somebody spoke
    r"\b(?:since|until|till|before|by|from|through|between|prior to|ahead of|for|to"
    r"|as of|starting|beginning|scheduled|expected)"
    r"(?:\s(?:the|early|late|last|this|next|mid))?[\s-]\Z",
    re.IGNORECASE,
)
RELATIVE = re.compile(r"\b(?:who|whose|which|whom|where|when|since)\b", re.IGNORECASE)
_ISSUED = re.compile(
    r"\b(?:released|published|issued|dated|filed|conducted|posted|sent|made|taken|written"
    r"|obtained|signed|taped|aired|recorded)\b",
    re.IGNORECASE,
)
_OWNED = re.compile(r"['’]s?\s")
_CLAUSE = re.compile(  # a content with one of these tells of its own times
    r"\b(?:is|are|was|were|be|been|will|would|has|have|had|can|could|should|may|might"
    r"|must|do|does|did|to|[a-z]+n['’]t)\b"
)
_BEGINS = re.compile(  # what comes before one of these may belong to the cue
    r"\b(?:that|for|because|when|if|whether|after|over|who|which|how|why|what)\s"
)
_THEN = re.compile(r"\b(?:then|at the time|at that time|that day)\b", re.IGNORECASE)
_BACK = 3  # paragraphs in which "then" finds its time
_MOST_OBJECT = 60  # characters of an object between cue and time
_REACH = 30  # characters before a time that may say whose it is


def own_day(
    parse: Parse,
    attribution: Attribution,
    holder: Attribution | None,
    times: Sequence[TimeExpression],
) -> SaidAt | None:
    """Return the day that the cue names, or the words around it.

    Args:
        parse: The text with its sentences.
        attribution: The statement to date.
        holder: The statement whose content holds it.
        times: Times of the report at which somebody may have spoken.
    """
    cue = attribution.cue
    if cue is None:
        return None
    for time in times:
        if any(overlap(time.span, span) for span in cue.spans):
            return said_by(time, "said-in-cue")
    frame = _frame(parse, attribution, cue.spans, holder)
    near = [
        (_away(time.span, cue.spans), time)
        for time in times
        if any(s.start <= time.span.start and time.span.end <= s.end for s in frame)
        and _is_of_saying(parse.text, attribution, time.span)
    ]
    for _, time in sorted(near, key=lambda pair: pair[0]):
        if said := said_by(time, "said-in-sentence"):
            return said
    if any(_THEN.search(parse.text, *span) for span in (*frame, *cue.spans)):
        return _then(parse, cue.spans[0].start, times)
    return None


def _then(parse: Parse, place: int, times: Sequence[TimeExpression]) -> SaidAt | None:
    """Return the day told last before `place`."""
    reach = parse.paragraph_number(place) - _BACK
    for time in reversed(times):
        if time.span.end <= place and parse.paragraph_number(time.span.start) >= reach:
            if said := said_by(time, "said-then"):
                return said
    return None


def _frame(
    parse: Parse,
    attribution: Attribution,
    cue: Sequence[Span],
    holder: Attribution | None,
) -> list[Span]:
    """Return the words around the cue that belong to the saying."""
    content = attribution.content.spans
    frame = frame_of(parse, cue, content)
    if frame and cue[-1].end <= frame[-1].end < content[0].start:
        frame.append(Span(frame[-1].end, content[0].start))  # "told Ann M. Roe in July"
    if (bare := _object_of(parse.text, cue, content)) is not None:
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


def _away(span: Span, cue: Sequence[Span]) -> int:
    """Return how far a time is from the cue; one behind it counts as half as far."""
    behind = span.start - cue[-1].end
    return behind if behind >= 0 else 2 * (cue[0].start - span.end)


def is_other_time(text: str, time: Span) -> bool:
    """Say whether the words around a time make it no time of an act: "since Monday"."""
    before = _OTHER_TIME.search(text, max(0, time.start - _REACH), time.start)
    return bool(before or _OWNED.match(text, time.end))


def _is_of_saying(text: str, attribution: Attribution, time: Span) -> bool:
    """Say whether a time in the sentence of a statement is when it was made."""
    if is_other_time(text, time):
        return False
    source, cue = attribution.source.span, attribution.cue
    if source and overlap(source, time):
        return bool(_ISSUED.search(text, source.start, time.start))
    if cue and source and source.start <= time.start < cue.spans[0].start:
        return not RELATIVE.search(text, source.start, time.start)
    return not (cue and ";" in text[cue.spans[-1].end : time.start])
