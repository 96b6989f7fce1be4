"""Fetch pages one after the other, politely; what cannot be fetched is said."""

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import Message
from urllib.parse import urlsplit

from sayso.fetch.addresses import Target, follow, public_addresses, read_target
from sayso.fetch.failure import FetchError
from sayso.fetch.limits import Limits
from sayso.fetch.request import Answer, Net, ask
from sayso.fetch.robots import Rules, read_rules
from sayso.records import Skipped

_OK, _TOO_MANY, _UNAVAILABLE = 200, 429, 503
_MOVED = frozenset({301, 302, 303, 307, 308})
_GONE = {401: "a login", 402: "a subscription", 403: "permission"}
_DOWNLOAD = "Download it with a browser and give the file to `sayso read`."
_DAY_S = 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A page as it came."""

    asked: str  # the address that was given
    url: str  # the one that answered, after redirects
    media_type: str  # lower case; empty if the server does not say
    charset: str | None
    body: bytes
    sha256: str  # of the body
    captured_at: str  # ISO 8601, UTC, to the second


@dataclass(slots=True)
class _Visit:
    """What is known of the hosts visited in one run."""

    limits: Limits
    net: Net
    sleep: Callable[[float], None]
    rules: dict[str, Rules] = field(default_factory=dict)
    last: dict[str, float] = field(default_factory=dict)  # by host, monotonic seconds

    def rules_of(self, target: Target) -> Rules:
        """Return what the host allows, asked once a run."""
        if target.origin not in self.rules:
            self.rules[target.origin] = read_rules(target, self.limits, self.net)
        return self.rules[target.origin]

    def wait_for(self, target: Target, pause_s: float) -> None:
        """Wait until the host may be asked again."""
        now = time.monotonic()
        due = self.last.get(target.host, -_DAY_S) + max(pause_s, self.limits.pause_s)
        if due > now:
            self.sleep(due - now)
        self.last[target.host] = time.monotonic()


def fetch_pages(
    urls: Iterable[str],
    limits: Limits | None = None,
    *,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    sleep: Callable[[float], None] = time.sleep,
    net: Net | None = None,
) -> Iterator[Fetched | Skipped]:
    """Yield the pages at `urls`, in order and one at a time.

    Nothing that a page names is loaded. Redirects are followed, and each hop is checked
    like the first address. robots.txt is heeded; one host is asked at most once a
    second, or as seldom as it wants.

    Args:
        urls: Addresses.
        limits: Of time and size.
        now: The clock.
        sleep: Waits for some seconds.
        net: How the net is reached; for tests.
    """
    visit = _Visit(limits or Limits(), net or Net(), sleep)
    for url in urls:
        try:
            target, answer = _fetch(url, visit)
        except FetchError as error:
            yield Skipped(where=_shown(url), reason=error.message, fix=error.fix)
        else:
            yield _page(url, target, answer, now())


def _fetch(url: str, visit: _Visit) -> tuple[Target, Answer]:
    target = read_target(url, visit.net.ports)
    for _ in range(visit.limits.redirects + 1):
        # Said first and plainly; each request looks again at where it goes.
        public_addresses(target, visit.net.lookup, visit.net.allow)
        rules = visit.rules_of(target)
        _check_rules(rules, target, visit.limits)
        visit.wait_for(target, rules.pause_s)
        answer = ask(target, visit.limits, visit.limits.body_bytes, visit.net)
        location = answer.headers.get("location")
        if answer.status not in _MOVED or not location:
            _check_status(answer)
            return target, answer
        target = follow(target, location, visit.net.ports)
    raise FetchError("It redirects too many times.", fix="Check the address.")


def _check_rules(rules: Rules, target: Target, limits: Limits) -> None:
    if rules.failure:
        raise FetchError(
            f"The site's robots.txt, which says what may be fetched, cannot be read: "
            f"{rules.failure.message}",
            fix=rules.failure.fix,
        )
    if not rules.allows(target):
        raise FetchError("The site's robots.txt forbids to fetch it.", fix=_DOWNLOAD)
    if rules.pause_s > limits.longest_pause_s:
        raise FetchError(
            f"The site's robots.txt asks for {rules.pause_s:g} s between two pages.",
            fix=_DOWNLOAD,
        )


def _check_status(answer: Answer) -> None:
    status = answer.status
    if status == _OK:
        return
    if status in {_TOO_MANY, _UNAVAILABLE}:
        after = answer.headers.get("retry-after", "")
        wish = f" and asks to wait {after} s" if after.isdigit() else ""
        raise FetchError(f"The site is too busy{wish}.", fix="Try again later.")
    if wanted := _GONE.get(status):
        raise FetchError(f"The page wants {wanted} ({status}).", fix=_DOWNLOAD)
    if status in {404, 410}:
        raise FetchError(f"There is no such page ({status}).", fix="Check the address.")
    raise FetchError(f"The site answers with an error ({status}).", fix=_DOWNLOAD)


def _page(url: str, target: Target, answer: Answer, at: datetime) -> Fetched:
    header = Message()
    header["content-type"] = answer.headers.get("content-type", "")
    return Fetched(
        asked=url,
        url=target.url,
        media_type=header.get_content_type() if header["content-type"] else "",
        charset=header.get_content_charset(),
        body=answer.body,
        sha256=hashlib.sha256(answer.body).hexdigest(),
        captured_at=f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
    )


def _shown(url: str) -> str:
    """Return an address for messages, without a password in it."""
    try:
        parts = urlsplit(url)
        secret = parts.password or parts.username
    except ValueError:
        return ascii(url[:200])[1:-1]
    shown = url.replace(f"{parts.netloc}", parts.netloc.rpartition("@")[2], 1)
    return ascii((shown if secret else url)[:200])[1:-1]
