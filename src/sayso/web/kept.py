"""Keep answers for a moment: many readers at once look at the same few pages."""

import threading
import time
from collections import OrderedDict, defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from starlette.responses import Response

MOST_BYTES = 50_000_000  # of all answers together
LARGEST = 1_000_000  # bytes of an answer that is kept


@dataclass(frozen=True, slots=True)
class _Kept:
    content: bytes
    media_type: str | None
    changes: int
    until: float


class Kept:
    """Answers by their address, each until something changes or some seconds pass.

    Of several requests for one page at a time one makes it, and the others wait.

    Args:
        seconds: How long an answer is good, because another program may change the
            ledger too; 0: nothing is kept.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._answers: OrderedDict[str, _Kept] = OrderedDict()
        self._bytes = 0
        self._lock = threading.Lock()
        self._making: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)

    def get(self, address: str, changes: int, make: Callable[[], Response]) -> Response:
        """Return the answer that is kept, or make it.

        Args:
            address: Path and query.
            changes: How many changes this desk knows of.
            make: Makes the answer; what it raises is raised.
        """
        if not self._seconds:
            return make()
        with self._lock:
            making = self._making[address]
        with making:
            try:
                if (kept := self._find(address, changes)) is None:
                    answer = make()
                    self._keep(address, changes, answer)
                    return answer
            finally:
                with self._lock:
                    self._making.pop(address, None)
        return Response(kept.content, media_type=kept.media_type)

    def _find(self, address: str, changes: int) -> _Kept | None:
        with self._lock:
            kept = self._answers.get(address)
        good = kept and kept.changes == changes and kept.until > time.monotonic()
        return kept if good else None

    def _keep(self, address: str, changes: int, answer: Response) -> None:
        content = bytes(answer.body)
        with self._lock:
            self._drop(address)
            if answer.status_code != 200 or len(content) > LARGEST:  # noqa: PLR2004
                return
            until = time.monotonic() + self._seconds
            kind = answer.headers.get("content-type")
            self._answers[address] = _Kept(content, kind, changes, until)
            self._bytes += len(content)
            while self._bytes > MOST_BYTES:
                self._drop(next(iter(self._answers)))

    def _drop(self, address: str) -> None:
        if old := self._answers.pop(address, None):
            self._bytes -= len(old.content)
