"""Find statements by their words, and by who said them, where, when and how."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import Connection, func, select

from sayso.store.filters import Filters, is_wanted, select_wanted
from sayso.store.fold import fold_text
from sayso.store.found import COLUMNS, Found, make_found, with_reports
from sayso.store.judged import Judged
from sayso.store.query import Term
from sayso.store.schema import parties, statements
from sayso.store.words import newest_numbers

BLOCK = 400  # statements that are ranked together; more would take longer than a blink


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the statements that were found.

    Args:
        found: The statements, the best first.
        more: Whether there are further ones.
        ranked: Whether all that was found was ranked together; if not, it was a
            few hundred at a time, those that were added last first.
    """

    found: tuple[Found, ...]
    more: bool
    ranked: bool


def search_page(
    connection: Connection, filters: Filters, judged: Judged, *, skip: int, limit: int
) -> Page:
    """Return the statements from place `skip` on, at most `limit`."""
    results = search_statements(connection, filters, judged)
    got = tuple(islice(results, skip, skip + limit))
    more = next(results, None) is not None
    return Page(got, more, ranked=not more or skip + limit < BLOCK)


def search_statements(
    connection: Connection, filters: Filters, judged: Judged
) -> Iterator[Found]:
    """Yield the wanted statements.

    Those that hold all words in their content come first, then those whose source
    does, then the others; the newest first among each, by the day on which they were
    said or else published. They are ordered a few hundred at a time.
    """
    wanted = select_wanted(connection, filters, judged)
    below = (connection.scalar(select(func.max(statements.c.number))) or 0) + 1
    while below > 0:
        numbers = newest_numbers(
            connection, wanted, filters.query, below=below, limit=BLOCK
        )
        block = [judged.apply(each) for each in read_found(connection, numbers)]
        for each in sorted(block, key=lambda f: rank(f, filters), reverse=True):
            if each.number not in judged.decisions or is_wanted(each, filters):
                yield each
        below = numbers[-1] if len(numbers) == BLOCK else 0


def read_found(connection: Connection, numbers: Sequence[int]) -> list[Found]:
    """Return statements by the numbers of their rows, in whatever order."""
    source = (statements.c.analysis == parties.c.analysis) & (
        statements.c.party == parties.c.local
    )
    wanted = (
        select(*COLUMNS, parties.c.title.label("source_title"))
        .select_from(with_reports().outerjoin(parties, source))
        .where(statements.c.number.in_(numbers))
    )
    rows = connection.execute(wanted) if numbers else ()
    return [make_found(row, row.source_title) for row in rows]


def rank(found: Found, filters: Filters) -> tuple[float, str, int]:
    """Return what a statement is sorted by, the highest first."""
    day = found.said_at or found.published_at or ""
    return (_fit(found, filters.query.required), day, found.number)


def _fit(found: Found, terms: Sequence[Term]) -> float:
    """Return how much of what was looked for stands in the statement itself.

    2 if all terms are in the content, 1 if all are in the name of the source, else the
    share of them that is in the content; the others are in the title.
    """
    if not terms:
        return 2
    content, source = (f" {fold_text(t)} " for t in (found.content, found.source))
    held = sum(term.is_in(content) for term in terms)
    if held == len(terms):
        return 2
    if all(term.is_in(source) for term in terms):
        return 1
    return held / len(terms)
