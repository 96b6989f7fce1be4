"""Read web archives (WARC): each HTML page that was fetched is a report.

ISO 28500:2017, "WARC file format" 1.1. Sizes are checked by us, since fastwarc ends a
record that was cut off without a word.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecord

from sayso.errors import InputError, OptionError, SaysoError
from sayso.read.assemble import Facts
from sayso.read.dates import parse_published
from sayso.read.decode import decode_html
from sayso.read.httpbody import decode_body
from sayso.read.limits import MAX_FILE_BYTES, too_large
from sayso.read.overrides import Overrides
from sayso.read.streams import ForwardStream
from sayso.read.webpage import read_html
from sayso.records import Report, Skipped

_OK = 200
_REDIRECTS = range(300, 400)
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_PAGE_TYPES = frozenset({"response", "resource"})
_INNER = frozenset({"warcinfo", "request", "metadata"})  # of the archive, not of pages
_CUT_FIX = "Fetch the archive again: it was cut off or damaged on the way."
_PASSED_FIX = "Do nothing, unless you miss a page; fetch that one again."


def read_warc(
    stream: BinaryIO, where: str, overrides: Overrides
) -> Iterator[Report | Skipped]:
    """Yield the report of each page in an archive, in order.

    What is no page, such as pictures, errors and redirects, is counted in one `Skipped`
    at the end. A page that cannot be read gives one of its own. Where the archive
    itself is broken, reading ends; what was read before stays.
    """
    passed: Counter[str] = Counter()
    source = ForwardStream(stream)
    try:
        for record in ArchiveIterator(source, parse_http=False, stream_detect=False):
            yield from _read_record(record, where, overrides, passed)
    except (KeyboardInterrupt, GeneratorExit, SystemExit):
        raise
    except BaseException as error:  # noqa: BLE001 - Rust's panics are no Exception
        reason = f"The archive is damaged from here on: {error}."
        fault: SaysoError | None = source.fault or InputError(reason, fix=_CUT_FIX)
    else:
        fault = source.fault
    if fault:
        yield Skipped(where=where, reason=fault.message, fix=fault.fix)
    if passed:
        counts = ", ".join(f"{n} {what}" for what, n in sorted(passed.items()))
        reason = f"Records that are no pages were passed over: {counts}."
        yield Skipped(where=where, reason=reason, fix=_PASSED_FIX)


def _read_record(
    record: WarcRecord, where: str, overrides: Overrides, passed: Counter[str]
) -> Iterator[Report | Skipped]:
    kind = str(record.record_type)
    if kind not in _PAGE_TYPES:
        passed.update([] if kind in _INNER else [f"of the type {kind}"])
        return
    # WARC 1.0 writes an address between brackets
    address = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    try:
        _parse_http(record)
        if reason := _why_passed(record):
            passed[reason] += 1
            return
        data = _read_page(record)
        facts = Facts(
            url=address or None,
            captured_at=_read_capture(record),
            input_sha256=hashlib.sha256(data).hexdigest(),
        )
        charset = record.http_charset if record.is_http_parsed else None
        yield read_html(decode_html(data, charset), overrides, facts)
    except SaysoError as error:
        place = f"{where}, {address or record.record_id}"
        yield Skipped(where=place, reason=error.message, fix=error.fix)


def _parse_http(record: WarcRecord) -> None:
    """Part the headers of HTTP from the page, where there are any.

    Raises:
        InputError: If they are no such headers, or too long.
    """
    try:
        if record.is_http:
            record.parse_http()
    except (OSError, ValueError) as error:
        reason = f"Its HTTP headers cannot be read: {error}."
        raise InputError(reason, fix=_CUT_FIX) from error


def _why_passed(record: WarcRecord) -> str | None:
    """Return what a record is if it is no page."""
    if not record.is_http_parsed:
        content_type = record.headers.get("Content-Type") or ""
        return None if _is_page(content_type) else "of other kinds than HTML"
    status = record.http_headers.status_code
    if status in _REDIRECTS:
        return "redirects"
    if status != _OK:
        return "with HTTP errors"
    is_page = _is_page(record.http_content_type or "text/html")
    return None if is_page else "of other kinds than HTML"


def _is_page(content_type: str) -> bool:
    return content_type.partition(";")[0].strip().lower() in _PAGES


def _read_page(record: WarcRecord) -> bytes:
    """Return the bytes of a page, without the encodings of the transfer.

    Raises:
        InputError: If the record is cut off, empty or over the size limit.
    """
    length = record.content_length
    if length > MAX_FILE_BYTES:
        raise too_large("The page", length)
    raw = record.reader.read(length) if length else b""
    if len(raw) < length:
        reason = f"The record ends after {len(raw):,} of {length:,} bytes."
        raise InputError(reason, fix=_CUT_FIX)
    headers = record.http_headers if record.is_http_parsed else None
    data = decode_body(
        raw,
        transfer=(headers.get("Transfer-Encoding") if headers else None) or "",
        content=(headers.get("Content-Encoding") if headers else None) or "",
    )
    if not data.strip():
        raise InputError("The page is empty.", fix="Fetch the page again.")
    return data


def _read_capture(record: WarcRecord) -> str | None:
    text = record.headers.get("WARC-Date") or ""
    try:
        return parse_published(text).value if text else None
    except OptionError:
        return None
