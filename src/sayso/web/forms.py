"""Read a form that was sent, and who sent it."""

import hmac
from urllib.parse import quote, unquote

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from sayso.read.limits import MAX_TEXT_CHARACTERS
from sayso.store.decide import Person
from sayso.store.rows import storable
from sayso.web.desk import desk_of
from sayso.web.refusal import Refusal

WHO = "sayso-who"  # the cookie with the name that somebody gave last
_MOST_FILES = 2000
_LONGEST = 2000  # characters of a short field
_YEAR_S = 365 * 24 * 3600
_UTF8 = 4  # bytes of a character, at most


async def read_form(request: Request) -> FormData:
    """Return a form that a page of this desk sent.

    Raises:
        Refusal: it does not hold the desk's own token.
    """
    form = await request.form(
        max_files=_MOST_FILES, max_part_size=_UTF8 * MAX_TEXT_CHARACTERS
    )
    given = form.get("form_token")
    if not isinstance(given, str) or not hmac.compare_digest(
        given.encode(), desk_of(request).form_token.encode()
    ):
        await form.close()
        raise Refusal(
            403,
            "This form is not of this desk, or the desk was started again since.",
            "Go back, load the page again, and send the form once more.",
        )
    return form


def field(form: FormData, name: str) -> str:
    """Return a short field of a form; empty: it is not there."""
    value = form.get(name, "")
    return "" if isinstance(value, UploadFile) else storable(value.strip()[:_LONGEST])


def read_person(form: FormData) -> Person:
    """Return who decides, and why.

    Raises:
        Refusal: one of them is missing.
    """
    who, why = field(form, "who"), field(form, "why")
    if not who or not why:
        raise Refusal(
            400,
            "A judgement needs a name and a reason.",
            "Go back and fill in both: others will want to know.",
        )
    return Person(who, why)


def remembered(request: Request) -> str:
    """Return the name that was given last in this browser."""
    return unquote(request.cookies.get(WHO, ""))[:_LONGEST]


def go_on(address: str, who: str | None = None) -> Response:
    """Answer a form by leading on to a page, which may be loaded again safely."""
    response = RedirectResponse(address, 303)
    if who is not None:
        response.set_cookie(
            WHO, quote(who), max_age=_YEAR_S, httponly=True, samesite="strict"
        )
    return response
