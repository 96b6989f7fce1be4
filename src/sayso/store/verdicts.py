"""What people have decided about two clauses: one claim or not, one origin or not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Select, exists, insert, select

from sayso.records import MemberPlace, Span
from sayso.store.chunks import chunks
from sayso.store.judgements import (
    CLAUSE_KINDS,
    ORIGIN_KINDS,
    Judgement,
    find_undone,
    read_judgements,
    standing,
)
from sayso.store.schema import judgements, linked_judgements, reports


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a person decided about two clauses."""

    a: MemberPlace
    b: MemberPlace
    judgement: Judgement

    @property
    def kind(self) -> str:
        """What was decided."""
        return self.judgement.kind


def read_verdicts(connection: Connection) -> tuple[Verdict, ...]:
    """Return what holds: of several on the claim or origin of a pair, the last."""
    last: dict[tuple[bool, frozenset[MemberPlace]], Verdict] = {}
    for each in standing(read_judgements(connection)):
        if each.kind in CLAUSE_KINDS:
            verdict = _verdict(each)
            pair = frozenset((verdict.a, verdict.b))
            last[each.kind in ORIGIN_KINDS, pair] = verdict
    return tuple(last.values())


def read_heeded(connection: Connection) -> dict[int, Judgement]:
    """Return by number the judgements that hold, as far as claims heed them yet."""
    heeded = set(connection.scalars(select(linked_judgements.c.judgement)))
    made = [each for each in read_judgements(connection) if each.number in heeded]
    return {each.number: each for each in standing(made)}


def has_new_verdicts(connection: Connection) -> bool:
    """Return whether somebody has judged clauses since claims were made."""
    return connection.execute(_new().limit(1)).first() is not None


def take_new_verdicts(connection: Connection) -> tuple[MemberPlace, ...]:
    """Tick off new judgements, and return the clauses that they touch."""
    new = {row.number for row in connection.execute(_new())}
    if not new:
        return ()
    ticks = [{"judgement": number} for number in sorted(new)]
    connection.execute(insert(linked_judgements), ticks)
    made = read_judgements(connection)
    ends = []
    for number in sorted(new):
        about = find_undone(number, made)
        if about.kind in CLAUSE_KINDS:
            verdict = _verdict(about)
            ends += [verdict.a, verdict.b]
    return tuple(ends)


def numbers_of(
    connection: Connection, ids: Iterable[str], *, outdated: bool = True
) -> dict[str, int]:
    """Return the numbers of reports by their ids.

    Args:
        connection: A transaction of the ledger.
        ids: Whole ids.
        outdated: Also those of reports that have a newer version.
    """
    wanted = select(reports.c.id, reports.c.number)
    if not outdated:
        later = reports.alias()
        wanted = wanted.where(~exists().where(later.c.earlier == reports.c.number))
    found: dict[str, int] = {}
    for some in chunks(sorted(set(ids))):
        rows = connection.execute(wanted.where(reports.c.id.in_(some)))
        found.update((row.id, row.number) for row in rows)
    return found


def _new() -> Select[int]:
    ticked = select(linked_judgements.c.judgement)
    kinds = [*sorted(CLAUSE_KINDS), "undo"]
    return select(judgements.c.number).where(
        judgements.c.kind.in_(kinds), judgements.c.number.not_in(ticked)
    )


def _verdict(judgement: Judgement) -> Verdict:
    return Verdict(
        _end(judgement.report_id, judgement.spans),
        _end(judgement.other_report_id, judgement.other_spans),
        judgement,
    )


def _end(report: str | None, spans: Sequence[tuple[int, int]]) -> MemberPlace:
    return MemberPlace(report or "", Span(*spans[0]))
