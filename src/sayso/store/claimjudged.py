"""Find what people have decided about claims, with the words that it is about."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import cast

from sqlalchemy import Connection

from sayso.records import Report, Span
from sayso.store.claimrows import claim_name
from sayso.store.claims import read_reports
from sayso.store.judgements import (
    CLAUSE_KINDS,
    ClauseKind,
    Judgement,
    read_judgements,
    standing,
)


@dataclass(frozen=True, slots=True)
class JudgedPlace:
    """Words that a judgement is about."""

    report: Report
    span: Span

    @property
    def name(self) -> str:
        """Of the clause, and of the claim that it states by itself."""
        return claim_name(self.report.id, self.span.start)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimJudgement:
    """What somebody decided about two places: one claim or not, one origin or not."""

    number: int
    kind: ClauseKind
    a: JudgedPlace
    b: JudgedPlace
    who: str
    why: str | None
    recorded_at: str

    def touches(self, report: str, span: Span) -> bool:
        """Say whether it is about words at a place."""
        return any(
            end.report.id == report
            and end.span.start < span.end
            and span.start < end.span.end
            for end in (self.a, self.b)
        )


def find_claim_judgements(
    connection: Connection, ids: Collection[str]
) -> tuple[ClaimJudgement, ...]:
    """Return the standing judgements on clauses of some reports, as they were made."""
    about = [
        each
        for each in standing(read_judgements(connection))
        if each.kind in CLAUSE_KINDS
        and not {each.report_id, each.other_report_id}.isdisjoint(ids)
    ]
    wanted = {
        str(end) for each in about for end in (each.report_id, each.other_report_id)
    }
    reports = read_reports(connection, wanted)
    return tuple(_describe(each, reports) for each in about)


def _describe(each: Judgement, reports: dict[str, Report]) -> ClaimJudgement:
    a, b = (
        JudgedPlace(reports[str(identity)], Span(*spans[0]))
        for identity, spans in (
            (each.report_id, each.spans),
            (each.other_report_id, each.other_spans),
        )
    )
    return ClaimJudgement(
        number=each.number,
        kind=cast(ClauseKind, each.kind),
        a=a,
        b=b,
        who=each.who,
        why=each.why,
        recorded_at=each.recorded_at,
    )
