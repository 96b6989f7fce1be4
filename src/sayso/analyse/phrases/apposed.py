"""Find the name that a comma puts after a description: "her aide, Jake Roe,"."""

from collections.abc import Sequence

from sayso.analyse.phrases.heads import is_in_core
from sayso.analyse.phrases.lists import STATES
from sayso.analyse.phrases.names import Found, closing_name, run_end
from sayso.analyse.phrases.scene import Scene, institution_of
from sayso.analyse.phrases.words import Word

_DASHES = frozenset({",", "--", "—", "–"})


def apposed_name(words: Sequence[Word], end: int, scene: Scene) -> Found | None:
    """Return the name in "her chief aide, Jake Roe,", where "aide" ends at `end`."""
    for at in range(end, len(words) - 1):
        if words[at].text not in _DASHES:
            continue
        first = _name_after(words, at)
        if first == len(words) or not words[first].is_capital:
            continue
        stop = run_end(words, first, scene)
        closed = stop == len(words) or not (
            words[stop].is_word or words[stop].is_possessive
        )
        place = words[first].low in STATES and stop == first + 1
        if closed and not place:
            return closing_name(words, first, stop, scene)
    return None


def _name_after(words: Sequence[Word], mark: int) -> int:
    """Return where a name can begin after a comma: "the state agency" Roe Board."""
    begin = first = mark + 1 + (words[mark + 1].low == "the")
    while first < len(words) and _is_modifier(words, begin, first):
        first += 1
    return first


def _is_modifier(words: Sequence[Word], first: int, at: int) -> bool:
    """Say whether word `at` goes before a title: Democratic "state" Sen. Al Roe."""
    if words[at].is_capital:
        return at + 1 < len(words) and words[at + 1].text.islower()
    return words[at].is_word and is_in_core(words, first, at)


def apposed_party(
    words: Sequence[Word], end: int, scene: Scene, *, body: bool
) -> Found | None:
    """Return the name of the one person, or body, that a noun before it describes."""
    found = apposed_name(words, end, scene)
    if found is None or found.kind in {"place", "group", "document"}:
        return None
    return found if _is_body(words, found, scene) == body else None


def _is_body(words: Sequence[Word], found: Found, scene: Scene) -> bool:
    """Say whether an apposed name can be an organization's, by finder or words."""
    if institution_of(words[found.first : found.end]):
        return True
    over = scene.name_over(words[found.end - 1])
    return over is not None and over.kind == "organization"
