"""Compare reports in a process of its own.

A comparison keeps a core busy for a third of a second, and the threads that make pages
share one: beside it every other page would wait.
"""

import os
import signal
import threading
from collections import OrderedDict
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from hashlib import blake2b
from multiprocessing import get_context, parent_process

import msgspec

from sayso.link.compare import Comparison, compare_reports
from sayso.models.wordweights import load_word_weights
from sayso.records import Analysis

MOST_KEPT = 100  # pairs; some 5 MB
_PAIR = msgspec.msgpack.Decoder(tuple[Analysis, Analysis])
_FOUND = msgspec.msgpack.Decoder(Comparison)


class Comparing:
    """Compares reports, one pair at a time; the others wait.

    What was found is kept for the pairs that were asked for last.

    Args:
        apart: In a process of its own, from `start` to `close`; else where it is asked.
    """

    def __init__(self, *, apart: bool) -> None:
        self._apart = apart
        self._pool: ProcessPoolExecutor | None = None
        self._found: OrderedDict[bytes, Comparison] = OrderedDict()
        self._lock = threading.Lock()

    def start(self) -> None:
        """Begin the process, if there is to be one, before somebody waits for it."""
        if self._apart:
            context = get_context("spawn")  # a fork would copy locks that threads hold
            self._pool = ProcessPoolExecutor(1, context, initializer=_begin)
            self._pool.submit(os.getpid)

    def compare(self, a: Analysis, b: Analysis) -> Comparison:
        """Return what two reports share, and in what they differ."""
        packed = msgspec.msgpack.encode((a, b))
        both = blake2b(packed).digest()
        with self._lock:
            found = self._found.pop(both, None)
        found = found or self._compare(packed)
        with self._lock:
            self._found[both] = found
            if len(self._found) > MOST_KEPT:
                self._found.popitem(last=False)
        return found

    def _compare(self, packed: bytes) -> Comparison:
        pool = self._pool
        if pool is not None:
            try:
                return _FOUND.decode(pool.submit(_compare_packed, packed).result())
            except BrokenProcessPool:  # somebody ended the process
                self._pool = None
        return _FOUND.decode(_compare_packed(packed))

    def close(self) -> None:
        """End the process, after what it is at."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None  # so that its semaphores go too, also after SIGTERM


def _compare_packed(packed: bytes) -> bytes:
    """Compare two analyses; packed, they travel six times as fast as pickled."""
    return msgspec.msgpack.encode(compare_reports(*_PAIR.decode(packed)))


def _begin() -> None:
    """Get the process ready, and let it end with the one that began it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the desk ends it
    threading.Thread(target=_end_with_parent, daemon=True).start()
    load_word_weights()


def _end_with_parent() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(0)
