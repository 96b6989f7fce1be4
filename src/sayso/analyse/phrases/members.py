"""Split a phrase that lists several parties: "Ana Ruiz, Bo Lund and their lawyers"."""

from collections.abc import Sequence
from itertools import pairwise

from sayso.analyse.phrases.counts import read_quantity
from sayso.analyse.phrases.heads import core_end, role_phrase
from sayso.analyse.phrases.lists import FUNCTION_WORDS, PARTIES, SURNAMES, TITLES, VERBS
from sayso.analyse.phrases.names import run_end
from sayso.analyse.phrases.nouns import NounClass
from sayso.analyse.phrases.scene import Scene, institution_of, is_title
from sayso.analyse.phrases.words import Word, is_plural, read_noun

_DETERMINERS = frozenset(
    "a an the his her their its our my some many several both two three four five "
    "other others one another".split()
)
_QUANTIFIERS = frozenset("all each every any most more than no not another".split())
_JOINS = frozenset({"and", "&", "or", "nor"})
_OWNERS = frozenset("his her their its our my".split())


def split_members(words: Sequence[Word], scene: Scene) -> list[Sequence[Word]]:
    """Return the words of each party that is listed; the whole if it is one party."""
    if not any(word.low in _JOINS for word in words):
        return [words]
    commas, conjunction = _joints(words, scene)
    if conjunction is None:
        return [words]
    cuts = [-1, *commas, conjunction, len(words)]
    parts = [words[a + 1 : b] for a, b in pairwise(cuts)]
    parts = [part for part in parts if any(w.is_word for w in part)]
    if len(parts) < 2 or not _can_split(parts, scene):  # noqa: PLR2004 - a list
        return [words]
    announced = conjunction - 1 not in commas and _announces(parts)
    return parts[1:] if announced else parts


def _announces(parts: Sequence[Sequence[Word]]) -> bool:
    """Say whether names follow what they are: "his rivals, Ana Ruiz and Bo Lund"."""
    last = parts[0][-1]
    noun = None if last.is_capital else read_noun(last.low)
    named = all(part[0].is_capital for part in parts[1:])
    return len(parts) > 2 and named and noun is not None and noun.plural  # noqa: PLR2004 - two and what they are


def _joints(words: Sequence[Word], scene: Scene) -> tuple[list[int], int | None]:
    """Return the commas before the first "and" at the top level, and that "and"."""
    commas: list[int] = []
    at = read_quantity(words).end
    while at < len(words):
        word = words[at]
        if word.low in _JOINS and at:
            return commas, at
        if word.text == "(":
            at = next((i for i in range(at, len(words)) if words[i].text == ")"), at)
        elif word.text == ",":
            if title := _title_end(words, at, scene):
                at = title - 1
            else:
                commas.append(at)
        elif word.is_capital and word.low not in FUNCTION_WORDS:
            at = run_end(words, at, scene) - 1
        elif word.low in FUNCTION_WORDS - _DETERMINERS - _QUANTIFIERS or not (
            word.is_word or word.is_possessive
        ):
            break
        at += 1
    return commas, None


def _title_end(words: Sequence[Word], comma: int, scene: Scene) -> int:
    """Return where a title that a comma puts after a name ends: "Ruiz, policy head"."""
    after = comma + 1
    if not 0 < after < len(words) or not words[comma - 1].is_capital:
        return 0
    if not words[after].text.islower() or words[after].low in _DETERMINERS:
        return 0
    role = role_phrase(words, after, scene)
    return role.end if role and not role.plural else 0


def _can_split(parts: Sequence[Sequence[Word]], scene: Scene) -> bool:
    """Say whether each part can be a party, and not half of the other's words."""
    last = parts[-1]
    if last[0].low in VERBS or last[0].low in FUNCTION_WORDS - _DETERMINERS - _OWNERS:
        return False
    if any(_is_apposition(a, b) for a, b in pairwise(parts[:-1])):
        return False
    if any(_is_mere_title(part) for part in parts[:-1]) or _is_one(parts):
        return False
    for part in parts[:-1]:
        end = part[-1] if part[-1].text != ")" else part[0]
        opening = end.span == parts[0][0].span and scene.name_over(end) is None
        lends = not last[0].is_capital and last[0].low not in _DETERMINERS
        lower = opening and lends and not end.text.isupper()
        if end.is_capital and end.low not in PARTIES and not lower:
            if part[0].low not in _DETERMINERS and _lends_head(part, last, scene):
                return False
        elif not (is_plural(end.low) or part[0].low in _DETERMINERS) or (
            read_noun(end.low) is None
            and end.low not in PARTIES
            and not is_plural(end.low)
        ):
            return False
    return True


def _is_mere_title(part: Sequence[Word]) -> bool:
    """Say whether a part is a title of who is named after it: "actor and author"."""
    if not is_title(part[-1]) or part[0].low in _DETERMINERS:
        return False
    noun = read_noun(part[-1].low)
    surname = part[-1].low in SURNAMES and part[-1].is_capital
    return not (surname or (noun and noun.plural))


def _is_one(parts: Sequence[Sequence[Word]]) -> bool:
    """Say whether one person has two roles: "the delegate and activist"."""
    first, last = parts[0], parts[-1]
    if first[0].low not in {"a", "an", "the"} or last[0].low in _DETERMINERS:
        return False
    end = core_end(last, 0)
    heads = [read_noun(w.low) for w in (first[-1], last[end - 1])] if end else [None]
    return all(n and n.kind is NounClass.ROLE and not n.plural for n in heads)


def _is_apposition(before: Sequence[Word], part: Sequence[Word]) -> bool:
    return before[-1].is_capital and part[0].low in _DETERMINERS - {"both"}


def _lends_head(part: Sequence[Word], last: Sequence[Word], scene: Scene) -> bool:
    """Say whether both share a noun: "White House and Pentagon spokesmen"."""
    if any(w.low in TITLES for w in part) or not last[0].is_capital:
        return (
            not last[0].is_capital
            and last[0].low not in _DETERMINERS
            and (institution_of(part) is not None)
        )
    end = run_end(last, 0, scene)
    return end < len(last) and last[end].is_word and last[end].low not in FUNCTION_WORDS
