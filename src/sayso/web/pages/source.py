"""The page of a source: what it said over time, through whom, and what it changed."""

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from sayso.show.linked.turns import Turn, find_turns
from sayso.store.claims import ClaimFilters, find_claims
from sayso.store.course import follow
from sayso.store.filters import Filters
from sayso.store.fold import fold_words
from sayso.store.judged import Judged, read_judged
from sayso.store.query import Query, Term
from sayso.store.rows import storable
from sayso.store.sourceline import SourceLine
from sayso.store.sourcepage import Hands, find_hands, find_source
from sayso.web.answer import TWIN, answer, is_twin, paged
from sayso.web.asking import PER_PAGE, read_page
from sayso.web.days import Day, group_days
from sayso.web.desk import desk_of
from sayso.web.refusal import Refusal
from sayso.web.rendering import source_at

_CLAIMS = 30  # that are looked through for changes of its line


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage:
    """A source, with some of what it said."""

    schema: Literal["sayso.source-page/1"] = "sayso.source-page/1"
    source: SourceLine
    hands: Hands
    turns: tuple[Turn, ...]  # claims on which it changed its line
    page: int
    days: tuple[Day, ...]
    more: bool


def show_source(request: Request) -> Response:
    """Answer with a source; one that people merged leads to where it is kept."""
    key, page = storable(request.path_params["key"]), read_page(request)
    with desk_of(request).ledger.read() as connection:
        judged = read_judged(connection)
        keeper = judged.groups.keeper(key)
        if keeper != key:
            twin = TWIN if is_twin(request) else ""
            return RedirectResponse(f"{source_at(keeper)}{twin}", 303)
        view = _read(connection, key, judged, page)
    return answer(
        request,
        "source.html",
        view,
        query=Query(),
        earlier=paged(request, page - 1),
        later=paged(request, page + 1),
    )


def _read(connection: Connection, key: str, judged: Judged, page: int) -> SourcePage:
    line = find_source(connection, key, judged)
    if line is None:
        raise Refusal(
            404,
            "No report that counts has this source.",
            "Look for it among the sources; what stands in a replaced version of a "
            "report only is not listed.",
        )
    keys = frozenset(judged.groups.all_keys(key))
    filters, skip = Filters(source_keys=keys), (page - 1) * PER_PAGE
    course = follow(connection, filters, judged, skip=skip, limit=PER_PAGE)
    return SourcePage(
        source=line,
        hands=find_hands(connection, keys),
        turns=_turns(connection, line.name) if line.known else (),
        page=page,
        days=group_days(course.found),
        more=course.more,
    )


def _turns(connection: Connection, name: str) -> tuple[Turn, ...]:
    terms = tuple(Term((word,)) for word in fold_words(name))
    if not terms:
        return ()
    filters = ClaimFilters(query=Query(required=terms))
    found = find_claims(connection, filters, skip=0, limit=_CLAIMS).found
    return find_turns(found, name)
