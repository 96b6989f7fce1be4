"""What `sayso serve` was told."""

from dataclasses import dataclass
from ipaddress import ip_address

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
MAX_UPLOAD_BYTES = 200_000_000  # of all files that are added at once
KEPT_S = 3  # what another program adds is seen that late
MAX_FORM_BYTES = 100_000  # of a form without files


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a desk is served."""

    names: frozenset[str] = LOOPBACK  # host names that it answers to
    any_address: bool = False  # also to every address in figures
    token: str | None = None  # None: whoever reaches it may use it
    read_only: bool = False
    max_upload_bytes: int = MAX_UPLOAD_BYTES
    compares_apart: bool = False  # in a process of its own
    kept_s: float = KEPT_S  # how long a page is shown as it was made

    def is_served_as(self, host: str) -> bool:
        """Say whether a Host header names this desk.

        A page of somebody else can make a browser ask for its own name at our address
        (DNS rebinding); an address in figures it cannot take over.
        """
        name = _without_port(host).casefold().rstrip(".")
        return name in self.names or (self.any_address and _is_address(name))


def _without_port(host: str) -> str:
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0]


def is_loopback(host: str) -> bool:
    """Say whether only this machine can reach a host."""
    return host == "localhost" or (_is_address(host) and ip_address(host).is_loopback)


def is_everywhere(host: str) -> bool:
    """Say whether a host means all addresses of this machine."""
    return _is_address(host) and ip_address(host).is_unspecified


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
