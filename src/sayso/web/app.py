"""Put the pages of the desk together."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.convertors import Convertor, register_url_convertor
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sayso.errors import LedgerError, OptionError
from sayso.store import Ledger
from sayso.web import errors
from sayso.web.answer import TWIN
from sayso.web.background import Background
from sayso.web.desk import Desk
from sayso.web.guards import Guard
from sayso.web.jobs import Jobs
from sayso.web.pages.claim import show_claim
from sayso.web.pages.claims import list_claims
from sayso.web.pages.compare import show_comparison
from sayso.web.pages.front import show_front
from sayso.web.pages.judgeclaim import judge_claim
from sayso.web.pages.report import show_report
from sayso.web.pages.search import show_search
from sayso.web.pages.source import show_source
from sayso.web.pages.sources import show_sources
from sayso.web.pages.timeline import show_timeline
from sayso.web.pages.versions import show_versions
from sayso.web.refusal import Refusal
from sayso.web.rendering import make_templates
from sayso.web.settings import Settings
from sayso.web.statics import load_statics, show_static

Page = Callable[[Request], Response]


class _ReportId(Convertor[str]):
    """The first characters of a report's id in an address."""

    regex = "[0-9a-f]{4,64}"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("id", _ReportId())
PAGES: dict[str, Page] = {  # each has a twin at the same address with .json
    "/": show_front,
    "/claims": list_claims,
    "/claims/{name}": show_claim,
    "/compare": show_comparison,
    "/reports/{report:id}": show_report,
    "/reports/{report:id}/versions": show_versions,
    "/search": show_search,
    "/sources": show_sources,
    "/sources/{key:path}": show_source,
    "/timeline": show_timeline,
}


def make_app(ledger: Ledger, settings: Settings) -> Starlette:
    """Return the desk of an open ledger, for any ASGI server.

    Its background work begins when the server starts it, and ends with the program.
    """
    app = Starlette(
        routes=_routes(),
        middleware=[Middleware(Guard, settings, errors.show_refusal)],
        exception_handlers={
            Refusal: errors.show_refusal,
            OptionError: errors.show_option_error,
            LedgerError: errors.show_ledger_error,
            HTTPException: errors.show_http_error,
        },
        lifespan=_run_background,
    )
    app.state.desk = _make_desk(ledger, settings)
    return app


def _make_desk(ledger: Ledger, settings: Settings) -> Desk:
    statics = load_statics()
    background = Background(ledger, read_only=settings.read_only)
    return Desk(
        ledger=ledger,
        settings=settings,
        templates=make_templates(statics),
        statics=statics,
        background=background,
        jobs=Jobs(ledger, background.wake),
    )


@asynccontextmanager
async def _run_background(app: Starlette) -> AsyncIterator[None]:
    app.state.desk.background.start()
    yield


def _routes() -> list[Route]:
    pages = [
        Route(each, page)
        for path, page in PAGES.items()
        for each in (f"{path}{TWIN}", path)
    ]
    changes = [Route("/claims/{name}", judge_claim, methods=["POST"])]
    return [*pages, *changes, Route("/static/{name}", show_static)]
