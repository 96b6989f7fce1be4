"""Read who holds what contradicts a claim."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from sayso.link import find_holder
from sayso.records import Claim, Holder, MemberPlace
from sayso.show.linked.opposed import opposing_places
from sayso.store import load_report
from sayso.store.corrections import Corrections, read_corrections
from sayso.store.verdicts import numbers_of


def read_holders(
    connection: Connection, claims: Iterable[Claim], most: int | None = None
) -> Mapping[MemberPlace, Holder]:
    """Return who holds each place that contradicts one of some claims.

    Args:
        connection: A transaction of the ledger.
        claims: The claims.
        most: Contradictions of each that are shown, the first ones; None: all.
    """
    places = opposing_places(tuple(claims), most)
    numbers = numbers_of(connection, (place.report for place in places))
    corrections = read_corrections(connection) if places else Corrections()
    analyses = {
        identity: corrections.apply(load_report(connection, number).analysis)
        for identity, number in sorted(numbers.items())
    }
    return {place: find_holder(analyses[place.report], place.span) for place in places}
