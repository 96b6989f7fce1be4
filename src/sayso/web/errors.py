"""Pages for what cannot be answered: what is the matter, and what to do."""

from dataclasses import dataclass
from typing import Literal

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from sayso.errors import LedgerError, OptionError
from sayso.web.answer import answer, is_twin
from sayso.web.desk import desk_of
from sayso.web.refusal import Refusal, Stranger

_TITLES = {
    400: "That cannot be read",
    403: "Not allowed",
    404: "Not found",
    405: "Not allowed",
    409: "Decided otherwise already",
    413: "Too large",
    503: "The ledger does not answer",
}
_FAULT = "Something went wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Why there is no answer."""

    schema: Literal["sayso.problem/1"] = "sayso.problem/1"
    status: int
    title: str
    message: str
    fix: str


def show_refusal(request: Request, refusal: Exception) -> Response:
    """Answer with the page of a refusal."""
    assert isinstance(refusal, Refusal)  # noqa: S101 - for the type checker
    problem = Problem(
        status=refusal.status,
        title=_TITLES.get(refusal.status, _FAULT),
        message=refusal.message,
        fix=refusal.fix,
    )
    if isinstance(refusal, Stranger) and not is_twin(request):
        bare = desk_of(request).templates.get_template("bare.html")
        return HTMLResponse(bare.render(view=problem), refusal.status)
    return answer(request, "problem.html", problem, status=refusal.status)


def show_option_error(request: Request, error: Exception) -> Response:
    """Answer that something in the address or a form makes no sense."""
    assert isinstance(error, OptionError)  # noqa: S101
    return show_refusal(request, Refusal(400, error.message, _sentence(error.fix)))


def show_ledger_error(request: Request, error: Exception) -> Response:
    """Answer that the ledger does not do what was asked."""
    assert isinstance(error, LedgerError)  # noqa: S101
    return show_refusal(request, Refusal(503, error.message, _sentence(error.fix)))


def show_http_error(request: Request, error: Exception) -> Response:
    """Answer for what Starlette itself refuses: no such page, no such method."""
    assert isinstance(error, HTTPException)  # noqa: S101
    fix = "Go to the front page, or search for it."
    words = {404: "The desk has no such page.", 405: "That cannot be done here."}
    message = words.get(error.status_code, "The desk cannot read what was sent.")
    return show_refusal(request, Refusal(error.status_code, message, fix))


def _sentence(words: str) -> str:
    """Return what an error tells to do as a sentence."""
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."
