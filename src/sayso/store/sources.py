"""List the sources of a ledger: how much each said, where, when, and how often named.

One named person or organization is one source in all reports, by its key; unnamed
sources are never joined. Judgements of people count.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Row,
    Select,
    cast,
    distinct,
    false,
    func,
    or_,
    select,
)

from sayso.errors import LedgerError
from sayso.store.dialect import where_words
from sayso.store.fold import fold_words
from sayso.store.found import counting
from sayso.store.judged import Judged
from sayso.store.query import Query, Term
from sayso.store.schema import parties, reports, source_totals, statements
from sayso.store.totals import DAY_FROM

_FEW = 2000  # sources that an index of words finds faster than their order
_TITLES = 200  # mentions whose titles are counted
_CHOICE = 8  # sources that a message lists
_LIKE = str.maketrans({"%": r"\%", "_": r"\_", "\\": r"\\"})


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """One source, with all that it is quoted for."""

    source_key: str
    name: str
    title: str | None = None
    source_type: str | None
    known: bool  # one across reports; False: an unnamed source of one report
    statements: int
    named: int  # statements whose report names it there
    reports: int
    publishers: int
    first: str | None  # the first second of the day: said, else published
    last: str | None
    merged: tuple[str, ...] = ()  # keys that people put under this one
    alike: tuple[str, ...] = ()  # keys that may be the same source


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFilters:
    """Which sources are wanted; None: all of them."""

    query: Query = Query()  # noqa: RUF009 - frozen and empty
    known: bool | None = None
    least_reports: int = 1
    publishers: frozenset[str] | None = None


def list_sources(
    connection: Connection,
    filters: SourceFilters,
    judged: Judged,
    *,
    skip: int,
    limit: int | None,
) -> tuple[SourceLine, ...]:
    """Return sources from place `skip` on, those with the most statements first.

    The totals have to be up to date: see `refresh_totals`.

    Args:
        connection: A transaction of the ledger.
        filters: Which sources.
        judged: What people have decided.
        skip: How many to leave out at the beginning.
        limit: How many at most; None: all.
    """
    moved = _moved_keys(judged)
    lines = [_live_line(connection, key, judged) for key in _keepers(moved, judged)]
    own = [line for line in lines if line and _is_wanted(line, filters)]
    wanted = _select_totals(connection, filters)
    wanted = wanted.where(source_totals.c.source_key.not_in(moved))
    if limit is not None:
        wanted = wanted.limit(skip + limit)
    stored = [_line(row) for row in connection.execute(wanted)]
    everything = sorted([*own, *stored], key=_size)
    shown = everything[skip : None if limit is None else skip + limit]
    return tuple(_complete(connection, line, judged) for line in shown)


def find_keys(connection: Connection, name: str, judged: Judged) -> frozenset[str]:
    """Return all keys of the source that a name means, for its statements.

    A key, or the whole name of one source, is that source; otherwise the words have to
    fit one source only.

    Raises:
        LedgerError: no source fits, or several do; they are listed.
    """
    totals, groups = source_totals, judged.groups
    words = " ".join(fold_words(name))
    exact = or_(
        totals.c.source_key == name,
        *(totals.c.source_key == f"{kind}:{words}" for kind in _KINDS),
    )
    found = connection.scalars(select(totals.c.source_key).where(exact)).all()
    if name in groups.members or name in judged.names:
        found = [name]
    keepers = list(dict.fromkeys(map(groups.keeper, found)))
    # `Clinton` alone is a source too, where a report prints no more; all are meant.
    if not keepers or (" " not in words and keepers == [f"person:{words}"] != [name]):
        terms = tuple(Term((word,)) for word in words.split())
        wanted = _select_totals(connection, SourceFilters(query=Query(terms)))
        rows = connection.execute(wanted.limit(_CHOICE + 1)).all() if terms else []
        known = [row for row in rows if row.known] or rows
        keepers = list(dict.fromkeys(groups.keeper(row.source_key) for row in known))
    if len(keepers) != 1:
        raise _no_choice(name, keepers)
    return frozenset(groups.all_keys(keepers[0]))


_KINDS = ("person", "organization", "group", "document")


def _no_choice(name: str, keys: Sequence[str]) -> LedgerError:
    if not keys:
        return LedgerError(
            f"No source in the ledger is called {name!r}.",
            fix="look for it with `sayso sources WORDS`",
        )
    more = ", and more" if len(keys) > _CHOICE else ""
    return LedgerError(
        f"Several sources are called {name!r}: {', '.join(keys[:_CHOICE])}{more}.",
        fix="give one of these keys, or the full name",
    )


def _select_totals(
    connection: Connection, filters: SourceFilters
) -> Select[tuple[object, ...]]:
    totals, query = source_totals, filters.query
    wanted = select(totals).order_by(
        totals.c.statements.desc(), totals.c.source_key.desc()
    )
    if filters.known is not None:
        wanted = wanted.where(totals.c.known.is_(filters.known))
    if filters.least_reports > 1:
        wanted = wanted.where(totals.c.reports >= filters.least_reports)
    if filters.publishers is not None:
        wanted = wanted.where(totals.c.source_key.in_(_quoted_by(filters.publishers)))
    if query.required:
        # An index of words finds few sources at once, and many slowly; of many the
        # first ones are found at once by looking at them in their order.
        few = where_words(connection, select(totals.c.number), query, totals)
        numbers = connection.scalars(few.limit(_FEW + 1)).all()
        if len(numbers) <= _FEW:
            return wanted.where(totals.c.number.in_(numbers))
    wanted = wanted.where(*(_holds(term) for term in query.required))
    return wanted.where(*(~_holds(term) for term in query.excluded))


def _quoted_by(publishers: frozenset[str]) -> Select[object]:
    return (
        counting()
        .where(reports.c.publisher.in_(sorted(publishers)))
        .with_only_columns(statements.c.source_key)
    )


def _holds(term: Term) -> ColumnElement[bool]:
    words = " ".join(term.words).translate(_LIKE)
    end = "" if term.prefix else " "
    return source_totals.c.words.like(f"% {words}{end}%", escape="\\")


def _is_wanted(line: SourceLine, filters: SourceFilters) -> bool:
    keys = " ".join((line.source_key, *line.merged)).replace(":", " ")
    words = f" {' '.join(fold_words(line.name))} {keys} "
    return (
        filters.known in {None, line.known}
        and line.reports >= filters.least_reports
        and all(term.is_in(words) for term in filters.query.required)
        and not any(term.is_in(words) for term in filters.query.excluded)
    )


def _moved_keys(judged: Judged) -> list[str]:
    """Return the sources whose totals are not those that the ledger keeps."""
    keys: set[str | None] = set(judged.groups.keeper_of)
    for number, made in judged.decisions.items():
        if any(each.field in {"source", "named", "said_at"} for each in made):
            original = judged.originals[number]
            keys |= {original.source_key, judged.apply(original).source_key}
    return sorted(filter(None, keys))


def _keepers(keys: Sequence[str], judged: Judged) -> list[str]:
    return sorted({judged.groups.keeper(key) for key in keys})


def _live_line(
    connection: Connection, keeper: str, judged: Judged
) -> SourceLine | None:
    """Return a source as people judged it, counted anew; None: nothing is left."""
    keys = judged.groups.all_keys(keeper)
    now = {n: judged.apply(found) for n, found in judged.originals.items()}
    rows = [n for n, found in now.items() if found.source_key == keeper]
    of_keys = statements.c.source_key.in_(keys) & statements.c.number.not_in(
        sorted(now)
    )
    held = or_(of_keys, statements.c.number.in_(rows) if rows else false())
    summed = connection.execute(_summed(held)).one()
    if not summed.statements:
        return None
    corrected = sum(
        now[n].named - judged.originals[n].named for n in rows
    )  # what people say of it counts
    named = next(
        iter(
            connection.execute(
                select(source_totals).where(source_totals.c.source_key == keeper)
            )
        ),
        None,
    )
    return SourceLine(
        source_key=keeper,
        name=named.name if named else keeper.partition(":")[2],
        source_type=named.source_type if named else None,
        known=not keeper.startswith("report:"),
        statements=summed.statements,
        named=summed.named + corrected,
        reports=summed.reports,
        publishers=summed.publishers,
        first=summed.first,
        last=summed.last,
        merged=keys[1:],
    )


def _summed(held: ColumnElement[bool]) -> Select[tuple[object, ...]]:
    return (
        counting()
        .where(held)
        .with_only_columns(
            func.count().label("statements"),
            func.coalesce(func.sum(cast(statements.c.named, Integer)), 0).label(
                "named"
            ),
            func.count(distinct(statements.c.report)).label("reports"),
            func.count(distinct(reports.c.publisher)).label("publishers"),
            func.min(DAY_FROM).label("first"),
            func.max(DAY_FROM).label("last"),
        )
    )


def _complete(connection: Connection, line: SourceLine, judged: Judged) -> SourceLine:
    """Return a line with the title of the source, and others that it may be."""
    if not line.known:
        return line
    likely = [key for key in _shorter(line.source_key) if key not in line.merged]
    there = select(source_totals.c.source_key).where(
        source_totals.c.source_key.in_(likely)
    )
    alike = [
        key
        for key in (connection.scalars(there) if likely else ())
        if judged.groups.keeper(key) == key and _is_largest(connection, line, key)
    ]
    title = _title(connection, line.source_key)
    return replace(line, title=title, alike=tuple(sorted(alike, key=len)))


def _title(connection: Connection, key: str) -> str | None:
    """Return the title that the newest reports print for a source most often."""
    newest = (
        select(parties.c.title)
        .where(parties.c.source_key == key)
        .order_by(parties.c.number.desc())
        .limit(_TITLES)
    )
    titles = Counter(filter(None, connection.scalars(newest)))
    return titles.most_common(1)[0][0] if titles else None


def _is_largest(connection: Connection, line: SourceLine, key: str) -> bool:
    """Say whether a shorter name is most likely that of this source.

    `person:trump` may be Donald Trump, who says most, rather than Eric Trump.
    """
    kind, _, name = key.partition(":")
    totals = source_totals
    largest = (
        select(totals.c.source_key)
        .where(
            totals.c.source_key.startswith(f"{kind}:"),
            totals.c.source_key.endswith(f" {name}"),
        )
        .order_by(totals.c.statements.desc(), totals.c.source_key.desc())
        .limit(1)
    )
    return " " in name or connection.scalar(largest) == line.source_key


def _shorter(key: str) -> Iterator[str]:
    """Yield keys of the same name with fewer words: surname; first and last name."""
    kind, _, name = key.partition(":")
    words = name.split()
    for start in range(1, len(words)):
        yield f"{kind}:{' '.join(words[start:])}"
    if len(words) > 2 and kind == "person":  # noqa: PLR2004 - a middle name
        yield f"{kind}:{words[0]} {words[-1]}"


def _line(row: Row[tuple[object, ...]]) -> SourceLine:
    return SourceLine(
        source_key=row.source_key,
        name=row.name,
        source_type=row.source_type,
        known=bool(row.known),
        statements=row.statements,
        named=row.named,
        reports=row.reports,
        publishers=row.publishers,
        first=row.first_from,
        last=row.last_from,
    )


def _size(line: SourceLine) -> tuple[int, tuple[int, ...]]:
    """Sort by statements, then by key, both from the highest, as the index does."""
    return (-line.statements, tuple(-ord(c) for c in line.source_key))
