import pytest

from sayso.fetch.addresses import follow, is_public, public_addresses, read_target
from sayso.fetch.failure import FetchError


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("93.184.216.34", id="ipv4"),
        pytest.param("2606:2800:220:1:248:1893:25c8:1946", id="ipv6"),
        pytest.param("::ffff:93.184.216.34", id="mapped-public"),
        pytest.param("64:ff9b::5db8:d822", id="nat64-public"),
    ],
)
def test_public_addresses_may_be_visited(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("127.0.0.1", id="loopback"),
        pytest.param("127.9.9.9", id="all-of-loopback"),
        pytest.param("0.0.0.0", id="unspecified"),  # noqa: S104
        pytest.param("10.1.2.3", id="private-10"),
        pytest.param("172.16.0.1", id="private-172"),
        pytest.param("192.168.1.1", id="private-192"),
        pytest.param("169.254.169.254", id="cloud-metadata"),
        pytest.param("100.64.0.1", id="carrier-nat"),
        pytest.param("192.0.2.1", id="documentation"),
        pytest.param("198.18.0.1", id="benchmarking"),
        pytest.param("224.0.0.1", id="multicast"),
        pytest.param("240.0.0.1", id="reserved"),
        pytest.param("255.255.255.255", id="broadcast"),
        pytest.param("::1", id="loopback-6"),
        pytest.param("::", id="unspecified-6"),
        pytest.param("fe80::1%eth0", id="link-local-6"),
        pytest.param("fc00::1", id="unique-local"),
        pytest.param("fd00:ec2::254", id="cloud-metadata-6"),
        pytest.param("fec0::1", id="site-local"),
        pytest.param("ff02::1", id="multicast-6"),
        pytest.param("2001:db8::1", id="documentation-6"),
        pytest.param("::ffff:127.0.0.1", id="mapped-loopback"),
        pytest.param("::127.0.0.1", id="compatible-loopback"),
        pytest.param("2002:7f00:1::", id="6to4-loopback"),
        pytest.param("2001:0:53aa:64c:0:0:80ff:fffe", id="teredo-loopback"),
        pytest.param("64:ff9b::7f00:1", id="nat64-loopback"),
        pytest.param("64:ff9b:1::1", id="local-nat64"),
        pytest.param("localhost", id="no-address-at-all"),
    ],
)
def test_all_others_may_not(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("http://127.0.0.1/", id="plain"),
        pytest.param("http://127.1/", id="short"),
        pytest.param("http://2130706433/", id="decimal"),
        pytest.param("http://0x7f000001/", id="hexadecimal"),
        pytest.param("http://0177.0.0.1/", id="octal"),
        pytest.param("http://localhost/", id="name"),
        pytest.param("http://localhost./", id="name-with-dot"),
        pytest.param("http://[::1]/", id="ipv6"),
        pytest.param("http://[::ffff:7f00:1]/", id="mapped"),
        pytest.param("http://①②⑦.⓪.⓪.①/", id="circled-digits"),
        pytest.param("http://0/", id="zero"),
    ],
)
def test_the_own_machine_is_not_visited_however_it_is_written(url: str) -> None:
    with pytest.raises(FetchError):
        public_addresses(read_target(url))


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("file:///etc/passwd", id="file"),
        pytest.param("ftp://example.com/a", id="ftp"),
        pytest.param("gopher://example.com/", id="gopher"),
        pytest.param("javascript:alert(1)", id="script"),
        pytest.param("data:text/html,hello", id="data"),
        pytest.param("//example.com/a", id="no-scheme"),
        pytest.param("example.com", id="bare"),
        pytest.param("http://", id="no-host"),
        pytest.param("http:///a", id="empty-host"),
        pytest.param("https://me:secret@example.com/", id="password"),
        pytest.param("https://me@example.com/", id="user"),
        pytest.param("https://example.com:22/", id="port"),
        pytest.param("https://example.com:99999/", id="no-port"),
        pytest.param("https://example.com/a b", id="space"),
        pytest.param("https://example.com/\r\nHost: b", id="line-break"),
        pytest.param("https://exa\u00a0mple.com/", id="odd-space"),
        pytest.param("https://example.com/" + "a" * 3000, id="too-long"),
        pytest.param("https://[::1/", id="broken-brackets"),
        pytest.param("", id="empty"),
    ],
)
def test_what_is_no_address_of_a_page_is_refused(url: str) -> None:
    with pytest.raises(FetchError):
        read_target(url)


def test_a_target_has_its_parts() -> None:
    target = read_target("https://Example.com/a?b=ü#top")
    assert (target.scheme, target.host, target.port) == ("https", "example.com", 443)
    assert target.path == "/a?b=%C3%BC"
    assert target.url == "https://example.com/a?b=%C3%BC"


@pytest.mark.parametrize(
    ("location", "url"),
    [
        pytest.param("/b", "https://example.com/b", id="path"),
        pytest.param("b?c", "https://example.com/news/b?c", id="relative"),
        pytest.param("//other.org/b", "https://other.org/b", id="other-host"),
        pytest.param(" https://other.org/ ", "https://other.org/", id="whole"),
    ],
)
def test_redirects_lead_on(location: str, url: str) -> None:
    assert follow(read_target("https://example.com/news/a"), location).url == url


@pytest.mark.parametrize(
    "location",
    [
        pytest.param("http://example.com/a", id="downgrade"),
        pytest.param("file:///etc/passwd", id="file"),
        pytest.param("https://a:b@example.com/", id="password"),
        pytest.param("https://example.com:6379/", id="port"),
        pytest.param("https://[", id="broken"),
    ],
)
def test_redirects_elsewhere_are_refused(location: str) -> None:
    with pytest.raises(FetchError):
        follow(read_target("https://example.com/a"), location)


def test_one_address_that_is_not_public_is_too_many() -> None:
    target = read_target("https://example.com/")
    with pytest.raises(FetchError, match="not a public address"):
        public_addresses(target, lambda *_: ["93.184.216.34", "10.0.0.1"])


def test_a_host_without_an_address_is_not_found() -> None:
    def nowhere(_host: str, _port: int) -> list[str]:
        raise OSError

    with pytest.raises(FetchError, match="not found"):
        public_addresses(read_target("https://example.com/"), nowhere)
