"""Connections that go to the addresses given to them and end in time."""

import socket
import ssl
import threading
from collections.abc import Sequence

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import NewConnectionError
from urllib3.util.connection import create_connection
from urllib3.util.timeout import Timeout

from sayso.fetch.addresses import Target
from sayso.fetch.limits import Limits


class Deadline:
    """Cuts off a socket when the time for its request is over.

    Timeouts of a socket hold for one read each: a server that sends a byte every ten
    seconds never meets one.
    """

    def __init__(self, seconds: float) -> None:
        self.is_over = False
        self._sockets: list[socket.socket] = []
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True
        self._timer.start()

    def watch(self, connected: socket.socket) -> None:
        """Cut this socket off too."""
        self._sockets.append(connected)
        if self.is_over:
            self._cut()

    def cancel(self) -> None:
        """Stop watching."""
        self._timer.cancel()

    def _end(self) -> None:
        self.is_over = True
        self._cut()

    def _cut(self) -> None:
        for each in self._sockets:
            try:
                each.shutdown(socket.SHUT_RDWR)
            except OSError:  # closed by itself meanwhile
                continue


class _Pinned(HTTPConnection):
    """Connects to addresses that were checked, whatever its host resolves to now."""

    addresses: Sequence[str] = ()
    deadline: Deadline

    def _new_conn(self) -> socket.socket:
        failure: OSError | None = None
        for address in self.addresses:
            try:
                made = create_connection(
                    (address, self.port),
                    self.timeout,
                    socket_options=self.socket_options,
                )
            except OSError as error:
                failure = error
                continue
            self.deadline.watch(made)
            return made
        raise NewConnectionError(self, f"No connection: {failure}") from failure


class _PinnedTls(_Pinned, HTTPSConnection):
    """The same, with a certificate for the host's name."""


def open_connection(
    target: Target,
    addresses: Sequence[str],
    limits: Limits,
    deadline: Deadline,
    context: ssl.SSLContext | None = None,
) -> HTTPConnection:
    """Return a connection to one of `addresses`, not connected yet.

    Args:
        target: Whose host and port they are; the certificate must be for the host.
        addresses: Where to connect, in this order.
        limits: How long it may take.
        deadline: Ends the whole request.
        context: Which certificates are believed; those of the system if None.
    """
    timeout = Timeout(connect=limits.connect_s, read=limits.read_s).connect_timeout
    made: _Pinned
    if target.scheme == "https":
        made = _PinnedTls(
            target.host,
            target.port,
            timeout=timeout,
            ssl_context=context or ssl.create_default_context(),
        )
    else:
        made = _Pinned(target.host, target.port, timeout=timeout)
    made.addresses, made.deadline = addresses, deadline
    return made
