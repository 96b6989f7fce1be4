"""Put the paragraphs of a marked-up text into plain text, one a line."""

import re

_LEAST_WORDS = 5  # in the longest line; menus have fewer
_OPEN_END = re.compile(r"[^\s.!?:…\"'”’»)\]]$")


def join_paragraphs(text: str) -> str:
    r"""Return one paragraph a line; a line break within a sentence becomes a space."""
    paragraphs: list[str] = []
    for line in filter(None, map(str.strip, text.split("\n"))):
        if paragraphs and line[0].islower() and _OPEN_END.search(paragraphs[-1]):
            paragraphs[-1] += " " + line
        else:
            paragraphs.append(line)
    return "\n\n".join(paragraphs)


def is_prose(text: str | None) -> bool:
    """Tell whether a line is long enough to be a sentence."""
    return any(len(line.split()) >= _LEAST_WORDS for line in (text or "").split("\n"))
