"""Find the title: a short first line with a blank line after it.

Databases print titles with a full stop ("Mayor Quits."), so a stop alone does not make
a sentence. Then capitals on most words, or the short present tense of headlines before
a longer paragraph, must tell; if in doubt there is no title.
"""

import re
from collections.abc import Collection, Sequence

from sayso.read.lines import Line

_LONGEST = 160  # characters
_MOST_WORDS = 25
_MOST_HEADLINE_WORDS = 14  # with a full stop; most first sentences have more
_LEAST_LEAD_WORDS = 15
_CAPITALS = 0.7  # share of the longer words that a title in title case capitalises
_LONG_WORD = 4  # letters; shorter ones stay small in title case
# A title in title case has these in capitals; in a sentence they are small.
_SMALL_IN_SENTENCES = frozenset(
    "was were said had has have been he she they it his her their is are".split()
)
_PAST = frozenset(
    "was were said had told monday tuesday wednesday thursday friday saturday "
    "sunday yesterday today".split()
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_STOP = re.compile(r"(?<![A-Z.])(?<!\.\.)\.(?=[”’\"')]?$)|;$")


def find_title(
    lines: Sequence[Line], body: int | None, *, is_followed_by_opening: bool
) -> str | None:
    """Return the title that the text begins with, without a full stop; None: none.

    Args:
        lines: All lines of the report.
        body: Which line comes after the title, from `start_of_body`.
        is_followed_by_opening: The second block is a dateline, a byline or a label, so
            that the first cannot be the lead.
    """
    if body is None or len(lines[0].text) > _LONGEST:
        return None
    title, words = lines[0].text, _WORD.findall(lines[0].text)
    if not words or len(words) > _MOST_WORDS or title.endswith((":", ",", "-", "—")):
        return None
    if title.endswith(";") or not title.rstrip("\"'”’)").endswith((".", "!", "?")):
        return trim_stop(title)
    lead = len(_WORD.findall(lines[body].text[:1000]))
    if not (is_followed_by_opening or _is_headline(words, lead_words=lead)):
        return None
    return trim_stop(title)


def trim_stop(title: str) -> str:
    """Return `title` without the full stop or semicolon that databases print."""
    return _STOP.sub("", title)


def start_of_body(lines: Sequence[Line], signs: Collection[int]) -> int | None:
    """Return which line comes after the title, if the text begins with one.

    A title is a block by itself, or with byline and date below it, whose offsets are in
    `signs`; with a deck under it, databases end it with ";".
    """
    blocks = (i for i, line in enumerate(lines[:5]) if i and line.is_first_of_block)
    body = next(blocks, None)
    if body is None or lines[0].text.endswith(";"):
        return body
    return body if all(line.span.start in signs for line in lines[1:body]) else None


def _is_headline(words: list[str], *, lead_words: int) -> bool:
    longer = [word for word in words if len(word) >= _LONG_WORD]
    capitals = sum(word[0].isupper() for word in longer)
    if longer and capitals >= _CAPITALS * len(longer):
        return not _SMALL_IN_SENTENCES.intersection(words)
    return (
        len(words) <= _MOST_HEADLINE_WORDS
        and lead_words >= _LEAST_LEAD_WORDS
        and not any(word.lower() in _PAST for word in words)
    )
