"""Find a source by its name, and what else it is called."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection, or_, select

from sayso.errors import LedgerError
from sayso.store.fold import fold_words
from sayso.store.judged import Judged
from sayso.store.query import Query, Term
from sayso.store.schema import parties, source_totals
from sayso.store.sourceline import SourceFilters, SourceLine, select_totals

_TITLES = 20  # mentions whose titles are counted
_CHOICE = 8  # sources that a message lists
_KINDS = ("person", "organization", "group", "document")


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
        wanted = select_totals(connection, SourceFilters(query=Query(terms)))
        rows = connection.execute(wanted.limit(_CHOICE + 1)).all() if terms else []
        known = [row for row in rows if row.known] or rows
        keepers = list(dict.fromkeys(groups.keeper(row.source_key) for row in known))
    if len(keepers) != 1:
        raise _no_choice(name, keepers)
    return frozenset(groups.all_keys(keepers[0]))


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


def complete_line(
    connection: Connection, line: SourceLine, judged: Judged
) -> SourceLine:
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
