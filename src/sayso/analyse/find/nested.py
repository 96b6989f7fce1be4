"""Find statements inside statements: "NBC reported that the U.S. does not believe it".

What is inside is taken where an editor would want to read it: plain words give it to
somebody else than the holder, and all of it stands within the holder's words.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sayso.analyse.find.attributions import Finding
from sayso.analyse.find.innercues import InnerCue, find_inner_cues
from sayso.analyse.find.spans import join_spans, overlap, trim_span
from sayso.analyse.find.subjects import PRONOUNS, head_in
from sayso.analyse.phrases.nouns import NounClass
from sayso.analyse.phrases.words import read_noun
from sayso.analyse.relays.media import media_between
from sayso.analyse.text.parse import Parse
from sayso.analyse.text.quotations import Quotation, QuotationKind
from sayso.records import Span

# Of 40 found in reports of PolNeAR train that no rule had been made on, 34 were right
# (2026-11, read by hand); for four of the other six the rules were mended since.
CONFIDENCE = 0.85
LEAST_WORDS = 3  # of a content
LONGEST = 1500  # code points of one
BEFORE = 16  # quotations that may stand inside one that a cue is in, before the cue

_EXPLICIT = re.compile(r"\b(?:tell|told|assure|inform|remind|warn|promise|sa(?:id|ys))")
_STOP = re.compile(
    r";|\s[–—]\s?|\s--\s|,\s(?:but|while|although|adding|though"
    r"|according\sto)\s|,?\sand\s(?:that|said|says|added|told|asked|called)\s|(?:,|\sand)\s(?=\d+\spercent)"
)
_THAT = re.compile(r"[Tt]hat\s")
_WHICH = re.compile(r"\b(?:which|that|who),?\Z")

_PEOPLE = {NounClass.ROLE, NounClass.PERSON, NounClass.SOURCE, NounClass.RELATION}


class _Holder(NamedTuple):
    words: Span  # one part of its content
    finding: Finding


def find_nested(
    parse: Parse, chosen: Sequence[tuple[Finding, float]]
) -> tuple[tuple[Finding, float], ...]:
    """Return the statements inside the `chosen` ones, with their confidence.

    They come in text order; one may be inside another. Takes linear time.
    """
    taken = sorted(cue for finding, _ in chosen for cue in finding.cue)
    waiting = sorted(
        (_Holder(part, finding) for finding, _ in chosen for part in finding.content),
        key=lambda holder: holder.words,
        reverse=True,
    )
    around: list[_Holder] = []
    found = []
    for cue in find_inner_cues(parse):
        while waiting and waiting[-1].words.start <= cue.span.start:
            around.append(waiting.pop())
        around = [h for h in around if h.words.end > cue.span.start]
        holder = _smallest(around, cue)
        if holder and not _is_taken(cue.span, taken):
            finding = Finding(
                (cue.span,), cue.source, _content(parse, cue, holder), None
            )
            if _is_wanted(parse, finding, holder.finding):
                around += (_Holder(part, finding) for part in finding.content)
                found.append((finding, CONFIDENCE))
    return tuple(found)


def _smallest(around: Iterable[_Holder], cue: InnerCue) -> _Holder | None:
    """Return the smallest of the words in which a cue and its source stand."""
    first = min(cue.span.start, cue.source.start)
    last = max(cue.span.end, cue.source.end)
    holding = [h for h in around if h.words.start <= first and last <= h.words.end]
    return min(holding, key=lambda h: h.words.end - h.words.start, default=None)


def _is_taken(span: Span, taken: Sequence[Span]) -> bool:
    at = bisect_right(taken, span.end, key=lambda cue: cue.start)
    return any(overlap(span, cue) for cue in taken[max(0, at - 2) : at])


def _content(parse: Parse, cue: InnerCue, holder: _Holder) -> tuple[Span, ...]:
    """Return what is said inside the holder's words, if anything."""
    at = parse.sentence_number(cue.span.start)
    around = [parse.sentences[at], holder.words]
    around += (q.inner for q in _speech(parse, cue.span))
    start = max(s.start for s in around)
    end = min(cue.then + LONGEST, *(s.end for s in around))
    after = Span(cue.then, max(cue.then, min(_stops(parse, cue, holder, end))))
    parts = [after]
    if parse.text[cue.span.start : cue.span.end].lower().startswith("according"):
        before = parse.text[start : cue.span.start].rstrip()
        if before and not _WHICH.search(before):
            parts = [Span(start, cue.span.start), after]
        # "Lee said the port would close, according to the Herald": Lee is inside.
        own = any(overlap(c, around[0]) for c in holder.finding.cue)
        if own and not trim_span(parse.text, after):
            parts = []
    trimmed = [t for part in parts if (t := trim_span(parse.text, part))]
    return join_spans(parse.text, trimmed)


def _stops(parse: Parse, cue: InnerCue, holder: _Holder, end: int) -> Iterator[int]:
    """Yield where what is said may end: the first of these is its end."""
    quoted = [q.outer for q in _near(parse, cue.then, end) if q.outer.start >= cue.then]
    parallel = _THAT.match(parse.text, holder.words.start)
    for stop in _STOP.finditer(parse.text, cue.then, end):
        if any(q.start <= stop.start() < q.end for q in quoted):
            continue
        if parallel or not stop[0].endswith("and that "):
            yield stop.start()
    yield end


def _speech(parse: Parse, span: Span) -> Iterator[Quotation]:
    """Yield the quotations of speech in which `span` stands."""
    for quotation in _near(parse, *span):
        speaks = quotation.kind is QuotationKind.SPEECH
        if speaks and overlap(span, quotation.inner):
            yield quotation


def _near(parse: Parse, start: int, end: int) -> Sequence[Quotation]:
    """Return the quotations that begin in [start, end), and some before."""
    first = bisect_left(parse.quotations, start, key=lambda q: q.outer.start)
    last = bisect_left(parse.quotations, end, key=lambda q: q.outer.start)
    return parse.quotations[max(0, first - BEFORE) : last]


def _is_wanted(parse: Parse, finding: Finding, holder: Finding) -> bool:
    """Say whether an editor would want to read the finding as a statement."""
    text = parse.text
    cue = text[finding.cue[0].start : finding.cue[0].end]
    size = sum(len(text[s.start : s.end].split()) for s in finding.content)
    quoted = any(_speech(parse, finding.cue[0]))
    return (
        size >= LEAST_WORDS
        and _is_somebody_else(text, finding, holder, quoted=quoted)
        and (not quoted or bool(_EXPLICIT.search(cue)))
    )


def _is_somebody_else(
    text: str, finding: Finding, holder: Finding, *, quoted: bool
) -> bool:
    """Say whether the source of `finding` is not the holder by another word."""
    inner = head_in(text, finding.source) if finding.source else ""
    if inner in ("i", "we"):  # the speaker, between marks or behind a label
        return False
    if inner in PRONOUNS:
        if quoted:  # who speaks there is "I"
            return inner != "they"
        return holder.source is not None and _is_never(text, holder.source, inner)
    return holder.source is None or inner != head_in(text, holder.source)


def _is_never(text: str, source: Span, pronoun: str) -> bool:
    """Say whether the pronoun cannot mean `source`: an outlet is no "he"."""
    head = head_in(text, source)
    if any(
        text[slice(*m.span)].lower().endswith(head)
        for m in media_between(text, *source)
    ):
        return True
    noun = read_noun(head)
    return pronoun != "they" and bool(noun and noun.plural and noun.kind in _PEOPLE)
