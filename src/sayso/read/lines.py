"""The lines of a text as spans, which every rule about layout reads."""

import re
from dataclasses import dataclass

from sayso.records import Span

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_SENTENCE_END = tuple(".!?:…\"'”’»)]")
_HEAD = 3  # lines: a title, with byline and date straight below it
_SIGN = re.compile(
    r"By [A-Z]|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}$|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}$"
)
_WRAPPED = 45  # characters; a shorter line was not broken by a typewriter's margin


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a report that is not blank, without the white space around it."""

    span: Span
    text: str
    is_first_of_block: bool  # a blank line, or nothing, stands before it
    is_continued: bool  # it goes on with a sentence of the line before: wrapped prose


def split_lines(text: str) -> tuple[Line, ...]:
    """Return the lines of `text` in order, blank ones left out."""
    lines: list[Line] = []
    for found in _LINE.finditer(text):
        words = found.group().strip()
        if not words:
            continue
        start = found.start() + found.group().index(words)
        gap = text[lines[-1].span.end : start] if lines else "\n\n"
        first = gap.replace("\r\n", "\n").count("\n") > 1 or gap.count("\r") > 1
        before = "" if first else lines[-1].text
        lines.append(
            Line(
                span=Span(start, start + len(words)),
                text=words,
                is_first_of_block=first,
                is_continued=len(before) >= _WRAPPED
                and not before.endswith(_SENTENCE_END)
                and not (len(lines) < _HEAD and _SIGN.match(words)),
            )
        )
    return tuple(lines)
