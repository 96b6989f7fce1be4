"""Two reports side by side: what both say, what one does, what got lost."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from sayso.errors import LedgerError
from sayso.link.compare import Comparison
from sayso.records import MemberPlace
from sayso.show.linked.changes import DRIFTS
from sayso.show.page.comparison import view_comparison
from sayso.store import find_report, load_report
from sayso.store.corrections import read_corrections
from sayso.store.links import Place, names_at
from sayso.store.load import Stored
from sayso.store.sharing import NearReport, find_sharing
from sayso.web.answer import answer, is_twin
from sayso.web.asking import read_word
from sayso.web.desk import desk_of
from sayso.web.refusal import Refusal
from sayso.web.rendering import compare_at

_MOST = 10  # of a kind, unless all are wanted
_MOST_NEAR = 20
_MOST_STATEMENTS = 1000  # of both; the longest of PolNeAR has 196
_MOST_CHARACTERS = 400_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoicePage:
    """What was typed for both reports, and what could be compared with the first."""

    schema: Literal["sayso.choice-page/1"] = "sayso.choice-page/1"
    a: str
    b: str
    near: tuple[NearReport, ...]  # those that share most claims with A first


def show_comparison(request: Request) -> Response:
    """Answer with two reports side by side, or ask which."""
    a, b = read_word(request, "a"), read_word(request, "b")
    desk = desk_of(request)
    with desk.ledger.read() as connection:
        if not a or not b:
            return _ask_which(request, connection, a, b)
        one, other = _find(connection, a), _find(connection, b)
        if one.number == other.number:
            raise Refusal(400, "These are one report.", "Give two different ones.")
        _check_length(one, other)
        correct = read_corrections(connection).apply
    found = desk.comparing.compare(correct(one.analysis), correct(other.analysis))
    with desk.ledger.read() as connection:
        names = _name_claims(connection, found, one, other)
    if is_twin(request):
        return answer(request, "", found)
    view = view_comparison(one.analysis.report, other.analysis.report, found, names)
    return answer(
        request,
        "compare.html",
        view,
        most=None if read_word(request, "all") else _MOST,
        every=f"{compare_at(view.a.id, view.b.id)}&all=yes",
        drifts=DRIFTS,
    )


def _ask_which(request: Request, connection: Connection, a: str, b: str) -> Response:
    first = _find(connection, a) if a else None
    near = find_sharing(connection, first.number, limit=_MOST_NEAR) if first else ()
    identity = first.analysis.report.id if first else a
    return answer(request, "choose.html", ChoicePage(a=identity, b=b, near=near))


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


def _check_length(*both: Stored) -> None:
    """Check that two reports can be compared while somebody waits.

    Clauses are compared in pairs: what a news report never has would take minutes.

    Raises:
        Refusal: they are too long.
    """
    statements = sum(len(each.analysis.attributions) for each in both)
    characters = sum(len(each.analysis.report.text) for each in both)
    if statements > _MOST_STATEMENTS or characters > _MOST_CHARACTERS:
        raise Refusal(
            413,
            "These reports are too long to be compared on a page.",
            "Compare them with `sayso compare` on the command line.",
        )


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
