"""The front page: what is new, what is contested, what rests on one origin."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from sayso.linking.opposing import read_holders
from sayso.store.claims import ClaimFilters, StoredClaim, find_claims
from sayso.store.newest import NewReport, newest_reports
from sayso.web.answer import answer
from sayso.web.claimline import OPPOSED, ClaimLine, make_line
from sayso.web.desk import desk_of

_SHOWN = 5  # claims of each kind
_LOOKED_AT = 20
_REPORTS = 10
_SEVERAL = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What the front page says."""

    schema: Literal["sayso.front/1"] = "sayso.front/1"
    reports: tuple[NewReport, ...]  # added last
    contested: tuple[ClaimLine, ...]
    one_origin: tuple[ClaimLine, ...]


def show_front(request: Request) -> Response:
    """Answer with the front page."""
    desk = desk_of(request)
    with desk.ledger.read() as connection:
        front = Front(
            reports=newest_reports(connection, limit=_REPORTS),
            contested=_lines(connection, _find_contested(connection)),
            one_origin=_lines(connection, _find_on_one_origin(connection)),
        )
    return answer(request, "front.html", front)


def _find_contested(connection: Connection) -> Sequence[StoredClaim]:
    """Return contested claims, in the most reports first, each quarrel once."""
    filters = ClaimFilters(contested=True)
    kept: list[StoredClaim] = []
    opposed: set[str] = set()
    for each in find_claims(connection, filters, skip=0, limit=_LOOKED_AT).found:
        if each.name not in opposed and len(kept) < _SHOWN:
            kept.append(each)
            opposed.update(other.b.claim for other in each.claim.contradictions)
    return kept


def _find_on_one_origin(connection: Connection) -> Sequence[StoredClaim]:
    filters = ClaimFilters(least_reports=_SEVERAL, most_origins=1)
    return find_claims(connection, filters, skip=0, limit=_SHOWN).found


def _lines(
    connection: Connection, found: Sequence[StoredClaim]
) -> tuple[ClaimLine, ...]:
    holders = read_holders(connection, (each.claim for each in found), OPPOSED)
    return tuple(make_line(each, holders) for each in found)
