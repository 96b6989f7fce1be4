"""Read what an address asks for."""

from starlette.requests import Request

from sayso.web.refusal import Refusal

_MOST = 1_000_000


def is_on(request: Request, name: str) -> bool:
    """Say whether a box of a form is ticked."""
    return request.query_params.get(name, "") not in {"", "no", "0"}


def read_number(request: Request, name: str) -> int | None:
    """Return a whole number from 1; None: it is not given.

    Raises:
        Refusal: it is none.
    """
    typed = request.query_params.get(name, "").strip()
    if not typed:
        return None
    if typed.isascii() and typed.isdecimal() and 1 <= int(typed[:9]) <= _MOST:
        return int(typed[:9])
    raise Refusal(
        400,
        f"{name} has to be a whole number from 1, and not {typed[:40]!r}.",
        "Correct it in the address, or choose anew on the page.",
    )
