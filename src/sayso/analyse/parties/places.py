"""Look up names of countries, capitals, nationals and seats of government."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from sayso.models.places import Place, load_places

LONGEST = 12  # words; the longest name of a country has eleven
LEAST_BARE = 5  # letters; "Malé" without its accent is a common word
LEAST_UPPER = 4  # letters; "US" and "us" are not the same word

_ARTICLE = re.compile(r"[Tt]he\s+|THE\s+")
_POSSESSIVE = re.compile(r"['’][sS]$|(?<=[sS])['’]$")
_SAINT = re.compile(r"\bSaint\b")
_WORD = re.compile(r"[^\s,;:()\[\]\"“”]+")
_EDGE = ".,;:!?()[]\"“”‘’'«»"


def find_place(name: str) -> Place | None:
    """Return the place that `name` is, whatever its dots, accents or article.

    Case counts, but for names in capitals throughout: "us" is no country, and
    "JERUSALEM" is a capital.
    """
    index, bare = _index(), re.sub(r"\s+", " ", name.strip())
    bare = _ARTICLE.sub("", bare, count=1) if _ARTICLE.match(bare) else bare
    for form in (bare, _POSSESSIVE.sub("", bare)):
        found = index.get(_fold(form)) or index.get(_fold(form.rstrip(_EDGE)))
        if found:
            return found
    return None


def first_place(phrase: str) -> Place | None:
    """Return the first place named in a phrase: "senior U.S. officials" has one.

    The longest name wins where several begin with one word; linear in the number of
    words.
    """
    words = list(_WORD.finditer(phrase))
    for i, word in enumerate(words):
        if not word[0][0].isupper() and not word[0][0].isdigit():
            continue
        for last in reversed(words[i : i + LONGEST]):
            found = find_place(phrase[word.start() : last.end()])
            if found:
                return found
    return None


@lru_cache(maxsize=1)
def _index() -> Mapping[str, Place]:
    index: dict[str, Place] = {}
    for name, place in load_places().items():
        key = _fold(name)
        bare = _without_accents(key)
        forms = [key] if len(bare) < LEAST_BARE else [key, bare]
        for form in forms:
            index[form] = place
            if len(form) >= LEAST_UPPER:
                index.setdefault(form.upper(), place)
            if place.kind == "demonym":
                index.setdefault(form + "s", place)
    return index


def _fold(name: str) -> str:
    """Return a name without dots and typographic marks; "Saint" as "St"."""
    plain = unicodedata.normalize("NFC", name).replace("’", "'").replace(".", "")
    return _SAINT.sub("St", plain)


def _without_accents(name: str) -> str:
    parts = unicodedata.normalize("NFD", name)
    return "".join(c for c in parts if not unicodedata.combining(c))
