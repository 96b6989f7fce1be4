"""One request: a few headers sent, a bounded answer taken, within a bounded time."""

import http.client
import ssl
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from sayso import __version__
from sayso.fetch.addresses import Allow, Lookup, Target, look_up, public_addresses
from sayso.fetch.connect import Deadline, open_connection
from sayso.fetch.failure import FetchError
from sayso.fetch.limits import Limits

AGENT = f"Sayso/{__version__}"
_HEADERS = {
    "User-Agent": AGENT,
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
    "Accept-Language": "en",
    "Accept-Encoding": "gzip",
}
_CHUNK_BYTES = 1 << 16
_LATER = "Try again later."


@dataclass(frozen=True, slots=True)
class Net:
    """How the net is reached; other than by default in tests only."""

    lookup: Lookup = look_up
    allow: Allow | None = None
    context: ssl.SSLContext | None = None
    ports: Sequence[int] = (80, 443)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered."""

    status: int
    headers: Mapping[str, str]  # by lower-case name
    body: bytes


def ask(target: Target, limits: Limits, most_bytes: int, net: Net) -> Answer:
    """Return the answer to a GET request; redirects are not followed.

    The body of an answer other than 200 is not read.

    Raises:
        FetchError: The host is not public, does not answer in time, answers with more
            than `most_bytes`, or with what is not HTTP.
    """
    addresses = public_addresses(target, net.lookup, net.allow)
    deadline = Deadline(limits.total_s)
    connection = open_connection(target, addresses, limits, deadline, net.context)
    try:
        connection.request(
            "GET",
            target.path,
            headers=_HEADERS,
            preload_content=False,
            decode_content=True,
        )
        connection.timeout = limits.read_s  # until now that of connecting
        return _read_answer(connection.getresponse(), most_bytes, deadline)
    except (HTTPError, http.client.HTTPException, OSError, ValueError) as error:
        raise _explain(error, target, deadline) from error
    finally:
        deadline.cancel()
        connection.close()


def _read_answer(
    response: BaseHTTPResponse, most_bytes: int, deadline: Deadline
) -> Answer:
    body = bytearray()
    if response.status == http.client.OK:
        while part := response.read(_CHUNK_BYTES):
            body += part
            if len(body) > most_bytes:
                raise FetchError(
                    f"The page is larger than {most_bytes / 1e6:g} MB.",
                    fix="Download it, and split it or take what is needed.",
                )
    if deadline.is_over:  # an answer without a length just seems to end
        raise TimeoutError
    headers = {name.lower(): value for name, value in response.headers.items()}
    return Answer(response.status, headers, bytes(body))


def _explain(error: Exception, target: Target, deadline: Deadline) -> FetchError:
    """Return what went wrong in words for the user."""
    if deadline.is_over:
        return FetchError("The page takes too long.", fix=_LATER)
    if isinstance(error, TimeoutError) or "timed out" in str(error):
        return FetchError(
            f"The host {target.host} does not answer in time.", fix=_LATER
        )
    if isinstance(error, ssl.SSLError) or isinstance(error.__cause__, ssl.SSLError):
        return FetchError(
            f"The certificate of {target.host} cannot be trusted.",
            fix="Check the address; do not use the page unless you know why.",
        )
    if isinstance(error, ConnectionRefusedError) or isinstance(
        error.__cause__, OSError
    ):
        reason = f"There is no connection to {target.host}."
        return FetchError(reason, fix="Check the address, or try again later.")
    return FetchError(f"The answer of {target.host} cannot be read.", fix=_LATER)
