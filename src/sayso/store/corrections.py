"""Analyses as people have corrected them: what claims are made from."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection, func, insert, select

from sayso.records import (
    CORRECTED,
    Analysis,
    Anonymity,
    Attribution,
    Party,
    Reason,
    SaidAt,
)
from sayso.store.dialect import lock_name
from sayso.store.judged import PRECISIONS, read_judged
from sayso.store.judgements import Judgement
from sayso.store.names import source_key
from sayso.store.schema import analyses, parties, reports, unlinked_analyses

CORRECTING = frozenset({"correct", "reject"})  # judgements that change what claims say
_Made = Mapping[str, tuple[Judgement, ...]]  # by the statement's id in its analysis


@dataclass(frozen=True, slots=True)
class Corrections:
    """What people corrected or rejected; made by `read_corrections`."""

    by_report: Mapping[str, _Made] = field(default_factory=dict)
    """By the id of the report."""
    parties: Mapping[str, Party] = field(default_factory=dict)
    """Sources that statements were given to, by their key, as some report has them."""

    def apply(self, analysis: Analysis) -> Analysis:
        """Return an analysis as people see it, without the statements they rejected."""
        made = self.by_report.get(analysis.report.id)
        if not made:
            return analysis
        added: dict[str, Party] = {}
        kept = []
        for item in analysis.attributions:
            decided = made.get(item.id, ())
            if all(each.kind != "reject" for each in decided):
                for each in decided:
                    item = self._correct(item, each, analysis, added)  # noqa: PLW2901
                kept.append(item)
        everybody = (*analysis.parties, *added.values())
        return replace(analysis, attributions=tuple(kept), parties=everybody)

    def _correct(
        self,
        item: Attribution,
        each: Judgement,
        analysis: Analysis,
        added: dict[str, Party],
    ) -> Attribution:
        value = each.value or ""
        match each.field:
            case "source":
                party = self._find_party(value, analysis)
                if party.id == value:
                    added[value] = party
                source = replace(item.source, party=party.id, candidates=())
                return replace(item, source=replace(source, rule=CORRECTED))
            case "named":
                return _correct_named(item, named=value == "yes")
            case "said_at":
                return _correct_day(item, value)
        return _correct_stance(item, str(each.field), value)

    def _find_party(self, key: str, analysis: Analysis) -> Party:
        """Return the party of a source: of the report itself, or as others have it."""
        report = analysis.report.id
        own = (p for p in analysis.parties if source_key(p, report) == key)
        return next(own, None) or self.parties[key]


def _correct_named(item: Attribution, *, named: bool) -> Attribution:
    known = item.anonymity or Anonymity(named=named, descriptor=item.source.text)
    source = replace(item.source, rule=CORRECTED)
    return replace(item, source=source, anonymity=replace(known, named=named))


def _correct_day(item: Attribution, day: str) -> Attribution:
    precision = PRECISIONS[len(day)]
    said = SaidAt(value=day, precision=precision, time=None, rule=CORRECTED)
    return replace(item, said_at=said)


def _correct_stance(item: Attribution, name: str, value: str) -> Attribution:
    """Return a statement with another status, certainty or polarity."""
    reason: dict[str, Any] = {name: Reason(rule=CORRECTED)}
    changed: dict[str, Any] = {name: value}
    stance = replace(item.stance, **reason) if item.stance else None
    return replace(item, stance=stance, **changed)


def read_corrections(connection: Connection) -> Corrections:
    """Return what people have corrected in statements that are still found."""
    judged = read_judged(connection)
    found: defaultdict[str, dict[str, tuple[Judgement, ...]]] = defaultdict(dict)
    keys: set[str | None] = set()
    for row, decided in judged.decisions.items():
        made = tuple(each for each in decided if each.kind in CORRECTING)
        if made:
            original = judged.originals[row]
            local = original.statement.rpartition(":")[2]
            found[original.report][local] = made
            keys.update(each.value for each in made if each.field == "source")
    return Corrections(dict(found), dict(_read_parties(connection, keys)))


def link_again(connection: Connection, report: str) -> None:
    """Have the claims of a report made anew, as if it had been analysed again."""
    lock_name(connection, report)
    newest = (
        select(func.max(analyses.c.number))
        .join(reports, reports.c.number == analyses.c.report)
        .where(reports.c.id == report)
    )
    number = connection.scalar(newest)
    column = unlinked_analyses.c.analysis
    waits = connection.scalar(select(column).where(column == number))
    if number is not None and waits is None:
        connection.execute(insert(unlinked_analyses).values(analysis=number))


def _read_parties(
    connection: Connection, keys: set[str | None]
) -> Iterator[tuple[str, Party]]:
    """Yield sources by their keys, each as the first report has it."""
    for key in sorted(filter(None, keys)):
        wanted = select(parties).where(parties.c.source_key == key)
        row = connection.execute(wanted.order_by(parties.c.number).limit(1)).first()
        name = row.name if row else key.partition(":")[2]
        yield (
            key,
            Party(
                id=key,
                name=name,
                kind=row.kind if row else "unknown",
                source_type=row.source_type if row else None,
                title=row.title if row else None,
                affiliation=row.affiliation if row else None,
                mentions=(),
            ),
        )
