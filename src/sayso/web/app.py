"""Put the pages of the desk together."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio.to_thread import current_default_thread_limiter
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware

from sayso.errors import LedgerError, OptionError
from sayso.store import Ledger
from sayso.web import errors
from sayso.web.background import Background
from sayso.web.comparing import Comparing
from sayso.web.desk import Desk
from sayso.web.guards import Guard
from sayso.web.jobs import Jobs
from sayso.web.kept import Kept
from sayso.web.refusal import Refusal
from sayso.web.rendering import make_templates
from sayso.web.routes import make_routes
from sayso.web.settings import Settings
from sayso.web.statics import load_statics

AT_ONCE = 12  # pages that are made at a time; each holds a connection


def make_app(ledger: Ledger, settings: Settings) -> Starlette:
    """Return the desk of an open ledger, for any ASGI server.

    Its background work begins when the server starts it, and ends with the program.
    """
    app = Starlette(
        routes=make_routes(),
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
        kept=Kept(settings.kept_s),
        comparing=Comparing(apart=settings.compares_apart),
    )


@asynccontextmanager
async def _run_background(app: Starlette) -> AsyncIterator[None]:
    current_default_thread_limiter().total_tokens = AT_ONCE
    desk = app.state.desk
    desk.background.start()
    desk.comparing.start()
    yield
    desk.comparing.close()
