"""The list of sources: who is quoted, how often, where, and whether by name."""

from dataclasses import dataclass
from typing import Literal

from starlette.requests import Request
from starlette.responses import Response

from sayso.errors import LedgerError
from sayso.store.filters import find_publishers
from sayso.store.judged import read_judged
from sayso.store.query import parse_query
from sayso.store.sourceline import SourceFilters, SourceLine
from sayso.store.sources import list_sources
from sayso.web.answer import answer, paged
from sayso.web.asking import Typed, read_number, read_page, read_typed
from sayso.web.desk import desk_of
from sayso.web.refusal import Refusal

_PER_PAGE = 50
_KNOWN = {"": None, "yes": True, "no": False}
_MOST_REPORTS = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesPage:
    """Some of the sources."""

    schema: Literal["sayso.sources-page/1"] = "sayso.sources-page/1"
    typed: Typed
    least_reports: int
    page: int
    sources: tuple[SourceLine, ...]
    more: bool


def show_sources(request: Request) -> Response:
    """Answer with the sources that are wanted, those with most statements first."""
    typed, page = read_typed(request), read_page(request)
    least = read_number(request, "least", 1, most=_MOST_REPORTS)
    with desk_of(request).ledger.read() as connection:
        try:
            named = typed.publisher
            publishers = find_publishers(connection, named) if named else None
        except LedgerError as error:
            fix = "Leave it away, or type it as a report names it."
            raise Refusal(404, error.message, fix) from error
        filters = SourceFilters(
            query=parse_query(typed.q),
            known=_KNOWN[typed.named],
            least_reports=least,
            publishers=publishers,
        )
        found = list_sources(
            connection,
            filters,
            read_judged(connection),
            skip=(page - 1) * _PER_PAGE,
            limit=_PER_PAGE + 1,
        )
    view = SourcesPage(
        typed=typed,
        least_reports=least,
        page=page,
        sources=found[:_PER_PAGE],
        more=len(found) > _PER_PAGE,
    )
    earlier, later = paged(request, page - 1), paged(request, page + 1)
    return answer(request, "sources.html", view, earlier=earlier, later=later)
