"""Read WACZ: a ZIP archive of web archives, as browsers and crawlers save them.

Webrecorder, "WACZ" 1.1.1 (2021). Nothing is unpacked to disk: only the members of its
folder `archive/` are read, as streams, so that no name in it can lead anywhere.
"""

import stat
import struct
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO

from sayso.errors import InputError, SaysoError
from sayso.read.overrides import Overrides
from sayso.read.streams import Growth, guard_growth, unpack_gzip
from sayso.read.warc import read_warc
from sayso.records import Report, Skipped

_FOLDER = "archive/"
_WARCS = (".warc", ".warc.gz")
_MOST_MEMBERS = 100_000
_END = b"PK\x05\x06"
_END_BYTES = 22 + (1 << 16)  # of the end of the directory, with the longest comment
_MOST_DIRECTORY_BYTES = 20_000_000  # Python holds some ten times as much in memory
_FIX = "Give the WARC files in it, or the reports themselves."
_BROKEN_FIX = "Fetch the archive again: it was cut off or damaged on the way."
_TRICK_FIX = "Do not trust this archive; ask who made it."


def read_wacz(
    stream: BinaryIO, where: str, overrides: Overrides
) -> Iterator[Report | Skipped]:
    """Yield the report of each page in a WACZ archive, in order of its members.

    Raises:
        InputError: If it is another ZIP archive, broken, or comes through a pipe.
    """
    if not stream.seekable():
        reason = "A WACZ archive cannot be read from a pipe."
        raise InputError(reason, fix="Save it to a file, and give its name.")
    growth = Growth(packed_bytes=_check_directory(stream))
    try:
        with zipfile.ZipFile(stream) as archive:
            for member in _find_warcs(archive, where):
                if isinstance(member, Skipped):
                    yield member
                else:
                    yield from _read_member(archive, member, where, overrides, growth)
                if growth.is_over:
                    break
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        reason = f"The archive is damaged: {error}."
        raise InputError(reason, fix=_BROKEN_FIX) from error


def _check_directory(stream: BinaryIO) -> int:
    """Return the size of a ZIP archive in bytes, if its directory fits in memory.

    Raises:
        InputError: If it does not.
    """
    size = stream.seek(0, 2)
    stream.seek(max(0, size - _END_BYTES))
    tail = stream.read(_END_BYTES)
    at = tail.rfind(_END)
    stream.seek(0)
    if at < 0 or len(tail) < at + 20:
        return size  # zipfile tells what is wrong
    count, length = struct.unpack("<HI", tail[at + 10 : at + 16])
    if length > min(size, _MOST_DIRECTORY_BYTES) or count > _MOST_MEMBERS:
        reason = (
            f"The directory of the archive lists {count:,} files in {length:,} bytes."
        )
        raise InputError(reason, fix=_FIX)
    return size


def _find_warcs(
    archive: zipfile.ZipFile, where: str
) -> Iterator[zipfile.ZipInfo | Skipped]:
    members = archive.infolist()
    names = {member.filename for member in members}
    warcs = [m for m in members if m.filename.lower().endswith(_WARCS)]
    if "datapackage.json" not in names and not warcs:
        reason = "It is a ZIP archive, Word document or e-book, not a WACZ archive."
        raise InputError(reason, fix=_FIX)
    seen: set[str] = set()
    for member in warcs:
        trick = _find_trick(member, seen)
        seen.add(member.filename)
        if trick:
            place = f"{where}, {ascii(member.filename)[1:-1]}"
            yield Skipped(where=place, reason=trick, fix=_TRICK_FIX)
        else:
            yield member
    if not warcs:
        yield Skipped(where=where, reason="It holds no web archive.", fix=_FIX)


def _find_trick(member: zipfile.ZipInfo, seen: set[str]) -> str | None:
    """Return what is wrong with a member of the archive; None: nothing."""
    name = member.filename
    if name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/"):
        return "Its name leads out of the archive."
    if stat.S_ISLNK(member.external_attr >> 16):
        return "It is a link, not a file."
    if name in seen:
        return "Its name stands twice in the archive; only the first was read."
    if member.flag_bits & 1:
        return "It is encrypted."
    if not name.startswith(_FOLDER) or len(PurePosixPath(name).parts) != 2:  # noqa: PLR2004
        return f"It lies outside of the folder {_FOLDER}."
    return None


def _read_member(
    archive: zipfile.ZipFile,
    member: zipfile.ZipInfo,
    where: str,
    overrides: Overrides,
    growth: Growth,
) -> Iterator[Report | Skipped]:
    place = f"{where}, {member.filename}"
    try:
        with archive.open(member) as packed:
            stream = guard_growth(packed, growth)
            if member.filename.lower().endswith(".gz"):
                stream = unpack_gzip(stream, growth)
            yield from read_warc(stream, place, overrides)
    except SaysoError as error:
        yield Skipped(where=place, reason=error.message, fix=error.fix)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError) as error:
        reason = f"It is damaged: {error or 'it ends in the middle'}."
        yield Skipped(where=place, reason=reason, fix=_BROKEN_FIX)
