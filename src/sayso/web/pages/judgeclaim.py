"""Judge a claim: part two of its places, or join it with another one."""

from urllib.parse import unquote, urlsplit

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from sayso.store.decideclaims import judge_different, judge_same
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


async def join_claim(request: Request) -> Response:
    """Record that a claim is one with another, and lead back to it."""
    form = await read_form(request)
    by, other = read_person(form), _name_in(field(form, "other"))
    name = request.path_params["name"]
    number = await decide(request, lambda ledger: judge_same(ledger, name, other, by))
    return go_on(_back(request, number), by.who)


def _back(request: Request, number: int) -> str:
    return f"{claim_at(request.path_params['name'])}?done={number}#done"


def _choose_two(form: FormData) -> tuple[str, str]:
    """Return the two places that are not one claim.

    One that is ticked alone is told from the clearest wording.
    """
    ticked = (each for each in form.getlist("place") if isinstance(each, str))
    places, clearest = list(dict.fromkeys(ticked)), field(form, "clearest")
    if len(places) == 1 and places[0] != clearest:
        places.insert(0, clearest)
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
    path = urlsplit(typed).path if "/" in typed else typed
    return unquote(path.rstrip("/").rpartition("/")[2])
