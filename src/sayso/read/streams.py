"""Streams of bytes that are looked at first, or are packed, and never without bound."""

import io
import os
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from sayso.errors import InputError, SaysoError
from sayso.read.limits import MAX_FILE_BYTES

_CHUNK = 1 << 16
# A text packs to a third or a tenth of its size, a page of blanks to a hundredth;
# deflate can reach a thousandth. Small inputs may: the limit of a report holds them.
_MOST_GROWTH = 200
_FREE_BYTES = MAX_FILE_BYTES + 5_000_000
_PACKED_FIX = "Unpack it with a program that you trust, and look at what it holds."
_CUT_FIX = "Fetch the file again: it was cut off or damaged on the way."


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


def rejoin(start: bytes, stream: BinaryIO) -> io.BufferedReader:
    """Return a stream of `start` and what is left in `stream`."""
    return io.BufferedReader(_Rejoined(start, stream), _CHUNK)


@dataclass(slots=True)
class Growth:
    """How much came out of packed data: of one file, whatever is packed in it."""

    packed_bytes: int = 0
    grown_bytes: int = 0

    @property
    def is_over(self) -> bool:
        """Tell whether more came out than of any text: 25 MB and 200 times its size."""
        return self.grown_bytes > max(_FREE_BYTES, _MOST_GROWTH * self.packed_bytes)

    def add(self, grown_bytes: int) -> None:
        """Count what came out.

        Raises:
            InputError: If it is more than of any text.
        """
        self.grown_bytes += grown_bytes
        if self.is_over:
            times = self.grown_bytes // max(self.packed_bytes, 1)
            reason = (
                f"It unpacks to more than {times} times its size, as no report does."
            )
            raise InputError(reason, fix=_PACKED_FIX)


def unpack_gzip(stream: BinaryIO, growth: Growth | None = None) -> io.BufferedReader:
    """Return the bytes that gzip packed, member after member.

    Reading raises InputError where the data is cut, damaged, or a bomb.

    Args:
        stream: The packed data.
        growth: Of the file in which it lies; None: it is a file of its own.
    """
    return io.BufferedReader(_Unpacked(stream, growth), _CHUNK)


def guard_growth(stream: _Readable, growth: Growth) -> io.BufferedReader:
    """Return `stream`, whose reading raises InputError if it grows like a bomb."""
    return io.BufferedReader(_Guarded(stream, growth), _CHUNK)


class ForwardStream:
    """A stream for libraries that ask for their place and tell no errors of others.

    Attributes:
        fault: What went wrong in reading; the stream seems to end there.
    """

    def __init__(self, stream: BinaryIO) -> None:
        # Not `read`, which throws away what came before an error.
        self._read: Callable[[int], bytes] = getattr(stream, "read1", stream.read)
        self._place = 0
        self.fault: SaysoError | None = None

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes, at most `size`; none: the stream ends or breaks."""
        try:
            data = b"" if self.fault else self._read(size)
        except SaysoError as error:
            self.fault, data = error, b""
        self._place += len(data)
        return data

    def tell(self) -> int:
        """Return how many bytes were read."""
        return self._place

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Return the place, which cannot be changed: pipes have no other."""
        wanted = offset + (self._place if whence == os.SEEK_CUR else 0)
        if wanted != self._place or whence == os.SEEK_END:
            raise io.UnsupportedOperation("seek")
        return self._place

    def close(self) -> None:
        """Leave the stream open: who opened it closes it."""


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
    def __init__(self, stream: _Readable, growth: Growth) -> None:
        self._stream, self._growth = stream, growth

    def _next(self, size: int) -> bytes:
        data = self._stream.read(size)
        self._growth.add(len(data))
        return data


class _Unpacked(_Source):
    def __init__(self, stream: BinaryIO, growth: Growth | None) -> None:
        self._stream, self._growth = stream, growth or Growth()
        self._is_whole_file = growth is None
        self._member = zlib.decompressobj(wbits=31)
        self._rest, self._is_begun = b"", False

    def _next(self, size: int) -> bytes:
        while True:
            if not self._rest:
                self._rest = self._stream.read(_CHUNK)
                if self._is_whole_file:
                    self._growth.packed_bytes += len(self._rest)
            if not self._rest:
                return self._end(size)
            if data := self._inflate(size):
                self._growth.add(len(data))
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
