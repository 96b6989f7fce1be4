"""Styles, scripts and pictures, each with a digest in its address."""

from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import Response

from sayso.web.refusal import Refusal

_FOREVER = "public, max-age=31536000, immutable"
_PLACES = {  # what the page of a report has by itself is used here too
    "page.css": "sayso.show.page/templates",
    "page.js": "sayso.show.page/templates",
    "claims.css": "sayso.web/static",
    "desk.css": "sayso.web/static",
    "desk.js": "sayso.web/static",
    "sayso.svg": "sayso.web/static",
}
_TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class Static:
    """A file that pages load."""

    content: bytes
    media_type: str
    address: str  # with a digest: another content has another address


def load_statics() -> dict[str, Static]:
    """Return all files by name."""
    return {name: _load(name, *place.split("/")) for name, place in _PLACES.items()}


async def show_static(request: Request) -> Response:
    """Answer with a file, which a browser may keep for good."""
    found = request.app.state.desk.statics.get(request.path_params["name"])
    if found is None:
        raise Refusal(404, "There is no such file.", "Go to the front page.")
    headers = {"Cache-Control": _FOREVER}
    return Response(found.content, media_type=found.media_type, headers=headers)


def _load(name: str, package: str, folder: str) -> Static:
    content = (files(package) / folder / name).read_bytes()
    digest = sha256(content).hexdigest()[:12]
    media_type = _TYPES[name.rpartition(".")[2]]
    return Static(content, media_type, f"/static/{name}?v={digest}")
