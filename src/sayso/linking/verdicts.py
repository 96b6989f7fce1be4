"""What people have decided about claims, at the clauses of the newest analyses."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import Connection

from sayso.link.judged import OriginVerdict
from sayso.linking.recall import Recall
from sayso.records import MemberPlace
from sayso.store.judgements import ORIGIN_KINDS
from sayso.store.links import Place
from sayso.store.verdicts import (
    Verdict,
    numbers_of,
    read_verdicts,
    take_new_verdicts,
)

_PAIR = 2


class Judged:
    """The verdicts of a ledger; each end is found again when it is asked for."""

    def __init__(self, connection: Connection, recall: Recall) -> None:
        self._connection, self._recall = connection, recall
        made = read_verdicts(connection)
        new = take_new_verdicts(connection)
        ends = [end for each in made for end in (each.a, each.b)]
        ids = (end.report for end in (*ends, *new))
        self._numbers = numbers_of(connection, ids, outdated=False)
        self._new = new
        self._by_report: defaultdict[int, list[Verdict]] = defaultdict(list)
        for each in made:
            for end in (each.a, each.b):
                if end.report in self._numbers:
                    self._by_report[self._numbers[end.report]].append(each)

    def take_new(self) -> set[Place]:
        """Return the clauses that judgements since the last time are about."""
        return {place for end in self._new if (place := self._find(end))}

    def pairs_of(self, places: Iterable[Place], *, same: bool) -> set[frozenset[Place]]:
        """Return the pairs that are the same, or different, of which one is there."""
        there = set(places)
        pairs = {
            frozenset(place for end in (each.a, each.b) if (place := self._find(end)))
            for each in self._near(there)
            if each.kind == ("same" if same else "different")
        }
        return {pair for pair in pairs if len(pair) > 1 and pair & there}

    def origins_of(self, keys: Mapping[Place, MemberPlace]) -> list[OriginVerdict]:
        """Return what was decided about the origins of clauses, both of them there."""
        made = {each.judgement.number: each for each in self._near(keys)}
        found = (self._find_origin(each, keys) for each in made.values())
        return [verdict for verdict in found if verdict]

    def _find_origin(
        self, each: Verdict, keys: Mapping[Place, MemberPlace]
    ) -> OriginVerdict | None:
        if each.kind not in ORIGIN_KINDS:
            return None
        places = {place for end in (each.a, each.b) if (place := self._find(end))}
        if len(places) != _PAIR or not places <= keys.keys():
            return None
        a, b = (keys[place] for place in places)
        return OriginVerdict(
            a=a,
            b=b,
            one=each.kind == "one-origin",
            judgement=each.judgement.number,
            who=each.judgement.who,
            why=each.judgement.why,
            on=each.judgement.recorded_at[:10],
        )

    def _near(self, places: Iterable[Place]) -> Iterator[Verdict]:
        """Yield all verdicts on reports of some clauses."""
        for number in {place.report for place in places}:
            yield from self._by_report.get(number, ())

    def _find(self, end: MemberPlace) -> Place | None:
        number = self._numbers.get(end.report)
        if number is None:
            return None
        return self._recall.read(self._connection, number).nearest(end.span)
