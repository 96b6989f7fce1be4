"""Undo the encodings in which HTTP carries a page, and never past the size limit.

Some archives store a body already decoded and keep the header that says otherwise, so
that a body which does not begin as its header says is taken as it is.
"""

import io
import re
import zlib
from collections.abc import Callable

from fastwarc.stream_io import BrotliReader, ZstdReader

from sayso.errors import InputError
from sayso.read.limits import MAX_FILE_BYTES, too_large

_CHUNK_SIZE = re.compile(rb"[0-9a-fA-F]{1,16}[ \t]*(?:;[^\r\n]{0,1000})?\r?\n")
_FIX = "Fetch the page again."
_GZIP = b"\x1f\x8b"
_ZSTD = b"\x28\xb5\x2f\xfd"


def decode_body(data: bytes, *, transfer: str, content: str) -> bytes:
    """Return a page without its transfer and content encodings.

    Args:
        data: The body as it was stored.
        transfer: The header `Transfer-Encoding`; empty: none.
        content: The header `Content-Encoding`; empty: none. The last was put on last.

    Raises:
        InputError: If an encoding is not known, its data is damaged, or what comes out
            is over the size limit.
    """
    encodings = [*_split(content), *_split(transfer)]
    for encoding in reversed(encodings):
        if encoding == "identity":
            continue
        decode = _DECODERS.get(encoding)
        if decode is None:
            reason = f"The page is in an encoding that is not read: {encoding[:40]!r}."
            raise InputError(reason, fix=_FIX)
        try:
            data = decode(data)
        except (OSError, ValueError, zlib.error) as error:
            reason = f"The page is damaged: its {encoding} data ends or breaks."
            raise InputError(reason, fix=_FIX) from error
        if len(data) > MAX_FILE_BYTES:
            raise too_large("The page", None)
    return data


def _split(header: str) -> list[str]:
    return [word.strip().lower() for word in header.split(",") if word.strip()]


def _unchunk(data: bytes) -> bytes:
    parts: list[bytes] = []
    at = 0
    while size := _CHUNK_SIZE.match(data, at):
        length = int(size[0].partition(b";")[0], 16)
        if not length:
            return b"".join(parts)
        parts.append(data[size.end() : size.end() + length])
        if len(parts[-1]) < length:
            raise ValueError(at)
        at = size.end() + length
        at += 2 if data[at : at + 2] == b"\r\n" else 1
    if parts:
        raise ValueError(at)
    return data


def _gunzip(data: bytes) -> bytes:
    return _inflate(data, 31) if data.startswith(_GZIP) else data


def _undeflate(data: bytes) -> bytes:
    try:
        return _inflate(data, zlib.MAX_WBITS)
    except zlib.error:  # some servers leave out the frame
        return _inflate(data, -zlib.MAX_WBITS)


def _inflate(data: bytes, wbits: int) -> bytes:
    stream = zlib.decompressobj(wbits)
    page = stream.decompress(data, MAX_FILE_BYTES + 1)
    if not stream.eof and len(page) <= MAX_FILE_BYTES:
        raise ValueError(len(page))
    return page


def _unbrotli(data: bytes) -> bytes:
    return BrotliReader(io.BytesIO(data)).read(MAX_FILE_BYTES + 1)


def _unzstd(data: bytes) -> bytes:
    if not data.startswith(_ZSTD):
        return data
    return ZstdReader(io.BytesIO(data)).read(MAX_FILE_BYTES + 1)


_DECODERS: dict[str, Callable[[bytes], bytes]] = {
    "chunked": _unchunk,
    "gzip": _gunzip,
    "x-gzip": _gunzip,
    "deflate": _undeflate,
    "br": _unbrotli,
    "zstd": _unzstd,
}
