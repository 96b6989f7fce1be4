"""Judge a claim: part two of its places, join it with another one, take it back."""

import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from sayso.errors import LedgerError
from sayso.linking import heed_judgements
from sayso.store import Ledger
from sayso.store.decide import Person, undo_judgement
from sayso.store.decideclaims import judge_different, judge_same
from sayso.web.desk import desk_of
from sayso.web.person import read_person, remember
from sayso.web.refusal import Refusal
from sayso.web.rendering import claim_at

_PAIR = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a form asks for."""

    claim: str
    action: str
    places: Sequence[str]  # names, that are ticked
    clearest: str  # the name of the place with the clearest wording
    other: str  # name or address of another claim
    number: str  # of a judgement
    by: Person


async def judge_claim(request: Request) -> Response:
    """Record what somebody decides, and lead back to the claim as it is then."""
    form = await request.form(max_files=0, max_fields=1000)
    check_form(request, {name: str(value) for name, value in form.items()})
    wanted = Wanted(
        claim=request.path_params["name"],
        action=_text(form.get("action")),
        places=[_text(each) for each in form.getlist("place")],
        clearest=_text(form.get("clearest")),
        other=_text(form.get("other")),
        number=_text(form.get("number")),
        by=read_person(_text(form.get("who")), _text(form.get("why"))),
    )
    ledger = desk_of(request).ledger
    number = await run_in_threadpool(_decide, ledger, wanted)
    where = f"{claim_at(wanted.claim)}?done={number}#done"
    response = RedirectResponse(where, status_code=303)
    remember(response, wanted.by.who)
    return response


def check_form(request: Request, fields: Mapping[str, str]) -> None:
    """Check that a form came from a page of this desk.

    Raises:
        Refusal: its token is another one.
    """
    if not hmac.compare_digest(
        fields.get("form_token", "").encode(), desk_of(request).form_token.encode()
    ):
        raise Refusal(
            403,
            "This form is not of this desk, or the desk was started anew since.",
            "Open the page again, and send it from there.",
        )


def _decide(ledger: Ledger, wanted: Wanted) -> int:
    """Record a judgement and return its number; claims are up to date after it.

    Raises:
        Refusal: it makes no sense.
    """
    try:
        number = _record(ledger, wanted)
    except LedgerError as error:
        raise Refusal(
            400, error.message, "Go back, look at the claim again, and choose anew."
        ) from error
    heed_judgements(ledger)
    return number


def _record(ledger: Ledger, wanted: Wanted) -> int:
    if wanted.action == "same":
        other = _name_in(wanted.other)
        return judge_same(ledger, wanted.claim, other, wanted.by)
    if wanted.action == "different":
        one, other = _choose_two(wanted)
        return judge_different(ledger, one, other, wanted.by)
    if wanted.action == "undo" and wanted.number.isdecimal():
        return undo_judgement(ledger, int(wanted.number[:9]), wanted.by)
    raise Refusal(400, "The desk cannot read this form.", "Open the page again.")


def _choose_two(wanted: Wanted) -> tuple[str, str]:
    """Return the two places that are not one claim.

    One that is ticked alone is told from the clearest wording.
    """
    places = list(dict.fromkeys(wanted.places))
    if len(places) == 1 and places[0] != wanted.clearest:
        places.insert(0, wanted.clearest)
    if len(places) != _PAIR:
        raise Refusal(
            400,
            "It is not clear which places do not state the same.",
            "Go back and tick two; or one, which is then told from the clearest "
            "wording.",
        )
    return places[0], places[1]


def _name_in(typed: str) -> str:
    """Return the name of a claim that was typed, or that an address ends with."""
    path = urlsplit(typed.strip()).path if "/" in typed else typed.strip()
    return unquote(path.rstrip("/").rpartition("/")[2])


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
