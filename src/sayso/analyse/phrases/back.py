"""Read a title backwards from the name after it: where it begins, and whose it is."""

from collections.abc import Sequence

from sayso.analyse.phrases.lists import (
    FUNCTION_WORDS,
    PARTICIPLES,
    PARTIES,
    VERBS,
)
from sayso.analyse.phrases.nouns import NounClass
from sayso.analyse.phrases.scene import is_title
from sayso.analyse.phrases.words import Word, reach, read_noun
from sayso.records import Span

_OPENERS = frozenset("of for at in on to with from under and & the".split())


OFFICES = frozenset(
    "state staff defense education commerce energy labor police".split()
)
_LONGEST = 16  # words of a title before a name


_OFFICE = frozenset({"of", "for", "on"})


_ADVERBS = frozenset(
    {"early", "likely", "elderly", "only", "family", "monthly", "weekly", "daily"}
)


_RANKS = frozenset(
    "former deputy vice executive senior chief assistant acting presumptive first lady "
    "attorney general associate interim retired ex top lead "
    "press communications managing longtime veteran current".split()
)


def walk_back(words: Sequence[Word], end: int) -> int:
    """Return where the title that may end at word `end` begins."""
    first = end
    while first and end - first < _LONGEST:
        word = words[first - 1]
        owned = first > 1 and words[first - 2].is_possessive  # Ruiz's fired manager
        opens = first > 1 and words[first - 2].low in {",", "a", "an", "the", "one"}
        adjective = word.low.endswith("ed") and (
            owned or (opens and word.low not in VERBS)
        )
        if not (adjective or _modifies(word) or _joins(words, first - 1, end)):
            break
        first -= 1
    while first < end and (words[first].is_possessive or words[first].low in _OPENERS):
        first += 1
    return first


def _modifies(word: Word) -> bool:
    """Say whether `word` can stand before the noun in a title."""
    if word.is_possessive:
        return True
    if not word.is_word or word.low in FUNCTION_WORDS:
        return False
    return word.is_capital or not (is_verbal(word) or word.low[0].isdigit())


def is_verbal(word: Word) -> bool:
    """Say whether a word in lower case looks like a verb or an adverb."""
    low = word.low
    if low in VERBS:
        return True
    if low in PARTICIPLES or "-" in low or read_noun(low):
        return False
    return low.endswith(("ed", "ing")) or (low.endswith("ly") and low not in _ADVERBS)


def _joins(words: Sequence[Word], at: int, end: int) -> bool:
    """Say whether a small word goes on with an office: Secretary of State."""
    low = words[at].low
    if not at or at + 1 >= end:
        return False
    if low == "the":
        return words[at - 1].low in _OFFICE and words[at + 1].is_capital
    after = words[at + 1]
    if low in _OFFICE:
        follows = after.is_capital or after.low in OFFICES or after.low == "the"
        return is_title(words[at - 1]) and follows
    if low in {"and", "&"}:
        return (
            is_title(words[at - 1])
            and not (words[at - 1].is_capital and after.is_capital)
        ) or (
            words[at - 1].is_capital and after.is_capital and is_title(words[end - 1])
        )
    return False


def affiliation_before(words: Sequence[Word]) -> Span | None:
    """Return the name among the words before a role: "Clinton campaign" manager."""
    named = [_names(words, i) for i in range(len(words))]
    first = named.index(True) if True in named else len(words)
    end = first
    while end < len(words) and named[end]:
        end += 1
    if first == end:
        return None
    noun = read_noun(words[end].low) if end < len(words) else None
    bodies = {NounClass.ORGANIZATION, NounClass.GOVERNMENT, NounClass.GROUP}
    return reach(words[first : end + 1 if noun and noun.kind in bodies else end])


def _names(words: Sequence[Word], at: int) -> bool:
    """Say whether a word before a role is of a name, not of the role itself."""
    word = words[at]
    if not word.is_capital or word.is_compound or is_title(word):
        return False
    # Republican strategist, but Republican National Committee
    if word.low in _RANKS or word.low in FUNCTION_WORDS:
        return False
    return word.low not in PARTIES or (at + 1 < len(words) and _names(words, at + 1))
