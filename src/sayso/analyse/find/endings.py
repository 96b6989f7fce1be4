"""Give a statement named at a sentence's end all that the sentence says before.

"Ruiz complained that the port was closed, according to two officials": what the
officials say is that Ruiz complained. The model, which knows no statement in another,
gives each of the two a part.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from sayso.analyse.find.attributions import Finding
from sayso.analyse.find.spans import trim_span
from sayso.analyse.text.parse import Parse
from sayso.records import Span

_ENDING = re.compile(r"according to|says?|said")
_AFTER = re.compile(r"[^,;:“”\"]{0,200}[.!?]?\s*\Z")
_BEFORE = re.compile(r"[,”\"]\s*\Z")


def widen_endings(
    parse: Parse, chosen: Sequence[tuple[Finding, float]]
) -> tuple[tuple[Finding, float], ...]:
    """Return the findings, those named at the end of a sentence with all before it.

    Only where another statement is told in the same sentence: elsewhere the model
    knows better what is said.
    """
    cues = sorted(finding.cue[0].start for finding, _ in chosen)
    return tuple((_widened(parse, finding, cues), sure) for finding, sure in chosen)


def _widened(parse: Parse, finding: Finding, cues: Sequence[int]) -> Finding:
    cue, source = finding.cue[0], finding.source
    at = parse.sentence_number(cue.start)
    sentence = parse.sentences[max(0, at)]
    if (
        source is None
        or cue.start < sentence.start
        or not cue.end < source.end <= sentence.end
    ):
        return finding
    first = bisect_left(cues, sentence.start)
    if cues[first] >= cue.start or not _is_ending(parse.text, finding, sentence):
        return finding
    whole = trim_span(parse.text, Span(sentence.start, cue.start))
    return replace(finding, content=(whole,)) if whole else finding


def _is_ending(text: str, finding: Finding, sentence: Span) -> bool:
    cue, source = finding.cue[0], finding.source
    return bool(
        source
        and _ENDING.fullmatch(text, cue.start, cue.end)
        and _BEFORE.search(text, sentence.start, cue.start)
        and _AFTER.match(text, source.end, sentence.end)
        and all(span.start >= sentence.start for span in finding.content)
    )
