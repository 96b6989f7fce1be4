"""Find claims of a ledger, with the reports that state and contradict them.

The rows are made by `refresh_claims` of linking.py, which has to come first.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from msgspec import structs
from sqlalchemy import Connection, select

from sayso.errors import LedgerError
from sayso.records import Claim, ClaimPlace, PublicationTime, Report
from sayso.store.chunks import chunks
from sayso.store.claimrows import unpack_claim
from sayso.store.found import AnyRow
from sayso.store.links import Place, claims_at, names_at
from sayso.store.load import id_begins
from sayso.store.query import Query
from sayso.store.schema import claim_members, claims, reports
from sayso.store.words import where_words_in_order

_COLUMNS = (claims.c.number, claims.c.name, claims.c.record)
_NAME = re.compile(r"([0-9a-f]{4,64}):(\d{1,9})")


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim, and the reports that its places stand in."""

    name: str  # for `sayso origins`
    claim: Claim
    reports: Mapping[str, Report]  # by id; those of contradicting members too


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """Some claims, and whether there are further ones."""

    found: tuple[StoredClaim, ...]
    more: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFilters:
    """Which claims are wanted."""

    query: Query = Query()  # noqa: RUF009 - frozen and empty
    least_reports: int = 1
    contested: bool = False  # only those that another claim contradicts
    most_origins: int | None = None  # only those that rest on so many at most


def find_claims(
    connection: Connection, filters: ClaimFilters, *, skip: int, limit: int | None
) -> ClaimPage:
    """Return claims from place `skip` on, those in the most reports first.

    Of claims in equally many reports those on more origins come first. The order is
    that of an index: a page far behind takes no longer.
    """
    wanted = (
        select(claims.c.number)
        .where(claims.c.reports >= filters.least_reports)
        .order_by(claims.c.reports.desc(), claims.c.most.desc(), claims.c.name.desc())
        .offset(skip)
    )
    if filters.contested:
        wanted = wanted.where(claims.c.contested)
    if filters.most_origins is not None:
        wanted = wanted.where(claims.c.most <= filters.most_origins)
    if filters.query:
        wanted = where_words_in_order(connection, wanted, filters.query, claims)
    if limit is not None:
        wanted = wanted.limit(limit + 1)
    rows = connection.execute(wanted.with_only_columns(*_COLUMNS)).all()
    shown = rows if limit is None else rows[:limit]
    return ClaimPage(_complete(connection, shown), len(shown) < len(rows))


def find_claim(connection: Connection, name: str) -> StoredClaim:
    """Return the claim that a clause states.

    Args:
        connection: A transaction of the ledger.
        name: Of the claim, or of any of its members.

    Raises:
        LedgerError: it is no name, or that clause states nothing that is repeated.
    """
    place = find_place(connection, name)
    number = claims_at(connection, [place])[place]
    wanted = select(*_COLUMNS).where(claims.c.number == number)
    row = connection.execute(wanted).one()
    return _complete(connection, [row])[0]


def find_place(connection: Connection, name: str) -> Place:
    """Return the place of the member of a claim that has this name.

    Raises:
        LedgerError: there is none, or the name is none.
    """
    fix = "give a name that `sayso claims` prints, such as 0d3f8a6c91be:120"
    parts = _NAME.fullmatch(name)
    if not parts:
        raise LedgerError(f"{name!r} is no name of a claim.", fix=fix)
    wanted = (
        select(claim_members)
        .join(reports, reports.c.number == claim_members.c.report)
        .where(id_begins(parts[1]), claim_members.c.start == int(parts[2]))
    )
    rows = connection.execute(wanted.limit(2)).all()
    if len(rows) == 1:
        return Place(rows[0].report, rows[0].start, rows[0].end)
    if rows:
        raise LedgerError(
            f"{name!r} may be a clause of several reports.",
            fix="give more characters of the id of the report that you mean",
        )
    raise LedgerError(f"The ledger has no claim {name!r}.", fix=fix)


def _complete(
    connection: Connection, rows: Sequence[AnyRow]
) -> tuple[StoredClaim, ...]:
    """Return the claims of some rows, with the reports that they speak of.

    Other claims are given the names that they have now: one may have grown.
    """
    found = [unpack_claim(row.record) for row in rows]
    there = _rows_of(connection, {each for claim in found for each in _ids(claim)})
    ends = {end for claim in found for end in _others(claim)}
    places = {end: Place(there[end.report].number, *end.span) for end in ends}
    names = names_at(connection, places.values())
    renamed = {
        end: replace(end, claim=names.get(place, end.claim))
        for end, place in places.items()
    }
    kept = {identity: _report(row) for identity, row in there.items()}
    return tuple(
        StoredClaim(
            row.name,
            _rename(claim, renamed),
            {each: kept[each] for each in sorted(_ids(claim))},
        )
        for row, claim in zip(rows, found, strict=True)
    )


def _ids(claim: Claim) -> set[str]:
    """Return the ids of all reports that a claim speaks of."""
    return {
        *(member.report for member in claim.members),
        *(end.report for end in _others(claim)),
        *(step.report for step in claim.course),
    }


def _others(claim: Claim) -> Iterator[ClaimPlace]:
    """Yield the places that may be in other claims."""
    yield from (each.b for each in claim.contradictions)
    yield from (end for each in claim.drift for end in (each.from_, each.to))


def _rename(claim: Claim, renamed: Mapping[ClaimPlace, ClaimPlace]) -> Claim:
    return replace(
        claim,
        contradictions=tuple(
            replace(each, b=renamed[each.b]) for each in claim.contradictions
        ),
        drift=tuple(
            structs.replace(each, from_=renamed[each.from_], to=renamed[each.to])
            for each in claim.drift
        ),
    )


def read_reports(connection: Connection, ids: Iterable[str]) -> dict[str, Report]:
    """Return reports by their ids, without what only their analysis has."""
    rows = _rows_of(connection, set(ids))
    return {identity: _report(row) for identity, row in rows.items()}


def _rows_of(connection: Connection, ids: Iterable[str]) -> dict[str, AnyRow]:
    """Return the rows of reports by their ids."""
    found: dict[str, AnyRow] = {}
    for some in chunks(sorted(ids)):
        rows = connection.execute(select(reports).where(reports.c.id.in_(some)))
        found.update((row.id, row) for row in rows)
    return found


def _report(row: AnyRow) -> Report:
    values: dict[str, Any] = {
        name: getattr(row, name)
        for name in ("id", "key", "url", "feed", "publisher", "owner", "title")
    }
    published = None
    if row.published_at:
        published = PublicationTime(
            value=row.published_at, precision=row.published_precision, how="metadata"
        )
    return Report(
        **values,
        text=row.text,
        byline=tuple(row.byline),
        agency=row.agency,
        language=row.language,
        published_at=published,
    )
