"""Cut the clause that tells of an event out of its sentence, for a reader."""

from collections.abc import Sequence

from sayso.analyse.events.triggers import Trigger
from sayso.analyse.phrases.words import Word
from sayso.records import Span

_OPEN = frozenset(
    "; : — – that because while when after before although but since whereas".split()
)
_MARKS = frozenset('“ ” " ; : — –'.split())
LONGEST = 40  # words


def clause_of(
    words: Sequence[Word], trigger: Trigger, first: int, last: int, subject: int | None
) -> tuple[int, int]:
    """Return the first and last word of the clause around words `first` to `last`.

    `subject`: the word that its subject begins with, if that is further in front.
    """
    start = min(first, subject if subject is not None else first)
    while start > 0 and first - start < LONGEST and not _opens(words[start - 1]):
        start -= 1
    end = max(last, trigger.last)
    while end + 1 < len(words) and end - last < LONGEST and not _closes(words, end + 1):
        end += 1
    return start, end


def _opens(word: Word) -> bool:
    return word.low in _OPEN or word.text in _MARKS or word.text == ","


def _closes(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.text in _MARKS or word.text in {".", "?", "!"}:
        return True
    if word.text == ",":
        return True
    return word.low in {
        "because",
        "while",
        "although",
        "but",
        "which",
        "who",
        "whereas",
    }


def span_of(words: Sequence[Word], first: int, last: int) -> Span:
    """Return the span from word `first` to word `last`."""
    return Span(words[first].span.start, words[last].span.end)
