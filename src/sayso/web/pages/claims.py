"""The list of claims: what several reports say, and on how many origins it rests."""

from dataclasses import dataclass
from typing import Literal

from starlette.requests import Request
from starlette.responses import Response

from sayso.linking.opposing import read_holders
from sayso.records import OriginCount
from sayso.show.linked.claims import list_stands
from sayso.show.linked.opposed import Holders
from sayso.show.linked.told import tell
from sayso.store.claims import ClaimFilters, StoredClaim, find_claims
from sayso.store.query import parse_query
from sayso.web.answer import answer, paged
from sayso.web.asking import PER_PAGE, read_number, read_page, read_word
from sayso.web.claimline import OPPOSED, Against, make_line
from sayso.web.desk import desk_of

_MOST = 1_000_000
_SEVERAL = 2  # reports of a claim, if nobody says otherwise


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimEntry:
    """A claim as the list shows it; its own page has the whole of it."""

    claim: str  # its name; /claims/NAME.json has all of it
    text: str  # the clearest wording
    reports: int
    origins: OriginCount
    support: str  # in words
    stands: tuple[str, ...]  # who takes which stand, with the chain
    contradicted_by: tuple[Against, ...]
    further: int  # contradicting claims that are not shown


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimList:
    """Some claims, those in the most reports first, and what was asked for."""

    schema: Literal["sayso.claims/1"] = "sayso.claims/1"
    about: str
    min_reports: int
    origins: int | None  # at most
    contested: bool
    page: int
    more: bool
    claims: tuple[ClaimEntry, ...]


def list_claims(request: Request) -> Response:
    """Answer with the claims that the address asks for."""
    about, contested = read_word(request, "about"), _is_on(request, "contested")
    origins = read_number(request, "origins", 0, most=_MOST) or None
    usual = 1 if contested else _SEVERAL
    least = read_number(request, "min_reports", usual, most=_MOST)
    page = read_page(request)
    filters = ClaimFilters(
        query=parse_query(about),
        least_reports=least,
        contested=contested,
        most_origins=origins,
    )
    with desk_of(request).ledger.read() as connection:
        skip = (page - 1) * PER_PAGE
        found = find_claims(connection, filters, skip=skip, limit=PER_PAGE)
        holders = read_holders(
            connection, (each.claim for each in found.found), OPPOSED
        )
    view = ClaimList(
        about=about,
        min_reports=least,
        origins=origins,
        contested=contested,
        page=page,
        more=found.more,
        claims=tuple(_make_entry(each, holders) for each in found.found),
    )
    return answer(
        request,
        "claims.html",
        view,
        first=skip + 1,
        earlier=paged(request, page - 1),
        later=paged(request, page + 1),
    )


def _is_on(request: Request, name: str) -> bool:
    """Say whether a box of a form is ticked."""
    return read_word(request, name) not in {"", "no", "0"}


def _make_entry(stored: StoredClaim, holders: Holders) -> ClaimEntry:
    line = make_line(stored, holders)
    return ClaimEntry(
        claim=line.name,
        text=line.text,
        reports=line.reports,
        origins=line.origins,
        support=line.support,
        stands=tuple(list_stands(tell(stored.claim, stored.reports))),
        contradicted_by=line.contradicted_by,
        further=line.further,
    )
