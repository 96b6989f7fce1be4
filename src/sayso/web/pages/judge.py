"""The page of one statement: what is known of it, and forms to judge it."""

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from sayso.errors import OptionError
from sayso.store.decide import (
    CHOICES,
    FIELDS,
    confirm_statement,
    correct_statement,
    reject_statement,
)
from sayso.store.found import Found
from sayso.store.judged import read_judged
from sayso.store.ofreport import statements_of
from sayso.store.query import Query
from sayso.web.answer import answer, path_of
from sayso.web.desk import desk_of
from sayso.web.forms import field, go_on, read_form, read_person, remembered
from sayso.web.judging import decide
from sayso.web.pages.report import find_number
from sayso.web.refusal import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementPage:
    """One statement of a report, as people judged it."""

    schema: Literal["sayso.statement-page/1"] = "sayso.statement-page/1"
    number: int  # in its report, from 1
    statement: Found


def show_statement(request: Request) -> Response:
    """Answer with a statement and the forms to judge it."""
    with desk_of(request).ledger.read() as connection:
        found = _find(connection, request)
    number = request.path_params["number"]
    return answer(
        request,
        "statement.html",
        StatementPage(number=number, statement=found),
        query=Query(),
        choices=CHOICES,
        who=remembered(request),
    )


async def confirm(request: Request) -> Response:
    """Record that a statement is right as it stands."""
    by = read_person(await read_form(request))
    name = _name(request)
    await decide(request, lambda ledger: confirm_statement(ledger, name, by))
    return go_on(_back(request), by.who)


async def reject(request: Request) -> Response:
    """Record that what was found is no statement."""
    by = read_person(await read_form(request))
    name = _name(request)
    await decide(request, lambda ledger: reject_statement(ledger, name, by))
    return go_on(_back(request), by.who)


async def correct(request: Request) -> Response:
    """Record what a field of a statement should be."""
    form = await read_form(request)
    by, name = read_person(form), _name(request)
    what = field(form, "field")
    if what not in FIELDS:
        raise OptionError(
            f"{what!r} is nothing that can be corrected.",
            fix=f"choose one of: {', '.join(FIELDS)}",
        )
    value = field(form, what)
    await decide(
        request, lambda ledger: correct_statement(ledger, name, what, value, by)
    )
    return go_on(_back(request), by.who)


def _find(connection: Connection, request: Request) -> Found:
    report = find_number(connection, request)
    found = statements_of(connection, report, read_judged(connection))
    number: int = request.path_params["number"]
    if not 1 <= number <= len(found):
        raise Refusal(
            404, "The report has no such statement.", "Look at the report itself."
        )
    return found[number - 1]


def _name(request: Request) -> str:
    """Return the name of the statement that an address means."""
    return f"{request.path_params['report']}:a{request.path_params['number']}"


def _back(request: Request) -> str:
    return path_of(request).rpartition("/")[0]
