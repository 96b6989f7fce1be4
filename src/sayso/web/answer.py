"""Answer with a page, or with its JSON twin at the same address."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

import msgspec
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from sayso import __version__
from sayso.show.lines import escape_steering
from sayso.web.desk import Desk, desk_of

TWIN = ".json"
_STATEMENT = "sayso.statement/1"


@dataclass(frozen=True, slots=True)
class Link:
    """A part of the desk, as its navigation names it."""

    address: str
    name: str


PARTS = (
    Link("/", "Front page"),
    Link("/claims", "Claims"),
    Link("/sources", "Sources"),
    Link("/timeline", "Timeline"),
    Link("/search", "Search"),
    Link("/add", "Add reports"),
)


def answer(
    request: Request,
    template: str,
    view: object,
    *,
    status: int = 200,
    **more: object,
) -> Response:
    """Return the page of a record, or the record itself as JSON.

    Args:
        request: Whose path ends with .json if the twin is wanted.
        template: Of the page; it gets the record as `view`.
        view: All that the page says.
        status: Of HTTP.
        more: What the page needs and the twin does not.
    """
    if is_twin(request):
        return _write_twin(view, status)
    desk = desk_of(request)
    page = desk.templates.get_template(template).render(
        view=view, **frame_of(request, desk), **more
    )
    return HTMLResponse(page, status)


def _write_twin(view: object, status: int) -> Response:
    public = _without_rows(msgspec.to_builtins(view))
    encoded = escape_steering(msgspec.json.encode(public).decode())
    return Response(encoded, status, media_type="application/json")


def _without_rows(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Return a value without the numbers of rows, which stay inside the ledger."""
    if isinstance(value, list | tuple):
        return [_without_rows(each) for each in value]
    if not isinstance(value, dict):
        return value
    inner = value.get("schema") == _STATEMENT
    return {
        name: _without_rows(each)
        for name, each in value.items()
        if not (inner and name == "number")
    }


def is_twin(request: Request) -> bool:
    """Say whether the JSON twin of a page is asked for."""
    return request.url.path.endswith(TWIN)


def twin_of(request: Request) -> str:
    """Return the address of the JSON twin of a page."""
    query = f"?{request.url.query}" if request.url.query else ""
    return f"{path_of(request)}{TWIN}{query}"


def path_of(request: Request) -> str:
    """Return the path of a page as it stands in an address."""
    path: str = request.scope["path"]
    return quote(path, safe="/:")


def paged(request: Request, page: int) -> str:
    """Return the address of another page of a list."""
    return _exchange(request, {"page"}, [("page", str(page))])


def narrowed(request: Request, since: str = "", until: str = "") -> str:
    """Return the address of the same list for other days; for all without any."""
    days = [("from", since), ("to", until)] if since or until else []
    return _exchange(request, {"page", "from", "to"}, days)


def _exchange(
    request: Request, names: Collection[str], pairs: Sequence[tuple[str, str]]
) -> str:
    """Return the address of a page with other values of some fields."""
    kept = [each for each in parse_qsl(request.url.query) if each[0] not in names]
    return f"{path_of(request)}?{urlencode([*kept, *pairs])}"


def frame_of(request: Request, desk: Desk) -> dict[str, object]:
    """Return what the frame around every page needs."""
    path = path_of(request)
    served = {getattr(route, "path", "") for route in request.app.routes}
    return {
        "parts": [part for part in PARTS if part.address in served],
        "here": path,
        "twin": twin_of(request) if request.method == "GET" else None,
        "standing": desk.background.standing,
        "ledger": desk.ledger.name,
        "read_only": desk.settings.read_only,
        "form_token": desk.form_token,
        "version": __version__,
    }
