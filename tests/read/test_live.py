from pathlib import Path

import pytest

from sayso.read import read_live
from sayso.records import Report, Skipped

EXAMPLES = Path(__file__).parents[2] / "examples"
URL = "https://news.test/harbour"
PAGE = (EXAMPLES / "harbour-strike.html").read_bytes()
TEXT = (EXAMPLES / "ministry-leak.txt").read_bytes()


def live(body: bytes, media_type: str, charset: str | None = None) -> Report | Skipped:
    (found,) = read_live(
        body,
        URL,
        media_type=media_type,
        charset=charset,
        captured_at="2024-10-09T08:30:00Z",
        sha256="f" * 64,
    )
    return found


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        pytest.param(PAGE, "text/html", id="page"),
        pytest.param(PAGE, "", id="page-without-a-type"),
        pytest.param(PAGE, "application/octet-stream", id="page-of-another-type"),
        pytest.param(TEXT, "text/plain", id="text"),
    ],
)
def test_a_live_page_is_a_report_with_its_capture(body: bytes, media_type: str) -> None:
    found = live(body, media_type)
    assert isinstance(found, Report)
    assert found.url
    assert found.captured_at == "2024-10-09T08:30:00Z"
    assert found.input_sha256


def test_a_page_keeps_the_address_that_answered() -> None:
    found = live(TEXT, "text/plain")
    assert isinstance(found, Report)
    assert found.url == URL


def test_the_charset_of_the_server_is_used() -> None:
    words = "<p>Café owners said on Monday that the harbour would close.</p>" * 5
    page = f"<html><body><article>{words}</article></body></html>"
    found = live(page.encode("utf-16-le"), "text/html", "utf-16-le")
    assert isinstance(found, Report)
    assert "Café owners" in found.text


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(99), "image/png", id="picture"),
        pytest.param(b"<html><body></body></html>", "text/html", id="empty-page"),
        pytest.param(b"", "text/plain", id="nothing"),
    ],
)
def test_what_holds_no_report_is_skipped(body: bytes, media_type: str) -> None:
    found = live(body, media_type)
    assert isinstance(found, Skipped)
    assert found.where == URL
    assert found.fix
