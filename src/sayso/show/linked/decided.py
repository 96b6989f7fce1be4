"""Say what people judged of the origins of a claim: who, when and why."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sayso.records import JudgedOrigin
from sayso.show.asked.judgements import CLAUSES
from sayso.show.days import write_day
from sayso.show.lines import clean
from sayso.show.linked.told import Told


@dataclass(frozen=True, slots=True)
class Decided:
    """What a person judged of the origins of two members."""

    judged: JudgedOrigin
    places: tuple[Told, Told]  # in the order of their numbers

    @property
    def words(self) -> str:
        """Who judged what, when and why."""
        one, other = (told.number for told in self.places)
        it = self.judged
        why = f": {clean(it.why)}" if it.why else ""
        return (
            f"{clean(it.who)} judged on {write_day(it.on)} that {one} and {other}"
            f" {CLAUSES[it.verdict]}{why}"
        )


def tell_judged(
    judged: Iterable[JudgedOrigin], by_id: Mapping[str, Told]
) -> Iterator[Decided]:
    """Yield what people judged of the origins of members, which are given by id."""
    for each in judged:
        ends = (by_id[each.a], by_id[each.b])
        one, other = sorted(ends, key=lambda told: told.number)
        yield Decided(each, (one, other))
