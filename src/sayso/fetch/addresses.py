"""Which addresses may be visited: public ones only, however they are written.

A name is looked up once, and the connection goes to the very address that was checked:
an answer that changes between the check and the visit (DNS rebinding) changes nothing.
"""

import ipaddress
import re
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin

from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from sayso.fetch.failure import FetchError

Lookup = Callable[[str, int], Sequence[str]]  # host and port to addresses
Allow = Callable[[str], bool]

PORTS = {"http": 80, "https": 443}
MOST_CHARACTERS = 2_000
_CONTROLS = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\ufeff]")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_LOCAL_NAT64 = ipaddress.ip_network("64:ff9b:1::/48")
_GLOBAL_UNICAST = ipaddress.ip_network("2000::/3")
_DOWNLOAD = "Download it with a browser and give the file to `sayso read`."


@dataclass(frozen=True, slots=True)
class Target:
    """One address to visit, taken apart."""

    scheme: str
    host: str
    port: int
    path: str  # with the query

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        default = self.port == PORTS[self.scheme]
        return f"{self.scheme}://{self.host}" + ("" if default else f":{self.port}")

    @property
    def url(self) -> str:
        """The whole address."""
        return self.origin + self.path


def read_target(url: str, ports: Sequence[int] = (80, 443)) -> Target:
    """Return the parts of an address that may be visited as far as it can tell.

    Raises:
        FetchError: It is no http or https address, holds a user name, or names
            another port.
    """
    if len(url) > MOST_CHARACTERS or _CONTROLS.search(url):
        reason = "The address is too long, or holds spaces or control characters."
        raise FetchError(reason, fix="Copy it again from the browser.")
    try:
        parts = parse_url(url)
    except LocationParseError as error:
        raise _no_address() from error
    if parts.scheme not in PORTS:
        raise FetchError(
            "Only http and https addresses are fetched.",
            fix="Give the address of a web page; files go to `sayso read`.",
        )
    if not parts.host:
        raise _no_address()
    if parts.auth is not None:
        raise FetchError(
            "The address holds a user name or password.",
            fix="Pages behind a login are not fetched. " + _DOWNLOAD,
        )
    port = parts.port or PORTS[parts.scheme]
    if port not in ports:
        raise FetchError(f"Port {port} is not one of web pages.", fix=_DOWNLOAD)
    return Target(parts.scheme, parts.host, port, parts.request_uri)


def follow(target: Target, location: str, ports: Sequence[int] = (80, 443)) -> Target:
    """Return where a redirect from `target` leads.

    Raises:
        FetchError: It leads to no address that may be visited, or from https to http.
    """
    try:
        found = read_target(urljoin(target.url, location.strip()), ports)
    except ValueError as error:
        raise _no_address() from error
    if target.scheme == "https" and found.scheme == "http":
        raise FetchError(
            "It redirects from https to http, which anybody on the way can change.",
            fix=_DOWNLOAD,
        )
    return found


def look_up(host: str, port: int) -> list[str]:
    """Return the addresses of a host, as the system resolves them.

    Raises:
        OSError: There is no such host.
    """
    name = host.strip("[]")
    found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(each[4][0]) for each in found))


def public_addresses(
    target: Target, lookup: Lookup = look_up, allow: Allow | None = None
) -> list[str]:
    """Return the addresses of a target's host, all of them public.

    Args:
        target: Where to go.
        lookup: Resolves a host.
        allow: Says of an address that it may be visited; `is_public` if None.

    Raises:
        FetchError: The host is not found, or one of its addresses is not public.
    """
    try:
        found = list(lookup(target.host, target.port))
    except (OSError, UnicodeError) as error:
        raise FetchError(
            f"The host {target.host} is not found.",
            fix="Check the address and the connection to the net.",
        ) from error
    allow = allow or is_public
    if not found or not all(allow(each) for each in found):
        raise FetchError(
            f"The host {target.host} is not a public address.",
            fix="Only pages that anybody can reach are fetched. " + _DOWNLOAD,
        )
    return found


def is_public(address: str) -> bool:
    """Say whether an address, or the one embedded in it, is on the public net."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv4Address):
        return found.is_global and not found.is_multicast
    inner = _embedded(found)
    if inner is not None:
        return inner.is_global and not inner.is_multicast
    return found in _GLOBAL_UNICAST and found.is_global and found not in _LOCAL_NAT64


def _embedded(found: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """Return the IPv4 address that an IPv6 address leads to, if it does."""
    if found in _NAT64:
        return ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
    if found.teredo:
        return found.teredo[1]
    return found.ipv4_mapped or found.sixtofour


def _no_address() -> FetchError:
    return FetchError(
        "It is not the address of a web page.",
        fix="Give one such as https://example.com/news/story.",
    )
