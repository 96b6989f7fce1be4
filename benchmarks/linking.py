"""Link the reports of a ledger, then measure what one more costs.

    python benchmarks/linking.py LEDGER [--fresh 200]

LEDGER is one that filling.py made. Fresh reports are stored and linked one at a time,
as if somebody asked for the claims after each: nothing of its neighbours is in memory.
"""

import argparse
import time
from pathlib import Path
from statistics import mean, median, quantiles

from filling import POLNEAR, Generator, count_reports, read_bases
from sqlalchemy import func, select

from sayso.linking import refresh_claims
from sayso.store import Ledger, Run, begin_run, open_ledger, store_analysis
from sayso.store.schema import claims, member_links

FRESH = 200


def link_fresh(
    ledger: Ledger, run: Run, generator: Generator, numbers: range
) -> list[float]:
    """Return the milliseconds of processor time that linking each report takes."""
    took = []
    for number in numbers:
        store_analysis(ledger, run, generator.make(number))
        began = time.process_time()
        refresh_claims(ledger, lambda _: None)
        took.append(1000 * (time.process_time() - began))
    return took


def count_rows(ledger: Ledger) -> str:
    """Return how many links and claims there are, in words."""
    with ledger.read() as connection:
        links, found = (
            connection.scalar(select(func.count()).select_from(table))
            for table in (member_links, claims)
        )
    return f"{links} links, {found} claims"


def main() -> None:
    """Link, measure and print."""
    parser = argparse.ArgumentParser(description="Measure linking.")
    parser.add_argument("ledger")
    parser.add_argument("--fresh", type=int, default=FRESH)
    parser.add_argument(
        "--texts", type=Path, nargs="+", default=[POLNEAR / "train.jsonl"]
    )
    options = parser.parse_args()
    generator = Generator(read_bases(options.texts))
    ledger = open_ledger(options.ledger)
    there = count_reports(ledger)
    began = time.process_time()
    refresh_claims(ledger, lambda left: print(f"{left} left", flush=True))
    spent = time.process_time() - began
    print(f"{there} reports linked in {spent:.0f} s: {count_rows(ledger)}", flush=True)
    run = begin_run(ledger, "benchmark", generator.make(0).producer)
    numbers = range(there, there + options.fresh)
    took = link_fresh(ledger, run, generator, numbers)
    print(
        f"one more, at {there}: mean {mean(took):.1f} ms, median {median(took):.1f} ms,"
        f" of 20 the slowest {quantiles(took, n=20)[-1]:.1f} ms"
    )
    ledger.close()


if __name__ == "__main__":
    main()
