"""The page of a claim: its origins drawn, the reasons, and what people decided."""

import re
from dataclasses import dataclass

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from sayso.errors import LedgerError
from sayso.linking.opposing import read_holders
from sayso.show.linked.changes import DRIFTS, OPPOSITIONS
from sayso.show.page.claim import MOST_PLACES, ClaimView, view_claim
from sayso.store import find_report, load_report
from sayso.store.claimjudged import ClaimJudgement, find_claim_judgements
from sayso.store.claims import StoredClaim, find_claim
from sayso.web.answer import answer, is_twin, paged
from sayso.web.asking import read_number, read_page
from sayso.web.desk import desk_of
from sayso.web.forms import remembered
from sayso.web.refusal import Refusal

_MOST = 1_000_000_000  # judgements
_MOST_REASONS, _MOST_OPPOSED, _MOST_STEPS = 20, 12, 60  # on a page
_NAME = re.compile(r"([0-9a-f]{4,64}):(\d{1,9})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """Words that were in a claim, until somebody decided otherwise."""

    name: str
    judged: tuple[ClaimJudgement, ...]


def show_claim(request: Request) -> Response:
    """Answer with a claim, by its name or that of any of its members."""
    name, page = request.path_params["name"], read_page(request)
    with desk_of(request).ledger.read() as connection:
        try:
            stored = find_claim(connection, name)
        except LedgerError as error:
            return _show_parted(request, _find_parted(connection, name, error))
        if is_twin(request):
            return answer(request, "claim.html", stored.claim)
        holders = read_holders(connection, [stored.claim], _MOST_OPPOSED)
        judged = _read_judged(connection, stored)
    if page > 1 and (page - 1) * MOST_PLACES >= len(stored.claim.members):
        raise Refusal(404, "The claim has no further places.", "Go to its first page.")
    claim = view_claim(stored, holders, page)
    return answer(
        request,
        "claim.html",
        stored.claim,
        claim=claim,
        judged=judged,
        chosen=_read_chosen(request, claim),
        done=read_number(request, "done", 0, most=_MOST),
        who=remembered(request),
        drifts=DRIFTS,
        oppositions=OPPOSITIONS,
        most_reasons=_MOST_REASONS,
        most_opposed=_MOST_OPPOSED,
        most_steps=_MOST_STEPS,
        earlier=paged(request, page - 1) if page > 1 else None,
        later=paged(request, page + 1)
        if page * MOST_PLACES < len(stored.claim.members)
        else None,
    )


def _read_judged(
    connection: Connection, stored: StoredClaim
) -> tuple[ClaimJudgement, ...]:
    """Return what people decided about members of a claim."""
    members = stored.claim.members
    ids = {member.report for member in members}
    return tuple(
        each
        for each in find_claim_judgements(connection, ids)
        if any(each.touches(member.report, member.span) for member in members)
    )


def _read_chosen(request: Request, claim: ClaimView) -> frozenset[str]:
    """Return the names of the places that are ticked already."""
    asked = set(request.query_params.getlist("tick"))
    return frozenset(each.name for each in claim.places if each.name in asked)


def _find_parted(connection: Connection, name: str, error: LedgerError) -> Parted:
    """Return what was decided about words that are in no claim any more.

    Raises:
        Refusal: there are no such words, or nobody decided anything about them.
    """
    missing = Refusal(404, error.message, "Look for it among the claims.")
    parts = _NAME.fullmatch(name)
    if parts is None:
        raise missing
    try:
        number = find_report(connection, parts[1])
    except LedgerError:
        raise missing from None
    report = load_report(connection, number).analysis.report.id
    judged = tuple(
        each
        for each in find_claim_judgements(connection, {report})
        if each.kind == "different" and name in (each.a.name, each.b.name)
    )
    if not judged:
        raise missing
    return Parted(name=name, judged=judged)


def _show_parted(request: Request, parted: Parted) -> Response:
    if is_twin(request):
        raise Refusal(
            404,
            "Nothing else states this any more.",
            "Undo the judgement that says so.",
        )
    done = read_number(request, "done", 0, most=_MOST)
    return answer(request, "parted.html", parted, done=done, who=remembered(request))
