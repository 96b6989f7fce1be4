"""Findings written into invented sentences by marks."""

import re

from sayso.analyse.find.attributions import Finding
from sayso.records import Span

_MARKED = re.compile(r"[\[{<]([^\]}>]*)[\]}>]")


def read_marked(marked: str) -> tuple[str, Finding]:
    """Return the text, and the finding that [source], {cue} and <content> mark."""
    text = ""
    spans: dict[str, list[Span]] = {"[": [], "{": [], "<": []}
    last = 0
    for found in _MARKED.finditer(marked):
        text += marked[last : found.start()]
        spans[found[0][0]].append(Span(len(text), len(text) + len(found[1])))
        text += found[1]
        last = found.end()
    text += marked[last:]
    source = spans["["][0] if spans["["] else None
    return text, Finding(tuple(spans["{"]), source, tuple(spans["<"]), None)
