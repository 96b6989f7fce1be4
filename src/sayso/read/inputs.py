"""Go through files, folders and standard input, one report after the other."""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from sayso.errors import InputError, SaysoError
from sayso.read.decode import decode_html, decode_text
from sayso.read.folders import find_files
from sayso.read.jsonlines import read_json_lines
from sayso.read.limits import MAX_FILE_BYTES, too_large
from sayso.read.overrides import NO_OVERRIDES, Overrides
from sayso.read.plaintext import read_text
from sayso.read.sniff import Kind, kind_of_name, sniff_kind
from sayso.read.webpage import read_html
from sayso.records import Report, Skipped

_STDIN = "standard input"
_SNIFF_BYTES = 1 << 16


def read_inputs(
    arguments: Sequence[str], overrides: Overrides = NO_OVERRIDES
) -> Iterator[Report | Skipped]:
    """Yield the reports in the inputs, in order and one at a time.

    An input that cannot be read gives a `Skipped`, never an exception, and the others
    are still read.

    Args:
        arguments: Files, folders, or "-" for standard input. A folder is read with its
            subfolders, in order of names, without files and folders whose name begins
            with a dot; a file in it that is of no known kind is skipped. A file named
            by itself is read whatever its name is: text, HTML and JSON Lines are told
            apart by content.
        overrides: What the user said about the reports.
    """
    for argument in arguments:
        if argument == "-":
            yield from _read_stream(sys.stdin.buffer, _STDIN, None, overrides)
        else:
            yield from _read_path(argument, overrides)


def _read_path(argument: str, overrides: Overrides) -> Iterator[Report | Skipped]:
    try:
        is_folder = Path(argument).is_dir()
    except (OSError, ValueError):  # a NUL in the name; opening it tells why
        is_folder = False
    if not is_folder:
        yield from _read_file(argument, overrides)
        return
    for found in find_files(argument):
        if isinstance(found, Skipped):
            yield found
        else:
            yield from _read_file(found, overrides)


def _read_file(path: str, overrides: Overrides) -> Iterator[Report | Skipped]:
    where = printable(path)
    try:
        with Path(path).open("rb") as stream:
            yield from _read_stream(stream, where, kind_of_name(path), overrides)
    except (OSError, ValueError) as error:
        yield _skip_unreadable(where, error)


def _read_stream(
    stream: BinaryIO, where: str, kind: Kind | None, overrides: Overrides
) -> Iterator[Report | Skipped]:
    try:
        start = b"" if kind else stream.readline(_SNIFF_BYTES)
        kind = kind or sniff_kind(start)
        if kind == "json lines":
            yield from read_json_lines(stream, where, overrides, start=start)
        else:
            yield _read_whole(stream, start, kind, overrides)
    except SaysoError as error:
        yield Skipped(where=where, reason=error.message, fix=error.fix)


def _read_whole(
    stream: BinaryIO, start: bytes, kind: Kind, overrides: Overrides
) -> Report:
    data = start + stream.read(MAX_FILE_BYTES + 1 - len(start))
    if len(data) > MAX_FILE_BYTES:
        raise too_large("The file", _size_of(stream))
    if not data.strip():
        raise InputError("It is empty.", fix="Check that the right file was given.")
    if kind == "html":
        return read_html(decode_html(data), overrides)
    return read_text(decode_text(data), overrides)


def _size_of(stream: BinaryIO) -> int | None:
    try:
        return os.fstat(stream.fileno()).st_size or None
    except (OSError, ValueError):  # a pipe, or bytes in memory
        return None


def _skip_unreadable(where: str, error: OSError | ValueError) -> Skipped:
    if isinstance(error, FileNotFoundError):
        reason, fix = "It does not exist.", "Check the name and the folder."
    elif isinstance(error, PermissionError):
        reason, fix = "You have no permission to read it.", "Change its permissions."
    else:
        text = getattr(error, "strerror", None) or str(error)
        reason, fix = f"It cannot be opened: {text}.", "Check that it is a file."
    return Skipped(where=where, reason=reason, fix=fix)


def printable(path: str) -> str:
    """Return a path for messages; bytes of its name that are no text are escaped."""
    return path.encode("utf-8", "backslashreplace").decode()
