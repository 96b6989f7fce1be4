import gzip
import socket
import ssl
import zlib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import pytest

from pageserver import (
    CERTIFICATE,
    Serve,
    Server,
    always,
    forever,
    reply,
    serving,
    with_robots,
)
from sayso.fetch import Fetched, Limits, fetch_pages
from sayso.fetch.request import Net
from sayso.records import Skipped

PAGE = b"<html><body><p>It fell.</p></body></html>"
GZIPPED = "Content-Encoding: gzip"
HTML = "Content-Type: text/html; charset=utf-8"
NOW = datetime(2024, 10, 9, 8, 30, tzinfo=UTC)
QUICK = Limits(
    connect_s=2, read_s=1, total_s=2, body_bytes=100_000, robots_bytes=10_000
)


def here(*ports: int, allow: Callable[[str], bool] = lambda _: True) -> Net:
    """Return a net in which every name is the own machine."""
    context = ssl.create_default_context(cafile=CERTIFICATE)
    return Net(
        lookup=lambda *_: ["127.0.0.1"], allow=allow, context=context, ports=ports
    )


def fetch(
    url: str, net: Net, limits: Limits = QUICK, slept: list[float] | None = None
) -> Fetched | Skipped:
    sleep = (slept if slept is not None else []).append
    (found,) = fetch_pages([url], limits, now=lambda: NOW, sleep=sleep, net=net)
    return found


def answer_to(serve: Serve, path: str = "/a") -> Fetched | Skipped:
    with serving(serve) as server:
        return fetch(f"http://good.test:{server.port}{path}", here(server.port))


def reason(found: Fetched | Skipped) -> str:
    assert isinstance(found, Skipped), found
    assert found.fix
    return found.reason


def test_a_page_comes_with_its_address_time_and_hash() -> None:
    found = answer_to(always(reply(PAGE, "200 OK", HTML)))
    assert isinstance(found, Fetched)
    assert found.body == PAGE
    assert (found.media_type, found.charset) == ("text/html", "utf-8")
    assert found.captured_at == "2024-10-09T08:30:00Z"
    assert len(found.sha256) == 64
    assert found.url == found.asked


def test_compressed_pages_are_read() -> None:
    packed = gzip.compress(PAGE)
    found = answer_to(always(reply(packed, "200 OK", HTML, GZIPPED)))
    assert isinstance(found, Fetched)
    assert found.body == PAGE


def test_tls_pages_are_read_by_the_name_of_the_host() -> None:
    with serving(always(reply(PAGE)), tls=True) as server:
        found = fetch(f"https://good.test:{server.port}/", here(server.port))
    assert isinstance(found, Fetched)


def test_a_certificate_for_another_name_is_refused() -> None:
    with serving(always(reply(PAGE)), tls=True) as server:
        found = fetch(f"https://bad.test:{server.port}/", here(server.port))
    assert "cannot be trusted" in reason(found)
    assert all(path != "/" for path in server.asked)


def redirecting(*locations: str) -> Serve:
    """Return what leads from /0 to /1 and on, each by its location."""

    def answer(connection: socket.socket, path: str) -> None:
        step = int(path[1:]) if path[1:].isdigit() else len(locations)
        if step < len(locations):
            where = f"Location: {locations[step]}"
            connection.sendall(reply(b"", "302 Found", where))
        else:
            connection.sendall(reply(PAGE))

    return with_robots(answer)


def test_redirects_are_followed() -> None:
    found = answer_to(redirecting("/1", "/end"), "/0")
    assert isinstance(found, Fetched)
    assert found.url.endswith("/end")
    assert found.asked.endswith("/0")


@pytest.mark.parametrize(
    ("locations", "words"),
    [
        pytest.param(["file:///etc/passwd"], "http and https", id="to-a-file"),
        pytest.param(["http://169.254.169.254/"], "Port 80", id="to-another-port"),
        pytest.param(["http://u:p@good.test/"], "password", id="to-a-login"),
        pytest.param([f"/{n}" for n in range(1, 9)], "too many", id="for-ever"),
        pytest.param(["http://["], "not the address", id="to-nowhere"),
    ],
)
def test_redirects_that_lead_astray_end(locations: Sequence[str], words: str) -> None:
    assert words in reason(answer_to(redirecting(*locations), "/0"))


