"""Streams of bytes that are looked at first, or are packed, and never without bound."""

import io
import zlib
from collections.abc import Callable
from typing import BinaryIO, Protocol

from sayso.errors import InputError

_CHUNK = 1 << 16
# A text packs to a third or a tenth of its size, a page of blanks to a hundredth;
# deflate can reach a thousandth. Small inputs may: the limit of a report holds them.
_MOST_GROWTH = 200
_FREE_BYTES = 100_000_000
_PACKED_FIX = "Unpack it with a program that you trust, and look at what it holds."
_CUT_FIX = "Fetch the file again: it was cut off or damaged on the way."


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


def rejoin(start: bytes, stream: BinaryIO) -> io.BufferedReader:
    """Return a stream of `start` and what is left in `stream`."""
    return io.BufferedReader(_Rejoined(start, stream), _CHUNK)


def unpack_gzip(stream: BinaryIO) -> io.BufferedReader:
    """Return the bytes that gzip packed, member after member.

    Reading raises InputError where the data is cut, damaged, or a bomb: more than
    100 MB and 200 times what is packed.
    """
    return io.BufferedReader(_Unpacked(stream), _CHUNK)


def guard_growth(stream: _Readable, packed_bytes: int) -> io.BufferedReader:
    """Return `stream`, whose reading raises InputError if it grows like a bomb."""
    return io.BufferedReader(_Guarded(stream, packed_bytes), _CHUNK)


class _Source(io.RawIOBase):
    """A stream whose next bytes come from `_next`, at most `size` of them."""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._next(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def _next(self, size: int) -> bytes:
        raise NotImplementedError


class _Rejoined(_Source):
    def __init__(self, start: bytes, stream: BinaryIO) -> None:
        self._start, self._stream = start, stream
        self._read: Callable[[int], bytes] = getattr(stream, "read1", stream.read)

    def fileno(self) -> int:
        return self._stream.fileno()

    def _next(self, size: int) -> bytes:
        if not self._start:
            return self._read(size)
        data, self._start = self._start[:size], self._start[size:]
        return data


class _Guarded(_Source):
    def __init__(self, stream: _Readable, packed_bytes: int) -> None:
        self._stream, self._packed, self._grown = stream, packed_bytes, 0

    def _next(self, size: int) -> bytes:
        data = self._stream.read(size)
        self._grown += len(data)
        check_growth(self._packed, self._grown)
        return data


class _Unpacked(_Source):
    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._packed, self._grown = stream, 0, 0
        self._member = zlib.decompressobj(wbits=31)
        self._rest, self._is_begun = b"", False

    def _next(self, size: int) -> bytes:
        while True:
            if not self._rest:
                self._rest = self._stream.read(_CHUNK)
                self._packed += len(self._rest)
            if not self._rest:
                return self._end(size)
            if data := self._inflate(size):
                self._grown += len(data)
                check_growth(self._packed, self._grown)
                return data

    def _inflate(self, size: int) -> bytes:
        if self._member.eof:
            self._rest = self._rest.lstrip(b"\0")  # padding of tapes
            self._member, self._is_begun = zlib.decompressobj(wbits=31), False
        if not self._rest:
            return b""
        self._is_begun = True
        try:
            data = self._member.decompress(self._rest, size)
        except zlib.error as error:
            reason = "The gzip data is damaged from here on."
            raise InputError(reason, fix=_CUT_FIX) from error
        self._rest = self._member.unused_data or self._member.unconsumed_tail
        return data

    def _end(self, size: int) -> bytes:
        if self._is_begun and not self._member.eof:
            if data := self._member.decompress(b"", size):  # held back by `size`
                return data
            self._is_begun = False
            raise InputError("The gzip data ends in the middle.", fix=_CUT_FIX)
        return b""


def check_growth(packed_bytes: int, grown_bytes: int) -> None:
    """Return if this much may come out of this much.

    Raises:
        InputError: If it is more than any text, so that it was made to fill a memory.
    """
    if grown_bytes > max(_FREE_BYTES, _MOST_GROWTH * packed_bytes):
        times = grown_bytes // max(packed_bytes, 1)
        reason = f"It unpacks to more than {times} times its size, as no report does."
        raise InputError(reason, fix=_PACKED_FIX)
