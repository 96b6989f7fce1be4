"""Others get their turn while a program writes for long."""

import threading
import time

import pytest

from sayso.store import Ledger
from sayso.store.breaks import Breaks

TRANSACTIONS, EACH_S = 20, 0.15


def test_who_waits_gets_a_turn_in_a_break(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    if ledger.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL has a queue")
    monkeypatch.setattr("sayso.store.breaks.EVERY_S", 0.5)
    begun, done = threading.Event(), []

    def write_long() -> None:
        breaks = Breaks(ledger)
        for number in range(TRANSACTIONS):
            with ledger.write():
                begun.set()
                time.sleep(EACH_S)
            done.append(number)
            breaks.take()

    writer = threading.Thread(target=write_long)
    writer.start()
    begun.wait()
    with ledger.write():
        before = len(done)
    writer.join()
    assert before <= TRANSACTIONS / 2  # without breaks it is all of them
