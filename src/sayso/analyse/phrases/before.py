"""Read the title that stands before a name: "Gov. Ana Ruiz", "the mayor, Ana Ruiz,"."""

from collections.abc import Sequence

from sayso.analyse.phrases.back import affiliation_before, walk_back
from sayso.analyse.phrases.beside import CLOSES, STOPS
from sayso.analyse.phrases.heads import (
    is_role,
    role_phrase,
)
from sayso.analyse.phrases.lists import (
    COURTESY,
    PARTIES,
    VERBS,
)
from sayso.analyse.phrases.nouns import NounClass
from sayso.analyse.phrases.scene import Scene
from sayso.analyse.phrases.title import Title
from sayso.analyse.phrases.words import Word, reach, read_noun

_PLURAL_TITLES = frozenset("sens reps govs gens profs drs sgts".split())
_LISTED = frozenset({",", ".", "(", ")", "-", "–"})
_DETERMINERS = frozenset("a an the his her their its our my one another".split())


def title_before(words: Sequence[Word]) -> Title | None:
    """Return the title that `words` end with: "U.S. Secretary of State"."""
    end = len(words)
    while end and words[end - 1].low in COURTESY | PARTIES:
        end -= 1
    first = walk_back(words, end)
    part = words[first:end]
    if len(part) > 1 and part[-1].is_possessive:  # CNN's
        return _affiliated(part)
    last = next((i for i in range(len(part), 0, -1) if is_role(part[i - 1])), 0)
    rest = part[last:]
    if not last or (rest and rest[0].low not in {"of", "for", "on"}):
        return None
    noun = read_noun(part[last - 1].low)
    doubled = len(part) > 1 and part[-1].low in {"dr", "rev"} and is_role(part[-2])
    if last == len(part) and doubled:
        part = part[:-1]
    return Title(
        span=reach(part),
        affiliation=affiliation_before(part[: last - 1]) or affiliation_before(rest),
        relation=bool(noun and noun.kind is NounClass.RELATION),
    )


def _affiliated(part: Sequence[Word]) -> Title | None:
    owner = [word for word in part[:-1] if word.is_capital]
    return Title(span=None, affiliation=reach(owner)) if owner else None


def shared_title(words: Sequence[Word]) -> Title | None:
    """Return the title in "Sens. Bo Lund and Ana Ruiz", of the one named last."""
    if len(words) < 3 or words[-1].low != "and":  # noqa: PLR2004 - title, name, and
        return None
    for at in range(len(words) - 2, -1, -1):
        word = words[at]
        if word.low in _PLURAL_TITLES and word.is_capital:
            return Title(span=word.span, affiliation=None)
        if not (word.is_capital or word.text in _LISTED):
            return None
    return None


def apposition_before(
    words: Sequence[Word], name_end: int, scene: Scene
) -> Title | None:
    """Return the title in "the mayor, Ana Ruiz,"."""
    if len(words) < 2 or words[-1].text != ",":  # noqa: PLR2004 - a noun and a comma
        return None
    end = len(words) - 1
    first = _clause_start(words, end)
    if not (CLOSES.match(scene.text, name_end) or _is_fronted(words, first)):
        return None
    for i in range(first, end):
        opens = words[i].low in _DETERMINERS or (i == first and _may_open(words, i))
        found = role_phrase(words[:end], i, scene) if opens else None
        if found and found.end == end and not found.plural:
            return Title(
                span=found.span,
                affiliation=found.affiliation,
                relation=found.relation,
            )
    return None


def _clause_start(words: Sequence[Word], end: int) -> int:
    """Return where the words up to `end` begin, after the last mark or verb."""
    first = end
    while first and (words[first - 1].is_word or words[first - 1].is_possessive):
        first -= 1
        if words[first].low in VERBS:
            return first + 1
    return first


def _is_fronted(words: Sequence[Word], first: int) -> bool:
    """Say whether a sentence begins so: "A former teacher, Ruiz won by a mile."."""
    return words[first].text in {"A", "An"} and (
        first == 0 or words[first - 1].text in STOPS
    )


def _may_open(words: Sequence[Word], at: int) -> bool:
    """Say whether a title without article begins: "Norland’s mayor, Ana Ruiz,"."""
    owned = any(word.is_possessive for word in words[at + 1 : at + 5])
    return at == 0 or (owned and words[at].is_capital)
