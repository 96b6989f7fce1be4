"""Keep strangers out: hosts, tokens, foreign pages, and what is too large.

Everything is checked before any page sees the request, and every answer carries the
headers that keep a browser from doing more than showing it.
"""

import logging
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.web.refusal import Refusal, Stranger
from sayso.web.settings import MAX_FORM_BYTES, Settings
from sayso.web.tokens import READING, check_token

UPLOADS = "/add"  # where more may be sent than a form
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src "
    "'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Other sites learn nothing. `no-referrer` makes our own forms say Origin: null.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_LOG = logging.getLogger(__name__)
_FAULT = Refusal(
    500,
    "Sayso has a fault that shows on this page.",
    "Try another page. The terminal that runs `sayso serve` says where the fault is.",
)
Refuse = Callable[[Request, Refusal], Response]


class Guard:
    """ASGI middleware that lets through what may be answered.

    Args:
        app: What answers.
        settings: Who may ask for what.
        refuse: Makes the page of a refusal.
    """

    def __init__(self, app: ASGIApp, settings: Settings, refuse: Refuse) -> None:
        self._app, self._settings, self._refuse = app, settings, refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        safe = _SafeSend(send)
        try:
            check_host(request.headers, self._settings)
            if self._settings.token:
                welcome = check_token(request, self._settings.token)
                if welcome:
                    await welcome(scope, receive, safe)
                    return
            if request.method not in READING:
                check_change(request, self._settings)
            bounded = _bounded(receive, self._most(request), request.headers)
            await self._app(scope, bounded, safe)
        except Refusal as refusal:
            await self._refuse(request, refusal)(scope, receive, safe)
        except Exception:  # noqa: BLE001 - whatever it is, it is ours
            _LOG.exception("No answer to %s.", request.url.path)
            if not safe.has_begun:
                await self._refuse(request, _FAULT)(scope, receive, safe)

    def _most(self, request: Request) -> int:
        kind = request.headers.get("content-type", "")
        if request.url.path == UPLOADS and kind.startswith("multipart/form-data"):
            return self._settings.max_upload_bytes
        return MAX_FORM_BYTES


def check_host(headers: Headers, settings: Settings) -> None:
    """Check the name under which the desk was asked.

    Raises:
        Refusal: it is not one of its own, as when a foreign page leads a browser here.
    """
    if not settings.is_served_as(headers.get("host", "")):
        raise Stranger(
            400,
            "This desk does not answer to that name.",
            "Open the address that `sayso serve` printed, or give it this name with "
            "`--name`.",
        )


def check_change(request: Request, settings: Settings) -> None:
    """Check that a change is wanted by a page of this desk.

    Raises:
        Refusal: nothing may be changed, or another site sent it.
    """
    if request.method != "POST":
        raise Refusal(405, "That cannot be done here.", "Go to the front page.")
    if settings.read_only:
        raise Refusal(
            403,
            "This desk is for reading only.",
            "Start it without `--read-only` to add reports and to judge.",
        )
    site = request.headers.get("sec-fetch-site", "same-origin")
    origin = request.headers.get("origin")
    host = request.headers.get("host", "").casefold()
    if site not in {"same-origin", "none"} or (
        origin is not None and urlsplit(origin).netloc.casefold() != host
    ):
        raise Refusal(
            403,
            "Another site tried to change something here.",
            "If it was you, do it on a page of the desk itself.",
        )


class _SafeSend:
    """Sends an answer with the headers that all answers have."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.has_begun = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.has_begun = True
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
        await self._send(message)


def _bounded(
    receive: Receive, most: int, headers: Headers
) -> Callable[[], Awaitable[Message]]:
    """Return what gives no more than `most` bytes.

    Raises:
        Refusal: more are announced, at once; or more come, as soon as they do.
    """
    said = headers.get("content-length", "0")
    if not said.isdecimal() or int(said) > most:
        raise _too_large(most)
    got = 0

    async def bounded() -> Message:
        nonlocal got
        message = await receive()
        got += len(message.get("body", b""))
        if got > most:
            raise _too_large(most)
        return message

    return bounded


def _too_large(most: int) -> Refusal:
    return Refusal(
        413,
        f"That is too much at once: the limit is {most / 1e6:,.1f} MB.",
        "Add fewer files at a time, or use `sayso add` on the command line.",
    )
