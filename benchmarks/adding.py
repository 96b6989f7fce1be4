"""Measure `sayso add`: what storing costs beside analysing, size of the ledger, memory.

    python benchmarks/adding.py [--texts R.jsonl] [--reports N] [--ledger PATH|URL]

Without --ledger, a SQLite file that is thrown away. Seconds are time on the clock.
"""

import argparse
import resource
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ParamSpec, TypeVar

from sqlalchemy import text

from sayso import pipeline, store
from sayso.pipeline import ingest, load_models
from sayso.read import read_inputs
from sayso.records import Skipped
from sayso.store import Ledger, open_ledger

Args = ParamSpec("Args")
Result = TypeVar("Result")

ROOT = Path(__file__).parent.parent
POLNEAR = ROOT.parent / "shared" / "data" / "polnear"
BLOCK = 200  # reports between two looks at the memory


class Clock:
    """Seconds spent inside functions."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def time(self, function: Callable[Args, Result]) -> Callable[Args, Result]:
        """Return `function`, its time counted here."""

        def timed(*args: Args.args, **named: Args.kwargs) -> Result:
            began = time.perf_counter()
            try:
                return function(*args, **named)
            finally:
                self.seconds += time.perf_counter() - began

        return timed


def size_of(ledger: Ledger) -> int:
    """Return the bytes that a ledger takes, after its log is written back."""
    with ledger.engine.connect() as connection:
        if ledger.engine.dialect.name == "sqlite":
            pages = connection.execute(text("PRAGMA page_count")).scalar_one()
            return int(
                pages * connection.execute(text("PRAGMA page_size")).scalar_one()
            )
        return int(
            connection.execute(
                text("SELECT pg_database_size(current_database())")
            ).scalar_one()
        )


def peak_megabytes() -> float:
    """Return the most memory that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(texts: Sequence[Path], ledger: Ledger, most: int) -> None:
    """Add the reports and print the figures."""
    analysing, storing = Clock(), Clock()
    pipeline.analyse_report = analysing.time(pipeline.analyse_report)
    for name in ("is_known", "begin_run", "store_analysis"):
        setattr(store, name, storing.time(getattr(store, name)))
    before = size_of(ledger)
    paths = [str(path) for path in texts]
    found = ingest(read_inputs(paths), ledger, load_models(), command="benchmark")
    added = statements = 0
    for item in found:
        if isinstance(item, Skipped):
            continue
        added, statements = added + 1, statements + item.statements
        if added % BLOCK == 0:
            print(f"{added:6} reports: peak {peak_megabytes():.0f} MB", flush=True)
        if added == most:
            break
    grown = (size_of(ledger) - before) / added
    print(f"{added} reports, {statements} statements")
    print(f"analysing {1000 * analysing.seconds / added:.1f} ms a report")
    share = storing.seconds / analysing.seconds
    print(f"storing {1000 * storing.seconds / added:.1f} ms a report, {share:.1%}")
    print(f"ledger {grown / 1000:.1f} kB a report")


def main() -> None:
    """Read the arguments and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--texts", type=Path, nargs="+", default=sorted(POLNEAR.glob("*.jsonl"))
    )
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--ledger")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ledger = open_ledger(args.ledger or f"{folder}/sayso.db", create=True)
        try:
            measure(args.texts, ledger, args.reports)
        finally:
            ledger.close()


if __name__ == "__main__":
    main()
