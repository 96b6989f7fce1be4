"""Keep what clauses of reports have to do with each other: rows that are made anew.

What a row says depends on two reports only; which are compared, see nearby.py.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import (
    Connection,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
)

from sayso.records import LinkKind, MemberLink, Span
from sayso.store.chunks import chunks
from sayso.store.moments import LAST
from sayso.store.schema import (
    analyses,
    claim_members,
    claims,
    member_links,
    reports,
    unlinked_analyses,
)


class Place(NamedTuple):
    """A clause: number of its report, and its span."""

    report: int
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The code points of the report."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class StoredLink:
    """A row of `member_links`."""

    a: Place
    b: Place
    kind: LinkKind
    probability: float
    why: str | None


@dataclass(frozen=True, slots=True)
class NewReport:
    """A report whose newest analysis is not linked yet."""

    number: int
    earlier: int | None  # what it is a new version of
    counts: bool  # it has no newer version itself


def find_new(connection: Connection) -> tuple[int, ...]:
    """Return the numbers of analyses that are not linked, the earliest news first.

    So the neighbours of a report have mostly been read just before.
    """
    # Sorted here: SQLite would walk through all reports to have them in order.
    wanted = (
        select(reports.c.published_from, analyses.c.number)
        .join(analyses, analyses.c.report == reports.c.number)
        .where(analyses.c.number.in_(select(unlinked_analyses.c.analysis)))
    )
    new = [
        (row.published_from or LAST, row.number) for row in connection.execute(wanted)
    ]
    return tuple(number for _, number in sorted(new))


def count_new(connection: Connection) -> int:
    """Return how many analyses are not linked."""
    wanted = select(func.count()).select_from(unlinked_analyses)
    return connection.scalar(wanted) or 0


def take_new(connection: Connection, numbers: Sequence[int]) -> tuple[NewReport, ...]:
    """Tick off analyses, and return the reports of those that nobody had linked."""
    column = unlinked_analyses.c.analysis
    taken = delete(unlinked_analyses).where(column.in_(numbers)).returning(column)
    new = connection.scalars(taken).all()
    if not new:
        return ()
    later = reports.alias()
    replaced = exists().where(later.c.earlier == reports.c.number)
    wanted = (
        select(reports.c.number, reports.c.earlier, replaced.label("replaced"))
        .join(analyses, analyses.c.report == reports.c.number)
        .where(analyses.c.number.in_(new))
        .distinct()
        .order_by(reports.c.number)
    )
    return tuple(
        NewReport(row.number, row.earlier, not row.replaced)
        for row in connection.execute(wanted)
    )


def add_links(
    connection: Connection, links: Iterable[MemberLink], numbers: Mapping[str, int]
) -> set[Place]:
    """Store links and return the places at their ends.

    Args:
        connection: A transaction that writes.
        links: Between clauses of these reports.
        numbers: Numbers of reports by their ids.
    """
    rows = []
    for link in links:
        a, b = (Place(numbers[each.report], *each.span) for each in (link.a, link.b))
        rows.append(
            {
                **{f"a_{name}": value for name, value in a._asdict().items()},
                **{f"b_{name}": value for name, value in b._asdict().items()},
                "kind": link.kind,
                "probability": link.probability,
                "why": link.why,
            }
        )
    for some in chunks(rows):
        connection.execute(insert(member_links), some)
    return {
        Place(*(row[f"{end}_{name}"] for name in Place._fields))
        for row in rows
        for end in "ab"
    }


def forget(connection: Connection, number: int) -> set[Place]:
    """Take a report out of all links and claims; return what it was linked with."""
    linked = links_of(connection, [number])
    left = {place for link in linked for place in (link.a, link.b)}
    own = or_(member_links.c.a_report == number, member_links.c.b_report == number)
    connection.execute(delete(member_links).where(own))
    stated = select(claim_members.c.claim).where(claim_members.c.report == number)
    left |= drop_claims(connection, connection.scalars(stated).all())
    return {place for place in left if place.report != number}


def links_of(connection: Connection, numbers: Sequence[int]) -> list[StoredLink]:
    """Return all links of the clauses of some reports."""
    found: dict[int, StoredLink] = {}
    for some in chunks(numbers):
        for column in (member_links.c.a_report, member_links.c.b_report):
            for row in connection.execute(select(member_links).where(column.in_(some))):
                found[row.number] = StoredLink(
                    Place(row.a_report, row.a_start, row.a_end),
                    Place(row.b_report, row.b_start, row.b_end),
                    row.kind,
                    row.probability,
                    row.why,
                )
    return list(found.values())


def ages_of(
    connection: Connection, numbers: Iterable[int]
) -> dict[int, tuple[str, str]]:
    """Return what sorts reports by age: the moment of publication, then the id."""
    found: dict[int, tuple[str, str]] = {}
    wanted = select(reports.c.number, reports.c.published_from, reports.c.id)
    for some in chunks(sorted(set(numbers))):
        rows = connection.execute(wanted.where(reports.c.number.in_(some)))
        found.update((row.number, (row.published_from or LAST, row.id)) for row in rows)
    return found


def claims_at(connection: Connection, places: Iterable[Place]) -> dict[Place, int]:
    """Return the number of the claim of each place that has one."""
    wanted = set(places)
    found: dict[Place, int] = {}
    for some in chunks(sorted({place.report for place in wanted})):
        own = select(claim_members).where(claim_members.c.report.in_(some))
        for row in connection.execute(own):
            place = Place(row.report, row.start, row.end)
            if place in wanted:
                found[place] = row.claim
    return found


def names_at(connection: Connection, places: Iterable[Place]) -> dict[Place, str]:
    """Return the name of the claim of each place that has one."""
    numbers = claims_at(connection, places)
    names: dict[int, str] = {}
    for some in chunks(sorted(set(numbers.values()))):
        wanted = select(claims.c.number, claims.c.name).where(claims.c.number.in_(some))
        names.update((row.number, row.name) for row in connection.execute(wanted))
    return {place: names[number] for place, number in numbers.items()}


def members_of(connection: Connection, numbers: Iterable[int]) -> set[Place]:
    """Return the places of all members of some claims."""
    found: set[Place] = set()
    for some in chunks(sorted(set(numbers))):
        wanted = select(claim_members).where(claim_members.c.claim.in_(some))
        rows = connection.execute(wanted)
        found.update(Place(row.report, row.start, row.end) for row in rows)
    return found


def drop_claims(connection: Connection, numbers: Iterable[int]) -> set[Place]:
    """Delete claims, and return the places of their members."""
    gone = sorted(set(numbers))
    left = members_of(connection, gone)
    for some in chunks(gone):
        connection.execute(delete(claim_members).where(claim_members.c.claim.in_(some)))
        connection.execute(delete(claims).where(claims.c.number.in_(some)))
    return left
