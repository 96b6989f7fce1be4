"""Print the reuse in JSON Lines of reports, with its passages, and what it costs.

python benchmarks/reuse.py REPORTS.jsonl [--kind lifted]
"""

import argparse
import time
from collections import Counter

from sayso.link import ReuseIndex, find_reuse
from sayso.link.wording import Wording
from sayso.read.inputs import read_inputs
from sayso.read.overrides import Overrides
from sayso.records import Report, Reuse


def main() -> None:
    """Read, index and compare all reports of a file."""
    parser = argparse.ArgumentParser(description="Print the reuse between reports.")
    parser.add_argument("reports")
    parser.add_argument("--kind")
    options = parser.parse_args()
    read = read_inputs([options.reports], Overrides())
    reports = {each.id: each for each in read if isinstance(each, Report)}
    start = time.process_time()
    index = ReuseIndex()
    for report in reports.values():
        index.add(Wording(report))
    found = {
        (reuse.a, reuse.b): reuse
        for report in reports.values()
        for reuse in find_reuse(report, index)
    }
    spent_ms = 1000 * (time.process_time() - start)
    for reuse in found.values():
        if options.kind in (None, reuse.kind):
            _print(reuse, reports)
    print(Counter(reuse.kind for reuse in found.values()))
    print(f"{len(reports)} reports, {spent_ms / len(reports):.1f} ms each")


def _print(reuse: Reuse, reports: dict[str, Report]) -> None:
    a, b = reports[reuse.a], reports[reuse.b]
    shares = f"{reuse.share_a:.0%} of {a.key}, {reuse.share_b:.0%} of {b.key}"
    print(f"{reuse.kind}: {shares}; agency {reuse.agency}")
    for passage in reuse.passages:
        words = " ".join(a.text[slice(*passage.a)].split())[:200]
        print(f"  {passage.words} {'quoted' if passage.quoted else 'own'}: {words}")


if __name__ == "__main__":
    main()
