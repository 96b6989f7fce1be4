"""Tell which place "the city", "the state" or "the country" can mean."""

from sayso.analyse.parties.descriptions import Description
from sayso.analyse.parties.drafts import Draft
from sayso.analyse.parties.places import find_place

_TOWNS = frozenset({"city", "town", "village", "municipality"})
_STATES = frozenset({"state"})
_COUNTRIES = frozenset({"country", "nation", "kingdom", "republic"})


def is_territory(description: Description) -> bool:
    """Say whether a description is of a place that is governed, and no more."""
    known = description.head in _TOWNS | _STATES | _COUNTRIES
    return known and description.is_bare and not description.plural


def governs(description: Description, draft: Draft) -> bool:
    """Say whether a named place is one of the kind described."""
    if draft.entity is None or draft.entity.kind != "place":
        return False
    place = find_place(draft.entity.name)
    code = place.iso3166 if place and place.kind != "capital" else None
    if description.head in _TOWNS:
        return code is None
    return code is not None and ("-" in code) == (description.head in _STATES)
