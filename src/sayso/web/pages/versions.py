"""The versions of a report, and what was edited between two of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from sayso.show.table import name_report
from sayso.show.textdiff import Change, compare_texts
from sayso.show.versions import Revision, Version, compare_versions
from sayso.store import find_versions, load_report
from sayso.store.versionlines import VersionLine, list_versions
from sayso.web.answer import answer
from sayso.web.asking import read_number
from sayso.web.desk import desk_of
from sayso.web.pages.report import find_number
from sayso.web.refusal import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Two versions, and what differs between them."""

    before: int  # place of the older one, from 1
    after: int
    old: Version
    new: Version
    revision: Revision
    paragraphs: tuple[Change, ...] | None  # that differ; None: too many to compare


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionsPage:
    """All versions of a report, and two of them compared."""

    schema: Literal["sayso.versions-page/1"] = "sayso.versions-page/1"
    report: str  # id
    title: str
    versions: tuple[VersionLine, ...]  # the oldest first
    compared: Compared | None  # None: there is one version only


def show_versions(request: Request) -> Response:
    """Answer with the versions of a report; `before` and `after` choose two."""
    with desk_of(request).ledger.read() as connection:
        number = find_number(connection, request)
        numbers = find_versions(connection, number)
        report = load_report(connection, number).analysis.report
        page = VersionsPage(
            report=report.id,
            title=name_report(report),
            versions=list_versions(connection, numbers),
            compared=_compare(connection, request, numbers, numbers.index(number) + 1),
        )
    return answer(request, "versions.html", page)


def _compare(
    connection: Connection, request: Request, numbers: Sequence[int], own: int
) -> Compared | None:
    """Return two versions compared: the one that is looked at with the one before."""
    last = len(numbers)
    if last == 1:
        return None
    after = read_number(request, "after", max(2, own), most=last)
    before = read_number(request, "before", max(1, after - 1), most=last)
    if before >= after:
        raise Refusal(
            400,
            "The first version has to be older than the second.",
            "Choose two different ones, the older one first.",
        )
    stored = [load_report(connection, numbers[n - 1]) for n in (before, after)]
    found = compare_versions([(one.recorded_at, one.analysis) for one in stored])
    return Compared(
        before=before,
        after=after,
        old=found.versions[0],
        new=found.versions[1],
        revision=found.revisions[0],
        paragraphs=compare_texts(*(one.analysis.report.text for one in stored)),
    )
