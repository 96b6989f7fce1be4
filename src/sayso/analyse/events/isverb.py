"""Tell a verb from a noun or an adjective that is printed alike, by its neighbours.

"Troops attack the village", but "an attack on the village"; "they visited", but "the
planned visit". Where the neighbours leave it open, it is no verb.
"""

from collections.abc import Sequence

from sayso.analyse.events.verbwords import (
    DETERMINERS,
    DO,
    MAY,
    MUST,
    PREPOSITIONS,
    WILL,
    is_contracted,
)
from sayso.analyse.phrases.words import Word, read_noun
from sayso.models.inflect import Form

_SUBJECTS = frozenset("i we you they he she it who which that".split())
_BEFORE_BASE = frozenset("i we you they who let help helped and or".split())
_PLURALS = frozenset("people police troops women men".split())
_AFTER_VERB = DETERMINERS | frozenset(
    "for on to with him them us at that all more up out off".split()
)
_PAST = Form.PAST | Form.PARTICIPLE
_LEAST_SHOUTED = 4  # letters of a verb in a headline in capitals


def is_verb(words: Sequence[Word], at: int, verb: int, form: Form) -> bool:
    """Say whether word `verb` is a verb; `at`: the last word before its adverbs."""
    before = words[at] if at >= 0 else None
    if words[verb].is_capital and verb and (before is None or before.is_word):
        text = words[verb].text
        return text.isupper() and len(text) >= _LEAST_SHOUTED
    if form & _PAST:
        return _is_past(words, at, verb)
    if form is Form.ING:
        led = at > 0 and _opens_noun(words[at - 1]) and _is_unknown(words[at])
        return not (led or _opens_noun(before) or _is_adjective(before))
    return before is not None and _is_present(words, before, verb, form)


def _is_present(words: Sequence[Word], before: Word, verb: int, form: Form) -> bool:
    """Say whether a base form or one in "-s" is a verb, and no noun."""
    low = before.low
    if low in {"to"} | WILL | MAY | MUST | DO or is_contracted(low):
        return bool(form & Form.BASE)
    if low in DETERMINERS - {"that"} or low in PREPOSITIONS or before.is_possessive:
        return False
    if form & Form.BASE:
        led = low in _BEFORE_BASE or _is_plural(low)
        return led and _takes_object(words, verb)
    if low in _SUBJECTS:
        return True
    return _can_be_subject(before) and _takes_object(words, verb)


def _is_past(words: Sequence[Word], at: int, verb: int) -> bool:
    before = words[at] if at >= 0 else None
    if _only_qualifies(words, at, verb):
        return False
    return not _opens_noun(before) or (before is not None and before.low == "that")


def _opens_noun(word: Word | None) -> bool:
    return word is not None and (word.low in DETERMINERS or word.is_possessive)


def _is_unknown(word: Word) -> bool:
    """Say whether a word may qualify the next one: "the planned meeting"."""
    return not word.is_capital and word.is_word and read_noun(word.low) is None


def _is_adjective(word: Word | None) -> bool:
    return word is not None and word.low.endswith(("al", "ive", "ous", "ful"))


def _only_qualifies(words: Sequence[Word], at: int, verb: int) -> bool:
    """Say whether a participle only qualifies the next noun: "of hacked emails"."""
    before = words[at].low if at >= 0 else ""
    after = words[verb + 1] if verb + 1 < len(words) else None
    return (
        (before in PREPOSITIONS or before[:1].isdigit())
        and after is not None
        and after.is_word
        and after.low not in PREPOSITIONS | DETERMINERS | {"to"}
    )


def _can_be_subject(word: Word) -> bool:
    """Say whether a verb in the third person may follow: "the minister visits"."""
    noun = read_noun(word.low)
    return word.is_capital or (noun is not None and not noun.plural)


def _is_plural(low: str) -> bool:
    plural = low.endswith("s") and not low.endswith(("ss", "us", "is", "ous"))
    return plural or low in _PLURALS


def _takes_object(words: Sequence[Word], verb: int) -> bool:
    """Say whether what follows can follow a verb rather than a noun."""
    if verb + 1 >= len(words):
        return False
    after = words[verb + 1]
    return (
        after.is_capital
        or after.low in _AFTER_VERB
        or after.text[0].isdigit()
        or after.low.endswith(("s", "al", "ive", "ous", "an"))
    )
