"""Make archives and PDF files, whole or broken, for tests and examples."""

import gzip
import io
import zipfile
from collections.abc import Mapping, Sequence

HTML = "text/html; charset=utf-8"
DATE = "2024-10-09T12:00:00Z"


def make_record(
    body: bytes,
    kind: str = "response",
    *,
    address: str = "https://valley.example/1",
    content_type: str = "application/http; msgtype=response",
    length: int | None = None,
) -> bytes:
    """Return one WARC record; `length` is what it says of its own length."""
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: "
        "<urn:uuid:0b5d31d4-9c58-4c61-9d9c-0a3c5f6d1e2f>\r\n"
        f"WARC-Date: {DATE}\r\nWARC-Target-URI: {address}\r\n"
        f"Content-Type: {content_type}\r\n"
        f"Content-Length: {len(body) if length is None else length}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def make_response(
    page: bytes,
    *,
    address: str = "https://valley.example/1",
    status: str = "200 OK",
    content_type: str = HTML,
    headers: str = "",
) -> bytes:
    """Return the record of one HTTP response."""
    head = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n{headers}\r\n"
    return make_record(head.encode() + page, address=address)


def make_page(words: str, title: str = "Ferry stays", head: str = "") -> bytes:
    """Return a web page whose article is `words`, three times over."""
    paragraphs = "".join(f"<p>{words}</p>" for _ in range(3))
    return (
        f"<!doctype html><html><head><title>{title}</title>{head}</head><body>"
        f"<article><h1>{title}</h1>{paragraphs}</article></body></html>"
    ).encode()


def pack(*records: bytes) -> bytes:
    """Return a .warc.gz: each record packed by itself, always to the same bytes."""
    return b"".join(gzip.compress(record, mtime=0) for record in records)


def make_zip(members: Mapping[str, bytes], *, packed: bool = False) -> bytes:
    """Return a ZIP archive, always the same bytes for the same members."""
    stream = io.BytesIO()
    kind = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    with zipfile.ZipFile(stream, "w", kind) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, kind)
    return stream.getvalue()


def make_wacz(*records: bytes) -> bytes:
    """Return a WACZ archive with one WARC file."""
    package = b'{"profile": "data-package", "wacz_version": "1.1.1", "resources": []}'
    return make_zip(
        {"archive/data.warc.gz": pack(*records), "datapackage.json": package}
    )


Placed = tuple[float, float, str]  # x and y in points from the lower left, and a line


def make_pdf(pages: Sequence[Sequence[Placed]], info: str = "") -> bytes:
    """Return a PDF file with lines of text at their places."""
    font = "/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding"
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", f"<< {font} >>"]
    kids = []
    for lines in pages:
        shown = "\n".join(f"1 0 0 1 {x} {y} Tm ({_quote(t)}) Tj" for x, y, t in lines)
        stream = f"BT /F1 11 Tf\n{shown}\nET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        resources = "/Resources << /Font << /F1 3 0 R >> >>"
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Contents {len(objects)} 0 R {resources} >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< {info} >>")
    return _write_objects(objects)


def _quote(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _write_objects(objects: Sequence[str]) -> bytes:
    out, offsets = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode() + one.encode("cp1252") + b"\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    count = len(objects) + 1
    end = (
        f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer << /Size {count} "
        f"/Root 1 0 R /Info {count - 1} 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    )
    return out + end.encode()
