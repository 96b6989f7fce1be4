"""Read which statements somebody wants."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from sayso.store.filters import Filters
    from sayso.store.judged import Judged
    from sayso.store.query import Query


def read_words(words: Sequence[str]) -> "Query":
    """Return what the words look for.

    Raises:
        click.UsageError: one of them is an option that there is not.
    """
    from sayso.store.query import LONGEST_QUERY, parse_query

    if list(words) == ["-h"]:
        ctx = click.get_current_context()
        click.echo(ctx.get_help())
        ctx.exit()
    wrong = next((word for word in words if word.startswith("--")), None)
    if wrong:
        raise click.NoSuchOption(wrong)
    query = parse_query(" ".join(words))
    if query.dropped:
        click.echo(
            f"Only the first {LONGEST_QUERY} characters and 50 words count.", err=True
        )
    return query


def make_filters(
    connection: "Connection",
    judged: "Judged",
    *,
    query: "Query",
    source: str | None = None,
    publisher: str | None = None,
    period: tuple[str | None, str | None] = (None, None),
    status: str | None = None,
    named: bool | None = None,
    versions: bool = False,
) -> "Filters":
    """Return the filters that the options ask for.

    Raises:
        click.UsageError: they ask for nothing.
        OptionError: a date is none.
        LedgerError: there is no such source or publisher.
    """
    from sayso.store.wanted import Asked
    from sayso.store.wanted import make_filters as make

    since, until = period
    asked = Asked(
        query=query,
        source=source,
        publisher=publisher,
        since=since,
        until=until,
        status=status,
        named=named,
        versions=versions,
    )
    filters = make(connection, judged, asked)
    if filters.is_empty():
        raise click.UsageError("Say what to look for: words, or an option.")
    return filters
