"""Which page answers which address, and which form may change something."""

from collections.abc import Awaitable, Callable

from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sayso.web.answer import TWIN
from sayso.web.desk import desk_of
from sayso.web.pages.add import add_reports, show_add, show_job
from sayso.web.pages.claim import show_claim
from sayso.web.pages.claims import list_claims
from sayso.web.pages.compare import show_comparison
from sayso.web.pages.front import show_front
from sayso.web.pages.judge import confirm, correct, reject, show_statement
from sayso.web.pages.judgeclaim import (
    join_claim,
    join_origins,
    part_claim,
    part_origins,
)
from sayso.web.pages.judgements import show_judgements, undo
from sayso.web.pages.report import show_report
from sayso.web.pages.search import show_search
from sayso.web.pages.source import show_source
from sayso.web.pages.sources import show_sources
from sayso.web.pages.timeline import show_timeline
from sayso.web.pages.versions import show_versions
from sayso.web.statics import show_static

Page = Callable[[Request], Response]
Change = Callable[[Request], Awaitable[Response]]


class _ReportId(Convertor[str]):
    """The first characters of a report's id in an address."""

    regex = "[0-9a-f]{4,64}"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("id", _ReportId())
_STATEMENT = "/reports/{report:id}/statements/{number:int}"
PAGES: dict[str, Page] = {  # each has a twin at the same address with .json
    "/": show_front,
    "/claims": list_claims,
    "/claims/{name}": show_claim,
    "/compare": show_comparison,
    "/reports/{report:id}": show_report,
    "/reports/{report:id}/versions": show_versions,
    _STATEMENT: show_statement,
    "/search": show_search,
    "/sources": show_sources,
    "/sources/{key:path}": show_source,
    "/timeline": show_timeline,
    "/judgements": show_judgements,
    "/add": show_add,
    "/add/{job}": show_job,
}
FRESH = frozenset(
    {_STATEMENT, "/claims/{name}", "/judgements", "/add", "/add/{job}"}
)  # they have forms
CHANGES: dict[str, Change] = {  # by POST, each with the desk's own form token
    "/add": add_reports,
    "/claims/{name}/different": part_claim,
    "/claims/{name}/same": join_claim,
    "/claims/{name}/one-origin": join_origins,
    "/claims/{name}/two-origins": part_origins,
    f"{_STATEMENT}/confirm": confirm,
    f"{_STATEMENT}/correct": correct,
    f"{_STATEMENT}/reject": reject,
    "/judgements/{number:int}/undo": undo,
}


def make_routes() -> list[Route]:
    """Return the routes of all pages, twins, changes and files."""
    pages = [
        Route(each, page if path in FRESH else _keep(page))
        for path, page in PAGES.items()
        for each in (f"{path}{TWIN}", path)
    ]
    changes = [
        Route(path, change, methods=["POST"]) for path, change in CHANGES.items()
    ]
    return [*pages, *changes, Route("/static/{name}", show_static)]


def _keep(page: Page) -> Page:
    """Return a page that is shown as it was made for some seconds."""

    def show(request: Request) -> Response:
        desk = desk_of(request)
        address = f"{request.scope['path']}?{request.url.query}"
        changes = desk.background.changes
        return desk.kept.get(address, changes, lambda: page(request))

    return show
