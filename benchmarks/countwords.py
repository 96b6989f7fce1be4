"""Count in how many reports each stem stands, as `sayso.models.words_en` has it.

python benchmarks/countwords.py REPORTS.jsonl > src/sayso/models/words_en/counts.txt
"""

import argparse
import json
from collections import Counter
from pathlib import Path

from sayso.link.terms import find_words, stem_word

LEAST_REPORTS = 3
_HEAD = f"""\
# Number of reports, then stems with the number of reports that have them \
({LEAST_REPORTS} or more).
# Counted in the train part of PolNeAR, 2026-11, by sayso.link.terms."""


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description="Count the stems of reports.")
    parser.add_argument("reports", type=Path)
    rows = parser.parse_args().reports.read_text("utf-8").splitlines()
    counts: Counter[str] = Counter()
    for row in rows:
        counts.update(set(map(stem_word, find_words(json.loads(row)["text"]))))
    print(_HEAD, len(rows), sep="\n")
    for stem, count in sorted(counts.items()):
        if count >= LEAST_REPORTS:
            print(stem, count, sep="\t")


if __name__ == "__main__":
    main()
