"""Find the proper name that ends a run of words, and say what kind of party it names.

A name finder misses names and mistakes their kinds, so capital letters and the words
of the name have a say too: "Trump Foundation" is no person, whatever was found.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from sayso.analyse.parties.names import Name
from sayso.analyse.phrases.lists import COURTESY, PARTICLES, PARTIES, SURNAMES, TITLES
from sayso.analyse.phrases.nouns import NounClass
from sayso.analyse.phrases.scene import (
    INSTITUTIONS,
    OF,
    Scene,
    institution_of,
    is_title,
)
from sayso.analyse.phrases.words import Word, read_noun
from sayso.records import PartyKind

_KINDS: dict[str, PartyKind] = {
    "person": "person",
    "organization": "organization",
    "place": "place",
    "people": "group",
    "work": "document",
}
_OFFICES = frozenset({"state", "defense", "education", "commerce", "energy", "labor"})
_HEADLINED = frozenset("pope judge prince bishop house poll bill law".split())
_INITIAL = re.compile(r"[A-Z]\.")
_SUFFIXES = frozenset("jr sr ii iii iv esq".split())


class Found(NamedTuple):
    """A name as words [first, end) of a sequence."""

    first: int
    end: int
    kind: PartyKind


def run_end(words: Sequence[Word], first: int, scene: Scene) -> int:
    """Return where the run of name words that begins at `first` ends.

    Small words go along inside a found name ("Bank of America"), and after the noun of
    an institution or office ("Department of Health and Human Services").
    """
    end = first + 1
    reach = _reach(scene, words[first])
    while end < len(words):
        word = words[end]
        if word.span.end < reach or (word.span.end == reach and word.is_word):
            end += 1
        elif word.is_capital:
            reach = max(reach, _reach(scene, word))
            end += 1
        elif jump := _linked(words, first, end) or _doubled(words, first, end, scene):
            end += jump
        else:
            break
    return end


def _reach(scene: Scene, word: Word) -> int:
    name = scene.name_over(word)
    return name.span.end if name else 0


def _linked(words: Sequence[Word], first: int, at: int) -> int:
    """Return how many small words at `at` join two parts of one name; 0: none."""
    low = words[at].low
    before = read_noun(words[at - 1].low)
    if low == "for" and at > first and _is_crowd(words, at - 1):
        jump = 1
    elif low in PARTICLES:
        jump = 2 if at + 1 < len(words) and words[at + 1].low in PARTICLES else 1
    elif low in OF and before and words[at - 1].low not in SURNAMES:
        office = before.kind is NounClass.ROLE and not before.plural
        if before.kind not in INSTITUTIONS and not office:
            return 0
        jump = 2 if at + 1 < len(words) and words[at + 1].low == "the" else 1
    elif low in {"and", "&"} and any(w.low in OF for w in words[first:at]):
        jump = 1
    else:
        return 0
    after = words[at + jump] if at + jump < len(words) else None
    follows = after and after.is_capital and after.low not in TITLES | COURTESY
    return jump if follows else 0


def _doubled(words: Sequence[Word], first: int, at: int, scene: Scene) -> int:
    """Return 1 for an "and" inside the name of a body: Roads and Bridge Protection."""
    if words[at].low not in {"and", "&"} or at - first > 1 or is_title(words[first]):
        return 0
    found = scene.name_over(words[first])
    if (found and found.kind == "person") or scene.is_surname(words[first].text):
        return 0
    end = at + 1
    while end < len(words) and words[end].is_capital:
        end += 1
    alone = institution_of(words[first:at]) is not None
    return int(not alone and institution_of(words[at + 2 : end]) is not None)


def _is_crowd(words: Sequence[Word], at: int) -> bool:
    """Say whether a plural may begin the name of a body: Americans for Prosperity."""
    return at > 0 and words[at].low.endswith("s") and words[at].is_capital


def closing_name(
    words: Sequence[Word], first: int, end: int, scene: Scene
) -> Found | None:
    """Return the name that ends the run [first, end); None: a title in capitals."""
    start = _name_start(words, first, end, scene)
    found = scene.name_over(words[end - 1])
    if words[end - 1].low in _SUFFIXES and start < end - 1:
        return Found(start, end, "person")
    if found and found.kind == "person":
        if start == first or not is_title(words[start - 1]):
            start = max(start, _found_start(words, first, end, found))
        body = institution_of(words[start:end]) and words[end - 1].low not in SURNAMES
        if end - start > 1 and not body:
            return Found(start, end, "person")
    crowd = any(
        words[i].low == "for" and _is_crowd(words, i - 1) for i in range(first, end)
    )
    if kind := "organization" if crowd else institution_of(words[first:end]):
        return Found(first, end, kind)
    if start >= end:
        return None
    for i in range(start, end - 1):  # Florida Republican, Texan: other names before it
        other = scene.name_over(words[i])
        if other and other != found and other.kind in {"place", "people"}:
            start = i + 1
    return Found(start, end, _kind_of(words[start:end], found, scene))


def _found_start(words: Sequence[Word], first: int, end: int, found: Name) -> int:
    """Return where a found name of a person begins, without titles and words before."""
    inside = (i for i in range(first, end) if words[i].span.start >= found.span.start)
    bare = [i for i in inside if not is_title(words[i])]
    whole = [i for i in bare if i + 1 < end]
    return whole[0] if whole else first


def _name_start(words: Sequence[Word], first: int, end: int, scene: Scene) -> int:
    """Return where a name can begin: after titles, offices and names of parties."""
    start = first
    for i in range(first, end):
        is_last = i + 1 == end and words[i].low in SURNAMES
        if is_last and _is_surname_at(words, i, start, scene):
            break
        party = words[i].low in PARTIES and i + 1 < end
        if party or is_title(words[i]) or words[i].is_compound:
            start = i + 1
            if start + 1 < end and words[start].low in OF:  # Secretary of State
                start = _after_office(words, start + 1, end)
    return start


def _is_surname_at(words: Sequence[Word], at: int, start: int, scene: Scene) -> bool:
    """Say whether a word that is a role as well is a name here: Larry King."""
    if at > start or scene.is_surname(words[at].text):
        return True
    if at == 0:  # a role would have an article here, but for headlines: Pope Says
        return words[at].low not in _HEADLINED
    if words[at - 1].low in COURTESY | TITLES:
        return True
    return words[at].low not in _HEADLINED and is_title(words[at - 1])


def _after_office(words: Sequence[Word], start: int, end: int) -> int:
    """Return where a name follows an office that goes on with "of"."""
    if words[start].low in _OFFICES:
        return start + 1
    return end - 2 if end - start > 2 else end  # noqa: PLR2004 - a first and last name


def _kind_of(words: Sequence[Word], found: Name | None, scene: Scene) -> PartyKind:
    """Return the kind of a name: a surname's, else what was found, else a person's."""
    last = words[-1].low
    if last in PARTIES or last.removesuffix("s") in PARTIES:
        return "group"
    if len(words) == 1 and scene.is_surname(words[0].text):
        return "person"
    initial = len(words) > 1 and _INITIAL.fullmatch(words[0].text)
    if initial or (len(words) == 1 and found and found.kind == "work"):
        return "person"
    if found:
        return _KINDS[found.kind]
    if known := scene.kind_of(words[0].text) if len(words) == 1 else None:
        return _KINDS[known]
    acronym = len(words) == 1 and words[0].text.isupper() and len(words[0].low) > 1
    return "organization" if acronym else "person"
