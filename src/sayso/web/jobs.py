"""Add reports in the background, one heap after the other, and tell how far it is."""

import logging
import queue
import secrets
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from sayso.analyse import Models
from sayso.errors import SaysoError
from sayso.pipeline import Ingested, ingest, load_models
from sayso.records import Report, Skipped
from sayso.show.table import name_report
from sayso.store import Ledger

_LOG = logging.getLogger(__name__)
MOST_SHOWN = 200  # reports of a heap, and as many that were skipped
MOST_KEPT = 50  # heaps whose outcome can be looked at
MOST_WAITING = 20  # heaps


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What became of a report."""

    report: str  # id
    title: str
    outcome: str
    statements: int


@dataclass(slots=True, kw_only=True)
class Job:
    """A heap of reports on its way into the ledger."""

    id: str
    names: tuple[str, ...]  # of its files
    state: str = "waiting"  # running, done, failed
    counts: Counter[str] = field(default_factory=Counter)
    statements: int = 0
    done: list[Done] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    failure: tuple[str, str] | None = None  # what happened, what to do

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen."""
        return self.state in {"done", "failed"}


@dataclass(frozen=True, slots=True)
class Heap:
    """Reports to add, read as they are needed."""

    reports: Iterator[Report | Skipped]
    close: Callable[[], None]  # the files that they are read from


class Jobs:
    """Adds heaps of reports to a ledger in a thread of its own.

    Args:
        ledger: Where to.
        tell: Called when something has been added.
        load: Loads the models, when they are first needed.
    """

    def __init__(
        self,
        ledger: Ledger,
        tell: Callable[[], None],
        load: Callable[[], Models] = load_models,
    ) -> None:
        self._ledger, self._tell, self._load = ledger, tell, load
        self._models: Models | None = None
        self._queue: queue.Queue[tuple[Job, Heap]] = queue.Queue(MOST_WAITING)
        self._jobs: dict[str, Job] = {}
        self._thread: threading.Thread | None = None

    def find(self, identity: str) -> Job | None:
        """Return a heap that was added since the desk was opened."""
        return self._jobs.get(identity)

    def add(self, names: Sequence[str], heap: Heap) -> Job | None:
        """Begin to add reports, as they are read; None: too many heaps are waiting."""
        job = Job(id=secrets.token_urlsafe(9), names=tuple(names))
        try:
            self._queue.put_nowait((job, heap))
        except queue.Full:
            heap.close()
            return None
        self._jobs[job.id] = job
        for old in list(self._jobs)[:-MOST_KEPT]:
            del self._jobs[old]
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, daemon=True)
            self._thread.start()
        return job

    def _run(self) -> None:
        while True:
            self.work(*self._queue.get())

    def work(self, job: Job, heap: Heap) -> None:
        """Add one heap."""
        job.state = "running"
        try:
            self._store(job, heap.reports)
            job.state = "done"
        except SaysoError as error:
            job.failure, job.state = (error.message, error.fix), "failed"
        except Exception:  # noqa: BLE001 - whatever it is, it is ours
            _LOG.exception("Adding reports failed.")
            job.failure = (
                "Sayso has a fault that shows on these files.",
                "Add them one by one, and report the one that fails.",
            )
            job.state = "failed"
        finally:
            heap.close()
            self._tell()

    def _store(self, job: Job, reports: Iterator[Report | Skipped]) -> None:
        if self._models is None:
            self._models = self._load()
        command = command_of(job.id)
        for item in ingest(reports, self._ledger, self._models, command=command):
            _note(job, item)


def command_of(identity: str) -> str:
    """Return what the ledger calls the run that adds a heap: it outlasts this desk."""
    return f"sayso serve: /add/{identity}"


def _note(job: Job, item: Ingested | Skipped) -> None:
    """Count what became of a report, and keep it if there is room."""
    if isinstance(item, Skipped):
        job.counts["skipped"] += 1
        if len(job.skipped) < MOST_SHOWN:
            job.skipped.append(item)
        return
    job.counts[item.outcome] += 1
    job.statements += item.statements
    if len(job.done) < MOST_SHOWN:
        done = Done(
            report=item.report.id,
            title=name_report(item.report),
            outcome=item.outcome,
            statements=item.statements,
        )
        job.done.append(done)
