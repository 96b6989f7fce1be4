"""Keep sources, claims and counts up to date, so that no page waits for them."""

import logging
import threading
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from sayso.errors import SaysoError
from sayso.linking import refresh_claims
from sayso.store import Ledger
from sayso.store.links import count_new
from sayso.store.schema import analyses, judgements
from sayso.store.stats import Statistics, count_ledger
from sayso.store.totals import refresh_totals

_LOG = logging.getLogger(__name__)
_EVERY_S = 20  # how often it looks whether another program has added something
_Mark = tuple[int | None, int | None]


@dataclass(slots=True)
class Standing:
    """How far it is."""

    left: int = 0  # reports that are not linked with the others yet
    statistics: Statistics | None = None  # None: not counted yet
    failure: str | None = None


class Background:
    """A thread that brings a ledger up to date when it is woken, and now and then.

    Args:
        ledger: The ledger.
        read_only: Whether it only counts, and leaves sources and claims as they are.
    """

    def __init__(self, ledger: Ledger, *, read_only: bool) -> None:
        self._ledger, self._read_only = ledger, read_only
        self._woken = threading.Event()
        self._done: _Mark | None = None
        self.standing = Standing()
        self.changes = 0  # that this desk knows of

    def start(self) -> None:
        """Begin; the thread ends with the program."""
        threading.Thread(target=self._run, name="sayso desk", daemon=True).start()

    def wake(self) -> None:
        """Say that something was added."""
        self.changes += 1
        self._woken.set()

    def refresh(self) -> None:
        """Bring everything up to date, if something has changed since."""
        with self._ledger.read() as connection:
            mark, self.standing.left = _mark(connection), count_new(connection)
        if mark == self._done:
            return
        if not self._read_only:
            refresh_totals(self._ledger, lambda _: None)
            refresh_claims(self._ledger, self._tell)
        with self._ledger.read() as connection:
            self.standing.left = count_new(connection)
            self.standing.statistics = count_ledger(connection)
        self._done = mark
        self.changes += 1

    def _tell(self, left: int) -> None:
        self.standing.left = left
        self.changes += 1

    def _run(self) -> None:
        while True:
            self._woken.clear()
            try:
                self.refresh()
                self.standing.failure = None
            except SaysoError as error:
                self.standing.failure = f"{error.message} To fix it: {error.fix}."
                _LOG.warning("%s", error.message)
            except Exception:  # noqa: BLE001 - it is ours, and pages go on
                self.standing.failure = "Sayso has a fault that shows on new reports."
                _LOG.exception("Sources and claims cannot be brought up to date.")
            self._woken.wait(_EVERY_S)


def _mark(connection: Connection) -> _Mark:
    """Return what is another whenever something was added."""
    newest = (
        connection.scalar(select(func.max(table.c.number)))
        for table in (analyses, judgements)
    )
    return next(newest), next(newest)
