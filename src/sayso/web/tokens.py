"""Let in who knows the token of a desk: shown once, then kept by the browser."""

import hashlib
import hmac
from http.cookies import SimpleCookie
from urllib.parse import parse_qsl, quote, urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from sayso.web.refusal import Stranger

READING = frozenset({"GET", "HEAD"})  # methods that change nothing


def check_token(request: Request, token: str) -> Response | None:
    """Check who asks.

    Returns:
        None: somebody who has shown the token before. Otherwise, it is shown now: a
        page that keeps it and leads on to the same address without it.

    Raises:
        Refusal: the token is missing or wrong.
    """
    proof, name = prove(token), cookie_name(token)
    cookie = SimpleCookie(request.headers.get("cookie", ""))
    kept = cookie[name].value if name in cookie else ""
    given = request.query_params.get("token")
    if given is not None and _is_same(given, token) and request.method in READING:
        return _welcome(request, name, proof)
    if _is_same(kept, proof):
        return None
    raise Stranger(
        403,
        "This desk needs its token.",
        "Open the address with ?token=... at its end, as `sayso serve` printed it; "
        "once is enough.",
    )


def prove(token: str) -> str:
    """Return what a browser keeps: it shows that the token was given, and hides it."""
    return hmac.new(token.encode(), b"sayso desk", hashlib.sha256).hexdigest()


def cookie_name(token: str) -> str:
    """Return the name of the cookie: cookies of two desks on a host stay apart."""
    return f"sayso-{hashlib.sha256(prove(token).encode()).hexdigest()[:8]}"


def _is_same(given: str, wanted: str) -> bool:
    return hmac.compare_digest(given.encode(), wanted.encode())


def _welcome(request: Request, name: str, proof: str) -> Response:
    """Return a page that leads on: a redirect from a foreign page has no cookie yet."""
    pairs = [(n, v) for n, v in parse_qsl(request.url.query) if n != "token"]
    query = urlencode(pairs)
    path: str = request.scope["path"]
    # Two slashes at the beginning would name another site, and so would a backslash.
    onward = f"/{quote(path.lstrip('/'), safe='/:')}" + (f"?{query}" if query else "")
    where = onward.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    page = (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="refresh" content="0; url={where}"><title>Sayso</title>'
        f'</head><body><main><h1>Sayso</h1><p><a href="{where}">To the desk</a></p>'
        "</main></body></html>"
    )
    response = HTMLResponse(page)
    response.set_cookie(name, proof, httponly=True, samesite="strict", path="/")
    return response
