"""Two reports side by side: what both say, what one does, what got lost."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from sayso.errors import LedgerError
from sayso.link.compare import Comparison, compare_reports
from sayso.records import MemberPlace
from sayso.show.linked.changes import DRIFTS
from sayso.show.page.comparison import view_comparison
from sayso.store import find_report, load_report
from sayso.store.links import Place, names_at
from sayso.store.load import Stored
from sayso.web.answer import answer, is_twin
from sayso.web.desk import desk_of
from sayso.web.refusal import Refusal

_MOST = 10  # of a kind, unless all are wanted


class Choice(NamedTuple):
    """What was typed for both reports."""

    a: str
    b: str


def show_comparison(request: Request) -> Response:
    """Answer with two reports side by side, or ask which."""
    asked = request.query_params
    choice = Choice(asked.get("a", "").strip(), asked.get("b", "").strip())
    if not all(choice):
        if is_twin(request):
            raise Refusal(400, "Which reports?", "Give two: ?a=ID&b=ID.")
        return answer(request, "choose.html", choice)
    with desk_of(request).ledger.read() as connection:
        a, b = (_find(connection, words) for words in choice)
        if a.number == b.number:
            raise Refusal(400, "These are one report.", "Give two different ones.")
        found = compare_reports(a.analysis, b.analysis)
        names = _name_claims(connection, found, a, b)
    if is_twin(request):
        return answer(request, "compare.html", found)
    view = view_comparison(a.analysis.report, b.analysis.report, found, names)
    most = None if asked.get("all") else _MOST
    every = f"{request.url.path}?a={view.a.id[:12]}&b={view.b.id[:12]}&all=yes"
    return answer(request, "compare.html", view, most=most, every=every, drifts=DRIFTS)


def _find(connection: Connection, words: str) -> Stored:
    """Return the report that somebody means by an id or an address.

    Raises:
        Refusal: there is none, or there are several.
    """
    try:
        return load_report(connection, find_report(connection, words))
    except LedgerError as error:
        fix = "Copy the address of its page, or look for it with the search."
        raise Refusal(404, error.message, fix) from error


def _name_claims(
    connection: Connection, found: Comparison, a: Stored, b: Stored
) -> Mapping[MemberPlace, str]:
    """Return the names that the ledger has for what both reports say."""
    numbers = {each.analysis.report.id: each.number for each in (a, b)}
    places = {
        member: Place(numbers[member.report], *member.span) for member in _places(found)
    }
    names = names_at(connection, places.values())
    return {member: names[place] for member, place in places.items() if place in names}


def _places(found: Comparison) -> Iterator[MemberPlace]:
    for claim in found.shared:
        for member in claim.members:
            yield MemberPlace(member.report, member.span)
