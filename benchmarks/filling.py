"""Fill a ledger with generated reports, and measure adding to it.

    python benchmarks/filling.py LEDGER [--reports 100000] [--against EMPTY_LEDGER]

A generated report is a real analysis in which names and other words were exchanged for
words of the same length, each time others: so every span still fits, and each report
has its own sources and words. Publisher and day vary too. The same number gives the
same report. A ledger that is partly filled is filled up.
"""

import argparse
import random
import re
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from statistics import mean, median
from typing import Any

import msgspec
from sqlalchemy import func, select

from sayso.pipeline import analyse_reports, load_models
from sayso.read import read_inputs
from sayso.records import Analysis, PublicationTime
from sayso.store import Ledger, Run, begin_run, open_ledger, store_analysis
from sayso.store.schema import reports
from sayso.store.write import insert_report

ROOT = Path(__file__).parent.parent
POLNEAR = ROOT.parent / "shared" / "data" / "polnear"
BASES = 300  # real reports that the others are made from
BLOCK = 500  # reports a transaction while filling
MEASURED = 1000  # reports stored one by one, as `sayso add` does
WORD = re.compile(r"[A-Za-z]{4,}")
WORDED = frozenset(
    "text title name descriptor affiliation why message place hedge unit".split()
)
NAMES, OTHERS = 0.5, 0.2  # how many words with and without a capital are exchanged
FIRST_DAY, DAYS = date(2015, 1, 1), 3650
PUBLISHERS = 60


class Generator:
    """Makes reports from real analyses.

    Args:
        bases: The real ones.
        names: How many words with a capital are exchanged, 0 to 1.
        others: How many others.
        daily: How many reports are published each day, in their order; None: each is
            published on any day of ten years.
    """

    def __init__(
        self,
        bases: Sequence[Analysis],
        *,
        names: float = NAMES,
        others: float = OTHERS,
        daily: int | None = None,
    ) -> None:
        self._names, self._others, self._daily = names, others, daily
        self._bases = [msgspec.to_builtins(base) for base in bases]
        pools: dict[tuple[int, bool], set[str]] = defaultdict(set)
        for base in bases:
            for word in WORD.findall(base.report.text):
                pools[len(word), word[0].isupper()].add(word)
        self._pools = {kind: sorted(words) for kind, words in pools.items()}

    def make(self, number: int) -> Analysis:
        """Return the report with this number."""
        chance = random.Random(f"report {number}")  # noqa: S311 - no secret
        base = self._bases[number % len(self._bases)]
        analysis = msgspec.convert(self._reword(base, chance, {}), Analysis)
        days = number // self._daily if self._daily else chance.randrange(DAYS)
        day = FIRST_DAY + timedelta(days=days)
        publisher = f"Courier {int(PUBLISHERS * chance.random() ** 2)}"
        report = replace(
            analysis.report,
            id=f"{chance.getrandbits(256):064x}",
            key=f"generated-{number}",
            url=f"https://example.org/{day}/{number}",
            publisher=publisher,
            published_at=PublicationTime(
                value=day.isoformat(), precision="day", how="metadata"
            ),
        )
        return replace(analysis, report=report)

    def _reword(
        self,
        value: Any,  # noqa: ANN401 - any part of a JSON object
        chance: random.Random,
        known: dict[str, str],
        key: str = "",
    ) -> Any:  # noqa: ANN401
        """Return a part of an analysis with words exchanged, the same by the same."""
        if isinstance(value, dict):
            return {k: self._reword(v, chance, known, k) for k, v in value.items()}
        if isinstance(value, (list, tuple)):
            return [self._reword(part, chance, known, key) for part in value]
        if isinstance(value, str) and key in WORDED:

            def other(found: re.Match[str]) -> str:
                word = found[0]
                if word not in known:
                    capital = word[0].isupper()
                    share = self._names if capital else self._others
                    exchanged = chance.random() < share
                    pool = self._pools.get((len(word), capital), [word])
                    known[word] = chance.choice(pool) if exchanged else word
                return known[word]

            return WORD.sub(other, value)
        return value


def read_bases(texts: Sequence[Path]) -> list[Analysis]:
    """Return the analyses of real reports."""
    found = analyse_reports(read_inputs([str(path) for path in texts]), load_models())
    return list(islice((a for a in found if isinstance(a, Analysis)), BASES))


def fill(ledger: Ledger, run: Run, generator: Generator, numbers: range) -> None:
    """Store the reports with these numbers, many in one transaction."""
    began = time.perf_counter()
    for start in range(numbers.start, numbers.stop, BLOCK):
        block = range(start, min(start + BLOCK, numbers.stop))
        made = sorted(map(generator.make, block), key=lambda a: a.report.id)
        with ledger.write() as connection:
            for analysis in made:
                insert_report(connection, run, analysis)
        if block.stop % (20 * BLOCK) == 0:
            print(
                f"{block.stop:7} reports, {time.perf_counter() - began:.0f} s",
                flush=True,
            )


def compare(full: Ledger, empty: Ledger, generator: Generator) -> None:
    """Print what storing a report costs in two ledgers, by turns for a fair share.

    The machine is as busy for one as for the other.
    """
    first = count_reports(full)
    times: dict[str, list[float]] = {"full": [], "empty": []}
    ledgers = [
        (name, ledger, begin_run(ledger, "benchmark", generator.make(0).producer))
        for name, ledger in (("full", full), ("empty", empty))
    ]
    for number in range(first, first + MEASURED):
        analysis = generator.make(number)
        for name, ledger, run in ledgers:
            began = time.perf_counter()
            store_analysis(ledger, run, analysis)
            times[name].append(time.perf_counter() - began)
    for how, summed in (("mean", mean), ("median", median)):
        took = {name: 1000 * summed(each) for name, each in times.items()}
        print(
            f"{how}: {took['full']:.2f} ms a report at {first} reports, "
            f"{took['empty']:.2f} ms in an empty ledger, "
            f"{took['full'] / took['empty']:.2f} times"
        )


def count_reports(ledger: Ledger) -> int:
    """Return how many reports a ledger has."""
    with ledger.read() as connection:
        return connection.scalar(select(func.count()).select_from(reports)) or 0


def main() -> None:
    """Fill the ledger; measure before and after."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ledger")
    parser.add_argument("--against", help="an empty ledger, to compare with")
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument(
        "--texts", type=Path, nargs="+", default=[POLNEAR / "train.jsonl"]
    )
    args = parser.parse_args()
    generator = Generator(read_bases(args.texts))
    ledger = open_ledger(args.ledger, create=True)
    run = begin_run(ledger, "benchmark", generator.make(0).producer)
    fill(ledger, run, generator, range(count_reports(ledger), args.reports))
    if args.against:
        empty = open_ledger(args.against, create=True)
        compare(ledger, empty, generator)
        empty.close()
    ledger.close()


if __name__ == "__main__":
    main()
