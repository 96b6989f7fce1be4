"""What NewsML-G2 and ninjs say of an item in the same words: times, status, credit."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.errors import InputError, OptionError
from sayso.read.agencies import find_agency
from sayso.read.bylines import split_names
from sayso.read.dates import parse_published
from sayso.records import Dateline, PublicationTime

_USABLE = frozenset({"", "usable"})
_BY = re.compile(r"(?:by|von|par)\s+", re.IGNORECASE)
_PARTS = re.compile(r"[/,;]|\s[-–—|]\s")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)|[\s—–-]+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Moments:
    """When an item was published and changed, and until when it must not be printed."""

    published_at: PublicationTime | None
    modified_at: PublicationTime | None
    embargo: str | None


def check_usable(status: str | None) -> None:
    """Return if the publication status lets an item be used; without one it may be.

    Raises:
        InputError: If the publisher has withdrawn or withholds it.
    """
    word = (status or "").rpartition(":")[2].rpartition("/")[2].casefold()
    if word in _USABLE:
        return
    if word in {"canceled", "cancelled"}:
        reason, fix = "Its publisher has canceled it.", "Leave it out."
    else:
        reason = f"Its publisher withholds it (its status is {word[:40]!r})."
        fix = "Wait for a version whose status is usable."
    raise InputError(reason, fix=fix)


def read_moments(
    *, created: str | None, version: str | None, embargo: str | None
) -> Moments:
    """Return the times of an item, each as exact as it is written.

    Args:
        created: When it was first made.
        version: When this version was made; if later, it is the time of the change.
        embargo: Until when it is held back; "open" if without a time; None: it is not.
    """
    first, last = read_time(created), read_time(version)
    lifted = read_time(embargo)
    return Moments(
        published_at=first or last,
        modified_at=last if first and last and first.value != last.value else None,
        embargo=lifted.value if lifted else embargo,
    )


def read_time(text: str | None) -> PublicationTime | None:
    """Return a time that an item gives; None: none, or none that can be read."""
    try:
        return parse_published(text, how="metadata") if text else None
    except OptionError:
        return None


def read_address(words: Iterable[str | None]) -> str | None:
    """Return the first of several that is an address, and not only a name."""
    schemes = ("http://", "https://")
    return next((each for each in words if each and each.startswith(schemes)), None)


def read_agency(creditline: str | None, *others: str | None) -> str | None:
    """Return the agency that a credit line or other credits name.

    A credit line that names none known is kept as it is: it says whose words these are.
    """
    for line in filter(None, (creditline, *others)):
        for part in (line, *_PARTS.split(line)):
            if name := find_agency(_BY.sub("", part.strip(), count=1)):
                return name
    return creditline


def read_authors(bylines: Iterable[str | None]) -> tuple[str, ...]:
    """Return the names in bylines such as "By Ana Ruiz and Tom Hall, Reuters"."""
    names: list[str] = []
    for byline in filter(None, bylines):
        words = _BY.sub("", byline.strip(), count=1)
        found = split_names(words)
        if found:
            names += found[0]
        elif not find_agency(words):
            names.append(words)
    return tuple(dict.fromkeys(names))


def read_dateline(words: str | None) -> Dateline | None:
    """Return the dateline that comes beside a text, such as "PORT ELZA (VNA) -"."""
    place = _IN_BRACKETS.sub("", words or "").strip(" ,")
    return Dateline(place=place, span=None) if place else None
