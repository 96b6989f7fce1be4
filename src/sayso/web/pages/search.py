"""The search: statements by their words, source, publisher, day, status."""

from dataclasses import dataclass
from typing import Literal

from starlette.requests import Request
from starlette.responses import Response

from sayso.store.found import Found
from sayso.store.judged import read_judged
from sayso.store.query import LONGEST_QUERY, Query
from sayso.store.search import search_page
from sayso.web.answer import answer, paged
from sayso.web.asking import (
    PER_PAGE,
    STATUSES,
    Typed,
    read_filters,
    read_page,
    read_typed,
)
from sayso.web.desk import desk_of


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """What a search finds."""

    schema: Literal["sayso.search-page/1"] = "sayso.search-page/1"
    typed: Typed
    asked: bool  # whether anything is looked for
    page: int
    found: tuple[Found, ...] = ()
    more: bool = False
    ranked: bool = True  # whether all that was found was put in order together
    dropped: bool = False  # whether the end of a very long query is left out


def show_search(request: Request) -> Response:
    """Answer with the statements that were looked for."""
    typed, page = read_typed(request), read_page(request)
    view, query = _search(request, typed, page)
    return answer(
        request,
        "search.html",
        view,
        query=query,
        statuses=STATUSES,
        longest=LONGEST_QUERY,
        earlier=paged(request, page - 1),
        later=paged(request, page + 1),
    )


def _search(request: Request, typed: Typed, page: int) -> tuple[SearchPage, Query]:
    with desk_of(request).ledger.read() as connection:
        judged = read_judged(connection)
        filters, query = read_filters(connection, judged, typed)
        if filters.is_empty():
            return SearchPage(typed=typed, asked=False, page=1), query
        skip = (page - 1) * PER_PAGE
        found = search_page(connection, filters, judged, skip=skip, limit=PER_PAGE)
    view = SearchPage(
        typed=typed,
        asked=True,
        page=page,
        found=found.found,
        more=found.more,
        ranked=found.ranked,
        dropped=query.dropped,
    )
    return view, query
