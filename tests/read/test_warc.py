import gzip
import hashlib
import io
import zlib

import pytest
from fastwarc.stream_io import BrotliWriter, ZstdWriter

from madeinputs import make_page, make_record, make_response, pack
from reading import LONG, Pipe, read_bytes, reasons_in, report_in, reports_in
from sayso.records import Report, Skipped

PAGE = make_page(LONG)
GOOD = make_response(PAGE)
GZIP = "Content-Encoding: gzip\r\n"
CHUNKED = b"%x\r\n" % len(PAGE) + PAGE + b"\r\n0\r\n\r\n"


def squeezed(writer: type[BrotliWriter | ZstdWriter]) -> bytes:
    """Return the page, packed by one of fastwarc's writers."""
    stream = io.BytesIO()
    with writer(stream) as packed:
        packed.write(PAGE)
    return stream.getvalue()


def test_page_is_a_report_with_capture_and_hash() -> None:
    report = report_in(GOOD)

    assert report.url == "https://valley.example/1"
    assert report.captured_at == "2024-10-09T12:00:00+00:00"
    assert report.input_sha256 == hashlib.sha256(PAGE).hexdigest()
    assert LONG in report.text


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(GOOD + GOOD, id="plain"),
        pytest.param(pack(GOOD, GOOD), id="packed record by record"),
        pytest.param(gzip.compress(GOOD + GOOD), id="packed as a whole"),
    ],
)
def test_archive_is_read_packed_or_not(data: bytes) -> None:
    assert len(reports_in(data)) == 2
    assert len(reports_in(Pipe(data))) == 2


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        pytest.param(gzip.compress(PAGE), GZIP, id="gzip"),
        pytest.param(
            zlib.compress(PAGE), "Content-Encoding: deflate\r\n", id="deflate"
        ),
        pytest.param(
            zlib.compress(PAGE)[2:-4], "Content-Encoding: deflate\r\n", id="raw deflate"
        ),
        pytest.param(squeezed(BrotliWriter), "Content-Encoding: br\r\n", id="brotli"),
        pytest.param(squeezed(ZstdWriter), "Content-Encoding: zstd\r\n", id="zstd"),
        pytest.param(CHUNKED, "Transfer-Encoding: chunked\r\n", id="chunked"),
        pytest.param(
            PAGE,
            "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
            id="decoded already",
        ),
        pytest.param(PAGE, "Content-Encoding: identity\r\n", id="identity"),
    ],
)
def test_encodings_of_the_transfer_are_undone(body: bytes, headers: str) -> None:
    report = report_in(make_response(body, headers=headers))

    assert report.input_sha256 == hashlib.sha256(PAGE).hexdigest()


def test_records_that_are_no_pages_are_counted_once() -> None:
    data = (
        make_record(b"x", "warcinfo", content_type="application/warc-fields")
        + make_record(b"GET / HTTP/1.1\r\n\r\n", "request")
        + make_response(b"", status="301 Moved Permanently")
        + make_response(b"No.", status="404 Not Found")
        + make_response(b"GIF", content_type="image/gif")
        + make_response(b"GIF", content_type="image/gif")
        + make_record(b"", "revisit")
        + GOOD
    )

    report, passed = read_bytes(data)

    assert isinstance(report, Report)
    assert isinstance(passed, Skipped)
    assert passed.reason.endswith(
        "2 of other kinds than HTML, 1 of the type revisit, 1 redirects, "
        "1 with HTTP errors."
    )


def test_page_that_was_stored_without_http_is_read() -> None:
    data = make_record(PAGE, "resource", content_type="text/html")

    assert LONG in report_in(data).text


def test_encoding_that_the_server_names_is_used() -> None:
    page = make_page(f"“Café,” she said. {LONG}").decode().encode("cp1252")
    data = make_response(page, content_type="text/html; charset=windows-1252")

    assert "“Café,” she said." in report_in(data).text


def test_address_of_another_site_in_a_page_is_not_believed() -> None:
    page = make_page(LONG, head='<link rel="canonical" href="https://times.example/x">')

    assert report_in(make_response(page)).url == "https://valley.example/1"


def test_own_address_in_a_page_is_used() -> None:
    page = make_page(
        LONG, head='<link rel="canonical" href="https://www.valley.example/long">'
    )

    assert report_in(make_response(page)).url == "https://www.valley.example/long"


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        pytest.param(make_response(b" "), "page is empty", id="empty page"),
        pytest.param(
            make_response(
                gzip.compress(PAGE)[:-40], headers="Content-Encoding: gzip\r\n"
            ),
            "gzip data ends or breaks",
            id="cut page",
        ),
        pytest.param(
            make_response(CHUNKED[:-200], headers="Transfer-Encoding: chunked\r\n"),
            "chunked data ends or breaks",
            id="cut chunk",
        ),
        pytest.param(
            make_response(PAGE, headers="Content-Encoding: br\r\n"),
            "br data ends or breaks",
            id="broken brotli",
        ),
        pytest.param(
            make_response(PAGE, headers="Content-Encoding: compress\r\n"),
            "encoding that is not read: 'compress'",
            id="unknown encoding",
        ),
        pytest.param(
            make_response(PAGE, headers="A: b\r\n" * 9000),
            "HTTP headers cannot be read",
            id="endless headers",
        ),
        pytest.param(make_response(b"<p>x</p>"), "not a web page", id="no article"),
    ],
)
def test_bad_page_is_skipped_by_its_address_and_the_next_is_read(
    record: bytes, reason: str
) -> None:
    before, bad, after = read_bytes(GOOD + record + GOOD)

    assert isinstance(before, Report)
    assert isinstance(bad, Skipped)
    assert bad.where == "input, https://valley.example/1"
    assert reason in bad.reason
    assert isinstance(after, Report)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(GOOD + GOOD[:-200], "ends after", id="cut"),
        pytest.param(GOOD + b"junk\r\n\r\n" + GOOD, "damaged from here", id="junk"),
        pytest.param(pack(GOOD, GOOD)[:-50], "ends in the middle", id="cut gzip"),
        pytest.param(
            pack(GOOD) + b"\x1f\x8b\x08\x00junk" * 9, "damaged from here", id="bad gzip"
        ),
        pytest.param(
            GOOD + make_record(b"x", length=99_999_999), "", id="length beyond the end"
        ),
    ],
)
def test_broken_archive_keeps_what_was_read(data: bytes, reason: str) -> None:
    report, *skipped = read_bytes(data)

    assert isinstance(report, Report)
    assert skipped
    assert reason in " ".join(s.reason for s in skipped if isinstance(s, Skipped))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"WARC/1.0\r\n", id="nothing else"),
        pytest.param(GOOD.replace(b"Content-Length: ", b"Content-Length: -"), id="-1"),
        pytest.param(
            GOOD.replace(b"Content-Length: ", b"Content-Length: " + b"9" * 30),
            id="huge",
        ),
        pytest.param(GOOD.replace(b"WARC-Type: response", b"X: y"), id="no type"),
        pytest.param(b"WARC/1.0\r\n" + b"A" * 100_000, id="endless header"),
        pytest.param(GOOD.replace(b"HTTP/1.1 200 OK", b"HTTP"), id="bad status line"),
    ],
)
def test_broken_record_is_told(data: bytes) -> None:
    assert reasons_in(data)


def test_record_without_a_date_has_no_capture() -> None:
    data = GOOD.replace(b"2024-10-09T12:00:00Z", b"lately              ")

    assert report_in(data).captured_at is None
