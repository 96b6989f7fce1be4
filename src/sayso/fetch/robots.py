"""What the hosts allow robots, by their robots.txt (RFC 9309)."""

from dataclasses import dataclass

from protego import Protego

from sayso.fetch.addresses import Target, follow
from sayso.fetch.failure import FetchError
from sayso.fetch.limits import Limits
from sayso.fetch.request import AGENT, Net, ask

_NAME = AGENT.partition("/")[0]
_REDIRECTS = range(300, 400)
_UNAVAILABLE = range(400, 500)  # no rules: all is allowed
_OK = 200


@dataclass(frozen=True, slots=True)
class Rules:
    """What one host allows."""

    parsed: Protego | None  # None: it has no rules, or none that can be read
    failure: FetchError | None = None  # why they cannot be read

    def allows(self, target: Target) -> bool:
        """Say whether a page may be fetched."""
        if self.failure:
            return False
        return self.parsed is None or self.parsed.can_fetch(target.url, _NAME)

    @property
    def pause_s(self) -> float:
        """Seconds that the host wants between two requests."""
        return (self.parsed.crawl_delay(_NAME) or 0.0) if self.parsed else 0.0


def read_rules(target: Target, limits: Limits, net: Net) -> Rules:
    """Return the rules of a target's host.

    A host that cannot give them is taken to allow nothing (RFC 9309, 2.3.1.4).
    """
    at = Target(target.scheme, target.host, target.port, "/robots.txt")
    try:
        for _ in range(limits.redirects + 1):
            answer = ask(at, limits, limits.robots_bytes, net)
            if answer.status not in _REDIRECTS or "location" not in answer.headers:
                break
            at = follow(at, answer.headers["location"], net.ports)
    except FetchError as error:
        return Rules(None, error)
    if answer.status == _OK:
        text = answer.body.decode("utf-8", "replace")
        return Rules(Protego.parse(text))
    if answer.status in _UNAVAILABLE or answer.status in _REDIRECTS:
        return Rules(None)
    failure = f"The host answers with an error ({answer.status})."
    return Rules(None, FetchError(failure, fix="Try again later."))
