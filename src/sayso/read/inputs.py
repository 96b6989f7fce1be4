"""Go through files, folders, patterns and standard input, one report at a time."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from sayso.read.folders import find_files, is_pattern, match_files, printable
from sayso.read.kinds import read_stream
from sayso.read.overrides import NO_OVERRIDES, Overrides
from sayso.read.sniff import name_unpacked
from sayso.records import Report, Skipped

_STDIN = "standard input"
_BUFFER_BYTES = 1 << 18  # passing over a line of a gigabyte takes a second less


def read_inputs(
    arguments: Sequence[str], overrides: Overrides = NO_OVERRIDES
) -> Iterator[Report | Skipped]:
    """Yield the reports in the inputs, in order and one at a time.

    An input that cannot be read gives a `Skipped`, never an exception, and the others
    are still read. Memory is bounded by the largest single report, not by the input.

    Args:
        arguments: Files, folders, patterns such as "reports/*.html", or "-" for
            standard input. A folder is read with its subfolders, in order of names,
            without files and folders whose name begins with a dot; a file in it that is
            of no known kind is skipped. A file named by itself is read whatever its
            name is: its content tells of what kind it is.
        overrides: What the user said about the reports.
    """
    for argument in arguments:
        if argument == "-":
            yield from read_stream(sys.stdin.buffer, _STDIN, None, overrides)
        elif is_pattern(argument):
            for found in match_files(argument):
                yield from _read_found(found, overrides)
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
        yield from _read_found(found, overrides)


def _read_found(
    found: str | Skipped, overrides: Overrides
) -> Iterator[Report | Skipped]:
    if isinstance(found, Skipped):
        yield found
    else:
        yield from _read_file(found, overrides)


def _read_file(path: str, overrides: Overrides) -> Iterator[Report | Skipped]:
    where = printable(path)
    try:
        with Path(path).open("rb", buffering=_BUFFER_BYTES) as stream:
            yield from read_stream(stream, where, name_unpacked(path), overrides)
    except (OSError, ValueError) as error:
        yield _skip_unreadable(where, error)


def _skip_unreadable(where: str, error: OSError | ValueError) -> Skipped:
    if isinstance(error, FileNotFoundError):
        reason, fix = "It does not exist.", "Check the name and the folder."
    elif isinstance(error, PermissionError):
        reason, fix = "You have no permission to read it.", "Change its permissions."
    else:
        text = getattr(error, "strerror", None) or str(error)
        reason, fix = f"It cannot be opened: {text}.", "Check that it is a file."
    return Skipped(where=where, reason=reason, fix=fix)
