"""Cut the clause that tells of an event out of its sentence, for a reader."""

from collections.abc import Sequence

from sayso.analyse.phrases.words import Word

_OPENING = frozenset(
    "that because while when after before although but since whereas".split()
)
_CLOSING = frozenset("because while although but which who whereas".split())
_MARKS = frozenset({"“", "”", '"', ";", ":", "—", "–", ","})
_STOPS = frozenset({".", "?", "!"})
_LONGEST = 40  # words to either side


def clause_of(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """Return the first and last word of the clause around words `first` to `last`."""
    start, end = first, last
    while start > max(0, first - _LONGEST) and not _opens(words[start - 1]):
        start -= 1
    stop = min(len(words), last + _LONGEST)
    while end + 1 < stop and not _closes(words, end + 1):
        end += 1
    return start, end


def _opens(word: Word) -> bool:
    return word.low in _OPENING or word.text in _MARKS


def _closes(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.text in _STOPS:  # not "on Oct. 1", where a word follows
        return not any(after.is_word for after in words[at + 1 : at + 3])
    return word.low in _CLOSING or word.text in _MARKS
