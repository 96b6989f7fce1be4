"""A statement of the ledger with all that an editor wants to know of it at once."""

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from sqlalchemy import ColumnElement, FromClause, Row, Select, exists, select

from sayso.records import SHOWN_ID, Certainty, Polarity, Precision, SourceType, Status
from sayso.store.schema import analyses, reports, statements

AnyRow: TypeAlias = Row[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decided about a statement."""

    judgement: int  # its number, for `sayso judge undo`
    kind: str  # confirm, correct or reject
    field: str | None = None
    value: str | None = None  # what it should be
    before: str | None = None  # what the analysis says
    who: str
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One statement in one report, as its newest analysis has it.

    Values that a person corrected are the corrected ones; see `decisions`.
    """

    schema: Literal["sayso.statement/1"] = "sayso.statement/1"
    statement: str  # report and local id: what `sayso show` and `sayso judge` take
    report: str  # id
    key: str | None
    report_title: str | None
    url: str | None
    publisher: str | None
    published_at: str | None
    source: str | None  # name, or the words for it
    source_key: str | None
    source_type: SourceType | None
    title: str | None  # of the source
    named: bool
    via: tuple[str, ...]  # names, from the publisher inwards
    on_behalf_of: str | None
    content: str
    cue: str | None
    form: str
    said_at: str | None
    said_precision: Precision | None
    status: Status | None
    certainty: Certainty | None
    polarity: Polarity | None
    confidence: float
    decisions: tuple[Decision, ...] = ()
    number: int  # of its row; not for people

    @property
    def is_rejected(self) -> bool:
        """Whether a person says that it is no statement."""
        return any(each.kind == "reject" for each in self.decisions)


COLUMNS = (
    statements.c.number,
    statements.c.local,
    reports.c.id.label("report"),
    reports.c.key,
    reports.c.title.label("report_title"),
    reports.c.url,
    reports.c.publisher,
    reports.c.published_at,
    statements.c.source_name,
    statements.c.source_key,
    statements.c.source_type,
    statements.c.named,
    statements.c.via,
    statements.c.on_behalf_of,
    statements.c.content,
    statements.c.cue,
    statements.c.form,
    statements.c.said_at,
    statements.c.said_precision,
    statements.c.status,
    statements.c.certainty,
    statements.c.polarity,
    statements.c.confidence,
)
_NAMES = tuple(each.name for each in COLUMNS)


def with_reports() -> FromClause:
    """Return the statements beside their reports."""
    return statements.join(reports, reports.c.number == statements.c.report)


def counting(*, outdated: bool = False) -> Select[int]:
    """Select the numbers of the statements that count, from `with_reports()`.

    These are those of the newest analysis of each report that has no newer version;
    with `outdated`, also of reports that have one.
    """
    newer, later = analyses.alias(), reports.alias()
    replaced = exists().where(
        newer.c.report == statements.c.report,
        newer.c.number > statements.c.analysis,
    )
    wanted = select(statements.c.number).select_from(with_reports()).where(~replaced)
    if outdated:
        return wanted
    return wanted.where(~exists().where(later.c.earlier == statements.c.report))


def of_reports(which: ColumnElement[bool]) -> ColumnElement[bool]:
    """Return what holds of the statements of some reports.

    An index leads to them by their analyses; there is none by their reports.
    """
    theirs = (
        select(analyses.c.number)
        .join(reports, reports.c.number == analyses.c.report)
        .where(which)
    )
    return statements.c.analysis.in_(theirs)


def make_found(row: AnyRow, title: str | None = None) -> Found:
    """Return the record of a row of `COLUMNS`."""
    values = {name: row._mapping[name] for name in _NAMES}  # noqa: SLF001
    local, name = values.pop("local"), values.pop("source_name")
    values["via"] = tuple(values["via"])
    values["named"] = bool(values["named"])
    statement = f"{values['report'][:SHOWN_ID]}:{local}"
    return Found(statement=statement, source=name, title=title, **values)
