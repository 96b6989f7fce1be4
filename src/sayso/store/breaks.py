"""Breaks in long writing, in which other programs get their turn."""

import time

from sayso.store.ledger import Ledger

EVERY_S = 5.0  # others wait at most so long, and for the transaction that is begun
BREAK_S = 0.12  # longer than SQLite waits before it looks again


class Breaks:
    """Lets others write between two of many transactions.

    SQLite has no queue: who waits looks again every tenth of a second, and would hardly
    ever meet the moment between two transactions. PostgreSQL locks no others out.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._needed = ledger.engine.dialect.name == "sqlite"
        self._last = time.monotonic()

    def take(self) -> None:
        """Wait a moment, if that is needed and was not done just now."""
        if self._needed and time.monotonic() - self._last >= EVERY_S:
            time.sleep(BREAK_S)
            self._last = time.monotonic()
