"""Who decides: the name that somebody gave before, or that of the login."""

import getpass
from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import Response

from sayso.store.decide import Person
from sayso.web.refusal import Refusal

_COOKIE = "sayso-name"
_A_YEAR_S = 365 * 24 * 3600
_LONGEST = 200  # characters of a name
_LONGEST_WHY = 2000


def name_of(request: Request) -> str:
    """Return the name to fill in; empty where nobody is known."""
    if kept := unquote(request.cookies.get(_COOKIE, "")):
        return kept[:_LONGEST]
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def read_person(who: str, why: str) -> Person:
    """Return who decides and why, as a form says.

    Raises:
        Refusal: one of them is missing.
    """
    who, why = who.strip(), why.strip()
    if not who or not why:
        what = "your name" if not who else "the reason"
        raise Refusal(
            400,
            f"A judgement needs {what}: others have to understand it.",
            "Go back, fill it in, and send it again.",
        )
    return Person(who[:_LONGEST], why[:_LONGEST_WHY])


def remember(response: Response, who: str) -> None:
    """Keep the name of who decided for the next time."""
    response.set_cookie(
        _COOKIE,
        quote(who),
        max_age=_A_YEAR_S,
        httponly=True,
        samesite="strict",
        path="/",
    )
