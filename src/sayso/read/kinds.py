"""Read a stream by its kind: the one list of all kinds of input and their readers.

Readers that need a library load it when they are called, so that a plain text is read
without waiting for any of them.
"""

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import BinaryIO

from sayso.errors import InputError, SaysoError
from sayso.read.decode import decode_html, decode_text
from sayso.read.jsonfile import read_json
from sayso.read.jsonlines import read_json_lines
from sayso.read.limits import MAX_FILE_BYTES, too_large
from sayso.read.overrides import Overrides
from sayso.read.plaintext import read_text
from sayso.read.sniff import Kind, needs_more, sniff_kind
from sayso.read.streams import rejoin, unpack_gzip
from sayso.read.webpage import read_html
from sayso.records import Report, Skipped

Found = Iterator[Report | Skipped]
_SNIFF_BYTES = 1 << 16


def read_stream(
    stream: BinaryIO,
    where: str,
    named: Kind | None,
    overrides: Overrides,
    *,
    is_unpacked: bool = False,
) -> Found:
    """Yield the reports in a stream, in order; what cannot be read gives a `Skipped`.

    Args:
        stream: Opened for bytes; it may be a pipe.
        where: Its name, for messages.
        named: The kind that its name tells; None: the content decides.
        overrides: What the user said.
        is_unpacked: It came out of gzip, which is not looked into twice.
    """
    try:
        start = stream.readline(_SNIFF_BYTES)
        if needs_more(start):
            start += stream.read(_SNIFF_BYTES)
        kind = sniff_kind(start, named)
        if stream.seekable():
            stream.seek(-len(start), os.SEEK_CUR)
        else:
            stream = rejoin(start, stream)
        if kind != "gzip":
            yield from _READERS[kind](stream, where, overrides)
        elif is_unpacked:
            reason = "It is a gzip archive inside a gzip archive."
            raise InputError(reason, fix="Unpack it once, and give what it holds.")
        else:
            inner = unpack_gzip(stream)
            yield from read_stream(inner, where, named, overrides, is_unpacked=True)
    except SaysoError as error:
        yield Skipped(where=where, reason=error.message, fix=error.fix)


def _whole(
    read: Callable[[bytes, str, Overrides], Found],
) -> Callable[[BinaryIO, str, Overrides], Found]:
    """Return a reader of streams from a reader of all bytes, with their hash kept."""

    def read_whole(stream: BinaryIO, where: str, overrides: Overrides) -> Found:
        data = stream.read(MAX_FILE_BYTES + 1)
        if len(data) > MAX_FILE_BYTES:
            raise too_large("The file", _size_of(stream))
        if not data.strip():
            fix = "Check that the right file was given."
            raise InputError("It is empty.", fix=fix)
        digest = hashlib.sha256(data).hexdigest()
        for item in read(data, where, overrides):
            if isinstance(item, Report):
                yield replace(item, input_sha256=digest)
            else:
                yield item

    return read_whole


def _size_of(stream: BinaryIO) -> int | None:
    try:
        return os.fstat(stream.fileno()).st_size or None
    except (OSError, ValueError):  # a pipe, or bytes in memory
        return None


def _read_text(data: bytes, _where: str, overrides: Overrides) -> Found:
    yield read_text(decode_text(data), overrides)


def _read_html(data: bytes, _where: str, overrides: Overrides) -> Found:
    yield read_html(decode_html(data), overrides)


# ruff: noqa: PLC0415 - each of the readers below loads what it needs when it is needed


def _read_feed(data: bytes, where: str, overrides: Overrides) -> Found:
    from sayso.read.feeds import read_feed

    return read_feed(data, where, overrides)


def _read_newsml(data: bytes, where: str, overrides: Overrides) -> Found:
    from sayso.read.newsml import read_newsml

    return read_newsml(data, where, overrides)


def _read_pdf(data: bytes, where: str, overrides: Overrides) -> Found:
    from sayso.read.pdf import read_pdf

    return read_pdf(data, where, overrides)


def _read_warc(stream: BinaryIO, where: str, overrides: Overrides) -> Found:
    from sayso.read.warc import read_warc

    return read_warc(stream, where, overrides)


def _read_wacz(stream: BinaryIO, where: str, overrides: Overrides) -> Found:
    from sayso.read.wacz import read_wacz

    return read_wacz(stream, where, overrides)


_READERS: Mapping[Kind, Callable[[BinaryIO, str, Overrides], Found]] = MappingProxyType(
    {
        "text": _whole(_read_text),
        "html": _whole(_read_html),
        "feed": _whole(_read_feed),
        "newsml": _whole(_read_newsml),
        "pdf": _whole(_read_pdf),
        "json": read_json,
        "json lines": read_json_lines,
        "warc": _read_warc,
        "zip": _read_wacz,
    }
)
