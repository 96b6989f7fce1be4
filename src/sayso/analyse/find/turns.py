"""Find statements that layout alone attributes: speaker labels and signed quotations.

Two layouts of news text leave no verb to find:

* turns of a transcript or an interview, `WALLACE: Will she be there?`, `Q: Why?`;
* a quotation signed below, behind or before it, `“I was there.” — Ana Ruiz, teacher`.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.analyse.text.parse import Parse
from sayso.records import Span

_OPENING = "\"“”'‘"
_LABEL = re.compile(
    rf"[{_OPENING}]?(?P<name>[A-Z][\w.’'-]*(?: [A-Z(][\w.’')-]*){{0,4}})"
    r"(?P<cue>:)\s+(?=\S)"
)
_NAME_WORD = r"[A-Z][\w’'-]*(?:\.(?=\s))?"
_SIGNED = re.compile(
    r"(?P<quotation>[\"“”][^\n]*[\"“”])\s*(?P<cue>―|—|–|--?)\s?"
    rf"(?P<name>{_NAME_WORD}(?: (?:{_NAME_WORD}|of|the|d[aeu]|l[ae]|v[ao]n|der|bin))"
    rf"{{0,5}})(?:, [^.!?]{{1,120}})?\.?"
)
_HEADED = re.compile(
    rf"(?:[-•*·]\s)?(?P<name>{_NAME_WORD}(?: {_NAME_WORD}){{1,4}})"
    r"(?:, [^.!?:—–]{1,80}?)?\s?(?P<cue>―|—|–|--?)\s?(?P<quotation>[\"“][^\n]*[\"”])"
)
LEAST_TURNS = 3  # labels in a report, to take it for a transcript
LEAST_WORDS = 3  # in the first paragraph of a turn; a table of figures has fewer


@dataclass(frozen=True, slots=True)
class Turn:
    """One statement by layout; the cue is the colon or the dash."""

    source: Span
    cue: Span
    content: tuple[Span, ...]


def find_turns(parse: Parse) -> tuple[Turn, ...]:
    """Return the statements of a text that its layout attributes, in text order."""
    turns = [*_labelled(parse), *_signed(parse)]
    return tuple(sorted(turns, key=lambda turn: turn.cue))


def _labelled(parse: Parse) -> Iterator[Turn]:
    """Yield the turns of a transcript: each goes on until the next label."""
    found = [
        (number, match)
        for number, paragraph in enumerate(parse.paragraphs)
        if (match := _LABEL.match(parse.text, paragraph.start, paragraph.end))
    ]
    names = Counter(match["name"] for _, match in found)
    found = [(n, m) for n, m in found if names[m["name"]] > 1]
    spoken = sum(_words(parse, n, m.end()) >= LEAST_WORDS for n, m in found)
    if 2 * spoken <= len(found) or len(found) < LEAST_TURNS:
        return
    ends = [number for number, _ in found[1:]] + [found[-1][0] + 1]
    for (number, match), end in zip(found, ends, strict=True):
        rest = Span(match.end(), parse.paragraphs[number].end)
        following = parse.paragraphs[number + 1 : end]
        yield Turn(
            source=Span(*match.span("name")),
            cue=Span(*match.span("cue")),
            content=(rest, *following),
        )


def _words(parse: Parse, number: int, start: int) -> int:
    """Return the number of words in the paragraph `number` from `start` on."""
    return len(parse.text[start : parse.paragraphs[number].end].split())


def _signed(parse: Parse) -> Iterator[Turn]:
    """Yield the quotations that fill a paragraph and are signed at one of its ends."""
    ends = [paragraph.end for paragraph in parse.paragraphs]
    belows = [*ends[1:], len(parse.text)]  # one too many where there is no paragraph
    for paragraph, below in zip(parse.paragraphs, belows, strict=False):
        match = (
            _SIGNED.fullmatch(parse.text, paragraph.start, paragraph.end)
            or _SIGNED.fullmatch(parse.text, paragraph.start, below)
            or _HEADED.fullmatch(parse.text, paragraph.start, paragraph.end)
        )
        if match:
            yield Turn(
                source=Span(*match.span("name")),
                cue=Span(*match.span("cue")),
                content=(Span(*match.span("quotation")),),
            )
