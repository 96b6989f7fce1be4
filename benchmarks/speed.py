"""Measure the speed of an analysis on one core, by stage, and a cold `sayso read`.

    OPENBLAS_NUM_THREADS=1 python benchmarks/speed.py [--reports 200] [--texts R.jsonl]

Reports are cut or repeated to 800 words each. Seconds are processor time, but for the
cold start, which is time on the clock.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from types import SimpleNamespace
from typing import ParamSpec, TypeVar

from sayso.analyse import report
from sayso.analyse.report import Models, analyse_report
from sayso.pipeline import load_models
from sayso.read import read_text
from sayso.records import Report

Args = ParamSpec("Args")
Result = TypeVar("Result")

WORDS = 800
ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "ministry-leak.txt"
MEGABYTE = 1024 * 1024
STAGES = {  # functions of `sayso.analyse.report`, and what each is printed as
    "parse_text": "parse",
    "cut_pieces": "word pieces",
    "read_candidates": "crops",
    "find_attributions": "decode",
    "split_citing": "citing",
    "choose_findings": "choose",
    "widen_endings": "endings",
    "find_nested": "nested",
    "read_roles": "relays",
    "read_loose_roles": "loose relays",
    "read_tellings": "tellings",
    "gather_parties": "parties",
    "make_attributions": "records",
    "settle_relays": "chains",
    "add_standing": "standing",
    "keep_speakers": "speakers",
    "add_anonymity": "anonymity",
    "find_events": "events",
    "find_quantities": "quantities",
}


def load_reports(path: Path, count: int) -> list[Report]:
    """Return `count` reports of 800 words, from JSON Lines with a `text` each."""
    if path.exists():
        texts = [
            json.loads(line)["text"]
            for line in path.read_text("utf-8").split("\n")
            if line
        ]
    else:
        print(f"{path} is missing: the example is measured instead")
        texts = [EXAMPLE.read_text("utf-8")]
    return [read_text(_fit(text)) for text in islice(cycle(texts), count)]


def _fit(text: str) -> str:
    """Return whole lines of `text`, again and again, up to 800 words."""
    lines, words = [], 0
    for line in cycle(text.split("\n")):
        lines.append(line)
        words += len(line.split())
        if words >= WORDS:
            return "\n".join(lines)
    raise ValueError("no words")


class Stopwatch:
    """Processor time spent inside named functions, without what they call by name."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()
        self._inner: list[float] = []

    def time(
        self, name: str, function: Callable[Args, Result]
    ) -> Callable[Args, Result]:
        """Return `function` with its time added to `name`."""

        def timed(*args: Args.args, **named: Args.kwargs) -> Result:
            began = time.process_time()
            self._inner.append(0.0)
            try:
                return function(*args, **named)
            finally:
                took = time.process_time() - began
                self.spent[name] += took - self._inner.pop()
                if self._inner:
                    self._inner[-1] += took

        return timed


def watch_stages(models: Models, watch: Stopwatch) -> Models:
    """Return models whose calls are timed, after putting timers on the stages."""
    for name, stage in STAGES.items():
        setattr(report, name, watch.time(stage, getattr(report, name)))
    read_names = report.read_names  # yields: timed only where all is read
    report.read_names = watch.time("names", lambda *given: tuple(read_names(*given)))
    network = models.attribution
    timed = SimpleNamespace(
        manifest=network.manifest,
        tokenizer=network.tokenizer,
        encode=watch.time("encoder", network.encode),
        read=watch.time("reader", network.read),
    )
    return replace(models, attribution=timed)


def time_cold_start() -> tuple[float, float]:
    """Return seconds and megabytes of one `sayso read` of an 800-word report."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.txt"
        path.write_text(_fit(EXAMPLE.read_text("utf-8")), encoding="utf-8")
        command = [sys.executable, "-c", "from sayso.cli import main; main()", "read"]
        times = []
        for _ in range(5):
            began = time.perf_counter()
            subprocess.run([*command, str(path)], check=True, capture_output=True)
            times.append(time.perf_counter() - began)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 / MEGABYTE
    return sorted(times)[2], peak


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    polnear = ROOT.parent / "shared" / "data" / "polnear" / "dev.jsonl"
    parser.add_argument("--texts", type=Path, default=polnear)
    parser.add_argument("--reports", type=int, default=200)
    args = parser.parse_args()
    seconds, peak = time_cold_start()
    print(f"cold `sayso read`: {seconds:.2f} s (median of 5), peak {peak:.0f} MB")
    reports = load_reports(args.texts, args.reports)
    watch = Stopwatch()
    models = watch_stages(load_models(), watch)
    analyse_report(reports[0], models)
    watch.spent.clear()
    whole = watch.time("the rest", analyse_report)
    for each in reports:
        whole(each, models)
    total = sum(watch.spent.values())
    print(f"{len(reports) / total:.2f} reports of {WORDS} words a second on one core")
    for name, spent in watch.spent.most_common():
        print(
            f"  {name:12} {spent / total:6.1%}  {1000 * spent / len(reports):7.1f} ms"
        )


if __name__ == "__main__":
    main()
