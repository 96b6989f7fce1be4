"""Judge a claim: its places, their origins, and whether it is one with another."""

from urllib.parse import unquote, urlsplit

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from sayso.records import OriginKind
from sayso.store.decideclaims import judge_different, judge_origins, judge_same
from sayso.web.forms import field, go_on, read_form, read_person
from sayso.web.judging import decide
from sayso.web.refusal import Refusal
from sayso.web.rendering import claim_at

_PAIR = 2


async def part_claim(request: Request) -> Response:
    """Record that two places do not state the same, and lead back to the claim."""
    form = await read_form(request)
    by = read_person(form)
    one, other = _choose_two(form)
    number = await decide(
        request, lambda ledger: judge_different(ledger, one, other, by)
    )
    return go_on(_back(request, number), by.who)


async def part_origins(request: Request) -> Response:
    """Record that two places rest on two origins, and lead back to the claim."""
    return await _decide_origins(request, "two-origins")


async def join_origins(request: Request) -> Response:
    """Record that two places rest on one origin, and lead back to the claim."""
    return await _decide_origins(request, "one-origin")


async def join_claim(request: Request) -> Response:
    """Record that a claim is one with another, and lead back to it."""
    form = await read_form(request)
    by, other = read_person(form), _name_in(field(form, "other"))
    name = request.path_params["name"]
    number = await decide(request, lambda ledger: judge_same(ledger, name, other, by))
    return go_on(_back(request, number), by.who)


async def _decide_origins(request: Request, verdict: OriginKind) -> Response:
    form = await read_form(request)
    by = read_person(form)
    one, other = _choose_two(form)
    number = await decide(
        request, lambda ledger: judge_origins(ledger, one, other, verdict, by)
    )
    return go_on(_back(request, number), by.who)


def _back(request: Request, number: int) -> str:
    return f"{claim_at(request.path_params['name'])}?done={number}#done"


def _choose_two(form: FormData) -> tuple[str, str]:
    """Return the two places that are judged.

    One that is ticked alone is told from the clearest wording.
    """
    ticked = (each for each in form.getlist("place") if isinstance(each, str))
    places, clearest = list(dict.fromkeys(ticked)), field(form, "clearest")
    if len(places) == 1 and places[0] != clearest:
        places.insert(0, clearest)
    if len(places) != _PAIR:
        raise Refusal(
            400,
            "It is not clear which two places are meant.",
            "Go back and tick two; or one, which is then told from the clearest "
            "wording.",
        )
    return places[0], places[1]


def _name_in(typed: str) -> str:
    """Return the name of a claim that was typed, or that an address ends with."""
    path = urlsplit(typed).path if "/" in typed else typed
    return unquote(path.rstrip("/").rpartition("/")[2])
