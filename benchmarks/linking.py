"""Measure what linking one more report costs, in ledgers of several sizes.

    python benchmarks/linking.py LEDGER [--sizes 1000 10000 100000]

Prints first what reading a report takes, the peer of what follows. LEDGER is filled
until it has each size; then fresh reports are linked one at a time, as if somebody
asked for the claims after each: nothing of its neighbours is in memory.
Generated reports come at `DAILY` a day, and so many of their words are exchanged that
they have about twice as many links as real ones (PolNeAR train: 6 a report). Reports
longer ago than anything is linked with are indexed, and not linked with one another.
Statements and parties, which linking does not look at, are not stored.
"""

import argparse
import gc
import time
from pathlib import Path
from statistics import mean, median, quantiles
from unittest.mock import patch

from filling import BLOCK, POLNEAR, Generator, count_reports, fill, read_bases
from sqlalchemy import func, select

from sayso.link.neighbours import find_telling
from sayso.linking import refresh_claims
from sayso.models.wordweights import load_word_weights
from sayso.store import Ledger, Run, begin_run, open_ledger, store_analysis
from sayso.store.links import find_new, take_new
from sayso.store.load import load_report
from sayso.store.nearby import add_terms
from sayso.store.schema import claims, member_links

FRESH = 100
LINKED = 2_000  # of the last reports; no older one is a neighbour of a fresh one
DAILY = 30
NAMES, OTHERS = 0.9, 0.55
SIZES = (1_000, 10_000, 100_000)


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


def grow(ledger: Ledger, run: Run, generator: Generator, size: int) -> None:
    """Fill the ledger to a size; link its last reports, and index the others."""
    for start in range(count_reports(ledger), size, BLOCK):
        end = min(start + BLOCK, size)
        fill(ledger, run, generator, range(start, end))
        if end > size - LINKED:
            refresh_claims(ledger, lambda _: None)
        else:
            index_only(ledger)


def index_only(ledger: Ledger) -> None:
    """Store the telling terms of reports that are not linked, as linking them would."""
    weights = load_word_weights()
    with ledger.write() as connection:
        for new in take_new(connection, find_new(connection)):
            report = load_report(connection, new.number).analysis.report
            terms = find_telling(report.text, weights)
            add_terms(connection, new.number, report, terms)


def count_rows(ledger: Ledger) -> str:
    """Return how many links and claims there are, in words."""
    with ledger.read() as connection:
        links, found = (
            connection.scalar(select(func.count()).select_from(table))
            for table in (member_links, claims)
        )
    return f"{links} links, {found} claims"


def main() -> None:
    """Fill, link, measure and print."""
    parser = argparse.ArgumentParser(description="Measure linking.")
    parser.add_argument("ledger")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--fresh", type=int, default=FRESH)
    parser.add_argument(
        "--texts", type=Path, nargs="+", default=[POLNEAR / "train.jsonl"]
    )
    options = parser.parse_args()
    began = time.process_time()
    bases = read_bases(options.texts)
    read_ms = 1000 * (time.process_time() - began) / len(bases)
    print(f"reading one report: {read_ms:.0f} ms; the peer of what follows", flush=True)
    generator = Generator(bases, names=NAMES, others=OTHERS, daily=DAILY)
    gc.collect()
    gc.freeze()  # what reports are made from does not count as a part of linking
    ledger = open_ledger(options.ledger, create=True)
    run = begin_run(ledger, "benchmark", generator.make(0).producer)
    nothing = patch.multiple(
        "sayso.store.write",
        party_rows=lambda _: [],
        statement_rows=lambda _: [],
    )
    with nothing:
        for size in options.sizes:
            began = time.process_time()
            grow(ledger, run, generator, size)
            there = count_reports(ledger)
            took = link_fresh(
                ledger, run, generator, range(there, there + options.fresh)
            )
            print(
                f"{there} reports, {count_rows(ledger)}; "
                f"filled and linked in {time.process_time() - began:.0f} s; one more: "
                f"mean {mean(took):.1f} ms, median {median(took):.1f} ms, of 20 the "
                f"slowest {quantiles(took, n=20)[-1]:.1f} ms",
                flush=True,
            )
    ledger.close()


if __name__ == "__main__":
    main()
