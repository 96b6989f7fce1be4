"""Count in how many reports each stem stands: the weights of words across reports.

    python -m training.wordcounts REPORTS.jsonl src/sayso/models/words_en/counts.txt

Count again whenever `sayso.link.terms` gives other stems.
"""

import argparse
import json
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from sayso.link.terms import find_words, stem_word

LEAST_REPORTS = 3  # rarer stems weigh as much as unknown ones


def main() -> None:
    """Count, and write the counts."""
    parser = argparse.ArgumentParser(description="Count stems of reports.")
    parser.add_argument("reports", type=Path)
    parser.add_argument("counts", type=Path)
    options = parser.parse_args()
    texts = [json.loads(row)["text"] for row in options.reports.open(encoding="utf-8")]
    counts = Counter(
        stem for text in texts for stem in set(map(stem_word, find_words(text)))
    )
    rows = [
        f"{stem}\t{count}"
        for stem, count in sorted(counts.items())
        if count >= LEAST_REPORTS
    ]
    head = (
        "# Number of reports, then stems with the number of reports that have them"
        f" ({LEAST_REPORTS} or more).\n# Counted in the train part of PolNeAR,"
        f" {datetime.now(UTC):%Y-%m}, by training/wordcounts.py.\n"
    )
    text = "\n".join([str(len(texts)), *rows])
    options.counts.write_text(f"{head}{text}\n", "utf-8")


if __name__ == "__main__":
    main()
