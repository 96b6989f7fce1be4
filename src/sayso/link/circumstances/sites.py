"""The place that a clause gives for its deed, and which places may lie in which."""

import re
from collections.abc import Collection
from typing import NamedTuple

from sayso.models.places import Place, load_places

NAME = r"[A-Z][\w’'-]+(?:\s(?:of\s)?[A-Z][\w’'-]+){0,3}"
_WHERE = re.compile(
    rf"\b(?:in|at|near|off|outside)\s(?:the\s)?({NAME})(?:,\s({NAME}))?"
)
# Where somebody speaks is where he spoke, not where what he speaks of was done.
_SPEAKING = re.compile(
    r"\b(?:address\w*|appear\w*|campaign\w*|conferences?|crowds?|debates?|events?"
    r"|interview\w*|rall(?:y|ies)|remarks?|said|says?|speak\w*|speech\w*|spoke|stops?"
    r"|supporters|told|town halls?|voters)\b",
    re.IGNORECASE,
)
_COUNTRY = 2  # letters of the code of a country; those of its parts are longer
_AREAS = frozenset({"country", "state"})


class Site(NamedTuple):
    """A named place."""

    name: str
    code: str | None  # ISO 3166, of what it is or lies in; None: not known
    is_area: bool  # a country or a part of one, which holds towns

    def excludes(self, other: "Site") -> bool:
        """Return whether nothing can be in both at once: two areas, or two towns.

        "US-OH" lies in "US", and what has no code may lie in any area.
        """
        if self.name == other.name:
            return False
        if self.code and other.code:
            nested = _COUNTRY in (len(self.code), len(other.code))
            if self.code != other.code:
                return not nested or self.code[:2] != other.code[:2]
        return not (self.is_area or other.is_area)


def find_site(clause: str, others: Collection[str]) -> Site | None:
    """Return the one place in which a clause says that something was done.

    Args:
        clause: Its words.
        others: Names of what is no place, as far as the analysis tells.
    """
    found = list(_WHERE.finditer(clause))
    if len(found) != 1 or _SPEAKING.search(clause):
        return None
    name, around = found[0].groups()
    known = _look_up(name)
    code = known or _look_up(around or "")
    if not code and name in others:
        return None
    return Site(
        name,
        code.iso3166 if code else None,
        is_area=known is not None and known.kind in _AREAS,
    )


def _look_up(name: str) -> Place | None:
    place = load_places().get(name)
    return None if place is None or place.kind == "demonym" else place