def test_a_redirect_to_a_host_inside_is_refused() -> None:
    with serving(always(reply(PAGE))) as inside:
        with serving(redirecting(f"http://inside.test:{inside.port}/")) as outside:
            net = Net(
                lookup=lambda host, _: [
                    "127.0.0.2" if "inside" in host else "127.0.0.1"
                ],
                allow=lambda address: address == "127.0.0.1",
                ports=(inside.port, outside.port),
            )
            found = fetch(f"http://good.test:{outside.port}/0", net)
        # robots.txt of the host inside is not asked for either
        assert "not a public address" in reason(found)
        assert inside.asked == []


def test_an_answer_that_changes_after_the_check_changes_nothing() -> None:
    # given: a name that is public when it is asked for first, and then inside
    with serving(always(reply(PAGE))) as outside, serving(always(PAGE)) as inside:
        answers = iter([["127.0.0.1"]] * 3 + [["127.0.0.2"]] * 9)
        net = Net(
            lookup=lambda *_: next(answers),
            allow=lambda address: address == "127.0.0.1",
            ports=(outside.port,),
        )
        # when
        found = fetch(f"http://good.test:{outside.port}/", net)
        # then: a lookup at first, for robots.txt and for the page; none to connect
        assert isinstance(found, Fetched)
        assert next(answers) == ["127.0.0.2"]
        assert inside.asked == []


@pytest.mark.parametrize(
    ("serve", "words"),
    [
        pytest.param(
            forever(reply(b"", length=False), b"a" * 9000), "larger", id="body"
        ),
        pytest.param(
            forever(b"HTTP/1.1 200 OK\r\n", b"X-A: " + b"a" * 900 + b"\r\n"),
            "cannot be read",
            id="headers",
        ),
        pytest.param(
            forever(b"HTTP/1.1 200 OK\r\nX-A: ", b"a" * 9000),
            "cannot be read",
            id="one-header",
        ),
        pytest.param(
            forever(reply(b"", length=False), b"a", 0.2), "too long", id="slow-body"
        ),
        pytest.param(
            forever(b"HTTP/1.1 200 OK\r\n", b"X-A: a\r\n", 0.2),
            "too long",
            id="slow-headers",
        ),
        pytest.param(
            forever(b"HTTP/1.1 200 OK\r\n", b"", 5), "not answer", id="silence"
        ),
        pytest.param(
            forever(
                reply(b"", "200 OK", "Transfer-Encoding: chunked", length=False),
                b"1000\r\n" + b"a" * 4096 + b"\r\n",
            ),
            "larger",
            id="chunks",
        ),
        pytest.param(
            always(
                reply(
                    b"zz\r\nhello", "200 OK", "Transfer-Encoding: chunked", length=False
                )
            ),
            "cannot be read",
            id="broken-chunk",
        ),
        pytest.param(
            always(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nhello"),
            "cannot be read",
            id="cut-short",
        ),
        pytest.param(always(b"SSH-2.0-OpenSSH_9.2\r\n"), "cannot be read", id="ssh"),
        pytest.param(always(b"hello\r\n"), "cannot be read", id="http-0.9"),
        pytest.param(always(b""), "cannot be read", id="nothing"),
        pytest.param(
            always(
                reply(
                    gzip.compress(bytes(5_000_000)), "200 OK", "Content-Encoding: gzip"
                )
            ),
            "larger",
            id="gzip-bomb",
        ),
        pytest.param(
            always(
                reply(
                    gzip.compress(gzip.compress(bytes(50_000_000))),
                    "200 OK",
                    f"{GZIPPED}, gzip",
                )
            ),
            "larger",
            id="bomb-in-a-bomb",
        ),
        pytest.param(
            always(reply(b"a" * 99, "200 OK", GZIPPED + ", gzip" * 50)),
            "cannot be read",
            id="many-encodings",
        ),
        pytest.param(
            always(reply(zlib.compress(PAGE)[:-9], "200 OK", GZIPPED)),
            "cannot be read",
            id="no-gzip",
        ),
        pytest.param(always(reply(b"", "404 Not Found")), "no such page", id="404"),
        pytest.param(always(reply(b"", "410 Gone")), "no such page", id="410"),
        pytest.param(always(reply(b"", "403 Forbidden")), "permission", id="403"),
        pytest.param(always(reply(b"", "402 Pay")), "subscription", id="402"),
        pytest.param(always(reply(b"", "500 Oh")), "error (500)", id="500"),
        pytest.param(
            always(reply(b"", "429 Slow", "Retry-After: 90")), "wait 90 s", id="429"
        ),
        pytest.param(
            always(reply(b"", "503 Busy", "Retry-After: soon")), "too busy", id="503"
        ),
        pytest.param(always(reply(b"", "304 Not")), "error (304)", id="304"),
        pytest.param(always(reply(b"", "302 Found")), "error (302)", id="no-location"),
    ],
)
def test_each_bad_answer_has_its_message(serve: Serve, words: str) -> None:
    assert words in reason(answer_to(serve))


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        pytest.param(b"User-agent: *\nDisallow: /", False, id="all-forbidden"),
        pytest.param(b"User-agent: *\nDisallow: /b", True, id="another-page"),
        pytest.param(b"User-agent: *\nDisallow: /*a$", False, id="pattern"),
        pytest.param(
            b"User-agent: sayso\nDisallow: /\n\nUser-agent: *\nAllow: /",
            False,
            id="by-name",
        ),
        pytest.param(
            b"User-agent: *\nDisallow: /\nAllow: /a", True, id="longest-match"
        ),
        pytest.param(b"<html>no robots here</html>", True, id="no-rules"),
        pytest.param(b"\xff\xfe\x00User-agent", True, id="no-text"),
    ],
)
def test_robots_txt_is_heeded(robots: bytes, *, allowed: bool) -> None:
    serve = with_robots(lambda c, _: c.sendall(reply(PAGE)), robots)
    found = answer_to(serve)
    assert isinstance(found, Fetched) is allowed
    if isinstance(found, Skipped):
        assert "robots.txt forbids" in found.reason


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(reply(b"", "500 Oh"), id="error"),
        pytest.param(b"", id="nothing"),
        pytest.param(reply(b"#" * 20_000), id="too-large"),
        pytest.param(
            reply(b"", "302 Found", "Location: file:///etc/passwd"), id="to-a-file"
        ),
    ],
)
def test_without_robots_txt_to_read_nothing_is_fetched(answer: bytes) -> None:
    asked: list[str] = []

    def serve(connection: socket.socket, path: str) -> None:
        asked.append(path)
        connection.sendall(answer)

    assert "robots.txt" in reason(answer_to(serve))
    assert "/a" not in asked


