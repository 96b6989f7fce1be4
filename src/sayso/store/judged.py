"""Find the statements that people have judged, and show them as they were judged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection, select

from sayso.records import Precision
from sayso.store.chunks import chunks
from sayso.store.found import COLUMNS, Decision, Found, counting, make_found, of_reports
from sayso.store.judgements import (
    CLAUSE_KINDS,
    Groups,
    Judgement,
    group_sources,
    read_judgements,
    standing,
)
from sayso.store.schema import reports, source_totals, statements

_PLAIN = ("status", "certainty", "polarity")
PRECISIONS: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}  # by length


@dataclass(frozen=True, slots=True)
class Judged:
    """What people have decided, ready to be applied; made by `read_judged`."""

    groups: Groups = field(default_factory=Groups)
    names: Mapping[str, str] = field(default_factory=dict)
    """The name of each source that others were merged into or statements moved to."""
    originals: Mapping[int, Found] = field(default_factory=dict)
    """Statements with a judgement, by their row, as the analysis has them."""
    decisions: Mapping[int, tuple[Judgement, ...]] = field(default_factory=dict)
    """Their judgements, by their row, in the order in which they were made."""
    lost: tuple[Judgement, ...] = ()
    """Judgements of statements that the newest analysis no longer has."""

    def apply(self, found: Found) -> Found:
        """Return a statement as people see it."""
        for each in self.decisions.get(found.number, ()):
            found = self._decide(found, each)
        keeper = self.groups.keeper(found.source_key or "")
        if found.source_key and keeper != found.source_key:
            name = self.names.get(keeper, found.source)
            found = replace(found, source_key=keeper, source=name)
        return found

    def _decide(self, found: Found, judgement: Judgement) -> Found:
        name, value = judgement.field, judgement.value
        decision = Decision(
            judgement=judgement.number,
            kind=judgement.kind,
            field=name,
            value=value,
            before=_shown(found, name) if name else None,
            who=judgement.who,
            why=judgement.why,
        )
        found = replace(found, decisions=(*found.decisions, decision))
        if name in _PLAIN:
            changed: dict[str, Any] = {name: value}
            return replace(found, **changed)
        if name == "named":
            return replace(found, named=value == "yes")
        if name == "said_at" and value:
            return replace(found, said_at=value, said_precision=PRECISIONS[len(value)])
        if name == "source" and value:
            shown = self.names.get(value, value.partition(":")[2])
            return replace(found, source_key=value, source=shown, title=None)
        return found


def read_judged(connection: Connection) -> Judged:
    """Return all standing judgements, with the statements that they are about."""
    made = standing(read_judgements(connection))
    if not made:
        return Judged()
    groups = group_sources(made)
    about = [each for each in made if each.report_id and each.kind not in CLAUSE_KINDS]
    there = _statements_of(connection, {str(each.report_id) for each in about})
    decisions: dict[int, tuple[Judgement, ...]] = {}
    originals: dict[int, Found] = {}
    lost = []
    for each in about:
        found = _find(there, each)
        if found is None:
            lost.append(each)
        else:
            originals[found.number] = found
            decisions[found.number] = (*decisions.get(found.number, ()), each)
    targets = {each.value for each in about if each.field == "source" and each.value}
    names = _names(connection, sorted({*groups.members, *targets}))
    return Judged(groups, names, originals, decisions, tuple(lost))


def judged_of(
    connection: Connection, report_id: str
) -> tuple[tuple[Found, ...], tuple[tuple[str, str], ...]]:
    """Return what people decided about a report.

    Args:
        connection: A transaction of the ledger.
        report_id: The whole id of the report.

    Returns:
        Its judged statements in text order, and the names of those of its sources that
        were merged into another one, each with the key of that one.
    """
    judged = read_judged(connection)
    found = sorted(
        (each for each in judged.originals.values() if each.report == report_id),
        key=lambda each: each.number,
    )
    key, name = statements.c.source_key, statements.c.source_name
    moved = sorted(judged.groups.keeper_of)
    said = (
        counting(outdated=True)
        .where(of_reports(reports.c.id == report_id), key.in_(moved))
        .with_only_columns(key, name)
        .distinct()
    )
    merged = tuple(
        (row.source_name, judged.groups.keeper(row.source_key))
        for row in (connection.execute(said) if moved else ())
        if judged.groups.keeper(row.source_key) != row.source_key
    )
    return tuple(map(judged.apply, found)), merged


def _find(
    there: Mapping[tuple[str, tuple[tuple[int, int], ...]], Sequence[Found]],
    judgement: Judgement,
) -> Found | None:
    """Return the statement with the same words; of several, that of the same source."""
    same = there.get((str(judgement.report_id), judgement.spans), ())
    own = [found for found in same if found.source_key == judgement.source_key]
    if own:
        return own[0]
    return same[0] if len(same) == 1 else None


def _statements_of(
    connection: Connection, ids: set[str]
) -> dict[tuple[str, tuple[tuple[int, int], ...]], list[Found]]:
    there: dict[tuple[str, tuple[tuple[int, int], ...]], list[Found]] = {}
    for some in chunks(sorted(ids)):
        wanted = (
            counting(outdated=True)
            .where(of_reports(reports.c.id.in_(some)))
            .with_only_columns(statements.c.spans, *COLUMNS)
            .order_by(statements.c.number)
        )
        for row in connection.execute(wanted):
            spans = tuple((start, end) for start, end in row.spans)
            found = make_found(row)
            there.setdefault((found.report, spans), []).append(found)
    return there


def _names(connection: Connection, keys: Sequence[str]) -> dict[str, str]:
    names: dict[str, str] = {}
    for some in chunks(keys):
        wanted = select(source_totals.c.source_key, source_totals.c.name).where(
            source_totals.c.source_key.in_(some)
        )
        names.update((row.source_key, row.name) for row in connection.execute(wanted))
    return names


def _shown(found: Found, name: str) -> str | None:
    """Return what a field holds, as people write it."""
    if name == "named":
        return "yes" if found.named else "no"
    value = found.source_key if name == "source" else getattr(found, name)
    return str(value) if value is not None else None
