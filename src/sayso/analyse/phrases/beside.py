"""Cut the words beside a name in which titles can stand, and no more: it takes time."""

import re

from sayso.analyse.phrases.lists import COURTESY, FUNCTION_WORDS, VERBS
from sayso.analyse.phrases.words import STOPPED, Word, words_in
from sayso.records import Span

_BEFORE, _AFTER = 200, 400  # characters in which to look
_LONGEST = 40  # characters of the words before a name
_ADDRESSES = frozenset(f"{word}{stop}" for word in COURTESY for stop in ("", "."))
_ABBREVIATED = re.compile(
    r"\b(?:[^\W\d_]|{})\.\Z".format("|".join(sorted(STOPPED))), re.IGNORECASE
)
_STOPS = re.compile(r'["“”;?\n]|(?<=[a-z]{5})\.(?=\s)')  # no title goes on after
_OPENS = re.compile(r"[^\S\n]*(?:[,(–—-]|(?:of|from|with|at|is|who)\b)", re.IGNORECASE)
_FRONTED = re.compile(r"\bAn?\s")
_SHARED = re.compile(r"(?:Sen|Rep|Gov|Gen|Prof|Dr|Sgt)s\.")
STOPS = frozenset('.?!"“”')  # what may stand before a sentence
CLOSES = re.compile(r'[^\S\n]*(?:[,.(—–;”"\n]|--(?!-)|\Z)')


def words_before(text: str, name: Span) -> tuple[Word, ...]:
    """Return the words of the sentence before a name; none if they end no title."""
    start = max(text.rfind("\n", 0, name.start) + 1, name.start - _BEFORE)
    if not _may_end_title(text, start, name):
        return ()
    marks = [mark.start() for mark in _STOPS.finditer(text, start, name.start)]
    return words_in(text, Span(marks[-1] if marks else start, name.start))


def _may_end_title(text: str, start: int, name: Span) -> bool:
    """Say by the last word before a name, without cutting words, if it can be a title.

    Three of four names of people have no title; looking further takes time.
    """
    last = text[max(start, name.start - _LONGEST) : name.start].split()[-3:]
    while last and last[-1].lower() in _ADDRESSES:
        last.pop()
    if not last:
        return False
    word, mark, low = last[-1], last[-1][-1], last[-1].lower()
    if mark == ",":
        fronted = _FRONTED.search(text, start, name.start)
        return fronted is not None or CLOSES.match(text, name.end) is not None
    if low == "and":
        return _SHARED.search(text, start, name.start) is not None
    if mark == ".":
        return _ABBREVIATED.search(word) is not None
    verb = low in VERBS and word.islower() and not low.endswith("ed")
    return (mark.isalnum() or mark in "'’") and low not in FUNCTION_WORDS and not verb


def words_after(text: str, name: Span) -> tuple[Word, ...]:
    """Return the words of the sentence after a name, if they begin an apposition."""
    if not _OPENS.match(text, name.end):
        return ()
    end = name.end + _AFTER
    stop = _STOPS.search(text, name.end, end)
    return words_in(text, Span(name.end, stop.end() if stop else min(end, len(text))))
