"""What people have decided, and which of it still holds.

A judgement is a row that never changes; one that was wrong is undone by another row.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from sqlalchemy import Connection, insert, select

from sayso.records import OriginKind
from sayso.store.schema import judgements

ClauseKind = Literal["same", "different"] | OriginKind  # about two clauses
StatementKind = Literal["confirm", "correct", "reject"]
Kind = Literal["merge", "split", "undo"] | StatementKind | ClauseKind
ORIGIN_KINDS = frozenset(get_args(OriginKind))
CLAUSE_KINDS = ORIGIN_KINDS | {"same", "different"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision of a person."""

    schema: Literal["sayso.judgement/1"] = "sayso.judgement/1"
    number: int
    kind: Kind
    source_key: str | None = None  # of a statement: the source at the time
    other_key: str | None = None
    report_id: str | None = None
    spans: tuple[tuple[int, int], ...] = ()
    other_report_id: str | None = None
    other_spans: tuple[tuple[int, int], ...] = ()
    field: str | None = None
    value: str | None = None
    undoes: int | None = None
    who: str
    why: str | None = None
    recorded_at: str


@dataclass(frozen=True, slots=True)
class Groups:
    """Sources that people say are one; made by `group_sources`."""

    keeper_of: Mapping[str, str] = field(default_factory=dict)
    """The key under which a source is kept, for each key that was merged."""
    members: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """All keys of a merged source, its own first."""

    def keeper(self, key: str) -> str:
        """Return the key under which a source is kept: mostly its own."""
        return self.keeper_of.get(key, key)

    def all_keys(self, key: str) -> tuple[str, ...]:
        """Return all keys of the source that a key is kept under."""
        keeper = self.keeper(key)
        return self.members.get(keeper, (keeper,))


def read_judgements(connection: Connection) -> tuple[Judgement, ...]:
    """Return all judgements, in the order in which they were made."""
    rows = connection.execute(select(judgements).order_by(judgements.c.number))
    return tuple(_judgement(dict(row._mapping)) for row in rows)  # noqa: SLF001


def add_judgement(connection: Connection, values: Mapping[str, object]) -> int:
    """Record a judgement and return its number."""
    added = insert(judgements).values(**values).returning(judgements.c.number)
    number: int = connection.execute(added).scalar_one()
    return number


def standing(made: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """Return the judgements that nobody has undone, without the undoing ones.

    An undoing can be undone too; then what it undid stands again.
    """
    undone: set[int | None] = set()
    kept = []
    for each in reversed(made):
        if each.number in undone:
            continue
        if each.kind == "undo":
            undone.add(each.undoes)
        else:
            kept.append(each)
    return tuple(reversed(kept))


def find_undone(number: int, made: Sequence[Judgement]) -> Judgement:
    """Return a judgement, or what is undone in the end if it is an undoing."""
    by_number = {each.number: each for each in made}
    each = by_number[number]
    while each.kind == "undo" and each.undoes in by_number:
        each = by_number[each.undoes]
    return each


def group_sources(made: Iterable[Judgement]) -> Groups:
    """Return which sources are one, by standing judgements in their order.

    `merge A B` keeps all that is under B under A; `split B` takes B out again.
    """
    keeper_of: dict[str, str] = {}
    members: dict[str, list[str]] = {}
    for each in made:
        one, other = each.source_key, each.other_key
        if each.kind == "merge" and one and other:
            _merge(keeper_of, members, one, other)
        elif each.kind == "split" and one:
            _split(keeper_of, members, one)
    return Groups(keeper_of, {key: tuple(keys) for key, keys in members.items()})


def _merge(
    keeper_of: dict[str, str], members: dict[str, list[str]], one: str, other: str
) -> None:
    keeper, joined = keeper_of.get(one, one), keeper_of.get(other, other)
    if keeper == joined:
        return
    group = members.setdefault(keeper, [keeper])
    group += members.pop(joined, [joined])
    keeper_of.update(dict.fromkeys(group, keeper))


def _split(keeper_of: dict[str, str], members: dict[str, list[str]], key: str) -> None:
    keeper = keeper_of.pop(key, None)
    if keeper is None:
        return
    rest = [other for other in members.pop(keeper) if other != key]
    for other in rest:
        keeper_of.pop(other)
    if len(rest) > 1:
        members[rest[0]] = rest
        keeper_of.update(dict.fromkeys(rest, rest[0]))


def _judgement(values: dict[str, object]) -> Judgement:
    for name in ("spans", "other_spans"):
        pairs: Any = values[name] or ()
        values[name] = tuple((start, end) for start, end in pairs)
    return Judgement(**values)  # type: ignore[arg-type]
