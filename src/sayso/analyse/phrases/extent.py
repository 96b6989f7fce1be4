"""Find where the core of a noun phrase ends."""

from collections.abc import Sequence

from sayso.analyse.phrases.back import OFFICES
from sayso.analyse.phrases.heads import is_in_core
from sayso.analyse.phrases.lists import (
    AFTER_NOUN,
    COLLECTIVES,
    FUNCTION_WORDS,
    SURNAMES,
)
from sayso.analyse.phrases.names import run_end
from sayso.analyse.phrases.nouns import NounClass
from sayso.analyse.phrases.scene import OF, Scene, is_title
from sayso.analyse.phrases.words import Word, is_plural, read_noun

_COMMON = frozenset({NounClass.PERSON, NounClass.DOCUMENT, NounClass.GROUP})


def is_common(word: Word, at: int) -> bool:
    """Say whether capitals make no name: "Protesters" at the beginning, super PACs."""
    noun = read_noun(word.low)
    if noun is None or word.low in SURNAMES | {"times"}:
        return False
    if at:
        return noun.plural and word.text[-1] == "s" and word.text[:-1].isupper()
    return noun.plural or noun.singular in COLLECTIVES or noun.kind in _COMMON


def find_extent(
    words: Sequence[Word], first: int, scene: Scene
) -> tuple[int, int, int | None]:
    """Return where the core begins and ends, and the run of name words at its end."""
    at, run = first, None
    while at < len(words):
        word = words[at]
        if word.is_capital and (
            word.low not in FUNCTION_WORDS or scene.name_over(word)
        ):
            run, at = at, run_end(words, at, scene)
        elif _goes_on(words, first, at, after_name=run is not None):
            run, at = None, at + 1
        else:
            break
    if at == first:  # "those who", "others": what was read as an article is the head
        return max(first - 1, 0), max(first, 1), None
    return first, at, run


def _goes_on(words: Sequence[Word], first: int, at: int, *, after_name: bool) -> bool:
    """Say whether word `at` belongs to the core that begins at `first`."""
    if _joins(words, first, at):
        return True
    if at + 1 < len(words) and words[at + 1].is_possessive:  # Monday's poll
        return True
    return is_in_core(words, first, at) and not (after_name and _ends(words[at]))


def _joins(words: Sequence[Word], first: int, at: int) -> bool:
    """Say whether modifiers go on: "the dry, wry note", "Gov. and author Al Roe"."""
    if not first < at < len(words) - 1:
        return False
    before, word, after = words[at - 1 : at + 2]
    plain = before.text.islower() or at == first + 1 == 1
    if word.low in {"of", "in"}:  # secretary of state Ana Ruiz
        return is_title(before) and after.low in OFFICES
    if word.low == "and" and plain and read_noun(before.low) is None:
        goes_on = after.text.islower() and after.low not in FUNCTION_WORDS
        return goes_on and not is_plural(before.low)
    if word.low == "and":
        return is_title(before) and after.is_word and after.low not in FUNCTION_WORDS
    lower = before.text.islower() and after.text[0].islower()
    strange = read_noun(before.low) is None and after.low not in FUNCTION_WORDS
    return word.text == "," and lower and strange


def _ends(word: Word) -> bool:
    return word.low in AFTER_NOUN


def head_of(words: Sequence[Word], first: int, end: int) -> int:
    """Return the head of words [first, end): the last that is no adjective after it."""
    offices = (i for i in range(first + 1, end - 1) if words[i].low in OF)
    of = next((i for i in offices if is_title(words[i - 1])), end)
    at = of - 1  # Minister for Roads
    while at > first and (words[at].is_possessive or words[at].low in AFTER_NOUN):
        at -= 1
    return at
