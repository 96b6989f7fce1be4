"""Read role phrases: where one begins, which noun heads it, and where it ends."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.analyse.phrases.back import affiliation_before, is_verbal
from sayso.analyse.phrases.lists import (
    AFTER_NOUN,
    FUNCTION_WORDS,
    PARTIES,
    TITLES,
    VERBS,
)
from sayso.analyse.phrases.names import run_end
from sayso.analyse.phrases.nouns import NounClass
from sayso.analyse.phrases.scene import Scene
from sayso.analyse.phrases.words import Noun, Word, is_plural, reach, read_noun
from sayso.records import Span

_DETERMINERS = frozenset("a an the his her their its our my one another both".split())
_PREPOSITIONS = frozenset("of for at in on to with from under".split())
_LINKS = _PREPOSITIONS | {"and", "&"}
_TOP = frozenset({"top", "ranking", "leading", "senior", "highest-ranking", "no"})


@dataclass(frozen=True, slots=True, kw_only=True)
class RolePhrase:
    """A role as printed: "vice president for policy at the Center for Fair Work"."""

    span: Span  # without its article
    end: int  # number of the word after it
    plural: bool
    relation: bool
    affiliation: Span | None


def role_phrase(words: Sequence[Word], at: int, scene: Scene) -> RolePhrase | None:
    """Return the role phrase that begins at word `at`, if one does."""
    first = at
    if words[first].low == "one" and _low(words, first + 1) == "of":
        first += 2
    partitive = first > at
    if _low(words, first) in _DETERMINERS:
        first += 1
    end = core_end(words, first)
    noun = _role_in(words[first:end])
    if noun is None:
        return None
    stop, affiliation = _complements(words, end, scene)
    return RolePhrase(
        span=reach(words[at if partitive else first : stop]),
        end=stop,
        plural=noun.plural and not partitive,
        relation=noun.kind is NounClass.RELATION,
        affiliation=affiliation or affiliation_before(words[first : end - 1]),
    )


def _low(words: Sequence[Word], at: int) -> str:
    return words[at].low if at < len(words) else ""


def _role_in(core: Sequence[Word]) -> Noun | None:
    if not core:
        return None
    last = core[-1]
    ranked = last.low in PARTIES and any(w.low in _TOP for w in core[:-1])
    if ranked:  # the top Democrat on the committee
        return Noun(NounClass.ROLE, last.low, plural=False)
    return _role_noun(last)


def _role_noun(word: Word) -> Noun | None:
    noun = read_noun(word.low)
    if noun and noun.kind in {NounClass.ROLE, NounClass.RELATION}:
        return noun
    return Noun(NounClass.ROLE, word.low, plural=False) if word.low in TITLES else None


def is_role(word: Word) -> bool:
    """Say whether `word` is a title, or a noun for a role or a tie."""
    noun = read_noun(word.low)
    roles = {NounClass.ROLE, NounClass.RELATION}
    return word.low in TITLES or bool(noun and noun.kind in roles)


def core_end(words: Sequence[Word], first: int) -> int:
    """Return where the words up to and with the head noun end."""
    end = first
    while end < len(words) and is_in_core(words, first, end):
        end += 1
    return end


def is_in_core(words: Sequence[Word], first: int, at: int) -> bool:
    """Say whether word `at` goes on with the core that begins at `first`."""
    word = words[at]
    if word.is_possessive:
        return at > first
    if word.low == "and" and at > first:
        return _joins(words, at)
    if not word.is_word or word.low in FUNCTION_WORDS:
        return False
    if word.is_capital:
        return True
    follows = at > first and read_noun(words[at - 1].low)
    if follows and word.low in AFTER_NOUN:
        return False
    owned = at > 0 and words[at - 1].is_possessive  # Ruiz's fired manager
    return (
        not is_verbal(word) or owned or not (follows or not _modifies_noun(words, at))
    )


def _joins(words: Sequence[Word], at: int) -> bool:
    """Say whether an "and" is inside a title: "research and policy director"."""
    before = words[at - 1]
    if _role_noun(before):
        return _is_role_at(words, at + 1)
    if before.is_capital:
        return False
    if not is_plural(before.low):
        return _is_role_at(words, at + 1)
    field = read_noun(before.low) is None  # communications and policy director
    return field and _is_role_at(words, at + 1, plural=False)


def _modifies_noun(words: Sequence[Word], at: int) -> bool:
    """Say whether a word like a verb is an adjective: "struggling young workers"."""
    nouns = (words[i] for i in range(at + 1, min(at + 3, len(words))))
    return words[at].low not in VERBS and any(read_noun(w.low) for w in nouns)


def _is_role_at(words: Sequence[Word], at: int, *, plural: bool = True) -> bool:
    end = at
    while (
        end < len(words) and words[end].is_word and words[end].low not in FUNCTION_WORDS
    ):
        if is_verbal(words[end]):
            break
        end += 1
    noun = _role_noun(words[end - 1]) if end > at else None
    return noun is not None and (plural or not noun.plural)


def _complements(
    words: Sequence[Word], end: int, scene: Scene
) -> tuple[int, Span | None]:
    """Return where the phrases after a role noun end, and the first name in them."""
    affiliation: Span | None = None
    while end < len(words) and words[end].low in _LINKS:
        stop = noun_phrase_end(words, end + 1, scene)
        part = words[end + 1 : stop]
        if not part or (words[end].low == "to" and not _is_noun_phrase(part)):
            break
        if affiliation is None and words[end].low in _PREPOSITIONS:
            affiliation = _name_in(words, end + 1, stop, scene)
        end = stop
    return end, affiliation


def _is_noun_phrase(part: Sequence[Word]) -> bool:
    first = part[0]
    return first.is_capital or first.low in _DETERMINERS or part[-1].low.endswith("s")


def _name_in(words: Sequence[Word], first: int, end: int, scene: Scene) -> Span | None:
    for i in range(first, end):
        party = words[i].low in PARTIES and not (
            i + 1 < end and words[i + 1].is_capital
        )
        if words[i].is_capital and not party and words[i].low not in FUNCTION_WORDS:
            stop = min(run_end(words, i, scene), end)
            owned = stop + 1 < end and words[stop].is_possessive
            if owned and words[stop + 1].is_capital:  # Germany's Green Party
                return reach(
                    words[stop + 1 : min(run_end(words, stop + 1, scene), end)]
                )
            return reach(words[i:stop])
    return None


def noun_phrase_end(words: Sequence[Word], first: int, scene: Scene) -> int:
    """Return where the noun phrase that begins at word `first` ends."""
    end = first
    while end < len(words) and words[end].low in _DETERMINERS:
        end += 1
    begin = end
    while end < len(words):
        if words[end].is_capital and words[end].low not in FUNCTION_WORDS:
            end = run_end(words, end, scene)
        elif is_in_core(words, begin, end) and not (
            end > begin and words[end].low in AFTER_NOUN
        ):
            end += 1
        else:
            break
    return end if end > begin else first
