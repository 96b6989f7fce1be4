"""Tell in what two clauses on one deed differ: its time, place, doer or extent.

Only what the clauses have beside that is compared, and nearly all of it has to be in
both. A name that the other report has anywhere tells nothing: it knows of both parties
or places, and speaks of one.
"""

from itertools import product
from typing import Literal

from sayso.link.beside import find_telling
from sayso.link.circumstances.deed import are_one_deed, may_oppose, stem_words
from sayso.link.circumstances.moments import DAY, Moment
from sayso.link.circumstances.opposition import Opposition
from sayso.link.members import Member
from sayso.link.publication import published_on
from sayso.models.places import load_places


def find_difference(a: Member, b: Member) -> Opposition | None:
    """Return in what two clauses on one deed differ; None: in nothing that is plain.

    The order of the two does not matter. Most pairs are left at once: they have nothing
    that could differ.
    """
    mine, theirs = a.circumstances, b.circumstances
    found = None
    if mine.moment and theirs.moment and mine.moment.excludes(theirs.moment):
        found = _tell_times(a, b, mine.moment, theirs.moment)
    elif mine.site and theirs.site and mine.site.excludes(theirs.site):
        found = _tell_names("place", a, b, (mine.site.name, theirs.site.name))
    elif mine.doer and theirs.doer and mine.doer.deed == theirs.doer.deed:
        found = _tell_names("actor", a, b, (mine.doer.name, theirs.doer.name))
    elif mine.extents is not theirs.extents:
        found = _tell_extents(a, b) or _tell_extents(b, a)
    return found if found and may_oppose(a, b) else None


def _tell_times(
    a: Member, b: Member, mine: Moment, theirs: Moment
) -> Opposition | None:
    differing = stem_words(mine.text, theirs.text)
    if a.negated != b.negated or not are_one_deed(a, b, differing):
        return None
    if _comes_after(a, theirs, mine) or _comes_after(b, mine, theirs):
        return None
    told = sorted(f"“{each.text}” ({each.value})" for each in (mine, theirs))
    why = f"{' against '.join(told)}."
    if _looks_ahead(a, b, mine) or _looks_ahead(b, a, theirs):
        return Opposition("update", f"{why} The later report replaces the other.")
    return Opposition("time", why)


def _comes_after(member: Member, moment: Moment, own: Moment) -> bool:
    """Return whether a report looks back, and a time is after it was published."""
    day = published_on(member.report)
    if day is None:
        return False
    next_day = DAY * (day.toordinal() + 1)
    return own.start < next_day <= moment.start


def _looks_ahead(member: Member, other: Member, moment: Moment) -> bool:
    """Return whether a report told of what was to come, before the other report."""
    day, later = published_on(member.report), published_on(other.report)
    if day is None or later is None:
        return False
    return day < later and moment.start > DAY * day.toordinal()


def _tell_names(
    kind: Literal["place", "actor"], a: Member, b: Member, names: tuple[str, str]
) -> Opposition | None:
    """Return the difference of two names that the other report nowhere has."""
    mine, theirs = names
    if a.negated != b.negated or _codes(mine) & _codes(theirs):
        return None
    if not (_is_only_in(mine, a, b) and _is_only_in(theirs, b, a)):
        return None
    if not are_one_deed(a, b, stem_words(*names)):
        return None
    return Opposition(kind, f"{' against '.join(sorted(names))}.")


def _codes(name: str) -> set[str]:
    """Return the countries in a name, and the whole of it."""
    known = load_places()
    found = (known.get(part) for part in (name, *name.split()))
    return {place.iso3166 for place in found if place}


def _is_only_in(name: str, own: Member, other: Member) -> bool:
    stems = find_telling(stem_words(name))
    is_name = bool(stems) and stems <= own.terms.keys() - own.plain
    return is_name and not stems & other.whole.keys()


def _tell_extents(a: Member, b: Member) -> Opposition | None:
    """Find all of something in `a`, and a part of it in `b`."""
    wholes, parts = a.circumstances.extents.whole, b.circumstances.extents.part
    for whole, part in product(wholes, parts):
        of = whole.of & part.of
        if of and are_one_deed(a, b, stem_words(whole.text, part.text) - of):
            return Opposition("scope", f"“{part.text}” against “{whole.text}”.")
    return None
