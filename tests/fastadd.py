"""`sayso add` as a process of its own, with an analysis that takes no time.

Each report gets the statements of the harbour report, whose text its own begins with.
The processes are forks of one that has loaded everything, so that they start at once.
"""

import json
import multiprocessing
import os
import sys
from dataclasses import dataclass, field, replace
from functools import cache
from multiprocessing import forkserver
from multiprocessing.process import BaseProcess
from pathlib import Path
from unittest.mock import patch

from harbour import HARBOUR, TEXT
from sayso import pipeline
from sayso.cli import main
from sayso.records import Analysis, Producer, Report
from sayso.store import migrate  # noqa: F401 - loaded late otherwise, in each process

_PROCESSES = multiprocessing.get_context("forkserver")


@dataclass(frozen=True)
class Adding:
    """A running `sayso add`."""

    process: BaseProcess
    log: Path  # what it prints

    def kill(self) -> str:
        """Kill it at once, and return what it had printed."""
        self.process.kill()
        return self.wait()

    def wait(self) -> str:
        """Wait for its end, and return what it printed."""
        self.process.join()
        return self.log.read_text("utf-8") if self.log.exists() else ""


@dataclass(frozen=True)
class _NoModels:
    """Stands in for the models, which are not asked."""

    producer: Producer = field(default=HARBOUR.producer)


def write_reports(path: Path, count: int) -> int:
    """Write that many different reports, one a line."""
    lines = (
        json.dumps({"id": f"{n}", "text": f"{TEXT}\nFiled as number {n}.\n"})
        for n in range(count)
    )
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return count


def start_adding(reports: Path, target: str, log: Path) -> Adding:
    """Start adding reports to a ledger, in a process of its own."""
    _load_once()
    process = _PROCESSES.Process(target=_add, args=(reports, target, log))
    process.start()
    return Adding(process, log)


@cache
def _load_once() -> None:
    """Start the process that the others are forks of."""
    _PROCESSES.set_forkserver_preload([__name__])
    # Python 3.11 does not hand the path on by itself (python/cpython#117378).
    with patch.dict(os.environ, PYTHONPATH=os.pathsep.join(sys.path)):
        forkserver.ensure_running()


def _add(reports: Path, target: str, log: Path) -> None:
    printed = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    for stream in (1, 2):
        os.dup2(printed, stream)
    vars(pipeline).update(load_models=_NoModels, analyse_report=_analyse_at_once)
    main(["add", str(reports), "--ledger", target])


def _analyse_at_once(report: Report, *_others: object) -> Analysis:
    return replace(HARBOUR, report=report)
