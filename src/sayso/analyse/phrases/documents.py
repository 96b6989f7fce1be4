"""Find how far the words go by which a document is known."""

import re
from collections.abc import Sequence

from sayso.analyse.phrases.back import is_verbal
from sayso.analyse.phrases.lists import AFTER_NOUN
from sayso.analyse.phrases.words import Word, reach
from sayso.records import Span

_OWNERS = frozenset("his her their its our my".split())
_RECENT = re.compile(
    r"most|more|recent|latest|newest|new|earlier|previous|first|last"
    r"|(?:larg|bigg|great|old|strong|clear|broad|full)est"
)
_RELATIVES = frozenset("that which who whom whose where when while as if".split())
_TIMES = frozenset(
    "earlier later last today yesterday tonight sunday monday tuesday wednesday "
    "thursday friday saturday".split()
)
_MADE = frozenset(  # with "by" or "against": whose or which document it is
    "addressed commissioned compiled conducted drafted filed issued posted prepared "
    "published released sent signed sponsored written".split()
)
_WHOSE = frozenset({"by", "against", "to"})
_ON = frozenset({"on", "this", "late", "early"})


def document_extent(words: Sequence[Word], first: int, head: int) -> Span:
    """Return the words by which a document is known.

    These are neither "the most recent" before it nor, after it, what was done with it
    and when: "released last week", "that was viewed by", "widely seen as".

    Args:
        words: The words of the phrase.
        first: Number of the first word after article and number.
        head: Number of the noun or of the last word of the name.
    """
    begin = first
    while begin < head and _RECENT.fullmatch(words[begin].text):
        begin += 1
    if begin == first or any(word.low in _OWNERS for word in words[:first]):
        begin = 0
    end = head + 1
    while end < len(words) and not _ends(words, end):
        end += 1
    return reach(words[begin:end])


def _ends(words: Sequence[Word], at: int) -> bool:
    """Say whether word `at` begins what is no part of a document's name."""
    word = words[at]
    if word.text in {",", ";", ":", "--", "—", "–"} or word.low in _RELATIVES | _TIMES:
        return True
    following = words[at + 1].low if at + 1 < len(words) else ""
    if word.low in _ON and (following in _TIMES or word.low == "this"):
        return True
    if word.low in _WHOSE or (word.low in _MADE and following in _WHOSE):
        return False
    return word.text.islower() and (word.low in AFTER_NOUN or is_verbal(word))
