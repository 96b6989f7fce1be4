"""Tell a report's own sentences from those that hand on what somebody said."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.analyse.find.attributions import Finding
from sayso.analyse.find.spans import trim_span
from sayso.analyse.text.parse import Parse
from sayso.analyse.text.quotations import QuotationKind
from sayso.records import Span

REACH = 400  # code points behind a mention that may still describe it


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """Where a report announces statements, repeats them, and speaks for itself."""

    parse: Parse
    cues: tuple[Span, ...]  # in text order
    said: tuple[Span, ...]  # cues and contents, joined where they touch
    speech: tuple[Span, ...]  # quotations that are speech, with their marks


def find_voices(parse: Parse, findings: Sequence[Finding]) -> Voices:
    """Return the cues, statements and speech of a report, ready to be looked up."""
    cues = sorted(cue for finding in findings for cue in finding.cue)
    said: list[Span] = []
    for span in sorted([*cues, *(s for finding in findings for s in finding.content)]):
        if said and span.start <= said[-1].end:
            said[-1] = Span(said[-1].start, max(said[-1].end, span.end))
        else:
            said.append(span)
    speech = (
        q.outer
        for q in parse.quotations
        if q.kind is QuotationKind.SPEECH and not q.nested
    )
    return Voices(parse=parse, cues=tuple(cues), said=tuple(said), speech=tuple(speech))


def sentence_at(parse: Parse, place: int) -> int | None:
    """Return the number of the sentence that holds `place`; None: between two."""
    number = parse.sentence_number(place)
    inside = number >= 0 and place < parse.sentences[number].end
    return number if inside else None


def span_behind(voices: Voices, mention: Span) -> Span:
    """Return the rest of the sentence behind `mention`, up to a quotation."""
    number = sentence_at(voices.parse, max(mention.start, mention.end - 1))
    if number is None:
        return Span(mention.end, mention.end)
    end = min(voices.parse.sentences[number].end, mention.end + REACH)
    following = bisect_left(voices.speech, mention.end, key=lambda s: s.start)
    if following < len(voices.speech):
        end = min(end, voices.speech[following].start)
    return Span(mention.end, max(mention.end, end))


def cut_at_cue(voices: Voices, span: Span) -> Span | None:
    """Return the words of `span` before the first cue in it, if any are left."""
    number = bisect_left(voices.cues, span.start, key=lambda s: s.start)
    end = span.end
    if number < len(voices.cues):
        end = min(end, voices.cues[number].start)
    return trim_span(voices.parse.text, Span(span.start, end))


def is_own_voice(voices: Voices, span: Span) -> bool:
    """Say whether no statement and no speech has words in `span`."""
    return not (_has_words(voices.said, span) or _has_words(voices.speech, span))


def is_spoken(voices: Voices, span: Span) -> bool:
    """Say whether `span` has words in speech between quotation marks."""
    return _has_words(voices.speech, span)


def _has_words(spans: Sequence[Span], span: Span) -> bool:
    """Say whether one of `spans`, which lie apart and in order, overlaps `span`."""
    number = bisect_left(spans, span.end, key=lambda s: s.start) - 1
    return number >= 0 and spans[number].end > span.start
