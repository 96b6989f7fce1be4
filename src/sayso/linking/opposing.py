"""Read who holds what contradicts a claim."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from sayso.link import find_holder
from sayso.records import Claim, Holder, MemberPlace
from sayso.show.linked.opposed import opposing_places
from sayso.store import find_report, load_report


def read_holders(
    connection: Connection, claims: Iterable[Claim]
) -> Mapping[MemberPlace, Holder]:
    """Return who holds each place that contradicts one of some claims."""
    places = opposing_places(tuple(claims))
    analyses = {
        identity: load_report(connection, find_report(connection, identity)).analysis
        for identity in sorted({place.report for place in places})
    }
    return {place: find_holder(analyses[place.report], place.span) for place in places}
