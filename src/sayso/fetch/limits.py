"""How long a page may take and how much it may hold."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Times in seconds, sizes in bytes after decompression."""

    connect_s: float = 10.0
    read_s: float = 15.0  # between two reads
    total_s: float = 60.0  # for one request, from the lookup to the last byte
    body_bytes: int = 20_000_000
    robots_bytes: int = 500_000  # RFC 9309, 2.5: at least 500 kibibytes
    redirects: int = 5
    pause_s: float = 1.0  # between two requests to one host
    longest_pause_s: float = 30.0  # a host that asks for more is not visited
