"""Read from an address what somebody wants to see."""

from dataclasses import dataclass
from typing import get_args

from sqlalchemy import Connection
from starlette.requests import Request

from sayso.errors import LedgerError
from sayso.records import Status
from sayso.store.filters import Filters
from sayso.store.judged import Judged
from sayso.store.query import Query, parse_query
from sayso.store.rows import storable
from sayso.store.wanted import Asked, make_filters
from sayso.web.refusal import Refusal

STATUSES = get_args(Status)
PER_PAGE = 20
_MOST_PAGES = 500
_LONGEST = 2000  # characters of a field
_NAMED = {"": None, "yes": True, "no": False}


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What stands in the fields of a form, as it was typed."""

    q: str = ""
    source: str = ""
    publisher: str = ""
    since: str = ""
    until: str = ""
    status: str = ""
    named: str = ""
    versions: str = ""

    @property
    def is_narrow(self) -> bool:
        """Whether anything but words is asked for."""
        return self != Typed(q=self.q)


def read_typed(request: Request, words: str = "q") -> Typed:
    """Return the fields of an address; `words` names that of the words."""
    return Typed(
        q=read_word(request, words),
        source=read_word(request, "source"),
        publisher=read_word(request, "publisher"),
        since=read_word(request, "from"),
        until=read_word(request, "to"),
        status=read_choice(request, "status", ("", *STATUSES)),
        named=read_choice(request, "named", tuple(_NAMED)),
        versions=read_choice(request, "versions", ("", "yes")),
    )


def read_filters(
    connection: Connection, judged: Judged, typed: Typed
) -> tuple[Filters, Query]:
    """Return which statements are wanted, and the words that are looked for.

    Raises:
        OptionError: a date is none.
        Refusal: there is no such source or publisher.
    """
    query = parse_query(typed.q)
    asked = Asked(
        query=query,
        source=typed.source or None,
        publisher=typed.publisher or None,
        since=typed.since or None,
        until=typed.until or None,
        status=typed.status or None,
        named=_NAMED[typed.named],
        versions=bool(typed.versions),
    )
    try:
        return make_filters(connection, judged, asked), query
    except LedgerError as error:
        fix = "Leave it away, or take a name from the list of sources."
        raise Refusal(404, error.message, fix) from error


def read_word(request: Request, name: str) -> str:
    """Return a field of an address, without spaces around it; empty: not given."""
    return storable(request.query_params.get(name, "").strip()[:_LONGEST])


def read_choice(request: Request, name: str, choices: tuple[str, ...]) -> str:
    """Return a field of an address that is one of some words; else the first one.

    Raises:
        Refusal: it is another word.
    """
    word = read_word(request, name)
    if word in choices:
        return word
    if not word:
        return choices[0]
    shown = ", ".join(filter(None, choices))
    raise Refusal(400, f"{name} cannot be {word!r}.", f"Give one of: {shown}.")


def read_number(request: Request, name: str, default: int, *, most: int) -> int:
    """Return a field of an address that is a number from 1 to `most`.

    Raises:
        Refusal: it is none.
    """
    word = read_word(request, name)
    if not word:
        return default
    if word.isascii() and word.isdecimal() and 1 <= int(word[:9]) <= most:
        return int(word[:9])
    raise Refusal(
        400, f"{name} cannot be {word[:50]!r}.", f"Give a number from 1 to {most}."
    )


def read_page(request: Request) -> int:
    """Return which page of a list is wanted, from 1.

    Raises:
        Refusal: that is no page.
    """
    return read_number(request, "page", 1, most=_MOST_PAGES)
