"""Find claims of a ledger, with the reports that state and contradict them.

The rows are made by `refresh_claims` of linking.py, which has to come first.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, select

from sayso.errors import LedgerError
from sayso.records import (
    Claim,
    ClaimPlace,
    Contradiction,
    PublicationTime,
    Report,
)
from sayso.store.chunks import chunks
from sayso.store.claimrows import claim_name, unpack_claim
from sayso.store.dialect import where_words
from sayso.store.found import AnyRow
from sayso.store.links import Place, StoredLink, claims_at, links_of, members_of
from sayso.store.load import id_begins
from sayso.store.query import Query
from sayso.store.schema import claim_members, claims, reports

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


def find_claims(
    connection: Connection, filters: ClaimFilters, *, skip: int, limit: int | None
) -> ClaimPage:
    """Return claims from place `skip` on, those in the most reports first."""
    wanted = (
        select(claims.c.number)
        .where(claims.c.reports >= filters.least_reports)
        .order_by(claims.c.reports.desc(), claims.c.name)
        .offset(skip)
    )
    if filters.contested:
        wanted = wanted.where(claims.c.contested)
    if filters.query:
        wanted = where_words(connection, wanted, filters.query, claims)
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
    """Return the claims of some rows with all that belongs to them."""
    found = [unpack_claim(row.record) for row in rows]
    against = _Opposed(connection, [row.number for row in rows])
    there = _reports_of(connection, against.ids_with(found))
    done = []
    for row, claim in zip(rows, found, strict=True):
        opposed = against.find(row.number, row.name)
        ids = {m.report for m in claim.members} | {c.b.report for c in opposed}
        mine = {each: there[each] for each in sorted(ids)}
        whole = replace(claim, contradictions=opposed)
        done.append(StoredClaim(row.name, whole, mine))
    return tuple(done)


class _Opposed:
    """What contradicts the members of some claims."""

    def __init__(self, connection: Connection, numbers: Sequence[int]) -> None:
        own = members_of(connection, numbers)
        links = links_of(connection, sorted({place.report for place in own}))
        self._links = [link for link in links if link.kind != "same"]
        ends = {place for link in self._links for place in (link.a, link.b)}
        self._claims = claims_at(connection, ends | own)
        self._names = _names_of(connection, set(self._claims.values()))
        self._reports = _heads_of(connection, {place.report for place in ends})

    def ids_with(self, found: Iterable[Claim]) -> set[str]:
        """Return the ids of the reports of some claims and of what opposes them."""
        ids = {member.report for claim in found for member in claim.members}
        return ids | {row.id for row in self._reports.values()}

    def find(self, number: int, name: str) -> tuple[Contradiction, ...]:
        """Return what contradicts a claim, one for each other claim."""
        found: dict[str, Contradiction] = {}
        ranked = sorted(self._links, key=lambda link: (-link.probability, link.a))
        for link in ranked:
            for a, b in ((link.a, link.b), (link.b, link.a)):
                if self._claims.get(a) == number != self._claims.get(b):
                    opposed = self._oppose(name, a, b, link)
                    found.setdefault(opposed.b.claim, opposed)
        return tuple(found.values())

    def _oppose(self, name: str, a: Place, b: Place, link: StoredLink) -> Contradiction:
        other = self._claims.get(b)
        alone = claim_name(self._reports[b.report].id, b.start)
        return Contradiction(
            type=link.kind,  # type: ignore[arg-type] # as it was written
            a=self._end(name, a),
            b=self._end(self._names.get(other or 0, alone), b),
            why=link.why or "",
        )

    def _end(self, claim: str, place: Place) -> ClaimPlace:
        row = self._reports[place.report]
        return ClaimPlace(claim=claim, report=row.id, key=row.key, span=place.span)


def _names_of(connection: Connection, numbers: set[int]) -> dict[int, str]:
    names: dict[int, str] = {}
    for some in chunks(sorted(numbers)):
        wanted = select(claims.c.number, claims.c.name).where(claims.c.number.in_(some))
        names.update((row.number, row.name) for row in connection.execute(wanted))
    return names


def _heads_of(connection: Connection, numbers: set[int]) -> dict[int, AnyRow]:
    rows: dict[int, AnyRow] = {}
    for some in chunks(sorted(numbers)):
        wanted = select(reports.c.number, reports.c.id, reports.c.key)
        found = connection.execute(wanted.where(reports.c.number.in_(some)))
        rows.update((row.number, row) for row in found)
    return rows


def _reports_of(connection: Connection, ids: set[str]) -> dict[str, Report]:
    """Return reports by their ids, with what their row in the ledger tells."""
    found: dict[str, Report] = {}
    for some in chunks(sorted(ids)):
        for row in connection.execute(select(reports).where(reports.c.id.in_(some))):
            found[row.id] = _report(row)
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
