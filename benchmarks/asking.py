"""Measure how fast a large ledger answers, on SQLite or PostgreSQL.

    python benchmarks/grow.py small.db large.db --reports 100000
    python benchmarks/asking.py large.db [WORDS...]

Each question is asked six times on one connection; the first answer and the median of
the others are printed, in milliseconds. The words are those of the ledger's own names
and contents: common ones, seldom ones and one that is nowhere.
"""

import argparse
import statistics
import time
from collections import Counter
from collections.abc import Callable

from sqlalchemy import Connection, select

from sayso.store import open_ledger
from sayso.store.course import follow
from sayso.store.filters import Filters
from sayso.store.fold import fold_words
from sayso.store.judged import read_judged
from sayso.store.query import parse_query
from sayso.store.schema import source_totals, statements
from sayso.store.search import search_page
from sayso.store.sourceline import SourceFilters
from sayso.store.sources import list_sources
from sayso.store.totals import refresh_totals

TIMES = 6
SAMPLE = 20_000  # statements whose words are counted
PAGE = 20


def choose_words(connection: Connection) -> list[str]:
    """Return words to look for: common, less common, seldom, two at once, a phrase."""
    wanted = select(statements.c.content).limit(SAMPLE)
    counted = Counter(
        word for text in connection.scalars(wanted) for word in set(fold_words(text))
    )
    ranked = [word for word, _ in counted.most_common() if len(word) > 3]  # noqa: PLR2004
    places = (0, 50, 300, 1500, 6000)
    words = [ranked[min(place, len(ranked) - 1)] for place in places]
    phrase = next(
        " ".join(fold_words(text)[:2])
        for text in connection.scalars(wanted)
        if len(fold_words(text)) > 1
    )
    one, other = words[:2]
    return [
        *words,
        f"{one} {other}",
        f'"{phrase}"',
        f"{words[2][:4]}*",
        f"{other} -{one}",
        "qqqq",
    ]


def measure(what: str, ask: Callable[[], object]) -> None:
    """Ask several times and print how long it took."""
    taken = []
    for _ in range(TIMES):
        began = time.perf_counter()
        ask()
        taken.append((time.perf_counter() - began) * 1000)
    median = statistics.median(taken[1:])
    print(f"{what:44} first {taken[0]:7.0f} ms   then {median:7.0f} ms", flush=True)


def main() -> None:
    """Ask everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ledger")
    parser.add_argument("words", nargs="*")
    arguments = parser.parse_args()
    ledger = open_ledger(arguments.ledger)
    began = time.perf_counter()
    refresh_totals(ledger, lambda new: print(f"{new} new analyses"))
    print(f"totals of sources: {time.perf_counter() - began:.1f} s")
    with ledger.read() as connection:
        judged = read_judged(connection)
        largest = connection.scalar(
            select(source_totals.c.source_key)
            .order_by(source_totals.c.statements.desc())
            .limit(1)
        )
        words = arguments.words or choose_words(connection)
        keys = frozenset({str(largest)})
        filters = {
            **{f"search {typed}": Filters(query=parse_query(typed)) for typed in words},
            "search --source LARGEST": Filters(source_keys=keys),
            f"search {words[0]} --source LARGEST": Filters(
                query=parse_query(words[0]), source_keys=keys
            ),
            "search --status denied --unnamed": Filters(status="denied", named=False),
            f"search {words[0]} --status denied": Filters(
                query=parse_query(words[0]), status="denied"
            ),
        }
        for what, some in filters.items():
            measure(
                what,
                lambda f=some: search_page(connection, f, judged, skip=0, limit=PAGE),
            )
        for typed in ("", *words):
            wanted = SourceFilters(query=parse_query(typed))
            measure(
                f"sources {typed}",
                lambda f=wanted: list_sources(
                    connection, f, judged, skip=0, limit=PAGE
                ),
            )
        measure(
            "timeline --source LARGEST",
            lambda: follow(
                connection, Filters(source_keys=keys), judged, skip=0, limit=PAGE
            ),
        )


if __name__ == "__main__":
    main()
