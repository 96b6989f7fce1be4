"""The page of a report: its text with the statements, and what leads on from them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from sayso.records import Analysis, OriginCount, Span
from sayso.show.linked.support import count_origins
from sayso.show.page.report import view_report
from sayso.store import find_versions, load_report
from sayso.store.found import Found
from sayso.store.judged import read_judged
from sayso.store.ofreport import StatedClaim, claims_of, find_by_id, statements_of
from sayso.web.answer import answer, is_twin
from sayso.web.desk import desk_of
from sayso.web.refusal import Refusal

_SEVERAL = 2  # reports
_SHOWN_CLAIMS = 5  # the others have to be unfolded
_MOST_CLAIMS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimHere:
    """A claim of this report that other reports state or contradict."""

    name: str
    text: str  # as this report words it
    span: Span
    statement: int | None  # its number; None: in the publisher's own voice
    reports: int
    origins: OriginCount
    contested: bool

    @property
    def support(self) -> str:
        """How many others say so, in words."""
        told = "only here" if self.reports == 1 else f"in {self.reports} reports"
        against = ", contested" if self.contested else ""
        return f"{told}, {count_origins(self.origins)}{against}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage:
    """All that the page of a report says."""

    schema: Literal["sayso.report-page/1"] = "sayso.report-page/1"
    analysis: Analysis
    recorded_at: str
    version: int  # from 1
    versions: int
    newest: str  # id of the newest version
    statements: tuple[Found, ...]  # as people judged them
    claims: tuple[ClaimHere, ...]


def show_report(request: Request) -> Response:
    """Answer with a report."""
    with desk_of(request).ledger.read() as connection:
        page = read_report(connection, find_number(connection, request))
    if is_twin(request):
        return answer(request, "", page)
    view = view_report(page.analysis)
    return answer(
        request,
        "reportpage.html",
        page,
        report=view,
        said=dict(enumerate(page.statements, 1)),
        stated=_by_statement(page.claims),
        listed=sorted(page.claims, key=_weight)[:_MOST_CLAIMS],
        shown_claims=_SHOWN_CLAIMS,
    )


def find_number(connection: Connection, request: Request) -> int:
    """Return the number of the report that an address names.

    Raises:
        Refusal: there is none.
    """
    number = find_by_id(connection, request.path_params["report"])
    if number is None:
        raise Refusal(
            404, "The ledger has no such report.", "Look for it with the search."
        )
    return number


def read_report(connection: Connection, number: int) -> ReportPage:
    """Return what the page of a report says."""
    judged = read_judged(connection)
    stored = load_report(connection, number)
    versions = find_versions(connection, number)
    newest = number if versions[-1] == number else versions[-1]
    newest_id = load_report(connection, newest).analysis.report.id
    return ReportPage(
        analysis=stored.analysis,
        recorded_at=stored.recorded_at,
        version=versions.index(number) + 1,
        versions=len(versions),
        newest=newest_id,
        statements=statements_of(connection, number, judged),
        claims=_claims(stored.analysis, claims_of(connection, number)),
    )


def _claims(analysis: Analysis, found: Sequence[StatedClaim]) -> tuple[ClaimHere, ...]:
    """Return the claims that lead to other reports, each at its first place."""
    first: dict[str, ClaimHere] = {}
    for each in found:
        if each.reports < _SEVERAL and not each.contested:
            continue
        start, end = each.span
        here = ClaimHere(
            name=each.name,
            text=" ".join(analysis.report.text[start:end].split()),
            span=each.span,
            statement=_statement_at(analysis, each.span),
            reports=each.reports,
            origins=OriginCount(least=each.least, most=each.most),
            contested=each.contested,
        )
        first.setdefault(each.name, here)
    return tuple(first.values())


def _statement_at(analysis: Analysis, span: Span) -> int | None:
    """Return the number of the smallest statement that holds a clause."""
    holding = [
        (sum(end - start for start, end in item.content.spans), number)
        for number, item in enumerate(analysis.attributions, 1)
        if any(
            start <= span.start and span.end <= end for start, end in item.content.spans
        )
    ]
    return min(holding)[1] if holding else None


def _by_statement(claims: Sequence[ClaimHere]) -> Mapping[int, list[ClaimHere]]:
    found: dict[int, list[ClaimHere]] = {}
    for each in claims:
        if each.statement is not None:
            found.setdefault(each.statement, []).append(each)
    return found


def _weight(claim: ClaimHere) -> tuple[bool, int, Span]:
    """Sort what is contested first, then what most reports say."""
    return (not claim.contested, -claim.reports, claim.span)