def test_robots_txt_is_asked_for_once_and_pages_wait() -> None:
    slept: list[float] = []
    with serving(always(reply(PAGE))) as server:
        url = f"http://good.test:{server.port}"
        found = list(
            fetch_pages(
                [f"{url}/a", f"{url}/b"],
                QUICK,
                now=lambda: NOW,
                sleep=slept.append,
                net=here(server.port),
            )
        )
        assert all(isinstance(each, Fetched) for each in found)
        assert server.asked == ["/robots.txt", "/a", "/b"]
    assert len(slept) == 1
    assert 0 < slept[0] <= QUICK.pause_s


@pytest.mark.parametrize(("delay", "waits"), [(b"5", True), (b"300", False)])
def test_the_pause_that_a_host_wants_is_kept(delay: bytes, *, waits: bool) -> None:
    robots = b"User-agent: *\nCrawl-delay: " + delay
    serve = with_robots(lambda c, _: c.sendall(reply(PAGE)), robots)
    slept: list[float] = []
    with serving(serve) as server:
        url = f"http://good.test:{server.port}/a"
        found = list(
            fetch_pages([url, url], QUICK, sleep=slept.append, net=here(server.port))
        )
    if waits:
        assert 4 < slept[0] <= 5
    else:
        assert all("asks for 300 s" in reason(each) for each in found)


def test_a_bad_address_does_not_cost_the_rest() -> None:
    with serving(always(reply(PAGE))) as server:
        urls = ["file:///etc/passwd", f"http://good.test:{server.port}/"]
        net = here(server.port)
        bad, good = fetch_pages(urls, QUICK, sleep=lambda _: None, net=net)
    assert isinstance(bad, Skipped)
    assert isinstance(good, Fetched)


def test_a_password_is_not_shown() -> None:
    (found,) = fetch_pages(["https://me:secret@example.com/a"])
    assert isinstance(found, Skipped)
    assert found.where == "https://example.com/a"


def test_the_own_machine_is_refused_by_default() -> None:
    with serving(always(reply(PAGE))) as server:
        net = Net(ports=(server.port,))
        found = fetch(f"http://127.0.0.1:{server.port}/", net)
        assert "not a public address" in reason(found)
        assert server.asked == []


def test_proxies_of_the_environment_are_not_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    server: Server
    with serving(always(reply(b"from the proxy"))) as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        with serving(always(reply(PAGE))) as server:
            found = fetch(f"http://good.test:{server.port}/", here(server.port))
        assert isinstance(found, Fetched)
        assert proxy.asked == []
